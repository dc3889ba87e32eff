package org.incidentpatterns.taxonomy;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One statement about one incident, with the sentence it rests on.
 *
 * @param category a category id of the axis, or {@link Axis#UNDETERMINED} or {@link
 *     Axis#NOT_DOCUMENTED}
 * @param primary at most one label of an axis is; on the detection axis it is the first notice
 * @param confidence 0 to 1: how often such a label is right
 * @param quote the sentence as written; null where there is none to show (not documented, declared)
 * @param section the section that the quote stands in
 * @param start offset of the quote in the text of that section, in UTF-16 units; -1 without quote
 * @param end offset behind the quote; -1 without quote
 * @param reason why a person set it; null unless the basis is {@link Basis#OVERRIDE}
 */
public record Label(
    Axis axis,
    String category,
    boolean primary,
    double confidence,
    Basis basis,
    @Nullable String quote,
    @Nullable String section,
    int start,
    int end,
    String taxonomyVersion,
    @Nullable String reason)
    implements Serializable {

  /** What a label rests on. */
  public enum Basis {
    TEXT,
    DECLARED,
    OVERRIDE,
    MODEL;

    /** The word used in files and tables. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Label {
    Objects.requireNonNull(axis, "axis is null");
    Objects.requireNonNull(category, "category is null");
    Objects.requireNonNull(basis, "basis is null");
    Objects.requireNonNull(taxonomyVersion, "taxonomyVersion is null");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("Confidence must be 0 to 1, cannot be: " + confidence);
    }
  }

  /** A label for which nobody gave a reason. */
  public Label(
      Axis axis,
      String category,
      boolean primary,
      double confidence,
      Basis basis,
      @Nullable String quote,
      @Nullable String section,
      int start,
      int end,
      String taxonomyVersion) {
    this(
        axis,
        category,
        primary,
        confidence,
        basis,
        quote,
        section,
        start,
        end,
        taxonomyVersion,
        null);
  }

  /** The same as the primary label of its axis, or as a further one. */
  public Label withPrimary(boolean isPrimary) {
    return new Label(
        axis,
        category,
        isPrimary,
        confidence,
        basis,
        quote,
        section,
        start,
        end,
        taxonomyVersion,
        reason);
  }

  /** Whether the text or a person names a category; false for undetermined and not documented. */
  public boolean isKnown() {
    return !category.equals(Axis.NOT_DOCUMENTED) && !category.equals(Axis.UNDETERMINED);
  }
}
