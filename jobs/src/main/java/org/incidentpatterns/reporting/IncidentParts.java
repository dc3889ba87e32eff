package org.incidentpatterns.reporting;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.incidentpatterns.calendar.FiscalCalendar;
import org.incidentpatterns.engine.Values;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.report.model.IncidentView;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/** The incidents that a report shows, each with its labels and their sentences. */
final class IncidentParts {
  private final Taxonomy taxonomy;
  private final FiscalCalendar calendar;
  private final Refs refs;

  IncidentParts(Taxonomy taxonomy, FiscalCalendar calendar, Refs refs) {
    this.taxonomy = taxonomy;
    this.calendar = calendar;
    this.refs = refs;
  }

  IncidentView view(Row row) {
    List<Row> labels = Values.rows(row, "labels");
    Instant began = row.getAs("began_at");
    String detection = primary(labels, Axis.DETECTION);
    return new IncidentView(
        refs.of(row),
        Values.text(row, "title"),
        Values.texts(row, "services"),
        began.atZone(calendar.zone()).toLocalDate(),
        severity(row.getAs("severity"), row.getAs("severity_label")),
        taxonomy.title(Axis.ROOT_CAUSE, primary(labels, Axis.ROOT_CAUSE)),
        taxonomy.title(Axis.DETECTION, detection),
        detection.equals("automated_alerting"),
        minutes(row.getAs("detect_seconds")),
        minutes(row.getAs("mitigate_seconds")),
        row.getAs("customer_minutes"),
        Boolean.TRUE.equals(row.getAs("is_repeat")),
        labels.stream()
            .filter(label -> Axis.CONTRIBUTING_FACTOR.word().equals(label.getAs("axis")))
            .map(label -> Values.text(label, "category"))
            .filter(category -> !category.equals(Axis.NOT_DOCUMENTED))
            .toList(),
        labels.stream()
            .filter(label -> !Axis.NOT_DOCUMENTED.equals(label.getAs("category")))
            .map(label -> label(label, labels))
            .toList(),
        safe(row.getAs("url")),
        notes(row, labels));
  }

  static String severity(@Nullable Integer level, @Nullable String label) {
    return level == null ? Objects.requireNonNullElse(label, "unknown") : "Sev-" + level;
  }

  private static @Nullable Double minutes(@Nullable Long seconds) {
    return seconds == null ? null : seconds / 60.0;
  }

  private static String primary(List<Row> labels, Axis axis) {
    return labels.stream()
        .filter(label -> axis.word().equals(label.getAs("axis")))
        .filter(label -> label.<Boolean>getAs("is_primary"))
        .map(label -> Values.text(label, "category"))
        .findFirst()
        .orElse(Axis.NOT_DOCUMENTED);
  }

  private IncidentView.LabelView label(Row label, List<Row> all) {
    Axis axis = Axis.of(Values.text(label, "axis"));
    boolean one = axis != Axis.CONTRIBUTING_FACTOR;
    boolean also =
        one
            && !label.<Boolean>getAs("is_primary")
            && all.stream().anyMatch(other -> axis.word().equals(other.getAs("axis")));
    String section = label.getAs("section");
    return new IncidentView.LabelView(
        axis.word(),
        axis.title(),
        Values.text(label, "category"),
        taxonomy.title(axis, Values.text(label, "category")),
        also,
        label.getAs("quote"),
        section == null ? "" : sectionTitle(section),
        Values.text(label, "basis"),
        label.<Double>getAs("confidence"),
        label.getAs("reason"));
  }

  static String sectionTitle(String section) {
    return section.equals("title") ? "Title" : SectionName.of(section).title();
  }

  /** Only what a browser may follow without harm; the scheme decides, not the look. */
  static @Nullable String safe(@Nullable String url) {
    if (url == null) {
      return null;
    }
    try {
      String scheme = new URI(url).getScheme();
      return Set.of("http", "https").contains(String.valueOf(scheme)) ? url : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private List<String> notes(Row row, List<Row> labels) {
    List<String> notes = new ArrayList<>();
    for (Row change : Values.rows(row, "changes")) {
      notes.add("%s: %s.".formatted(Values.text(change, "field"), Values.text(change, "message")));
    }
    if (row.getAs("customer_minutes") == null) {
      notes.add("Customer minutes: not stated.");
    }
    if (row.<Boolean>getAs("stops_at_person")) {
      notes.add(
          "The stated cause stops at a person. That marks an analysis that ended early; the labels "
              + "come from the rest of the text.");
    }
    String missing =
        labels.stream()
            .filter(label -> Axis.NOT_DOCUMENTED.equals(label.getAs("category")))
            .map(label -> Axis.of(Values.text(label, "axis")).title().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      notes.add("Not documented: " + missing + ".");
    }
    return notes;
  }
}
