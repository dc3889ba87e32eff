package org.incidentpatterns.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.incidentpatterns.classify.AxisModel.Feature;
import org.incidentpatterns.classify.AxisModel.Figures;
import org.incidentpatterns.classify.AxisModel.OriginFigures;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ModelFileTest {
  @TempDir Path folder;

  @Test
  void shouldReadBackWhatItWrote() throws IOException {
    Model model = model(List.of("capacity", "network"), List.of(0.25, -0.25));

    Path file = ModelFile.write(folder, model);

    assertThat(file).isEqualTo(folder.resolve("model.json"));
    assertThat(ModelFile.read(folder, Taxonomy.standard())).isEqualTo(model);
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void shouldGiveTheSameContentTheSameVersionAndOtherContentAnother() {
    Model model = model(List.of("capacity", "network"), List.of(0.25, -0.25));

    assertThat(model.version()).matches("[0-9a-f]{12}");
    assertThat(ModelFile.versioned(model)).isEqualTo(model);
    assertThat(model(List.of("capacity", "network"), List.of(0.25, -0.26)).version())
        .isNotEqualTo(model.version());
  }

  @Test
  void shouldSayHowToMakeAModelWhereThereIsNone() {
    refuses("Cannot read model: no such file: " + folder.resolve("model.json") + " (make one with");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"scale\" : 0.5       | \"scale\" : 0.6       | content does not fit its version",
        "\"mended\" : 9        | \"mended\" : 10       | content does not fit its version",
        "root_cause            | cause                 | no such axis: cause",
        "\"network\"           | \"gremlins\"          | category is not in taxonomy",
        "\"network\"           | \"capacity\"          | category twice: capacity",
        "[ 0.25, -0.25 ]       | [ 0.25 ]              | 1 intercepts for 2 categories",
        "[ 0.25, -0.25 ]       | [ 0.25, 1e999 ]       | intercepts must be finite",
        "[ 2.0, -2.0 ]         | [ 2.0 ]               | 1 coefficients of stem:disk for 2 categories",
        "\"rules_weight\" : 1.0 | \"rules_weight\" : -1 | weights must be finite and not negative",
        "stem:link             | stem:disk             | feature twice: stem:disk",
        "\"used\" : true       | \"used\" : \"maybe\"  | Cannot read model: damaged: ",
        "\"used\" : true,      |                       | Cannot read model: damaged: ",
        "\"texts\" : 40,       | \"text\" : 40,        | Cannot read model: damaged: ",
        "incident-patterns-model/1 | incident-patterns-model/2 | format is incident-patterns-model/2",
        "incident-patterns-model/1 | another             | no model: ",
        "\"labels\"            | \"version\"           | not JSON: ",
      })
  void shouldRefuseWhatIsDamagedOrForeign(String part, String other, String message)
      throws IOException {
    Path file =
        ModelFile.write(folder, model(List.of("capacity", "network"), List.of(0.25, -0.25)));
    String text = Files.readString(file);
    assertThat(text).contains(part);

    Files.writeString(file, text.replace(part, other == null ? "" : other));

    refuses(message);
  }

  @Test
  void shouldRefuseAFileThatWasCut() throws IOException {
    Path file =
        ModelFile.write(folder, model(List.of("capacity", "network"), List.of(0.25, -0.25)));
    String text = Files.readString(file);

    Files.writeString(file, text.substring(0, text.length() / 2));

    refuses("Cannot read model: not JSON: " + file);
  }

  private void refuses(String message) {
    assertThatThrownBy(() -> ModelFile.read(folder, Taxonomy.standard()))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining(message);
  }

  private static Model model(List<String> categories, List<Double> intercepts) {
    Figures figures =
        new Figures(
            "origins",
            4,
            40,
            20,
            22,
            28,
            9,
            1,
            0.011,
            0.7,
            List.of(new OriginFigures("a", 40, 20, 22, 28)));
    AxisModel axis =
        new AxisModel(
            "root_cause",
            true,
            "mends 9",
            figures,
            1,
            0.5,
            categories,
            intercepts,
            List.of(
                new Feature("stem:disk", 0.5, List.of(2.0, -2.0)),
                new Feature("stem:link", 1, List.of(-1.0, 1.0))));
    return ModelFile.versioned(
        new Model("", Taxonomy.standard().version(), "labels.jsonl", "ab12", 40, List.of(axis)));
  }
}
