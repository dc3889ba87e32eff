package org.incidentpatterns.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.PostmortemFixtures.incident;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.ClassifiedRows;
import org.incidentpatterns.SparkExtension;
import org.incidentpatterns.engine.Values;
import org.incidentpatterns.postmortem.SectionName;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
final class PracticeJobIT {
  private final SparkSession spark;
  private Row quarter = Row.empty();

  PracticeJobIT(SparkSession spark) {
    this.spark = spark;
  }

  @BeforeAll
  void sum() {
    quarter =
        PracticeJob.run(
                ClassifiedRows.of(
                    spark,
                    incident("PUBLISHED")
                        .severity(1)
                        .publishedAt("2025-10-04T12:00:00Z")
                        .section(SectionName.TRIGGER, "A deploy."),
                    incident("SEV-1-MISSING").severity(1),
                    incident("SEV-2-SHORT").severity(2).mitigatedAfter(15),
                    incident("SEV-2-LONG-MISSING").severity(2).mitigatedAfter(16),
                    incident("SEV-3-WRITTEN")
                        .severity(3)
                        .section(SectionName.ROOT_CAUSE, "The queue was full."),
                    incident("THIRD-MISSING").severity(4)),
                Repeats.thirdWithOpenFix(spark, "THIRD-MISSING"),
                PostmortemPolicy.DEFAULT)
            .head();
  }

  @Test
  void shouldTakeAPostmortemForWrittenOncePublishedOrOnceItNamesARootCause() {
    assertThat(Values.whole(quarter, "incidents")).isEqualTo(6);
    assertThat(Values.whole(quarter, "written")).isEqualTo(2);
  }

  @Test
  void shouldAskForPostmortemsAsThePolicyDoes() {
    assertThat(Values.whole(quarter, "due")).isEqualTo(4);
    assertThat(Values.whole(quarter, "due_and_written")).isEqualTo(1);
  }

  @Test
  void shouldNameThoseThatAreDueAndMissing() {
    assertThat(Values.texts(quarter, "missing"))
        .containsExactly("SEV-1-MISSING", "SEV-2-LONG-MISSING", "THIRD-MISSING");
  }

  @Test
  void shouldCountTheSectionsOfWhatIsWritten() {
    assertThat(Values.whole(quarter, "has_root_cause")).isEqualTo(1);
    assertThat(Values.whole(quarter, "has_trigger")).isEqualTo(1);
    assertThat(Values.whole(quarter, "has_timeline")).isZero();
  }
}
