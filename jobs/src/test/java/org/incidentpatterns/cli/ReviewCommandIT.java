package org.incidentpatterns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.SparkExtension;
import org.incidentpatterns.classify.CorrectionReader;
import org.incidentpatterns.classify.Corrections;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The labels of a published dataset that a person should look at. */
@ExtendWith({SparkExtension.class, SampleRunExtension.class})
final class ReviewCommandIT {
  private final SparkSession spark;
  private final SampleRun sample;

  ReviewCommandIT(SparkSession spark, SampleRun sample) {
    this.spark = spark;
    this.sample = sample;
  }

  @Test
  void shouldListTheLeastCertainLabelsFirst() throws IOException {
    JsonNode rows = new ObjectMapper().readTree(review("--format", "json", "--limit", "20").out());

    assertThat(rows).hasSize(20);
    List<Double> confidences = new ArrayList<>();
    rows.forEach(
        row -> {
          if (row.path("text_says").isNull()) {
            confidences.add(row.path("confidence").asDouble());
          }
        });
    assertThat(confidences).isNotEmpty().isSorted();
    assertThat(rows.get(0).path("title").asText()).isNotEmpty();
  }

  @Test
  void shouldListOneAxisBelowAConfidence() throws IOException {
    JsonNode rows =
        new ObjectMapper()
            .readTree(review("--format", "json", "--axis", "trigger", "--below", "0.7").out());

    assertThat(rows)
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.path("axis").asText()).isEqualTo("trigger");
              assertThat(row.path("text_says").isNull())
                  .isEqualTo(row.path("basis").asText().equals("text"));
            });
    assertThat(review("--axis", "detection", "--limit", "3").out()).contains("detection: ", "“");
  }

  @Test
  void shouldWriteAReviewThatIsReadBackAsItIs(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("overrides.csv");
    Files.writeString(file, review("--format", "csv", "--limit", "1000").out());

    Corrections untouched = CorrectionReader.read(file, Taxonomy.standard());

    assertThat(untouched.untouched()).isGreaterThan(100);
    assertThat(untouched.rows()).isEmpty();
  }

  @Test
  void shouldRefuseAReviewThatItCannotGive() {
    assertThat(review("--axis", "cause").err())
        .startsWith("Cannot read --axis: no such axis: cause (known: root_cause, ");
    assertThat(review("--below", "60").status()).isEqualTo(2);
    assertThat(review("--limit", "0").status()).isEqualTo(2);
  }

  private CommandLineRun review(String... arguments) {
    return sample.quietly(spark, "review", arguments);
  }
}
