package org.incidentpatterns.report.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One of the three to five sentences that the report leads with.
 *
 * @param kind which question it answers
 * @param headline the claim, a sentence without a full stop
 * @param words what supports it, two or three sentences
 * @param measure the number behind it
 * @param unit what is counted, after "4 of 12", such as {@code incidents}
 * @param note what the quarter could have shown; may be empty
 * @param consequence what follows; may be empty
 * @param section ids of the sections that prove it, such as {@code causes}
 * @param incidents the incidents behind {@code measure}, at most 50
 */
public record Finding(
    Kind kind,
    String headline,
    String words,
    @Nullable Comparison measure,
    @Nullable RateComparison rate,
    String unit,
    String note,
    String consequence,
    List<String> section,
    List<IncidentRef> incidents) {

  /** The questions, in the order in which a leader asks them. */
  public enum Kind {
    INVEST,
    CHANGE,
    LEADING_CAUSE,
    RECURRENCE,
    FOLLOW_THROUGH,
    VOLUME;

    /** The word used in files and tables, such as {@code follow_through}. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
