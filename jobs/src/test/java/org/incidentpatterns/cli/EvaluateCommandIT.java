package org.incidentpatterns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.SparkExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Labels by people, of incidents that lie in a published dataset. */
@ExtendWith({SparkExtension.class, SampleRunExtension.class})
final class EvaluateCommandIT {
  private final SparkSession spark;
  private final SampleRun sample;

  EvaluateCommandIT(SparkSession spark, SampleRun sample) {
    this.spark = spark;
    this.sample = sample;
  }

  @Test
  void shouldMeasureASampleOfTheDatasetThatPeopleLabelled(@TempDir Path folder) throws IOException {
    Path labels = folder.resolve("labels.csv");
    String drawn =
        sample
            .command(
                spark,
                "sql",
                "--format",
                "csv",
                "SELECT id, source, title, '' AS root_cause, '' AS detection FROM incidents "
                    + "WHERE kind = 'incident' ORDER BY xxhash64(source, id) LIMIT 5")
            .out();
    Files.writeString(labels, drawn.replaceAll(",,\\r\\n", ",capacity,customers\r\n"));

    CommandLineRun run =
        sample.command(spark, "evaluate", "--labels", labels.toString(), "--no-store");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).contains("Starting Spark to read 5 incidents of the dataset");
    assertThat(run.out()).startsWith("labels.csv: 5 texts of ").contains("Noticed first: right ");
  }

  @Test
  void shouldTellAllIncidentsOfALabelFileThatAreNotThere(@TempDir Path folder) throws IOException {
    Path labels = folder.resolve("labels.csv");
    Files.writeString(labels, "id,detection\nNO-1,alert\nINC-231,alert\nNO-2,alert\n");

    CommandLineRun run = sample.command(spark, "evaluate", "--labels", labels.toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains("Cannot read labels: 2 problems: labels.csv")
        .contains("line 2: no such incident in the dataset: NO-1")
        .contains("line 4: no such incident in the dataset: NO-2");
  }
}
