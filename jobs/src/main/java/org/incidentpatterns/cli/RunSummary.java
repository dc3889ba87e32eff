package org.incidentpatterns.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.incidentpatterns.report.model.AxisView;
import org.incidentpatterns.report.model.Finding;
import org.incidentpatterns.report.model.Ledger;
import org.incidentpatterns.report.model.QuarterReport;
import org.incidentpatterns.report.model.Share;
import org.incidentpatterns.report.words.Numbers;
import org.incidentpatterns.run.RunResult;

/** What a run prints when it is done. */
final class RunSummary implements Summary {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private final RunResult result;

  RunSummary(RunResult result) {
    this.result = result;
  }

  /** A few lines for people; the last is the ledger. */
  @Override
  public String text() {
    List<String> lines = new ArrayList<>();
    lines.add("Dataset  " + result.snapshot());
    for (QuarterReport report : result.reports()) {
      lines.add("Report   " + result.page(report));
    }
    lines.add("Index    " + result.reportsDirectory().resolve("index.html"));
    lastReport(lines);
    lines.addAll(new CorrectionSummary(result.corrections()).lines());
    if (result.migration() != null) {
      lines.addAll(new MigrationSummary(result.migration()).lines());
    }
    if (result.parts().seen() > 0) {
      lines.add("Parts    " + LedgerText.of(result.parts()));
    }
    lines.add("Records  " + LedgerText.of(result.ledger()));
    return String.join(System.lineSeparator(), lines);
  }

  private void lastReport(List<String> lines) {
    if (result.reports().isEmpty()) {
      return;
    }
    QuarterReport last = result.reports().get(result.reports().size() - 1);
    Finding first = last.findings().get(0);
    lines.add("Finding  " + last.header().quarter() + ": " + first.headline());
    if (first.measure() != null) {
      Share now = first.measure().now();
      lines.add(
          "         %d of %d %s, %s (95%% interval %s); %s"
              .formatted(
                  now.count(),
                  now.of(),
                  first.unit(),
                  Numbers.percent(now),
                  Numbers.interval(now),
                  first.measure().verdict().word().replace('_', ' ')));
    }
  }

  /** The same and the distributions of each quarter as one JSON object. */
  @Override
  public String json() throws JsonProcessingException {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("run_id", result.runId());
    root.put("snapshot", result.snapshot().toString());
    root.put("index", result.reportsDirectory().resolve("index.html").toString());
    ArrayNode reports = root.putArray("reports");
    result.reports().forEach(report -> put(reports.addObject(), report));
    new CorrectionSummary(result.corrections()).put(root.putObject("overrides"));
    if (result.migration() == null) {
      root.putNull("relabelled");
    } else {
      new MigrationSummary(result.migration()).put(root.putObject("relabelled"));
    }
    put(root.putObject("parts"), result.parts());
    put(root.putObject("ledger"), result.ledger());
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  private void put(ObjectNode node, QuarterReport report) {
    node.put("quarter", report.header().quarter());
    node.put("report", result.page(report).toString());
    node.put("incidents", report.header().incidents());
    ArrayNode findings = node.putArray("findings");
    for (Finding finding : report.findings()) {
      ObjectNode object = findings.addObject();
      object.put("kind", finding.kind().word());
      object.put("headline", finding.headline());
      object.put("words", finding.words());
    }
    for (AxisView axis : report.axes()) {
      ArrayNode rows = node.putArray(axis.axis());
      axis.rows().stream()
          .filter(row -> row.shares().now().count() > 0)
          .forEach(row -> put(rows.addObject(), row));
    }
  }

  private static void put(ObjectNode node, AxisView.Row row) {
    Share now = row.shares().now();
    node.put("category", row.category());
    node.put("title", row.title());
    node.put("count", now.count());
    node.put("of", now.of());
    node.put("share", now.share());
    node.put("percent", Numbers.percent(now));
  }

  private static void put(ObjectNode node, Ledger ledger) {
    node.put("seen", ledger.seen())
        .put("kept", ledger.kept())
        .put("merged", ledger.merged())
        .put("quarantined", ledger.quarantined())
        .put("skipped", ledger.skipped());
  }
}
