package org.incidentpatterns.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.assertj.core.groups.Tuple;
import org.incidentpatterns.SparkExtension;
import org.incidentpatterns.engine.Schemas;
import org.incidentpatterns.publish.TableStore;
import org.incidentpatterns.report.model.AxisView;
import org.incidentpatterns.report.model.DetectionMatrix.Noticed;
import org.incidentpatterns.report.model.Finding;
import org.incidentpatterns.report.model.Ledger;
import org.incidentpatterns.report.model.QuarterReport;
import org.incidentpatterns.report.model.Share;
import org.incidentpatterns.report.words.FactorAdvice;
import org.incidentpatterns.report.words.Numbers;
import org.incidentpatterns.table.DatasetTables;
import org.incidentpatterns.table.IncidentTables;
import org.incidentpatterns.table.PatternTables;
import org.incidentpatterns.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the sample says is known: it was written to say it. */
@ExtendWith({SampleRunExtension.class, SparkExtension.class})
final class SampleRunIT {
  private final SampleRun sample;
  private final QuarterReport report;

  SampleRunIT(SampleRun sample) {
    this.sample = sample;
    assertThat(sample.status()).as(sample.out()).isZero();
    this.report = sample.report();
  }

  @Test
  void shouldFindTheRootCauses() {
    assertThat(counted("root_cause"))
        .containsExactly(
            tuple("configuration", 5L, "42%"),
            tuple("testing_gap", 3L, "25%"),
            tuple("capacity", 2L, "17%"),
            tuple("third_party", 2L, "17%"));
  }

  @Test
  void shouldFindWhoNoticedFirst() {
    assertThat(counted("detection"))
        .containsExactly(
            tuple("automated_alerting", 8L, "67%"),
            tuple("customer_report", 3L, "25%"),
            tuple("internal_discovery", 1L, "8%"));
  }

  @Test
  void shouldKeepOpenActionItemsApartFromWhatAlertingNoticedOfTheFactors() {
    List<String> named =
        counted("contributing_factor").stream().map(row -> (String) row.toList().get(0)).toList();

    assertThat(report.detection().byFactor())
        .extracting(Noticed::category)
        .containsExactlyInAnyOrderElementsOf(named);
    assertThat(report.detection().openActions())
        .extracting(Noticed::category)
        .isEqualTo(FactorAdvice.OPEN_ACTIONS);
  }

  @Test
  void shouldFindThatStagingDidNotMatchProductionMoreOftenThanAnythingElse() {
    List<AxisView.Row> factors = report.axis("contributing_factor").rows();

    assertThat(factors.get(0).category()).isEqualTo("environment_parity");
    assertThat(factors.get(0).shares().now().count()).isEqualTo(4);
    assertThat(factors.get(0).shares().now().of()).isEqualTo(12);
    assertThat(Numbers.percent(factors.get(0).shares().now())).isEqualTo("33%");
    assertThat(factors.subList(1, factors.size()))
        .allSatisfy(factor -> assertThat(factor.shares().now().count()).isLessThan(4));
  }

  @Test
  void shouldLeadWithParityAndNotWithBetterAlerting() {
    Finding first = report.findings().get(0);

    assertThat(first.kind()).isEqualTo(Finding.Kind.INVEST);
    assertThat(first.headline()).containsPattern("(?i)staging|parity");
    assertThat(first.headline()).doesNotContainPattern("(?i)^(better|more|improve\\w*) alert");
    assertThat(report.findings()).hasSizeBetween(3, 5);
  }

  @Test
  void shouldSetTheQuarterBesideTheSevenBefore() {
    assertThat(report.trend().quarters())
        .containsExactly(
            "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4");
    assertThat(report.trend().all()).containsExactly(11L, 14L, 9L, 13L, 16L, 12L, 14L, 12L);
    assertThat(report.header().incidents()).isEqualTo(12);
    assertThat(report.header().incidentsBefore()).isEqualTo(89);
  }

  @Test
  void shouldLabelFromTheTextInFourOfFiveRecords() {
    Dataset<Row> causes =
        sample
            .tables()
            .read(IncidentTables.LABELS)
            .where("axis = 'root_cause' and is_primary and kind = 'incident'");
    long known = causes.where("category not in ('not_documented', 'undetermined')").count();
    long fromText =
        causes
            .where("category not in ('not_documented', 'undetermined') and basis = 'text'")
            .count();

    assertThat(causes.count()).isEqualTo(101);
    assertThat(known).isGreaterThanOrEqualTo(90);
    assertThat(fromText / 101.0).isGreaterThanOrEqualTo(0.8);
  }

  @Test
  void shouldAccountForEveryRecord() {
    Ledger ledger = report.header().ledger();

    assertThat(ledger).isEqualTo(new Ledger(118, 114, 1, 3, 0));
    assertThat(ledger.balances()).isTrue();
    assertThat(sample.tables().read(IncidentTables.INCIDENTS).count()).isEqualTo(114);
    assertThat(sample.out())
        .contains("Parts    seen 30 = kept 28 + merged 0 + quarantined 2 + skipped 0")
        .contains("Records  seen 118 = kept 114 + merged 1 + quarantined 3 + skipped 0");
  }

  @Test
  void shouldWriteWhatTheReportSaysIntoTheDataset() {
    Map<String, Long> written = new java.util.TreeMap<>();
    sample
        .tables()
        .read(PatternTables.DISTRIBUTIONS)
        .where(
            "quarter = '2025-Q4' and dimension = 'all' and axis = 'root_cause' and incidents > 0")
        .collectAsList()
        .forEach(row -> written.put(row.getAs("category"), row.getAs("incidents")));

    assertThat(written)
        .isEqualTo(
            Map.of("configuration", 5L, "testing_gap", 3L, "capacity", 2L, "third_party", 2L));
    assertThat(
            sample
                .tables()
                .read(PatternTables.FINDINGS)
                .where("quarter = '2025-Q4' and position = 1")
                .head()
                .<String>getAs("headline"))
        .isEqualTo(report.findings().get(0).headline());
  }

  @Test
  void shouldReadEveryTableBackWithItsSchema() throws IOException {
    TableStore tables = sample.tables();
    for (Table table : DatasetTables.ALL) {
      assertThat(tables.read(table).collectAsList()).as(table.name()).isNotNull();
      if (holdsFiles(Path.of(tables.location(table)))) {
        StructType stored = sample.spark().read().parquet(tables.location(table)).schema();
        assertThat(types(stored)).as(table.name()).isEqualTo(types(Schemas.of(table)));
      }
    }
  }

  @Test
  void shouldHoldNoPathOfThisMachineInTheReport() throws IOException {
    assertThat(Files.readString(sample.file("report.html")))
        .doesNotContain(sample.dataset().toString())
        .doesNotContain(System.getProperty("user.dir"));
  }

  @Test
  void shouldGiveTheSameBytesInAnotherPlaceAndHoweverSparkDividesTheWork(
      @TempDir Path folder, SparkSession small) throws IOException {
    SampleRun again = SampleRun.into(folder, small);

    assertThat(again.status()).as(again.out()).isZero();
    for (String name : List.of("report.html", "report.json")) {
      assertThat(again.file(name)).hasSameBinaryContentAs(sample.file(name));
    }
  }

  private List<Tuple> counted(String axis) {
    return report.axis(axis).rows().stream()
        .filter(row -> row.shares().now().count() > 0)
        .map(row -> tuple(row.category(), row.shares().now().count(), percent(row.shares().now())))
        .toList();
  }

  private static String percent(Share share) {
    return Numbers.percent(share);
  }

  /** Parquet read by anyone has only columns that may be null, and no order that is promised. */
  private static List<String> types(StructType schema) {
    return Stream.of(schema.fields())
        .sorted(Comparator.comparing(StructField::name))
        .map(field -> field.name() + " " + field.dataType().sql().replace(" NOT NULL", ""))
        .toList();
  }

  private static boolean holdsFiles(Path table) throws IOException {
    try (Stream<Path> paths = Files.walk(table)) {
      return paths.anyMatch(path -> path.toString().endsWith(".parquet"));
    }
  }
}
