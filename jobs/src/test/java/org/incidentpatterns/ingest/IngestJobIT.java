package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.incidentpatterns.PostmortemFixtures.incident;
import static org.incidentpatterns.PostmortemFixtures.item;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.ClassifiedRows;
import org.incidentpatterns.ExportFolder;
import org.incidentpatterns.PostmortemFixtures;
import org.incidentpatterns.SparkExtension;
import org.incidentpatterns.engine.Values;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.report.model.Ledger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One ingest of a folder in which every test has files of its own. */
@ExtendWith(SparkExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
final class IngestJobIT {
  private final SparkSession spark;
  private List<SourceFile> files = List.of();
  private CollectedRows ingested = new CollectedRows(List.of(), List.of(), List.of());

  IngestJobIT(SparkSession spark) {
    this.spark = spark;
  }

  @BeforeAll
  void ingest(@TempDir Path path) {
    files =
        new ExportFolder(path)
            .with(
                "versions/a.jsonl",
                incident("V-1").title("later").updatedAt("2025-11-02T00:00:00Z"),
                incident("V-1").title("earlier").updatedAt("2025-11-01T00:00:00Z"),
                incident("V-2").title("a moment later").updatedAt("2025-11-01T00:00:00.000002Z"),
                incident("V-2").title("a moment earlier").updatedAt("2025-11-01T00:00:00.000001Z"))
            .with("versions/b.jsonl", incident("V-1").title("undated"))
            .with("copies/a.jsonl", incident("C-1"), incident("C-1"))
            .with("copies/b.jsonl", incident("C-1"), incident("C-2"))
            .with(
                "items/a.jsonl",
                incident("I-1").actionItem(item("Own", "2025-10-03")),
                incident("I-2"))
            .with(
                "items/items.csv",
                "incident_id,title,status",
                "I-1,Second,done",
                "I-1,Third,open",
                "I-9,Orphan,open",
                "I-1,,open")
            .with("items/more.csv", "incident_id,title,status", "I-1,Fourth,done")
            .with(
                "tasks/jira.csv",
                "Summary,Issue key,Issue Type,Created,Status Category,Outward issue link (Relates)",
                "Down,J-1,Incident,2025-10-02T12:00:00Z,Done,WEB-1",
                "Mend it,WEB-1,Task,2025-10-03T12:00:00Z,Done,",
                "Paint it,WEB-2,Task,2025-10-03T12:00:00Z,Done,")
            .with(
                "tasks/more.csv",
                "Summary,Issue key,Issue Type,Created,Status Category,Parent key",
                "Test it,WEB-3,Sub-task,2025-10-03T12:00:00Z,To Do,J-1")
            .with("broken/a.json", "[" + incident("B-1").json() + ",", "{\"id\":")
            .with("broken/b.jsonl", incident("B-2").json(), "not json", "{\"id\":\"B-3\"}")
            .with("broken/cut.json.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0})
            .with("skipped/README.txt", "# Exports")
            .with("skipped/empty.jsonl", new byte[0])
            .with("repaired/a.jsonl", incident("R-1").jsonWith("customers", "-1"))
            .with(
                "odd/a.jsonl",
                incident("O-1").jsonWith("customers", "1e400"),
                incident("O-2").jsonWith("title", "\"half \\ud83d\""),
                incident("O-3").jsonWith("title", "\"\u6f22\u5b57 \ud83d\ude00\""),
                incident("O-4").jsonWith("id", "1e400"))
            .with(
                "zoneless/a.jsonl",
                incident("Z-1").json(),
                incident("Z-2").jsonWith("started_at", "\"2025-10-02T12:00:00\""),
                incident("Z-3").jsonWith("started_at", "\"2025-10-02T12:00:00\""),
                incident("Z-4").json())
            .with("zoneless/items.csv", "incident_id,title", "Z-1,Lost", "Z-2,Lost")
            .sources();
    ingested = CollectedRows.of(IngestJob.run(spark, files, ClassifiedRows.CALENDAR));
  }

  @Test
  void shouldKeepTheLaterVersionOfAnIncident() {
    assertThat(ingested.records())
        .filteredOn(row -> Values.text(row, "id").startsWith("V-"))
        .extracting(row -> row.getAs("title"))
        .containsExactly("later", "a moment later");
    assertThat(ingested.setAside("versions"))
        .containsExactly(
            tuple("versions/a.jsonl", 2L, "superseded", "quarantined"),
            tuple("versions/a.jsonl", 4L, "superseded", "quarantined"),
            tuple("versions/b.jsonl", 1L, "superseded", "quarantined"));
    assertThat(ingested.ledger("versions/a.jsonl")).isEqualTo(new Ledger(4, 2, 0, 2, 0));
    assertThat(ingested.ledger("versions/b.jsonl")).isEqualTo(new Ledger(1, 0, 0, 1, 0));
  }

  @Test
  void shouldMergeEqualContentAndCountIt() {
    assertThat(ingested.records())
        .filteredOn(row -> Values.text(row, "id").startsWith("C-"))
        .extracting(row -> row.getAs("id"))
        .containsExactly("C-1", "C-2");
    assertThat(ingested.ledger("copies/a.jsonl")).isEqualTo(new Ledger(2, 1, 1, 0, 0));
    assertThat(ingested.ledger("copies/b.jsonl")).isEqualTo(new Ledger(2, 1, 1, 0, 0));
    assertThat(ingested.setAside("copies")).isEmpty();
  }

  @Test
  void shouldJoinActionItemsOfOtherFilesBehindTheRecordsOwn() {
    assertThat(Values.rows(ingested.record("I-1"), RecordRows.ACTION_ITEMS))
        .extracting(row -> row.getAs("title"), row -> row.getAs("status"))
        .containsExactly(
            tuple("Own", "open"),
            tuple("Second", "done"),
            tuple("Third", "open"),
            tuple("Fourth", "done"));
    assertThat(Values.rows(ingested.record("I-2"), RecordRows.ACTION_ITEMS)).isEmpty();
  }

  @Test
  void shouldMakeTasksAmongTheIncidentsPartOfThoseTheyBelongTo() {
    assertThat(Values.rows(ingested.record("J-1"), RecordRows.ACTION_ITEMS))
        .extracting(row -> row.getAs("title"), row -> row.getAs("status"))
        .containsExactly(tuple("Mend it", "done"), tuple("Test it", "open"));
    assertThat(ingested.setAside("tasks"))
        .containsExactly(tuple("tasks/jira.csv", 4L, "not_an_incident", "skipped"));
    assertThat(ingested.ledger("tasks/jira.csv")).isEqualTo(new Ledger(3, 1, 1, 0, 1));
    assertThat(ingested.ledger("tasks/more.csv")).isEqualTo(new Ledger(1, 0, 1, 0, 0));
  }

  @Test
  void shouldSetActionItemsAsideWhoseIncidentIsNotAmongTheKept() {
    assertThat(ingested.setAside("items"))
        .containsExactly(
            tuple("items/items.csv", 4L, "no_such_incident", "quarantined"),
            tuple("items/items.csv", 5L, "missing_field", "quarantined"));
    assertThat(ingested.ledger("items/items.csv")).isEqualTo(new Ledger(4, 2, 0, 2, 0));
  }

  @Test
  void shouldTakeNothingFromABrokenFile() {
    assertThat(ingested.records())
        .filteredOn(row -> Values.text(row, "id").startsWith("B-"))
        .extracting(row -> row.getAs("id"))
        .containsExactly("B-2");
    assertThat(ingested.setAside("broken"))
        .containsExactly(
            tuple("broken/a.json", 0L, "not_json", "quarantined"),
            tuple("broken/b.jsonl", 2L, "not_json", "quarantined"),
            tuple("broken/b.jsonl", 3L, "no_title", "quarantined"),
            tuple("broken/cut.json.gz", 0L, "broken_gzip", "quarantined"));
    assertThat(ingested.ledger("broken/a.json")).isEqualTo(new Ledger(1, 0, 0, 1, 0));
    assertThat(ingested.ledger("broken/b.jsonl")).isEqualTo(new Ledger(3, 1, 0, 2, 0));
    assertThat(ingested.ledger("broken/cut.json.gz")).isEqualTo(new Ledger(1, 0, 0, 1, 0));
  }

  @Test
  void shouldListSkippedFilesAndCountNothing() {
    assertThat(ingested.setAside("skipped"))
        .containsExactly(
            tuple("skipped/README.txt", 0L, "not_an_export", "skipped"),
            tuple("skipped/empty.jsonl", 0L, "empty", "skipped"));
    assertThat(ingested.ledger("skipped/README.txt")).isEqualTo(new Ledger(0, 0, 0, 0, 0));
    assertThat(ingested.ledger("skipped/empty.jsonl")).isEqualTo(new Ledger(0, 0, 0, 0, 0));
  }

  @Test
  void shouldNoteRepairedValuesAtTheirRecordAndCountTheirFile() {
    assertThat(Values.rows(ingested.record("R-1"), RecordRows.CHANGES))
        .extracting(row -> row.getAs("field"), row -> row.getAs("code"))
        .containsExactly(tuple("customers", "not_a_count"));
    assertThat(ingested.input("repaired/a.jsonl").<Long>getAs("changed")).isEqualTo(1);
  }

  @Test
  void shouldReadWhatWaitsForItsPiecesAsItWouldBeReadAlone() {
    assertThat(ingested.records())
        .filteredOn(row -> Values.text(row, "id").startsWith("O-"))
        .extracting(row -> row.getAs("title"))
        .containsExactly("Incident O-1", "half \ufffd", "\u6f22\u5b57 \ud83d\ude00");
    assertThat(Values.rows(ingested.record("O-1"), RecordRows.CHANGES))
        .extracting(row -> row.getAs("code"))
        .containsExactly("not_a_count");
    assertThat(Values.rows(ingested.record("O-2"), RecordRows.CHANGES))
        .extracting(row -> row.getAs("code"))
        .containsExactly("half_character");
    assertThat(ingested.setAside("odd"))
        .containsExactly(tuple("odd/a.jsonl", 4L, "no_id", "quarantined"));
  }

  @Test
  void shouldSetAFileAsideOnceHoweverManyOfItsTimesLackAZone() {
    assertThat(ingested.setAside("zoneless"))
        .containsExactly(
            tuple("zoneless/a.jsonl", 0L, "no_zone", "quarantined"),
            tuple("zoneless/items.csv", 2L, "no_such_incident", "quarantined"),
            tuple("zoneless/items.csv", 3L, "no_such_incident", "quarantined"));
    assertThat(ingested.ledger("zoneless/a.jsonl")).isEqualTo(new Ledger(4, 0, 0, 4, 0));
  }

  @Test
  void shouldCountAsCheckDoes() {
    FileCheck check = FileCheck.of(files);

    assertThat(check.files()).hasSameSizeAs(ingested.inputs());
    for (FileCheck.Checked file : check.files()) {
      String path = file.summary().path();
      assertThat(ingested.ledger(path)).as(path).isEqualTo(file.ledger());
      assertThat(ingested.ledger(path).balances()).as(path).isTrue();
      assertThat(ingested.input(path).<Long>getAs("changed")).isEqualTo(file.changed());
    }
    assertThat(check.totals()).isEqualTo(new Ledger(29, 12, 4, 12, 1));
  }

  @Test
  void shouldGiveTheSameRowsWhateverTheOrderOfFilesAndTheNumberOfPartitions() {
    SparkSession other = spark.newSession();
    other.conf().set("spark.sql.shuffle.partitions", "3");
    List<SourceFile> shuffled = new ArrayList<>(files);
    Collections.shuffle(shuffled, new Random(7));

    CollectedRows again = CollectedRows.of(IngestJob.run(other, shuffled, ClassifiedRows.CALENDAR));

    assertThat(shuffled).isNotEqualTo(files);
    assertThat(again.text()).isEqualTo(ingested.text());
  }

  @Test
  void shouldBringARecordBackFromItsRow() {
    PostmortemFixtures.Builder postmortem =
        incident("INC-1")
            .severity(2)
            .services("checkout")
            .teams("Platform")
            .detectedAfter(5)
            .resolvedAfter(60)
            .customerMinutes(1_200)
            .body("Half \ud83d\ude00 and \u0000 and \u202e all of it")
            .section(SectionName.ROOT_CAUSE, "The queue was full.")
            .actionItem(item("Compare", "2025-10-03", "2025-11-03", "2025-10-20"));

    Row row = ClassifiedRows.records(spark, postmortem).head();

    assertThat(RecordRows.fromRow(row)).isEqualTo(postmortem.postmortem());
  }
}
