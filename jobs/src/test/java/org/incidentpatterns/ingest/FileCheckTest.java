package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.incidentpatterns.PostmortemFixtures.incident;

import java.nio.file.Path;
import org.incidentpatterns.ExportFolder;
import org.incidentpatterns.report.model.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileCheckTest {
  @TempDir Path path;

  @Test
  void shouldCountEveryRecordOnce() {
    FileCheck check =
        check(
            folder()
                .with(
                    "a.jsonl",
                    incident("INC-1").json(),
                    incident("INC-1").json(),
                    incident("INC-2").jsonWith("customers", "-1"),
                    "not json",
                    "{\"id\":\"INC-3\"}"));

    assertThat(check.totals()).isEqualTo(new Ledger(5, 2, 1, 2, 0));
    assertThat(check.files().get(0).changed()).isEqualTo(1);
    assertThat(check.files().get(0).problems())
        .extracting(FileCheck.Problem::line, FileCheck.Problem::code)
        .containsExactly(tuple(3L, "not_a_count"), tuple(4L, "not_json"), tuple(5L, "no_title"));
  }

  @Test
  void shouldKeepTheLaterVersionOfAnIncident() {
    FileCheck check =
        check(
            folder()
                .with(
                    "a.jsonl",
                    incident("INC-1").title("later").updatedAt("2025-11-02T00:00:00Z"),
                    incident("INC-1").title("earlier").updatedAt("2025-11-01T00:00:00Z"))
                .with("b.jsonl", incident("INC-1").title("undated")));

    assertThat(check.totals()).isEqualTo(new Ledger(3, 1, 0, 2, 0));
    assertThat(check.files().get(0).ledger()).isEqualTo(new Ledger(2, 1, 0, 1, 0));
    assertThat(check.files().get(0).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(2);
              assertThat(problem.code()).isEqualTo("superseded");
            });
    assertThat(check.files().get(1).ledger().quarantined()).isEqualTo(1);
  }

  @Test
  void shouldTellVersionsApartThatWereUpdatedWithinOneMillisecond() {
    FileCheck check =
        check(
            folder()
                .with(
                    "a.jsonl",
                    incident("INC-1").title("one").updatedAt("2025-11-01T00:00:00.000002Z"),
                    incident("INC-1").title("two").updatedAt("2025-11-01T00:00:00.000001Z"),
                    incident("INC-2").title("two").updatedAt("2025-11-01T00:00:00.000001Z"),
                    incident("INC-2").title("one").updatedAt("2025-11-01T00:00:00.000002Z")));

    assertThat(check.files().get(0).problems())
        .extracting(FileCheck.Problem::line)
        .containsExactly(2L, 3L);
  }

  @Test
  void shouldTakeNothingFromABrokenFile() {
    FileCheck check =
        check(
            folder()
                .with("a.json", "[" + incident("INC-1").json() + ", {")
                .with("b.jsonl", incident("INC-1").title("elsewhere")));

    assertThat(check.files().get(0).ledger()).isEqualTo(new Ledger(1, 0, 0, 1, 0));
    assertThat(check.files().get(0).problems()).hasSize(1);
    assertThat(check.files().get(1).ledger()).isEqualTo(new Ledger(1, 1, 0, 0, 0));
  }

  @Test
  void shouldKeepTheVersionThatSaysMoreWhereBothAreOfTheSameAge() {
    FileCheck check =
        check(
            folder()
                .with("a.jsonl", incident("INC-1"))
                .with("b.jsonl", incident("INC-1").services("checkout", "labels")));

    assertThat(check.files().get(0).ledger()).isEqualTo(new Ledger(1, 0, 0, 1, 0));
    assertThat(check.files().get(1).ledger()).isEqualTo(new Ledger(1, 1, 0, 0, 0));
  }

  @Test
  void shouldListSkippedFilesWithTheirReasonAndCountNothing() {
    FileCheck check =
        check(folder().with("README.txt", "# Exports").with("a.jsonl", incident("INC-1")));

    assertThat(check.totals()).isEqualTo(new Ledger(1, 1, 0, 0, 0));
    assertThat(check.files().get(0).ledger()).isEqualTo(new Ledger(0, 0, 0, 0, 0));
    assertThat(check.files().get(0).problems())
        .extracting(FileCheck.Problem::code)
        .containsExactly("not_an_export");
  }

  @Test
  void shouldJoinActionItemsAndSetOrphansAside() {
    FileCheck check =
        check(
            folder()
                .with("a.jsonl", incident("INC-1"))
                .with("items.csv", "incident_id,title", "INC-1,Compare", "INC-9,Compare"));

    assertThat(check.files().get(1).ledger()).isEqualTo(new Ledger(2, 1, 0, 1, 0));
    assertThat(check.files().get(1).problems())
        .extracting(FileCheck.Problem::line, FileCheck.Problem::code)
        .containsExactly(tuple(3L, "no_such_incident"));
    assertThat(check.totals()).isEqualTo(new Ledger(1, 1, 0, 0, 0));
  }

  @Test
  void shouldSayNothingOfNoFiles() {
    assertThat(FileCheck.of(java.util.List.of()).totals()).isEqualTo(new Ledger(0, 0, 0, 0, 0));
  }

  private ExportFolder folder() {
    return new ExportFolder(path);
  }

  private static FileCheck check(ExportFolder folder) {
    return FileCheck.of(folder.sources());
  }
}
