package org.incidentpatterns.report.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.incidentpatterns.report.HaldenReport;
import org.incidentpatterns.report.Quarters;
import org.incidentpatterns.report.model.QuarterReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTablesTest {
  @Test
  void shouldHaveEveryTableOfTheReport() {
    assertThat(ReportTables.of(HaldenReport.report(), LongTables.of(HaldenReport.report())))
        .extracting(Table::fileName)
        .contains(
            "causes.csv",
            "factors.csv",
            "triggers.csv",
            "detection.csv",
            "mitigation.csv",
            "accuracy.csv",
            "detection-matrix.csv",
            "recurrences.csv",
            "trend.csv",
            "durations.csv",
            "follow-through.csv",
            "practice.csv",
            "sections.csv",
            "investments.csv",
            "incidents.csv",
            "labels.csv",
            "disagreements.csv",
            "relabelled.csv",
            "files.csv",
            "quarantine.csv",
            "findings.csv");
  }

  @Test
  void shouldWriteNumbersAsNumbersAndNothingForNone() throws IOException {
    List<CSVRecord> causes = records(HaldenReport.report(), "causes");
    assertThat(causes).hasSize(9);
    CSVRecord first = causes.get(0);
    assertThat(first.get("category")).isEqualTo("configuration");
    assertThat(first.get("now_count")).isEqualTo("5");
    assertThat(first.get("now_share")).isEqualTo("0.4166666667");
    assertThat(first.get("verdict")).isEqualTo("no_clear_change");
    assertThat(first.get("known_share")).isEmpty();
    assertThat(records(HaldenReport.report(), "detection-matrix")).hasSize(35);
    assertThat(records(HaldenReport.report(), "labels")).hasSize(68);
  }

  @Test
  void shouldWriteHowOftenLabelsAreRightOnceItIsMeasured() throws IOException {
    assertThat(records(HaldenReport.report(), "accuracy")).isEmpty();
    assertThat(records(HaldenReport.report(), "causes").get(0).get("correction")).isEmpty();

    List<CSVRecord> accuracy = records(Quarters.measured(), "accuracy");
    assertThat(accuracy).hasSize(14);
    assertThat(accuracy.get(0).get("category")).isEqualTo("configuration");
    assertThat(accuracy.get(0).get("precision_count")).isEqualTo("30");
    assertThat(accuracy.get(0).get("precision_of")).isEqualTo("36");
    assertThat(accuracy.get(0).get("recall_of")).isEqualTo("34");
    assertThat(accuracy.get(0).get("f1")).isEqualTo("0.8571428571");
    assertThat(accuracy.get(0).get("axis_right_count")).isEqualTo("76");

    List<CSVRecord> causes = records(Quarters.measured(), "causes");
    assertThat(causes.get(0).get("now_share")).isEqualTo("0.4166666667");
    assertThat(causes.get(0).get("corrected_share")).isEqualTo("0.407");
    assertThat(causes.get(2).get("correction")).isEqualTo("hard_to_tell");
    assertThat(causes.get(2).get("corrected_share")).isEmpty();
  }

  @Test
  void shouldEndLinesAndQuoteAsTheStandardSays() throws IOException {
    String text = text(HaldenReport.report(), "findings");
    assertThat(text).startsWith("kind,headline,").endsWith("\r\n");
    assertThat(text)
        .contains("\"The next gain is a staging environment that matches production, not");
    assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\0=1",
        "  =1",
        "\uFF1D1",
        "\u00A0-1",
        "\uFEFF=1",
        "\u200B@x",
        "\n+1"
      })
  void shouldNeverLetTextBeAFormula(String attack) throws IOException {
    QuarterReport report = Quarters.measured(text -> attack + text);
    for (Table<?> table : ReportTables.of(report, LongTables.of(report))) {
      for (CSVRecord row : parse(text(report, table.name()))) {
        for (String cell : row) {
          assertThat(cell.strip()).doesNotMatch("^[=+@\uFF1D\uFF0B\uFF20].*");
          assertThat(cell).matches(value -> !value.startsWith("-") || value.matches("-?[0-9.]+"));
        }
      }
    }
    assertThat(records(report, "incidents").get(0).get("title")).startsWith("'" + attack);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "it's",
        "'quoted'",
        "'",
        "''",
        "=1",
        "'=1",
        "''=1",
        "' =1",
        " '=1",
        "'+1 'x",
        "-",
        "'-"
      })
  void shouldReadBackExactlyWhatWasWritten(String text) {
    assertThat(Cell.textOf(Cell.of(text))).isEqualTo(text);
  }

  @Test
  void shouldWriteWhereTheTextSpeaksAgainstADeclaredLabel() throws IOException {
    CSVRecord row = records(HaldenReport.report(), "disagreements").get(0);
    assertThat(row.get("id")).isEqualTo("INC-236");
    assertThat(row.get("declared")).isEqualTo("Automated alerting");
    assertThat(row.get("text")).isEqualTo("Customer report");
    assertThat(row.get("quote")).startsWith("Two depots called");
  }

  @Test
  void shouldWriteWhatMovedWithTheTaxonomy() throws IOException {
    assertThat(records(HaldenReport.report(), "relabelled")).isEmpty();
    List<CSVRecord> moves = records(Quarters.measured(), "relabelled");
    assertThat(moves.get(0).get("from")).isEqualTo("Hardware and facilities");
    assertThat(moves.get(0).get("quarters_before")).isEqualTo("3");
    assertThat(moves.get(1).get("from")).isEmpty();
  }

  @Test
  void shouldLeaveOrdinaryTextAlone() {
    assertThat(Cell.of("Card payments refused")).isEqualTo("Card payments refused");
    assertThat(Cell.of("")).isEmpty();
    assertThat(Cell.of(-3L)).isEqualTo("-3");
    assertThat(Cell.of(-0.5)).isEqualTo("-0.5");
    assertThat(Cell.of(List.of("a", "b"))).isEqualTo("a; b");
    assertThat(Cell.of(null)).isEmpty();
  }

  @Test
  void shouldWriteRowsThatTheReportLeavesOut() throws IOException {
    QuarterReport report = Quarters.few(2);
    LongTables all = new LongTables(HaldenReport.report().incidents(), List.of());
    StringBuilder text = new StringBuilder();
    for (Table<?> table : ReportTables.of(report, all)) {
      if (table.name().equals("incidents")) {
        table.writeTo(text);
      }
    }
    assertThat(parse(text.toString())).hasSize(12);
  }

  @Test
  void shouldWriteHowOftenASectionIsMissing() throws IOException {
    CSVRecord trigger = records(HaldenReport.report(), "sections").get(9);
    assertThat(trigger.get("title")).isEqualTo("Trigger");
    assertThat(trigger.get("present")).isEqualTo("6");
    assertThat(trigger.get("now_count")).isEqualTo("5");
    assertThat(trigger.get("before_of")).isEqualTo("78");
    assertThat(trigger.get("verdict")).isEqualTo("rise");
  }

  private static List<CSVRecord> records(QuarterReport report, String name) throws IOException {
    return parse(text(report, name));
  }

  private static String text(QuarterReport report, String name) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Table<?> table : ReportTables.of(report, LongTables.of(report))) {
      if (table.name().equals(name)) {
        table.writeTo(text);
      }
    }
    return text.toString();
  }

  private static List<CSVRecord> parse(String text) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      return parser.getRecords();
    }
  }
}
