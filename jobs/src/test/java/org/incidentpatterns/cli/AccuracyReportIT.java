package org.incidentpatterns.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.HandMadeEvaluation;
import org.incidentpatterns.SparkExtension;
import org.incidentpatterns.evaluate.EvaluationFile;
import org.incidentpatterns.publish.SnapshotStore;
import org.incidentpatterns.report.model.Accuracy;
import org.incidentpatterns.report.model.AxisView;
import org.incidentpatterns.report.model.Correction.Outcome;
import org.incidentpatterns.report.model.QuarterReport;
import org.incidentpatterns.table.RunTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The sample data in a dataset that holds an evaluation. */
@ExtendWith({SampleRunExtension.class, SparkExtension.class})
final class AccuracyReportIT {
  private final SampleRun unmeasured;
  private final SparkSession spark;

  AccuracyReportIT(SampleRun unmeasured, SparkSession spark) {
    this.unmeasured = unmeasured;
    this.spark = spark;
  }

  @Test
  void shouldShowTheEvaluationOfTheDatasetBesideTheCharts(@TempDir Path folder) throws Exception {
    String version = unmeasured.report().method().taxonomyVersion();
    EvaluationFile.write(
        Files.createDirectories(folder.resolve("dataset")), HandMadeEvaluation.under(version));

    SampleRun measured = SampleRun.into(folder, spark);

    assertThat(measured.status()).as(measured.out()).isZero();
    QuarterReport report = measured.report();
    Accuracy accuracy = Objects.requireNonNull(report.accuracy());
    assertThat(accuracy.labels()).isEqualTo("labelled.jsonl");
    assertThat(accuracy.axes()).extracting(Accuracy.AxisRow::axis).hasSize(4);
    assertThat(report.axis("root_cause").rows())
        .extracting(
            AxisView.Row::category, row -> Objects.requireNonNull(row.corrected()).outcome())
        .contains(
            tuple("configuration", Outcome.CORRECTED),
            tuple("testing_gap", Outcome.CORRECTED),
            tuple("capacity", Outcome.HARD_TO_TELL),
            tuple("third_party", Outcome.FEW_LABELLED));
    assertThat(Files.readString(measured.file("report.html")))
        .contains("that people labelled", "Unreliable: capacity limits (", "kestrel");
    assertThat(Files.readString(measured.file("tables/accuracy.csv")))
        .contains("root_cause,configuration,Configuration errors,30,36,");
    List<Row> rows =
        measured.tables().read(RunTables.ACCURACY).where("category = 'capacity'").collectAsList();
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).<Long>getAs("labelled")).isEqualTo(14);
    assertThat(rows.get(0).<Long>getAs("agreed")).isEqualTo(5);
    assertThat(runId(measured)).isNotEqualTo(runId(unmeasured));
  }

  @Test
  void shouldBeTheReportThatItWasUntilSomebodyMeasures() throws IOException {
    assertThat(unmeasured.report().accuracy()).isNull();
    assertThat(unmeasured.tables().read(RunTables.ACCURACY).count()).isZero();
    assertThat(unmeasured.report().axes())
        .flatExtracting(AxisView::rows)
        .extracting(AxisView.Row::corrected)
        .containsOnlyNulls();
    assertThat(Files.readString(unmeasured.file("report.html")))
        .contains("Accuracy not measured yet.", "incident-patterns evaluate --labels FILE")
        .doesNotContain("Unreliable:", "<br>corrected", "Corrected");
  }

  @Test
  void shouldRefuseAnEvaluationThatContradictsItselfBeforeItReadsAnything(@TempDir Path folder)
      throws IOException {
    Path dataset = Files.createDirectories(folder.resolve("dataset"));
    EvaluationFile.write(dataset, HandMadeEvaluation.under("1"));
    Path file = dataset.resolve("evaluation.json");
    Files.writeString(file, Files.readString(file).replaceFirst(": 71\\b", ": 97"));

    SampleRun refused = SampleRun.into(folder, spark);

    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.out()).contains("Cannot read evaluation: file is damaged: ", "97 of 96");
    assertThat(dataset.resolve("snapshots")).doesNotExist();
  }

  private static String runId(SampleRun run) throws IOException {
    return new SnapshotStore(run.dataset()).requireCurrent().getFileName().toString();
  }
}
