package org.incidentpatterns.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incidentpatterns.PostmortemFixtures.incident;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.ClassifiedRows;
import org.incidentpatterns.SparkExtension;
import org.incidentpatterns.engine.Schemas;
import org.incidentpatterns.engine.Values;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;
import org.incidentpatterns.report.model.Ledger;
import org.incidentpatterns.table.DatasetTables;
import org.incidentpatterns.table.IncidentTables;
import org.incidentpatterns.table.RunTables;
import org.incidentpatterns.table.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
final class TableStoreIT {
  @TempDir Path snapshot;

  private final SparkSession spark;
  private Path rest = Path.of("");

  TableStoreIT(SparkSession spark) {
    this.spark = spark;
  }

  @BeforeAll
  void writeEveryTable(@TempDir Path folder) {
    rest = folder;
    TableStore store = new TableStore(spark, rest);
    DatasetTables.ALL.forEach(table -> store.write(table, empty(table)));
  }

  @Test
  void shouldStoreOneSortedFileAQuarterAndReadItBackWithItsSchema() throws IOException {
    TableStore store = store();

    store.write(
        IncidentTables.INCIDENTS,
        ClassifiedRows.of(
                spark,
                incident("B").startedAt("2025-11-01T00:00:00Z"),
                incident("C").startedAt("2025-07-01T00:00:00Z"),
                incident("A").startedAt("2025-10-01T00:00:00Z"))
            .repartition(3));

    assertThat(files("incidents"))
        .hasSize(2)
        .anyMatch(file -> file.contains("quarter=2025-Q3"))
        .anyMatch(file -> file.contains("quarter=2025-Q4"));
    Dataset<Row> back = store.read(IncidentTables.INCIDENTS);
    assertThat(back.schema().fieldNames())
        .containsExactly(Schemas.of(IncidentTables.INCIDENTS).fieldNames());
    assertThat(back.where("quarter = '2025-Q4'").collectAsList())
        .extracting(row -> Values.text(row, "id"))
        .containsExactly("A", "B");
  }

  @Test
  void shouldReadATableBackThatHasNoRow() {
    TableStore store = store();

    store.write(IncidentTables.TIMELINE, empty(IncidentTables.TIMELINE));

    assertThat(store.read(IncidentTables.TIMELINE).collectAsList()).isEmpty();
  }

  @Test
  void shouldNotWriteATableTwice() {
    TableStore store = store();
    store.write(RunTables.INPUTS, empty(RunTables.INPUTS));

    assertThatThrownBy(() -> store.write(RunTables.INPUTS, empty(RunTables.INPUTS)))
        .hasMessageContaining("already exists");
  }

  @Test
  void shouldCountWhatASnapshotHolds() {
    TableStore store = written(input("a.jsonl", 4, 2, 1, 1), "A", "B");

    Verification verification = Verification.of(store);

    assertThat(verification.ledger()).isEqualTo(new Ledger(4, 2, 1, 1, 0));
    assertThat(verification.parts()).isEqualTo(new Ledger(0, 0, 0, 0, 0));
    assertThat(verification.rows())
        .containsAllEntriesOf(Map.of("incidents", 2L, "inputs", 1L, "labels", 0L))
        .hasSize(DatasetTables.ALL.size());
  }

  @Test
  void shouldRefuseASnapshotThatDoesNotBalance() {
    assertRefused(
        written(input("a.jsonl", 5, 2, 1, 1), "A", "B"),
        "incidents: Ledger[seen=5, kept=2, merged=1, quarantined=1, skipped=0]");
  }

  @Test
  void shouldRefuseASnapshotThatLostAnIncident() {
    assertRefused(
        written(input("a.jsonl", 2, 2, 0, 0), "A"), "2 records were kept, the table has 1");
  }

  @Test
  void shouldRefuseASnapshotWithAnIncidentTwice() {
    assertRefused(
        written(input("a.jsonl", 2, 2, 0, 0), "A", "A"), "an incident stands twice in the dataset");
  }

  private static void assertRefused(TableStore store, String problem) {
    assertThatThrownBy(() -> Verification.of(store))
        .isInstanceOfSatisfying(
            PipelineException.class, e -> assertThat(e.code()).isEqualTo(Code.REFUSED))
        .hasMessageStartingWith("Cannot publish dataset: it does not balance: ")
        .hasMessageContaining(problem)
        .hasMessageEndingWith("(nothing was published)");
  }

  /** A whole snapshot: these incidents, this account of them, and no row in any other table. */
  private TableStore written(Row input, String... ids) {
    TableStore store = new TableStore(spark, rest);
    delete(store.location(IncidentTables.INCIDENTS));
    delete(store.location(RunTables.INPUTS));
    store.write(
        IncidentTables.INCIDENTS,
        ClassifiedRows.of(spark, Stream.of(ids).map(id -> incident(id)).toList()));
    store.write(
        RunTables.INPUTS, spark.createDataFrame(List.of(input), Schemas.of(RunTables.INPUTS)));
    return store;
  }

  private static void delete(String folder) {
    try (Stream<Path> paths = Files.walk(Path.of(folder))) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row input(String path, long seen, long kept, long merged, long quarantined) {
    return RowFactory.create(
        path, "canonical", "incidents", "read", 100L, "", seen, kept, 0L, merged, quarantined, 0L);
  }

  private Dataset<Row> empty(Table table) {
    return spark.createDataFrame(List.of(), Schemas.of(table));
  }

  private TableStore store() {
    return new TableStore(spark, snapshot);
  }

  private List<String> files(String table) throws IOException {
    try (Stream<Path> paths = Files.walk(snapshot.resolve(table))) {
      return paths.map(Path::toString).filter(path -> path.endsWith(".parquet")).sorted().toList();
    }
  }
}
