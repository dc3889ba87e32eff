package org.incidentpatterns.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.incidentpatterns.ingest.FileCheck;
import org.incidentpatterns.report.model.Ledger;

/** What {@code check} prints. */
final class CheckSummary implements Summary {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();
  private static final int MOST_PROBLEMS = 20;

  private final FileCheck check;

  CheckSummary(FileCheck check) {
    this.check = check;
  }

  /** One line a file with its problems below; the last line is the ledger. */
  @Override
  public String text() {
    List<String> lines = new ArrayList<>();
    for (FileCheck.Checked file : check.files()) {
      lines.add(
          "%s  %s%s: %s"
              .formatted(
                  file.summary().path(),
                  file.summary().verdict().word(),
                  file.summary().adapter().isEmpty() ? "" : " as " + file.summary().adapter(),
                  ledger(file.ledger(), file.changed())));
      file.problems().stream()
          .limit(MOST_PROBLEMS)
          .forEach(
              problem ->
                  lines.add(
                      "  %s  %s%s: %s"
                          .formatted(
                              problem.line() == 0 ? "whole file" : "record " + problem.line(),
                              problem.code(),
                              problem.field() == null ? "" : " (" + problem.field() + ")",
                              problem.message().replaceAll("\\p{Cntrl}+", " "))));
      if (file.problems().size() > MOST_PROBLEMS) {
        lines.add(
            "  … and %d more (all with --format json)"
                .formatted(file.problems().size() - MOST_PROBLEMS));
      }
    }
    long changed = check.files().stream().mapToLong(FileCheck.Checked::changed).sum();
    lines.add("Records  " + ledger(check.totals(), changed));
    return String.join(System.lineSeparator(), lines);
  }

  private static String ledger(Ledger ledger, long changed) {
    return "%s; changed %d".formatted(LedgerText.of(ledger), changed);
  }

  /** Everything as one object. */
  @Override
  public String json() throws JsonProcessingException {
    ObjectNode root = MAPPER.createObjectNode();
    ArrayNode files = root.putArray("files");
    for (FileCheck.Checked file : check.files()) {
      ObjectNode node = files.addObject();
      node.put("path", file.summary().path());
      node.put("adapter", file.summary().adapter());
      node.put("verdict", file.summary().verdict().word());
      put(node, file.ledger(), file.changed());
      ArrayNode problems = node.putArray("problems");
      for (FileCheck.Problem problem : file.problems()) {
        problems
            .addObject()
            .put("line", problem.line())
            .put("column", problem.column())
            .put("field", problem.field())
            .put("code", problem.code())
            .put("message", problem.message());
      }
    }
    put(
        root.putObject("totals"),
        check.totals(),
        check.files().stream().mapToLong(FileCheck.Checked::changed).sum());
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  private static void put(ObjectNode node, Ledger ledger, long changed) {
    node.put("seen", ledger.seen())
        .put("kept", ledger.kept())
        .put("changed", changed)
        .put("merged", ledger.merged())
        .put("quarantined", ledger.quarantined())
        .put("skipped", ledger.skipped());
  }
}
