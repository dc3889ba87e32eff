package org.incidentpatterns.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.incidentpatterns.calendar.FiscalCalendar;
import org.incidentpatterns.engine.Schemas;
import org.incidentpatterns.engine.Values;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.Change;
import org.incidentpatterns.postmortem.Declared;
import org.incidentpatterns.postmortem.Impact;
import org.incidentpatterns.postmortem.Kind;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.postmortem.Provenance;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.postmortem.Severity;
import org.incidentpatterns.postmortem.TimelineEntry;
import org.incidentpatterns.postmortem.Times;
import org.incidentpatterns.table.Column;
import org.incidentpatterns.table.IncidentTables;
import org.jspecify.annotations.Nullable;

/**
 * Postmortems as rows: the columns of the table {@code incidents} that reading gives, and the lists
 * that become tables of their own later.
 */
public final class RecordRows {
  private RecordRows() {}

  public static final String TIMELINE = "timeline";
  public static final String ACTION_ITEMS = "action_items";
  public static final String CHANGES = "changes";

  /** Columns of the table that classification gives. */
  private static final Set<String> CLASSIFIED = Set.of("stops_at_person", "blames");

  static final StructType TIMELINE_ENTRY =
      new StructType().add("at", DataTypes.TimestampType, true).add("text", DataTypes.StringType);

  static final StructType ACTION_ITEM =
      new StructType()
          .add("title", DataTypes.StringType, false)
          .add("owner_team", DataTypes.StringType)
          .add("priority", DataTypes.StringType)
          .add("filed_on", DataTypes.DateType)
          .add("due_on", DataTypes.DateType)
          .add("closed_on", DataTypes.DateType)
          .add("status", DataTypes.StringType, false)
          .add("ticket", DataTypes.StringType);

  static final StructType CHANGE =
      new StructType()
          .add("field", DataTypes.StringType, false)
          .add("code", DataTypes.StringType, false)
          .add("message", DataTypes.StringType, false);

  /** The schema of a postmortem. */
  public static final StructType SCHEMA =
      Schemas.of(incidentColumns())
          .add(TIMELINE, DataTypes.createArrayType(TIMELINE_ENTRY, false), false)
          .add(ACTION_ITEMS, DataTypes.createArrayType(ACTION_ITEM, false), false)
          .add(CHANGES, DataTypes.createArrayType(CHANGE, false), false);

  private static List<Column> incidentColumns() {
    return IncidentTables.INCIDENTS.columns().stream()
        .filter(column -> !CLASSIFIED.contains(column.name()))
        .toList();
  }

  /** A postmortem as a row of {@link #SCHEMA}. */
  public static Row toRow(Postmortem postmortem, FiscalCalendar calendar) {
    Times times = postmortem.times();
    Impact impact = postmortem.impact();
    Declared declared = postmortem.declared();
    Instant began = times.began().orElseThrow();
    return RowFactory.create(
        postmortem.id(),
        postmortem.source(),
        postmortem.title(),
        postmortem.kind().word(),
        postmortem.severity().level(),
        postmortem.severity().label(),
        postmortem.services().toArray(String[]::new),
        postmortem.teams().toArray(String[]::new),
        began,
        times.started(),
        times.detected(),
        times.acknowledged(),
        times.mitigated(),
        times.resolved(),
        times.published(),
        times.updated(),
        times.recorded(),
        times.zone(),
        seconds(times.toDetect()),
        seconds(times.toAcknowledge()),
        seconds(times.toMitigate()),
        seconds(times.toResolve()),
        postmortem.summary(),
        impact.text(),
        impact.customers(),
        impact.customerMinutes(),
        impact.money(),
        postmortem.body(),
        postmortem.sections().stream()
            .map(s -> RowFactory.create(s.name().word(), s.heading(), s.text()))
            .toArray(Row[]::new),
        declared.rootCause(),
        declared.trigger(),
        declared.detection(),
        declared.mitigation(),
        declared.contributingFactors().toArray(String[]::new),
        postmortem.tags().toArray(String[]::new),
        postmortem.url(),
        postmortem.provenance().file(),
        postmortem.provenance().position(),
        postmortem.provenance().contentHash(),
        calendar.quarterOf(began).toString(),
        postmortem.timeline().stream()
            .map(entry -> RowFactory.create(entry.at(), entry.text()))
            .toArray(Row[]::new),
        postmortem.actionItems().stream().map(RecordRows::itemRow).toArray(Row[]::new),
        postmortem.changes().stream()
            .map(c -> RowFactory.create(c.field(), c.code(), c.message()))
            .toArray(Row[]::new));
  }

  private static @Nullable Long seconds(Optional<Duration> duration) {
    return duration.map(Duration::toSeconds).orElse(null);
  }

  /** The inverse of {@link #toRow}; rows of the table {@code incidents} do as well. */
  public static Postmortem fromRow(Row row) {
    return new Postmortem(
        row.getAs("id"),
        row.getAs("source"),
        row.getAs("title"),
        Kind.of(row.getAs("kind")).orElse(Kind.INCIDENT),
        new Severity(row.getAs("severity"), row.getAs("severity_label")),
        Values.texts(row, "services"),
        Values.texts(row, "teams"),
        new Times(
            row.getAs("started_at"),
            row.getAs("detected_at"),
            row.getAs("acknowledged_at"),
            row.getAs("mitigated_at"),
            row.getAs("resolved_at"),
            row.getAs("published_at"),
            row.getAs("updated_at"),
            row.getAs("recorded_at"),
            row.getAs("zone")),
        row.getAs("summary"),
        new Impact(
            row.getAs("impact"),
            row.getAs("customers"),
            row.getAs("customer_minutes"),
            row.getAs("cost")),
        row.getAs("body"),
        Values.rows(row, "sections").stream()
            .map(
                s ->
                    new Section(
                        SectionName.of(s.getAs("name")), s.getAs("heading"), s.getAs("text")))
            .toList(),
        new Declared(
            row.getAs("declared_root_cause"),
            row.getAs("declared_trigger"),
            row.getAs("declared_detection"),
            row.getAs("declared_mitigation"),
            Values.texts(row, "declared_contributing_factors")),
        parts(row, TIMELINE).stream()
            .map(entry -> new TimelineEntry(entry.getAs("at"), entry.getAs("text")))
            .toList(),
        parts(row, ACTION_ITEMS).stream().map(RecordRows::item).toList(),
        Values.texts(row, "tags"),
        row.getAs("url"),
        new Provenance(row.getAs("file"), row.<Long>getAs("position"), row.getAs("content_hash")),
        parts(row, CHANGES).stream()
            .map(c -> new Change(c.getAs("field"), c.getAs("code"), c.getAs("message")))
            .toList());
  }

  private static List<Row> parts(Row row, String column) {
    boolean present = List.of(row.schema().fieldNames()).contains(column);
    return present ? new ArrayList<>(Values.rows(row, column)) : List.of();
  }

  static Row itemRow(ActionItem item) {
    return RowFactory.create(
        item.title(),
        item.ownerTeam(),
        item.priority(),
        item.filed(),
        item.due(),
        item.closed(),
        item.status().word(),
        item.ticket());
  }

  /** The inverse of {@link #itemRow}. */
  public static ActionItem item(Row row) {
    return new ActionItem(
        row.getAs("title"),
        row.getAs("owner_team"),
        row.getAs("priority"),
        row.<LocalDate>getAs("filed_on"),
        row.<LocalDate>getAs("due_on"),
        row.<LocalDate>getAs("closed_on"),
        ActionItem.Status.of(row.getAs("status")).orElse(ActionItem.Status.OPEN),
        row.getAs("ticket"));
  }
}
