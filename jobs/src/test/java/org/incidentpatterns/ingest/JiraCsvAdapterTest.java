package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.ingest.JiraCsvExport.OSLO;
import static org.incidentpatterns.ingest.JiraCsvExport.exported;
import static org.incidentpatterns.ingest.JiraCsvExport.withFields;
import static org.incidentpatterns.ingest.ReadExport.section;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.incidentpatterns.postmortem.Kind;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.postmortem.TimelineEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JiraCsvAdapterTest {
  @TempDir Path path;

  @Test
  void shouldReadIncidentsOfAnExportWithRepeatedHeaders() {
    ReadExport read =
        exported(
                path,
                "Comment,Custom field (Impact start),Custom field (Detected at),Custom field (Severity),Custom field (Team)",
                "Depot map empty,OPS-7,90007,[System] Incident,Completed,OPS,High,Done,"
                    + "06/Oct/25 9:20 AM,08/Oct/25 4:00 PM,06/Oct/25 11:45 AM,,map-tiles,routing,cache,customer-facing,"
                    + "Tiles were missing.,,06/Oct/25 9:05 AM,06/Oct/25 9:18 AM,SEV-2,Maps",
                "Slow login,OPS-9,90009,Incident,Open,OPS,Medium,,"
                    + "07/Oct/25 12:10 PM,07/Oct/25 12:10 PM,,,,,,,,,,,,")
            .read();

    assertThat(read.files()).extracting(FileSummary::adapter).containsExactly("jira");
    Postmortem first = read.postmortem("OPS-7");
    assertThat(first.source()).isEqualTo("jira");
    assertThat(first.title()).isEqualTo("Depot map empty");
    assertThat(first.severity().level()).isEqualTo(2);
    assertThat(first.services()).containsExactly("map-tiles", "routing");
    assertThat(first.tags()).containsExactly("cache", "customer-facing");
    assertThat(first.teams()).containsExactly("Maps");
    assertThat(first.body()).isEqualTo("Tiles were missing.");
    assertThat(first.times().started()).isEqualTo(Instant.parse("2025-10-06T07:05:00Z"));
    assertThat(first.times().detected()).isEqualTo(Instant.parse("2025-10-06T07:18:00Z"));
    assertThat(first.times().resolved()).isEqualTo(Instant.parse("2025-10-06T09:45:00Z"));
    assertThat(first.times().updated()).isEqualTo(Instant.parse("2025-10-08T14:00:00Z"));
    Postmortem second = read.postmortem("OPS-9");
    assertThat(second.times().recorded()).isEqualTo(Instant.parse("2025-10-07T10:10:00Z"));
    assertThat(second.times().started()).isNull();
    assertThat(second.services()).isEmpty();
    assertThat(second.changes()).isEmpty();
  }

  @Test
  void shouldReadAByteOrderMarkSemicolonsAndLineEndsOfWindows() {
    String text =
        "\uFEFFSummary;Issue key;Issue Type;Created\r\n\"Slow; very slow\";OPS-1;Incident;06/Oct/25 9:20 AM\r\n";

    Postmortem read =
        new ToolExport(path)
            .with("jira.csv", text.getBytes(StandardCharsets.UTF_8))
            .in(OSLO)
            .read()
            .only();

    assertThat(read.title()).isEqualTo("Slow; very slow");
  }

  @Test
  void shouldRefuseTimesWithoutADeclaredZone() {
    assertThat(
            new ToolExport(path)
                .with(
                    "jira.csv",
                    "Summary,Issue key,Issue Type,Created",
                    "Slow,OPS-1,Incident,06/Oct/25 9:20 AM")
                .read()
                .rejected())
        .extracting(Rejection::code)
        .containsExactly("no_zone");
  }

  @Test
  void shouldReadTheFormatOfAnotherProfileIfItIsDeclared() {
    Postmortem read =
        new ToolExport(path)
            .with(
                "jira.csv",
                "Summary,Issue key,Issue Type,Created,Custom field (Time detected)",
                "Slow,OPS-1,Incident,10/6/2025 16:14,2025-10-06 16:02:58.679")
            .in(OSLO)
            .timed("M/d/yyyy H:mm")
            .read()
            .only();

    assertThat(read.times().recorded()).isEqualTo(Instant.parse("2025-10-06T14:14:00Z"));
    assertThat(read.times().detected()).isEqualTo(Instant.parse("2025-10-06T14:02:58.679Z"));
  }

  @Test
  void shouldFindCustomFieldsInOtherSpellings() {
    Postmortem read =
        withFields(
            path,
            "Custom field (Root Cause Analysis),Custom field (Contributing Factors),Custom field (What went well?),"
                + "Custom field (Lessons learnt),Custom field (Root cause category),Custom field (Detection Source),"
                + "Custom field (Time mitigated),Custom field (Post-mortem published),Custom field (Owning team)",
            "The *index* was rebuilt twice,\"* No lock\n* No test\",Paging,Read first,Deployment,Customer,"
                + "06/Oct/25 9:50 AM,10/Oct/25 9:00 AM,Search");

    assertThat(section(read, SectionName.ROOT_CAUSE)).isEqualTo("The **index** was rebuilt twice");
    assertThat(section(read, SectionName.CONTRIBUTING_FACTORS)).isEqualTo("- No lock\n- No test");
    assertThat(section(read, SectionName.WENT_WELL)).isEqualTo("Paging");
    assertThat(section(read, SectionName.LESSONS)).isEqualTo("Read first");
    assertThat(read.declared().rootCause()).isEqualTo("Deployment");
    assertThat(read.declared().detection()).isEqualTo("Customer");
    assertThat(read.times().mitigated()).isEqualTo(Instant.parse("2025-10-06T07:50:00Z"));
    assertThat(read.times().published()).isEqualTo(Instant.parse("2025-10-10T07:00:00Z"));
    assertThat(read.teams()).containsExactly("Search");
  }

  @Test
  void shouldTakeTheTextOfTwoFieldsOfOneNameAndNotTheChoice() {
    Postmortem read =
        withFields(
            path,
            "Custom field (Impact),Custom field (Impact)",
            "Significant / Large,Forty depots could not print labels");

    assertThat(read.impact().text()).isEqualTo("Forty depots could not print labels");
    assertThat(withFields(path, "Custom field (Impact)", "Moderate / Limited").impact().text())
        .isNull();
  }

  @Test
  void shouldTakeNamesOfServicesAndTeamsAndNoIds() {
    Postmortem read =
        withFields(
            path,
            "Custom field (Affected services),Custom field (Affected services),Custom field (Team)",
            "ari:cloud:graph::service/1-2,label-printer,4ebec45a-404e-56a9-b589-a1b64db37264");

    assertThat(read.services()).containsExactly("label-printer");
    assertThat(read.teams()).isEmpty();
  }

  @Test
  void shouldReadCommentsAsTimelineWithoutTheirAuthors() {
    assertThat(
            withFields(
                    path,
                    "Comment,Comment,Comment",
                    "06/Oct/25 9:22 AM;557058:ab-12;Cache cold; warming it,,06/Oct/25 9:40 AM;557058:ab-12;Warm")
                .timeline())
        .containsExactly(
            new TimelineEntry(Instant.parse("2025-10-06T07:22:00Z"), "Cache cold; warming it"),
            new TimelineEntry(Instant.parse("2025-10-06T07:40:00Z"), "Warm"));
  }

  @Test
  void shouldPreferTheTimelineOfTheDescriptionToComments() {
    Postmortem read =
        exported(
                path,
                "Comment",
                "Slow,OPS-1,1,Incident,Open,OPS,High,,06/Oct/25 9:20 AM,,,,,,,,"
                    + "\"It was slow.\n\nh2. Timeline\n* 09:05 Deploy\n* 09:18 Alert\","
                    + "06/Oct/25 9:22 AM;557058:ab-12;On it")
            .read()
            .only();

    assertThat(read.timeline()).extracting(TimelineEntry::text).containsExactly("Deploy", "Alert");
  }

  @Test
  void shouldPassOverWhatIsNoIncidentAndSayWhy() {
    ReadExport read =
        exported(
                path,
                "Comment",
                row("OPS-1", "[System] Service request", "Open", "", ""),
                row("OPS-2", "[System] Problem", "Open", "", ""),
                row("OPS-3", "Incident", "Closed", "Duplicate", ""),
                row("OPS-4", "Incident", "Canceled", "", ""),
                row("OPS-5", "Incident", "Open", "", "Test"),
                row("OPS-6", "Post-mortem", "Open", "", ""))
            .read();

    assertThat(read.ids()).containsExactly("OPS-6");
    assertThat(read.rejected())
        .allSatisfy(why -> assertThat(why.code()).isEqualTo(Rejection.NOT_AN_INCIDENT))
        .extracting(Rejection::message)
        .satisfiesExactly(
            why -> assertThat(why).contains("its issue type is none of an incident"),
            why -> assertThat(why).contains("its issue type is none of an incident"),
            why -> assertThat(why).contains("declined, cancelled or is a duplicate"),
            why -> assertThat(why).contains("declined, cancelled or is a duplicate"),
            why -> assertThat(why).contains("a test"));
  }

  @Test
  void shouldTellDrillsAndNearMissesFromIncidents() {
    ReadExport read =
        exported(
                path,
                "Comment",
                row("OPS-1", "Incident", "Open", "", "GameDay"),
                row("OPS-2", "Near-miss", "Open", "", ""),
                row("OPS-3", "Outage", "Open", "", ""))
            .read();

    assertThat(read.kept())
        .extracting(Postmortem::kind)
        .containsExactly(Kind.DRILL, Kind.NEAR_MISS, Kind.INCIDENT);
  }

  @Test
  void shouldTakeThePriorityWhereThereIsNoSeverity() {
    assertThat(withFields(path, "Comment", "").severity().label()).isEqualTo("Highest");
    assertThat(withFields(path, "Comment", "").severity().level()).isEqualTo(1);
    assertThat(withFields(path, "Custom field (Incident Severity)", "Sev 3").severity().level())
        .isEqualTo(3);
    assertThat(withFields(path, "Custom field (Severity)", "Loud").severity().level()).isNull();
  }

  private static String row(
      String key, String type, String status, String resolution, String label) {
    return "Slow,%s,1,%s,%s,OPS,High,%s,06/Oct/25 9:20 AM,,,,,,,%s,,"
        .formatted(key, type, status, resolution, label);
  }
}
