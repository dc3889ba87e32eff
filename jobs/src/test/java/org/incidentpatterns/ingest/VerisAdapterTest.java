package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.Kind;
import org.incidentpatterns.postmortem.Postmortem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VerisAdapterTest {
  private static final String INCIDENT =
      """
      {"incident_id": "6A1", "schema_version": "1.3.7", "source_id": "vcdb",
       "security_incident": "Confirmed",
       "summary": "A router was set up wrongly. Branches were offline.",
       "action": {"error": {"variety": ["Misconfiguration"], "vector": ["Carelessness"]}},
       "asset": {"assets": [{"variety": "N - Router or switch"}]},
       "attribute": {"availability": {"variety": ["Loss"], "duration": {"unit": "Hours", "value": 2}}},
       "discovery_method": {"internal": {"variety": ["Reported by employee"]}},
       "discovery_notes": "A clerk called.", "control_failure": "Changes were not checked.",
       "corrective_action": "Check changes; Keep the old setup",
       "timeline": {"incident": {"year": 2025, "month": 3, "day": 4, "time": "05:45:00 PM"},
                    "discovery": {"unit": "Minutes", "value": 10},
                    "containment": {"unit": "Minutes", "value": 30}},
       "impact": {"overall_rating": "Painful", "overall_amount": 1200, "iso_currency_code": "NOK"},
       "reference": "https://news.example/a; https://news.example/b",
       "plus": {"created": "2025-03-10T00:00:00Z", "modified": "2025-03-11T00:00:00Z"}}
      """;

  @TempDir Path path;

  @Test
  void shouldReadAnIncident() {
    Postmortem read = in("Europe/Oslo", INCIDENT);

    assertThat(read.id()).isEqualTo("6A1");
    assertThat(read.title()).isEqualTo("A router was set up wrongly");
    assertThat(read.severity().level()).isEqualTo(3);
    assertThat(read.declared().rootCause()).isEqualTo("Misconfiguration");
    assertThat(read.declared().detection()).isEqualTo("Reported by employee");
    assertThat(read.sections())
        .extracting(section -> section.name().word() + ": " + section.text())
        .containsExactly("root_cause: Changes were not checked.", "detection: A clerk called.");
    assertThat(read.impact().money()).isEqualTo("1200 NOK");
    assertThat(read.actionItems())
        .extracting(ActionItem::title)
        .containsExactly("Check changes", "Keep the old setup");
    assertThat(read.tags()).containsExactly("error", "N - Router or switch");
    assertThat(read.url()).isEqualTo("https://news.example/a");
    assertThat(read.changes()).isEmpty();
  }

  @Test
  void shouldCountDurationsFromTheStart() {
    Postmortem read = in("Europe/Oslo", INCIDENT);

    assertThat(read.times().started()).isEqualTo("2025-03-04T16:45:00Z");
    assertThat(read.times().detected()).isEqualTo("2025-03-04T16:55:00Z");
    assertThat(read.times().mitigated()).isEqualTo("2025-03-04T17:25:00Z");
    assertThat(read.times().resolved()).isEqualTo("2025-03-04T18:45:00Z");
  }

  @Test
  void shouldKnowNoDurationWithoutANumberAndAnExactUnit() {
    for (String unit : new String[] {"Unknown", "NA", "Never", "Months"}) {
      Postmortem read =
          in("UTC", INCIDENT.replace("\"Minutes\", \"value\": 10", "\"" + unit + "\""));

      assertThat(read.times().detected()).as(unit).isNull();
      assertThat(read.times().mitigated()).as(unit).isNull();
      assertThat(read.changes()).as(unit).isEmpty();
      assertThat(read.times().resolved()).as(unit).isEqualTo("2025-03-04T19:45:00Z");
    }
  }

  @Test
  void shouldTakeADayOrAMonthWithoutAClockForTheQuarterOnly() {
    Postmortem day = in("UTC", INCIDENT.replace(", \"time\": \"05:45:00 PM\"", ""));
    Postmortem month = in("UTC", INCIDENT.replace(", \"day\": 4, \"time\": \"05:45:00 PM\"", ""));

    assertThat(day.times().started()).isNull();
    assertThat(day.times().detected()).isNull();
    assertThat(day.times().recorded()).isEqualTo("2025-03-04T00:00:00Z");
    assertThat(month.times().recorded()).isEqualTo("2025-03-01T00:00:00Z");
    assertThat(month.changes()).isEmpty();
  }

  @Test
  void shouldSetAYearAloneAside() {
    ReadExport read =
        new ToolExport(path)
            .with(
                "veris.json",
                INCIDENT.replace(", \"month\": 3, \"day\": 4, \"time\": \"05:45:00 PM\"", ""))
            .readBy("veris");

    assertThat(read.rejected("veris.json")).startsWith("no_date: ");
  }

  @Test
  void shouldNameAnIncidentWithoutSummaryByWhatWasDone() {
    assertThat(in("UTC", INCIDENT.replaceFirst("\"summary\": .*", "")).title())
        .isEqualTo("error: Misconfiguration");
  }

  @Test
  void shouldTellNearMissesAndSkipFalseAlarms() {
    assertThat(in("UTC", INCIDENT.replace("Confirmed", "Near miss")).kind())
        .isEqualTo(Kind.NEAR_MISS);
    ReadExport read =
        new ToolExport(path)
            .with("veris.json", INCIDENT.replace("Confirmed", "False positive"))
            .readBy("veris");
    assertThat(read.skipped("a false alarm")).isEqualTo(1);
  }

  private Postmortem in(String zone, String incident) {
    return new ToolExport(path).with("veris.json", incident).in(zone).read().only();
  }
}
