package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.incidentpatterns.postmortem.Kind;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.postmortem.TimelineEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StatuspageAdapterTest {
  private static final String INCIDENT =
      """
      {"id": "w1x", "name": "Logins slow", "status": "postmortem", "impact": "major",
       "impact_override": null, "page_id": "p9", "shortlink": "https://stspg.example/w1x",
       "created_at": "2025-07-01T09:10:00.000-07:00", "updated_at": "2025-07-08T09:00:00.000-07:00",
       "started_at": "2025-07-01T09:00:00.000-07:00", "monitoring_at": "2025-07-01T10:00:00.000-07:00",
       "resolved_at": "2025-07-01T10:40:00.000-07:00", "scheduled_for": null,
       "components": [{"name": "Login", "group": false}, {"name": "All of it", "group": true}],
       "incident_updates": [
         {"status": "resolved", "body": "Logins are normal.", "display_at": "2025-07-01T10:40:00.000-07:00",
          "affected_components": null},
         {"status": "investigating", "body": "Logins are slow.",
          "display_at": "2025-07-01T09:10:00.000-07:00",
          "affected_components": [{"name": "Login"}]}],
       "postmortem_body": "## Root cause\\n\\nAn index was missing.\\n\\n## Follow-ups\\n\\n- Add a test",
       "postmortem_published_at": "2025-07-08T16:00:00Z"}
      """;

  @TempDir Path path;

  @Test
  void shouldReadAnIncidentOfTheOwnPageWithItsPostmortem() {
    Postmortem read = own(INCIDENT).only();

    assertThat(read.id()).isEqualTo("w1x");
    assertThat(read.title()).isEqualTo("Logins slow");
    assertThat(read.kind()).isEqualTo(Kind.INCIDENT);
    assertThat(read.severity().level()).isEqualTo(2);
    assertThat(read.services()).containsExactly("Login");
    assertThat(read.times().started()).isEqualTo("2025-07-01T16:00:00Z");
    assertThat(read.times().mitigated()).isEqualTo("2025-07-01T17:00:00Z");
    assertThat(read.times().resolved()).isEqualTo("2025-07-01T17:40:00Z");
    assertThat(read.times().published()).isEqualTo("2025-07-08T16:00:00Z");
    assertThat(read.body()).startsWith("## Root cause");
    assertThat(read.actionItems()).extracting(item -> item.title()).containsExactly("Add a test");
    assertThat(read.timeline())
        .extracting(entry -> String.valueOf(entry.at()), TimelineEntry::text)
        .containsExactly(
            tuple("2025-07-01T16:10:00Z", "Logins are slow."),
            tuple("2025-07-01T17:40:00Z", "Logins are normal."));
    assertThat(read.changes()).isEmpty();
  }

  @Test
  void shouldReadAPublicPageWhichHasOnlyUpdates() {
    Postmortem read =
        new ToolExport(path)
            .with(
                "incidents.json",
                "{\"page\": {\"id\": \"p9\", \"time_zone\": \"Etc/UTC\"}, \"incidents\": ["
                    + INCIDENT.replaceFirst("(?s),\\s*\"postmortem_body\".*", "}")
                    + "]}")
            .readBy("statuspage")
            .only();

    assertThat(read.body())
        .isEqualTo("**Investigating** - Logins are slow.\n\n**Resolved** - Logins are normal.");
    assertThat(read.times().published()).isNull();
    assertThat(read.changes()).isEmpty();
  }

  @Test
  void shouldBeginAnIncidentThatWasEnteredLaterWithItsFirstUpdate() {
    Postmortem read =
        own(INCIDENT.replace("\"started_at\": \"2025-07-01T09", "\"started_at\": \"2025-07-03T09"))
            .only();

    assertThat(read.times().started()).isEqualTo("2025-07-01T16:10:00Z");
  }

  @Test
  void shouldBelieveThePageWhereTimesAreOfTwoOffsets() {
    Postmortem read =
        own(INCIDENT.replace(
                "\"started_at\": \"2025-07-01T09:00:00.000-07:00\"",
                "\"started_at\": \"2025-07-01T16:00:00.000Z\""))
            .only();

    assertThat(read.times().started()).isEqualTo("2025-07-01T16:00:00Z");
  }

  @Test
  void shouldTakeTheMomentOfEntryWhereThePageHasNoStart() {
    assertThat(own(INCIDENT.replace("\"started_at\"", "\"other\"")).only().times().started())
        .isEqualTo("2025-07-01T16:10:00Z");
  }

  @Test
  void shouldNameComponentsOfTheUpdatesWhereTheIncidentListsNone() {
    Postmortem read =
        own(INCIDENT.replaceFirst("\"components\": .*", "\"components\": [],")).only();

    assertThat(read.services()).containsExactly("Login");
  }

  @Test
  void shouldTellMaintenance() {
    assertThat(own(INCIDENT.replace("\"major\"", "\"maintenance\"")).only().kind())
        .isEqualTo(Kind.MAINTENANCE);
    assertThat(
            own(INCIDENT.replace("\"scheduled_for\": null", "\"scheduled_for\": \"2025-07-01\""))
                .only()
                .kind())
        .isEqualTo(Kind.MAINTENANCE);
  }

  @Test
  void shouldPreferTheImpactThatAPersonSet() {
    Postmortem read =
        own(INCIDENT.replace("\"impact_override\": null", "\"impact_override\": \"critical\""))
            .only();

    assertThat(read.severity().label()).isEqualTo("critical");
    assertThat(read.severity().level()).isEqualTo(1);
  }

  private ReadExport own(String incident) {
    return new ToolExport(path).with("incidents.json", "[" + incident + "]").readBy("statuspage");
  }
}
