package org.incidentpatterns.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.incidentpatterns.PostmortemFixtures.incident;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.ClassifiedRows;
import org.incidentpatterns.SparkExtension;
import org.incidentpatterns.engine.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
final class DurationJobIT {
  private final SparkSession spark;

  DurationJobIT(SparkSession spark) {
    this.spark = spark;
  }

  @Test
  void shouldSayHowLongItTookAndOfHowManyThatIsKnown() {
    List<Row> rows =
        DurationJob.run(
                ClassifiedRows.of(
                    spark,
                    incident("T-1").mitigatedAfter(10),
                    incident("T-2").mitigatedAfter(30),
                    incident("T-3").mitigatedAfter(50),
                    incident("T-4").mitigatedAfter(70),
                    incident("T-5").mitigatedAfter(90),
                    incident("T-6").mitigatedAfter(-5),
                    incident("T-7"),
                    incident("T-0").startedAt("2025-07-01T00:00:00Z").mitigatedAfter(60)))
            .where("quarter = '2025-Q4' and measure = 'mitigate'")
            .orderBy("period")
            .collectAsList();

    assertThat(rows)
        .extracting(
            row -> row.getAs("period"),
            row -> row.getAs("usable"),
            row -> row.getAs("incidents"),
            row -> row.getAs("median_minutes"))
        .containsExactly(tuple("before", 1L, 1L, null), tuple("now", 5L, 7L, 50.0));
    assertThat(Values.rows(rows.get(1), "ranges"))
        .extracting(row -> row.getAs("incidents"))
        .containsExactly(0L, 3L, 2L, 0L, 0L);
  }
}
