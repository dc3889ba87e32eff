package org.incidentpatterns.report.words;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentpatterns.report.model.Accuracy;
import org.incidentpatterns.report.model.Accuracy.AxisRow;
import org.incidentpatterns.report.model.Accuracy.CategoryRow;
import org.incidentpatterns.report.model.Accuracy.OriginRow;
import org.incidentpatterns.report.model.AxisView;
import org.incidentpatterns.report.model.QuarterReport;
import org.incidentpatterns.report.model.Share;
import org.jspecify.annotations.Nullable;

/** How often the labels are right: beside the charts, and in front of the figures about it. */
public final class AccuracyWords {
  /**
   * A category with a lower F1 is named beside its chart. At 0.6, of ten that have it and ten that
   * are said to, six are the same.
   */
  static final double RELIABLE_FROM = 0.6;

  /** A category is judged if people or the program gave it to so many. */
  static final int ENOUGH_TO_JUDGE = 10;

  /** Up to so many labels of people the figures of a category are a rough guide. */
  public static final int FEW_LABELLED = 15;

  /** So many origins are listed at most. */
  private static final int ORIGINS = 30;

  private static final int NAMED = 4;
  private static final String OTHER_TAXONOMY = "Measured under another version of the taxonomy.";

  private final QuarterReport report;
  private final @Nullable Accuracy accuracy;

  /** The words for one report. */
  public AccuracyWords(QuarterReport report) {
    this.report = report;
    this.accuracy = report.accuracy();
  }

  /** That nobody has measured the labels of a chart; empty if somebody has. */
  String missing(AxisView view) {
    if (accuracy == null) {
      return "Accuracy not measured yet.";
    }
    return measured(view).isPresent() ? "" : "Accuracy not measured yet on this axis.";
  }

  /** How far the labels of a chart can be trusted; empty if nobody has measured it. */
  public String beside(AxisView view) {
    return measured(view)
        .map(
            axis ->
                Wording.sentences(
                    right(axis), unreliable(axis, view), isOfThisTaxonomy() ? "" : OTHER_TAXONOMY))
        .orElse("");
  }

  private static String right(AxisRow axis) {
    Share right = axis.right();
    String labels =
        "Labels here are right in "
            + Wording.of(right.count(), right.of(), "postmortem")
            + " that people labelled, "
            + Numbers.percent(right)
            + " ("
            + Numbers.interval(right)
            + ")";
    long abstained = axis.abstained().count();
    return abstained == 0
        ? labels + "."
        : labels + "; " + Numbers.count(abstained) + " got no category though people gave one.";
  }

  private static String unreliable(AxisRow axis, AxisView view) {
    List<String> drawn =
        AxisWords.drawn(AxisWords.charted(view)).stream()
            .flatMap(
                row ->
                    axis.categories().stream()
                        .filter(measured -> measured.category().equals(row.category()))
                        .filter(AccuracyWords::isUnreliable)
                        .map(
                            measured ->
                                CategoryWords.inside(row.category(), row.title())
                                    + " ("
                                    + found(measured)
                                    + ")"))
            .toList();
    return drawn.isEmpty() ? "" : "Unreliable: " + Wording.list(drawn, NAMED) + ".";
  }

  private static String found(CategoryRow row) {
    return Stream.of(part(row.recall(), "found"), part(row.precision(), "right"))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String part(Share share, String what) {
    return share.of() == 0
        ? ""
        : Numbers.count(share.count()) + " of " + Numbers.count(share.of()) + " " + what;
  }

  /** Whether there is enough to say that labels of a category are often wrong. */
  static boolean isUnreliable(CategoryRow row) {
    return row.f1() < RELIABLE_FROM && Math.max(row.labelled(), row.found()) >= ENOUGH_TO_JUDGE;
  }

  /** Whether people gave a category to so few that its figures are a rough guide. */
  public static boolean isRough(CategoryRow row) {
    return row.labelled() < FEW_LABELLED;
  }

  /** The share that is right by axis, or that nobody has measured it. */
  public String opening() {
    if (accuracy == null) {
      return "How often the labels are right has not been measured yet.";
    }
    List<String> axes =
        accuracy.axes().stream()
            .map(axis -> Wording.small(axis.title()) + " " + Numbers.percent(axis.right()))
            .toList();
    return "Checked against people, this share of labels is right: " + Wording.list(axes) + ".";
  }

  /** What was compared with what; empty if nothing was. */
  public String compared() {
    if (accuracy == null) {
      return "";
    }
    return "The labels were compared with those that people gave "
        + Wording.count(accuracy.postmortems(), "postmortem")
        + (accuracy.origins().size() > 1
            ? " of " + Numbers.word(accuracy.origins().size()) + " origins"
            : "")
        + ".";
  }

  /** That the figures were made under another taxonomy; empty if not. */
  public String otherTaxonomy() {
    return accuracy == null || isOfThisTaxonomy()
        ? ""
        : "They were made under taxonomy "
            + accuracy.taxonomyVersion()
            + ", and this report under "
            + report.method().taxonomyVersion()
            + ": its labels may be right more often, or less.";
  }

  private boolean isOfThisTaxonomy() {
    return accuracy == null || accuracy.taxonomyVersion().equals(report.method().taxonomyVersion());
  }

  /** Which axes people labelled in coarser classes; empty if none. */
  public String coarse() {
    if (accuracy == null) {
      return "";
    }
    List<String> axes =
        accuracy.axes().stream()
            .filter(axis -> axis.coarse() > 0)
            .map(
                axis ->
                    Numbers.count(axis.coarse())
                        + " of "
                        + Numbers.count(axis.right().of())
                        + " on "
                        + Wording.small(axis.title()))
            .toList();
    return axes.isEmpty()
        ? ""
        : "Some labels of people are coarser than the categories here ("
            + Wording.list(axes)
            + "); whatever fits them counts as right.";
  }

  /** The origins with the most postmortems; of as many, by name. */
  public static List<OriginRow> origins(Accuracy accuracy) {
    return accuracy.origins().stream()
        .sorted(
            Comparator.comparingLong(OriginRow::postmortems)
                .reversed()
                .thenComparing(OriginRow::origin))
        .limit(ORIGINS)
        .toList();
  }

  /** {@code 30 of 34}: the labels of an origin that are right; a dash if people gave none. */
  public static String right(AxisRow axis, OriginRow origin) {
    return axis.origins().stream()
        .filter(row -> row.origin().equals(origin.origin()))
        .map(Accuracy.AxisOriginRow::right)
        .filter(right -> right.of() > 0)
        .map(right -> Numbers.count(right.count()) + " of " + Numbers.count(right.of()))
        .findFirst()
        .orElse(Numbers.NONE);
  }

  private Optional<AxisRow> measured(AxisView view) {
    return accuracy == null
        ? Optional.empty()
        : accuracy.axes().stream().filter(axis -> axis.axis().equals(view.axis())).findFirst();
  }
}
