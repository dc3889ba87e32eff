package org.incidentpatterns.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.Shared;
import org.incidentpatterns.SparkExtension;
import org.incidentpatterns.classify.AxisModel;
import org.incidentpatterns.classify.AxisModel.Figures;
import org.incidentpatterns.classify.Model;
import org.incidentpatterns.classify.Rulebook;
import org.incidentpatterns.evaluate.LabelFile;
import org.incidentpatterns.evaluate.LabelMap;
import org.incidentpatterns.evaluate.LabelReader;
import org.incidentpatterns.evaluate.LabelledText;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Says what training gives on real, labelled incident reports, which are not part of the project.
 * Skipped where they are absent; {@code -Dshared.dir=DIR} says where they lie.
 */
@ExtendWith(SparkExtension.class)
final class PublicTextsIT {
  @Test
  void shouldSayWhatTrainingGivesOnPublicTexts(SparkSession spark) throws IOException {
    Taxonomy taxonomy = Taxonomy.standard();
    LabelFile labels =
        new LabelReader(LabelMap.standard(taxonomy), taxonomy)
            .read(Shared.require("data/labelled/dev.jsonl"));
    List<LabelledText> texts = labels.texts(List.of());

    Model model =
        new Trainer(Rulebook.standard(), new RegressionJob(spark), step -> {})
            .train(texts, labels.name(), labels.sha256());

    for (AxisModel axis : model.axes()) {
      System.out.printf("%s: used %s, %s%n", axis.axis(), axis.used(), axis.why());
      System.out.printf("  weights %s %s%n", axis.rulesWeight(), axis.modelWeight());
      Figures figures = axis.figures();
      if (figures != null) {
        System.out.printf(
            "  %d texts by %s: rules %d, model %d, together %d, confidence %.2f%n",
            figures.texts(),
            figures.leftOut(),
            figures.rules(),
            figures.model(),
            figures.together(),
            figures.confidence());
        figures.origins().forEach(origin -> System.out.println("    " + origin));
      }
    }
    assertThat(model.axes())
        .isNotEmpty()
        .allSatisfy(
            axis ->
                assertThat(axis.used())
                    .isEqualTo(
                        axis.figures() != null
                            && axis.figures().chance() <= AxisTrainer.MOST_CHANCE));
  }
}
