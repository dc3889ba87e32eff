package org.incidentpatterns.reporting;

import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.incidentpatterns.calendar.Quarter;
import org.incidentpatterns.engine.Values;
import org.incidentpatterns.report.model.IncidentRef;
import org.incidentpatterns.report.model.IncidentView;
import org.incidentpatterns.report.model.Ledger;
import org.incidentpatterns.report.model.Method;
import org.incidentpatterns.taxonomy.Axis;

/** How the figures were made, and from what. */
final class MethodPart {
  private static final int SHOWN_UNCERTAIN = 20;

  private final ReportContext context;
  private final ReportRows rows;

  MethodPart(ReportContext context, ReportRows rows) {
    this.context = context;
    this.rows = rows;
  }

  Method method(Quarter quarter, List<Quarter> before, Refs refs, List<IncidentView> incidents) {
    List<Row> labelCounts = rows.labelCounts().of(quarter);
    List<Row> disagreements = rows.disagreements().of(quarter);
    double reviewBelow = context.settings().reviewBelow();
    List<IncidentRef> leastCertain =
        incidents.stream()
            .filter(
                incident ->
                    incident.labels().stream().anyMatch(label -> label.confidence() < reviewBelow))
            .sorted(
                Comparator.comparingDouble(
                    incident ->
                        incident.labels().stream()
                            .mapToDouble(IncidentView.LabelView::confidence)
                            .min()
                            .orElse(1)))
            .limit(SHOWN_UNCERTAIN)
            .map(IncidentView::ref)
            .toList();
    return new Method(
        context.program(),
        context.runId(),
        context.taxonomy().version(),
        context.calendar().firstMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
        new Method.LabelCounts(
            labelCounts.stream().mapToLong(row -> Values.whole(row, "count")).sum(),
            basis(labelCounts, "text"),
            basis(labelCounts, "declared"),
            basis(labelCounts, "override"),
            basis(labelCounts, "model")),
        reviewBelow,
        leastCertain,
        rows.inputs().stream().map(MethodPart::file).toList(),
        Math.max(0, Values.whole(rows.inputTotals(), "all_files") - rows.inputs().size()),
        reasons("quarantined"),
        reasons("skipped"),
        rows.changes().of(quarter).stream()
            .map(
                row ->
                    new Method.ChangeRow(
                        refs.of(Values.text(row, "id")),
                        Values.text(row, "field"),
                        Values.text(row, "message")))
            .toList(),
        disagreements.stream().map(row -> disagreement(row, refs)).toList(),
        disagreements.isEmpty()
            ? 0
            : Values.whole(disagreements.get(0), "all_of_quarter") - disagreements.size(),
        new RelabelledPart(context.taxonomy(), rows.relabelled()).relabelled(quarter, before));
  }

  private Method.DisagreementRow disagreement(Row row, Refs refs) {
    Axis axis = Axis.of(Values.text(row, "axis"));
    String section = row.getAs("section");
    return new Method.DisagreementRow(
        refs.of(row),
        axis.title(),
        context.taxonomy().title(axis, Values.text(row, "declared_category")),
        context.taxonomy().title(axis, Values.text(row, "text_category")),
        row.<Double>getAs("confidence"),
        row.getAs("quote"),
        section == null ? "" : IncidentParts.sectionTitle(section));
  }

  private static long basis(List<Row> counts, String basis) {
    return counts.stream()
        .filter(row -> basis.equals(row.getAs("basis")))
        .mapToLong(row -> Values.whole(row, "count"))
        .sum();
  }

  private static Method.FileRow file(Row row) {
    return new Method.FileRow(
        Values.text(row, "path"),
        Values.text(row, "adapter"),
        Values.text(row, "verdict"),
        ledger(row),
        Values.text(row, "sha256"));
  }

  static Ledger ledger(Row row) {
    return new Ledger(
        Values.whole(row, "seen"),
        Values.whole(row, "kept"),
        Values.whole(row, "merged"),
        Values.whole(row, "quarantined"),
        Values.whole(row, "skipped"));
  }

  private List<Method.ReasonRow> reasons(String verdict) {
    return rows.setAside().stream()
        .filter(row -> verdict.equals(row.getAs("verdict")))
        .map(
            row -> {
              String message = Values.text(row, "message");
              int next = message.lastIndexOf(" (");
              boolean hasNext = next > 0 && message.endsWith(")");
              return new Method.ReasonRow(
                  Values.text(row, "code"),
                  reason(hasNext ? message.substring(0, next) : message),
                  Values.whole(row, "records"),
                  Values.texts(row, "places"),
                  hasNext ? message.substring(next + 2, message.length() - 1) : "");
            })
        .toList();
  }

  /** The reason between the verb and the next step: messages read "Cannot verb thing: reason". */
  private static String reason(String message) {
    int colon = message.indexOf(": ");
    String reason = colon < 0 ? message : message.substring(colon + 2);
    return reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1);
  }
}
