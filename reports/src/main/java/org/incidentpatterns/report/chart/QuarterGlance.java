package org.incidentpatterns.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.incidentpatterns.report.model.IncidentView;

/** What the picture of the quarter shows: its columns, and what is asked about each. */
final class QuarterGlance {
  private static final int MOST_COLUMNS = 24;
  private static final int LONGEST_ID = 24;

  private final List<IncidentView> incidents;
  private final long total;
  private final String factor;
  private final List<IncidentView> columns;
  private final List<Question> questions;

  /** A question that each incident answers with yes or no, and the ink of a yes. */
  record Question(String title, ChartInk ink, Predicate<IncidentView> isYes) {}

  /** See {@link ReportCharts#quarterGlance}. */
  QuarterGlance(List<IncidentView> incidents, long total, String factor, String factorTitle) {
    this.incidents = incidents;
    this.total = Math.max(total, incidents.size());
    this.factor = factor;
    columns =
        incidents.stream()
            .sorted(
                Comparator.comparing(
                    IncidentView::customerMinutes, Comparator.nullsLast(Comparator.reverseOrder())))
            .limit(MOST_COLUMNS)
            .toList();
    questions = new ArrayList<>();
    questions.add(
        new Question("Noticed first by alerting", ChartInk.SOLID, IncidentView::alertingFirst));
    if (!factor.isEmpty()) {
      questions.add(new Question(factorTitle, ChartInk.NOW, this::hasFactor));
    }
    questions.add(new Question("Repeats an earlier failure", ChartInk.SOLID, IncidentView::repeat));
  }

  /** Most customer minutes first, those without at the end. */
  List<IncidentView> columns() {
    return columns;
  }

  List<Question> questions() {
    return questions;
  }

  boolean hasFactor(IncidentView incident) {
    return incident.factors().contains(factor);
  }

  /** Customer minutes of the highest column; 0 where none are stated. */
  long mostMinutes() {
    return columns.stream()
        .map(IncidentView::customerMinutes)
        .filter(Objects::nonNull)
        .mapToLong(minutes -> minutes)
        .max()
        .orElse(0);
  }

  /** How many answer yes: of all incidents where all are known here, else of those drawn. */
  String count(Question question) {
    List<IncidentView> counted = incidents.size() >= total ? incidents : columns;
    long yes = counted.stream().filter(question.isYes()).count();
    return Figures.of(yes, counted.size());
  }

  /** Such as {@code , top 24 of 310}; empty where no incident is left out. */
  String leftOut() {
    return columns.size() < total ? ", top " + Figures.of(columns.size(), total) : "";
  }

  /** All of it in words. */
  String describe() {
    if (columns.isEmpty()) {
      return "No incident to show.";
    }
    String minutes =
        columns.stream()
            .map(incident -> id(incident) + " " + minutes(incident))
            .collect(Collectors.joining("; "));
    String answers = questions.stream().map(this::answer).collect(Collectors.joining(". "));
    return "Customer minutes%s: %s. %s.".formatted(leftOut(), minutes, answers);
  }

  private String answer(Question question) {
    String ids =
        columns.stream()
            .filter(question.isYes())
            .map(QuarterGlance::id)
            .collect(Collectors.joining(", "));
    return "%s, %s: %s"
        .formatted(
            ChartText.clean(question.title()), count(question), ids.isEmpty() ? "none" : ids);
  }

  private static String minutes(IncidentView incident) {
    Long minutes = incident.customerMinutes();
    return minutes == null ? "not stated" : Figures.count(minutes);
  }

  private static String id(IncidentView incident) {
    return ChartText.clip(ChartText.clean(incident.ref().id()), LONGEST_ID);
  }
}
