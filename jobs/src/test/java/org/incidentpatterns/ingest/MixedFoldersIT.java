package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.ClassifiedRows;
import org.incidentpatterns.Figures;
import org.incidentpatterns.SparkExtension;
import org.incidentpatterns.ingest.FileCheck.Checked;
import org.incidentpatterns.ingest.FileCheck.Problem;
import org.incidentpatterns.ingest.FileSummary.Verdict;
import org.incidentpatterns.report.model.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mixes of good and hostile files: everything is counted once, nothing good is lost, and a run
 * counts what a check does.
 */
@ExtendWith(SparkExtension.class)
final class MixedFoldersIT {
  private static final int MIXES = 50;

  @Test
  void shouldBalanceWhateverIsMixed(@TempDir Path path) {
    long started = System.nanoTime();
    int balanced = 0;
    for (int seed = 1; seed <= MIXES; seed++) {
      MixedFolder mixed = MixedFolder.write(path.resolve("mix" + seed), seed);

      FileCheck check = FileCheck.of(mixed.sources());

      assertThat(ledgers(check)).as("seed %d", seed).isEqualTo(mixed.ledgers());
      assertThat(codes(check)).as("seed %d", seed).isEqualTo(mixed.codes());
      assertThat(broken(check)).as("seed %d", seed).isEqualTo(mixed.broken());
      balanced += check.totals().balances() ? 1 : 0;
    }
    Figures.print(
        "mixes of %d records that balance".formatted(MixedFolder.RECORDS), balanced, MIXES);
    Figures.print("mixes took %d ms".formatted((System.nanoTime() - started) / 1_000_000));
    assertThat(balanced).isEqualTo(MIXES);
  }

  @Test
  void shouldKeepEveryGoodRecordOnceAndCountAsCheckDoes(SparkSession spark, @TempDir Path path) {
    MixedFolder mixed = MixedFolder.write(path, 1);
    List<SourceFile> sources = mixed.sources();

    IngestedRows ingested = IngestJob.run(spark, sources, ClassifiedRows.CALENDAR);

    assertThat(
            ingested.records().where("source = 'canonical'").select("id").collectAsList().stream()
                .map(row -> row.getString(0))
                .sorted())
        .containsExactlyElementsOf(mixed.keptIds());
    FileCheck check = FileCheck.of(sources);
    List<Row> inputs = ingested.inputs().orderBy("path").collectAsList();
    assertThat(inputs).hasSameSizeAs(check.files());
    for (int index = 0; index < inputs.size(); index++) {
      Checked file = check.files().get(index);
      assertThat(line(inputs.get(index))).isEqualTo(line(file));
    }
    assertThat(aside(ingested)).isEqualTo(aside(check));
  }

  @Test
  void shouldGiveTheSameRowsWhateverTheOrderThePartitionsAndTheSizeOfParts(
      SparkSession spark, @TempDir Path path) {
    List<SourceFile> sources = MixedFolder.write(path, 2).sources();
    List<SourceFile> shuffled = new ArrayList<>(sources);
    Collections.shuffle(shuffled, new Random(2));
    SparkSession other = spark.newSession();
    other.conf().set("spark.sql.shuffle.partitions", "7");

    List<String> rows = rows(IngestJob.run(spark, sources, ClassifiedRows.CALENDAR));
    List<String> again = rows(IngestJob.run(other, shuffled, ClassifiedRows.CALENDAR, 10_000));

    assertThat(shuffled).isNotEqualTo(sources);
    assertThat(sources).anyMatch(file -> LineParts.of(file, FileRole.CANONICAL, 10_000).size() > 1);
    Figures.print("rows that are the same in any order and in parts: " + rows.size());
    assertThat(again).isEqualTo(rows);
  }

  private static List<String> rows(IngestedRows ingested) {
    return Stream.of(ingested.records(), ingested.inputs(), ingested.quarantine())
        .flatMap(rows -> rows.collectAsList().stream().map(Row::json).sorted())
        .toList();
  }

  /** What was set aside or skipped, and why, by the tables of a run. */
  private static List<String> aside(IngestedRows ingested) {
    return ingested.quarantine().collectAsList().stream()
        .map(row -> row.getAs("file") + ":" + row.getAs("position") + " " + row.getAs("message"))
        .sorted()
        .toList();
  }

  /** The same by a check, which also lists what was repaired. */
  private static List<String> aside(FileCheck check) {
    return check.files().stream()
        .flatMap(
            file ->
                file.problems().stream()
                    .filter(problem -> problem.message().startsWith("Cannot "))
                    .map(
                        problem ->
                            file.summary().path() + ":" + problem.line() + " " + problem.message()))
        .sorted()
        .toList();
  }

  private static String line(Row input) {
    return Stream.of("path", "adapter", "holds", "verdict", "bytes", "sha256", "seen", "kept")
            .map(column -> String.valueOf(input.<Object>getAs(column)))
            .collect(Collectors.joining(" "))
        + Stream.of("changed", "merged", "quarantined", "skipped")
            .map(column -> " " + input.<Long>getAs(column))
            .collect(Collectors.joining());
  }

  private static String line(Checked file) {
    FileSummary summary = file.summary();
    Ledger ledger = file.ledger();
    return Stream.of(
            summary.path(),
            summary.adapter(),
            summary.holds(),
            summary.verdict().word(),
            summary.bytes(),
            summary.sha256(),
            ledger.seen(),
            ledger.kept(),
            file.changed(),
            ledger.merged(),
            ledger.quarantined(),
            ledger.skipped())
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  private static Set<String> broken(FileCheck check) {
    return check.files().stream()
        .filter(file -> file.summary().verdict() == Verdict.QUARANTINED)
        .filter(file -> file.ledger().balances() && file.ledger().kept() == 0)
        .map(file -> file.summary().path())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, Ledger> ledgers(FileCheck check) {
    Map<String, Ledger> ledgers = new TreeMap<>();
    for (Checked file : check.files()) {
      if (file.summary().verdict() == Verdict.READ) {
        ledgers.put(file.summary().path(), file.ledger());
      }
    }
    return ledgers;
  }

  private static Map<String, Map<String, Long>> codes(FileCheck check) {
    Map<String, Map<String, Long>> codes = new TreeMap<>();
    for (Checked file : check.files()) {
      if (file.summary().verdict() == Verdict.READ) {
        codes.put(
            file.summary().path(),
            file.problems().stream()
                .collect(
                    Collectors.groupingBy(Problem::code, TreeMap::new, Collectors.counting())));
      }
    }
    return codes;
  }
}
