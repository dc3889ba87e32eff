package org.incidentpatterns.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.PostmortemFixtures.incident;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.ClassifiedRows;
import org.incidentpatterns.PostmortemFixtures;
import org.incidentpatterns.SparkExtension;
import org.incidentpatterns.classify.ClassifyJob;
import org.incidentpatterns.classify.Rulebook;
import org.incidentpatterns.engine.Values;
import org.incidentpatterns.postmortem.Kind;
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

  @Test
  void shouldQuoteCausesThatDoNotSayWhatActedOnceAnIncident() {
    Row classified =
        PracticeJob.run(
                ClassifyJob.run(
                    ClassifiedRows.records(
                        spark,
                        passive("MINOR").severity(4),
                        passive("MAJOR").severity(1),
                        passive("MIDDLING").severity(2),
                        passive("SLIGHT").severity(5),
                        passive("DRILL").kind(Kind.DRILL),
                        caused("ACTIVE", "The nightly sync overwrote the setting."),
                        incident("SILENT").publishedAt("2025-10-04T12:00:00Z")),
                    Rulebook.standard()),
                Repeats.thirdWithOpenFix(spark),
                PostmortemPolicy.DEFAULT)
            .head();

    assertThat(Values.whole(classified, "written")).isEqualTo(6);
    assertThat(Values.whole(classified, "tells_cause")).isEqualTo(5);
    assertThat(Values.whole(classified, "passive_cause")).isEqualTo(4);
    assertThat(Values.rows(classified, "passive_causes"))
        .extracting(row -> Values.text(row, "id"))
        .containsExactly("MAJOR", "MIDDLING", "MINOR");
    assertThat(Values.rows(classified, "passive_causes").get(0).mkString("|"))
        .isEqualTo("canonical|MAJOR|The retention setting was changed.|root_cause");
  }

  private static PostmortemFixtures.Builder passive(String id) {
    return caused(id, "The retention setting was changed. The old value was removed.");
  }

  private static PostmortemFixtures.Builder caused(String id, String cause) {
    return incident(id).section(SectionName.ROOT_CAUSE, cause);
  }
}
