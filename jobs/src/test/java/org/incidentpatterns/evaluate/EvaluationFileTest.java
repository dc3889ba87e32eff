package org.incidentpatterns.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.incidentpatterns.evaluate.Evaluation.AxisFigures;
import org.incidentpatterns.evaluate.Evaluation.CategoryFigures;
import org.incidentpatterns.evaluate.Evaluation.Confusion;
import org.incidentpatterns.evaluate.Evaluation.Origin;
import org.incidentpatterns.evaluate.Evaluation.OriginFigures;
import org.incidentpatterns.evaluate.Evaluation.Reliability;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.taxonomy.Axis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EvaluationFileTest {
  private static final Evaluation EVALUATION =
      new Evaluation(
          "labels.csv",
          "0".repeat(64),
          "2026.1",
          3,
          List.of(new Origin("a", 2), new Origin("b", 1)),
          List.of(
              new AxisFigures(
                  Axis.ROOT_CAUSE,
                  3,
                  2,
                  2,
                  0,
                  1,
                  null,
                  0.5,
                  1L,
                  List.of(new CategoryFigures("capacity", 2, 2, 2)),
                  List.of(new Confusion("capacity", "capacity", 2)),
                  List.of(new Reliability(0.9, 1, 1, 0.95, 1)),
                  List.of(new OriginFigures("a", 2, 1, null)))));

  @TempDir Path dataset;

  @Test
  void shouldGiveBackWhatWasWritten() {
    EvaluationFile.write(dataset, EVALUATION);

    assertThat(EvaluationFile.read(dataset)).contains(EVALUATION);
  }

  @Test
  void shouldPutAnEvaluationInThePlaceOfTheLastOneAndLeaveNothingElse() throws IOException {
    Evaluation later = new Evaluation("b.csv", "1".repeat(64), "2026.2", 0, List.of(), List.of());
    EvaluationFile.write(dataset, EVALUATION);
    EvaluationFile.write(dataset, later);

    assertThat(EvaluationFile.read(dataset)).contains(later);
    try (var files = Files.list(dataset)) {
      assertThat(files).containsExactly(dataset.resolve("evaluation.json"));
    }
  }

  @Test
  void shouldHaveNothingBeforeTheFirstEvaluation() {
    assertThat(EvaluationFile.read(dataset)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"root_cause\"  | \"cause\"",
        "\"right\" : 2   | \"right\" : 9",
        "\"labelled\" : 3,|",
        "\"labels\" : \"labels.csv\" | \"labels\" : null",
        "\"macro_f1\" : 0.5 | \"macro_f1\" : null",
        "\"categories\"  | \"kinds\"",
        "}               |",
      })
  void shouldSayThatAFileIsDamaged(String written, String spoilt) throws IOException {
    EvaluationFile.write(dataset, EVALUATION);
    Path file = dataset.resolve(EvaluationFile.NAME);
    String json = Files.readString(file);
    assertThat(json).contains(written);
    Files.writeString(file, json.replace(written, spoilt == null ? "" : spoilt));

    assertThatThrownBy(() -> EvaluationFile.read(dataset))
        .isInstanceOf(PipelineException.class)
        .hasMessageStartingWith("Cannot read evaluation: file is damaged: " + file + ": ")
        .hasMessageEndingWith(" (run evaluate again, or remove the file)");
  }
}
