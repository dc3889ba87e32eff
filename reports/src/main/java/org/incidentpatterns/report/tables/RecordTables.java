package org.incidentpatterns.report.tables;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.incidentpatterns.report.model.Comparison;
import org.incidentpatterns.report.model.Finding;
import org.incidentpatterns.report.model.IncidentView;
import org.incidentpatterns.report.model.Method;
import org.incidentpatterns.report.model.QuarterReport;
import org.incidentpatterns.report.model.Relabelled;
import org.jspecify.annotations.Nullable;

/** The tables of incidents, their labels, the files they came from, and the findings. */
final class RecordTables {
  private record LabelRow(IncidentView incident, IncidentView.LabelView label) {}

  private RecordTables() {}

  static Stream<Table<?>> of(QuarterReport report, LongTables rows) {
    return Stream.of(
        incidents(rows.incidents()),
        labels(rows.incidents()),
        disagreements(report.method()),
        relabelled(report.method().relabelled()),
        files(rows.files()),
        quarantine(report.method()),
        findings(report.findings()));
  }

  private static Table<IncidentView> incidents(Iterable<IncidentView> incidents) {
    return new Table<>(
        "incidents",
        List.of(
            Column.of("source", incident -> incident.ref().source()),
            Column.of("id", incident -> incident.ref().id()),
            Column.of("title", IncidentView::title),
            Column.of("services", IncidentView::services),
            Column.of("began", IncidentView::began),
            Column.of("severity", IncidentView::severity),
            Column.of("primary_cause", IncidentView::primaryCause),
            Column.of("noticed_first", IncidentView::noticedFirst),
            Column.of("detect_minutes", IncidentView::detectMinutes),
            Column.of("mitigate_minutes", IncidentView::mitigateMinutes),
            Column.of("customer_minutes", IncidentView::customerMinutes),
            Column.of("repeat", IncidentView::repeat),
            Column.of("factors", IncidentView::factors),
            Column.of("url", IncidentView::url),
            Column.of("notes", IncidentView::notes)),
        incidents);
  }

  private static Table<LabelRow> labels(Iterable<IncidentView> incidents) {
    return new Table<>(
        "labels",
        List.of(
            Column.of("source", row -> row.incident().ref().source()),
            Column.of("id", row -> row.incident().ref().id()),
            Column.of("axis", row -> row.label().axis()),
            Column.of("category", row -> row.label().category()),
            Column.of("title", row -> row.label().categoryTitle()),
            Column.of("primary", row -> !row.label().also()),
            Column.of("basis", row -> row.label().basis()),
            Column.of("confidence", row -> row.label().confidence()),
            Column.of("section", row -> row.label().section()),
            Column.of("quote", row -> row.label().quote()),
            Column.of("reason", row -> row.label().reason())),
        () -> labelRows(incidents));
  }

  private static Table<Method.DisagreementRow> disagreements(Method method) {
    return new Table<>(
        "disagreements",
        List.of(
            Column.of("source", row -> row.incident().source()),
            Column.of("id", row -> row.incident().id()),
            Column.of("axis", Method.DisagreementRow::axis),
            Column.of("declared", Method.DisagreementRow::declared),
            Column.of("text", Method.DisagreementRow::text),
            Column.of("confidence", Method.DisagreementRow::confidence),
            Column.of("section", Method.DisagreementRow::section),
            Column.of("quote", Method.DisagreementRow::quote)),
        method.disagreements());
  }

  private static Table<Relabelled.Move> relabelled(@Nullable Relabelled relabelled) {
    return new Table<>(
        "relabelled",
        List.of(
            Column.of("axis", Relabelled.Move::axis),
            Column.of("from", Relabelled.Move::fromTitle),
            Column.of("to", Relabelled.Move::toTitle),
            Column.of("why", Relabelled.Move::why),
            Column.of("incidents", Relabelled.Move::incidents),
            Column.of("quarters_before", Relabelled.Move::before)),
        relabelled == null ? List.of() : relabelled.moves());
  }

  private static Iterator<LabelRow> labelRows(Iterable<IncidentView> incidents) {
    return StreamSupport.stream(incidents.spliterator(), false)
        .flatMap(incident -> incident.labels().stream().map(label -> new LabelRow(incident, label)))
        .iterator();
  }

  private static Table<Method.FileRow> files(Iterable<Method.FileRow> files) {
    return new Table<>(
        "files",
        List.of(
            Column.of("path", Method.FileRow::path),
            Column.of("adapter", Method.FileRow::adapter),
            Column.of("verdict", Method.FileRow::verdict),
            Column.of("seen", file -> file.ledger().seen()),
            Column.of("kept", file -> file.ledger().kept()),
            Column.of("merged", file -> file.ledger().merged()),
            Column.of("quarantined", file -> file.ledger().quarantined()),
            Column.of("skipped", file -> file.ledger().skipped()),
            Column.of("sha256", Method.FileRow::sha256)),
        files);
  }

  private static Table<Method.ReasonRow> quarantine(Method method) {
    return new Table<>(
        "quarantine",
        List.of(
            Column.of("code", Method.ReasonRow::code),
            Column.of("reason", Method.ReasonRow::title),
            Column.of("records", Method.ReasonRow::records),
            Column.of("where", Method.ReasonRow::where),
            Column.of("next", Method.ReasonRow::next)),
        method.quarantined());
  }

  private static Table<Finding> findings(List<Finding> findings) {
    return new Table<>(
        "findings",
        List.of(
            Column.of("kind", finding -> finding.kind().word()),
            Column.of("headline", Finding::headline),
            Column.of("words", Finding::words),
            measure("count", measure -> measure.now().count()),
            measure("of", measure -> measure.now().of()),
            Column.of("unit", Finding::unit),
            measure("share", measure -> measure.now().share()),
            measure("low", measure -> measure.now().low()),
            measure("high", measure -> measure.now().high()),
            Column.of("verdict", RecordTables::verdict),
            Column.of("note", Finding::note),
            Column.of("consequence", Finding::consequence)),
        findings);
  }

  private static Column<Finding> measure(
      String header, Function<Comparison, @Nullable Object> part) {
    return Column.of(
        header,
        finding -> {
          Comparison measure = finding.measure();
          return measure == null ? null : part.apply(measure);
        });
  }

  private static @Nullable String verdict(Finding finding) {
    if (finding.measure() != null) {
      return finding.measure().verdict().word();
    }
    return finding.rate() == null ? null : finding.rate().verdict().word();
  }
}
