package org.incidentpatterns.report.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One incident with the sentence behind each label.
 *
 * @param severity such as {@code Sev-1}, or the tool's own word, or {@code unknown}
 * @param detectMinutes null where not usable, as the other durations
 * @param repeat whether it repeats an earlier failure
 * @param factors ids of its contributing factors
 * @param url an http or https address; null if there is none that is safe to link
 * @param notes what else a reader should know, whole sentences
 */
public record IncidentView(
    IncidentRef ref,
    String title,
    List<String> services,
    LocalDate began,
    String severity,
    String primaryCause,
    String noticedFirst,
    boolean alertingFirst,
    @Nullable Double detectMinutes,
    @Nullable Double mitigateMinutes,
    @Nullable Long customerMinutes,
    boolean repeat,
    List<String> factors,
    List<LabelView> labels,
    @Nullable String url,
    List<String> notes) {

  /**
   * One label.
   *
   * @param also whether another label of the axis is the primary one
   * @param quote null where there is no sentence to show
   * @param section the section of the quote as a reader sees it; empty without quote
   * @param basis {@code text}, {@code declared}, {@code override} or {@code model}
   * @param reason why a person set it; null unless the basis is {@code override}
   */
  public record LabelView(
      String axis,
      String axisTitle,
      String category,
      String categoryTitle,
      boolean also,
      @Nullable String quote,
      String section,
      String basis,
      double confidence,
      @Nullable String reason) {}
}
