package org.incidentpatterns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.SparkExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Statements on a published dataset. */
@ExtendWith({SparkExtension.class, SampleRunExtension.class})
final class SqlCommandIT {
  private static final String QUERY =
      "SELECT id, title, services, customer_minutes FROM incidents "
          + "WHERE quarter = '2025-Q4' AND kind = 'incident' ORDER BY id LIMIT 2";

  private final SparkSession spark;
  private final SampleRun sample;

  SqlCommandIT(SparkSession spark, SampleRun sample) {
    this.spark = spark;
    this.sample = sample;
  }

  @Test
  void shouldPrintRowsAsATable() {
    CommandLineRun run = sql("table", QUERY);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out().lines().toList())
        .hasSize(4)
        .satisfies(
            lines -> {
              assertThat(lines.get(0)).matches("id +title +services +customer_minutes");
              assertThat(lines.get(1)).matches("-+  -+  -+  -+");
              assertThat(lines.get(2)).contains("[\"");
            });
  }

  @Test
  void shouldPrintRowsAsCsv() {
    CommandLineRun run = sql("csv", "SELECT 'a \"b\", c' AS text, null AS nothing, 1.5 AS number");

    assertThat(run.out()).isEqualTo("text,nothing,number\r\n\"a \"\"b\"\", c\",,1.5\r\n");
  }

  @Test
  void shouldPrintRowsAsJson() throws IOException {
    JsonNode rows = new ObjectMapper().readTree(sql("json", QUERY).out());

    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).path("id").asText()).isNotBlank();
    assertThat(rows.get(0).path("services").isArray()).isTrue();
    assertThat(
            rows.get(0).path("customer_minutes").isIntegralNumber()
                || rows.get(0).path("customer_minutes").isNull())
        .isTrue();
  }

  @Test
  void shouldPrintTheHeaderAloneWhereNoRowIsFound() throws IOException {
    String nothing = "SELECT id FROM incidents WHERE id = 'none'";

    assertThat(sql("csv", nothing).out()).isEqualTo("id\r\n");
    assertThat(new ObjectMapper().readTree(sql("json", nothing).out())).isEmpty();
    assertThat(sql("table", nothing).out().lines()).hasSize(2);
  }

  @Test
  void shouldTellWhatIsWrongWithAStatement() {
    for (String statement : new String[] {"SELEC 1", "SELECT x FROM nowhere", "SELECT 1 / 0"}) {
      CommandLineRun run = sql("table", statement);

      assertThat(run.status()).as(statement).isEqualTo(2);
      assertThat(run.err()).startsWith("Cannot run statement: ");
      assertThat(run.out()).isEmpty();
    }
  }

  private CommandLineRun sql(String format, String statement) {
    return sample.command(spark, "sql", "--format", format, statement);
  }
}
