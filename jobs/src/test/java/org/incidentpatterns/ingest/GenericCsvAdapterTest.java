package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.ingest.ReadExport.section;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.incidentpatterns.adapter.Adapter;
import org.incidentpatterns.adapter.Adapters;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.Kind;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.postmortem.TimelineEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as five people would keep them, none of whom knows of the others. */
final class GenericCsvAdapterTest {
  @TempDir Path path;

  @Test
  void shouldReadTheSheetOfAnOperationsTeam() {
    Postmortem read =
        read(
                null,
                """
                Incident ID,Title,Severity,Service(s),Team,Start Time (UTC),Detected At (UTC),End Time (UTC),Duration (min),Detection Method,Root Cause,Contributing Factors,Action Items,Postmortem Link
                2025-014,Kiosk prints blank,SEV-2,"kiosk, printer",Retail,2025-10-06 09:05,2025-10-06 09:20,2025-10-06 10:00,55,Monitoring,A driver update,"No staging kiosk","- Pin the driver (KIO-7)
                - Test on one kiosk first",https://wiki.example/2025-014
                """)
            .only();

    assertThat(read.id()).isEqualTo("2025-014");
    assertThat(read.source()).isEqualTo("generic-csv");
    assertThat(read.severity().level()).isEqualTo(2);
    assertThat(read.services()).containsExactly("kiosk", "printer");
    assertThat(read.teams()).containsExactly("Retail");
    assertThat(read.times().started()).isEqualTo(Instant.parse("2025-10-06T09:05:00Z"));
    assertThat(read.times().resolved()).isEqualTo(Instant.parse("2025-10-06T10:00:00Z"));
    assertThat(read.declared().detection()).isEqualTo("Monitoring");
    assertThat(section(read, SectionName.ROOT_CAUSE)).isEqualTo("A driver update");
    assertThat(section(read, SectionName.CONTRIBUTING_FACTORS)).isEqualTo("No staging kiosk");
    assertThat(read.actionItems())
        .extracting(ActionItem::title)
        .containsExactly("Pin the driver", "Test on one kiosk first");
    assertThat(read.actionItems()).extracting(ActionItem::ticket).containsExactly("KIO-7", null);
    assertThat(read.url()).isEqualTo("https://wiki.example/2025-014");
    assertThat(read.changes()).isEmpty();
  }

  @Test
  void shouldReadTheSheetOfAManagerWhereClocksStandBesideTheDay() {
    Postmortem read =
        read(
                "Europe/Oslo",
                """
                No.;Incident;Date;Start;End;Priority;System;Root Cause Category;Root Cause;Resolution;Lessons Learned;Owner
                7;Kiosk prints blank;2025-10-06;9:05;10:40;High;Printing;Configuration;A driver update;Rolled back;Pin drivers;Somebody
                """)
            .only();

    assertThat(read.id()).isEqualTo("7");
    assertThat(read.title()).isEqualTo("Kiosk prints blank");
    assertThat(read.times().started()).isEqualTo(Instant.parse("2025-10-06T07:05:00Z"));
    assertThat(read.times().resolved()).isEqualTo(Instant.parse("2025-10-06T08:40:00Z"));
    assertThat(read.severity().level()).isEqualTo(2);
    assertThat(read.declared().rootCause()).isEqualTo("Configuration");
    assertThat(section(read, SectionName.RESOLUTION)).isEqualTo("Rolled back");
    assertThat(section(read, SectionName.LESSONS)).isEqualTo("Pin drivers");
    assertThat(read.teams()).isEmpty();
    assertThat(read.changes()).isEmpty();
  }

  @Test
  void shouldReadTheWebExportOfATool() {
    Postmortem read =
        read(
                null,
                """
                Reference,Name,Status,Severity,Incident type,Impact started at,Reported at,Accepted at,Fixed at,Resolved at,Summary,Affected services,Permalink
                INC-12,Kiosk prints blank,Closed,Major,Default,2025-10-06T09:05:00Z,2025-10-06T09:20:00Z,2025-10-06T09:25:00Z,2025-10-06T09:50:00Z,2025-10-06T10:00:00Z,Kiosks printed blank tickets.,kiosk; printer,https://app.example/12
                """)
            .only();

    assertThat(read.title()).isEqualTo("Kiosk prints blank");
    assertThat(read.summary()).isEqualTo("Kiosks printed blank tickets.");
    assertThat(read.kind()).isEqualTo(Kind.INCIDENT);
    assertThat(read.severity().level()).isEqualTo(2);
    assertThat(read.times().detected()).isEqualTo(Instant.parse("2025-10-06T09:20:00Z"));
    assertThat(read.times().acknowledged()).isEqualTo(Instant.parse("2025-10-06T09:25:00Z"));
    assertThat(read.times().mitigated()).isEqualTo(Instant.parse("2025-10-06T09:50:00Z"));
    assertThat(read.services()).containsExactly("kiosk", "printer");
    assertThat(read.changes()).isEmpty();
  }

  @Test
  void shouldReadTheAnswersToAForm() {
    Postmortem read =
        export(
                """
                        Timestamp,Your e-mail,Ticket,What happened?,When did it start?,When was it detected?,When was it resolved?,Which services were affected?,What was the root cause?,How was it detected?,What went well?,What went wrong?
                        7/10/2025 14:02:10,somebody@fjord.example,OPS-3,Kiosks printed blank,6/10/2025 9:05:00,6/10/2025 9:20:00,6/10/2025 10:00:00,kiosk,A driver update,A passenger called,Rollback,Nobody looked
                        """)
            .in("Europe/Oslo")
            .timed("d/M/yyyy H:mm:ss")
            .read()
            .only();

    assertThat(read.id()).isEqualTo("OPS-3");
    assertThat(read.title()).isEqualTo("Kiosks printed blank");
    assertThat(read.times().recorded()).isEqualTo(Instant.parse("2025-10-07T12:02:10Z"));
    assertThat(read.times().started()).isEqualTo(Instant.parse("2025-10-06T07:05:00Z"));
    assertThat(read.times().resolved()).isEqualTo(Instant.parse("2025-10-06T08:00:00Z"));
    assertThat(section(read, SectionName.DETECTION)).isEqualTo("A passenger called");
    assertThat(section(read, SectionName.WENT_WELL)).isEqualTo("Rollback");
    assertThat(section(read, SectionName.WENT_POORLY)).isEqualTo("Nobody looked");
    assertThat(read.toString()).doesNotContain("somebody");
  }

  @Test
  void shouldReadTheRegisterOfAnAuditor() {
    Postmortem read =
        read(
                "Europe/Oslo",
                """
                INCIDENT REF.,DATE REPORTED,DATE RESOLVED,TYPE,CRITICALITY,DESCRIPTION,BUSINESS IMPACT,CAUSE,CORRECTIVE ACTIONS,RESPONSIBLE DEPARTMENT,CHRONOLOGY
                R/25/3,2025-10-06,2025-10-07,Near miss,Low,Blank tickets nearly sold,None,A driver update,Pin the driver,Retail,"2025-10-06 09:05 Update
                2025-10-06 09:20 Noticed"
                """)
            .only();

    assertThat(read.id()).isEqualTo("R/25/3");
    assertThat(read.title()).isEqualTo("Blank tickets nearly sold");
    assertThat(read.kind()).isEqualTo(Kind.NEAR_MISS);
    assertThat(read.teams()).containsExactly("Retail");
    assertThat(read.times().recorded()).isEqualTo(Instant.parse("2025-10-05T22:00:00Z"));
    assertThat(read.times().resolved()).isEqualTo(Instant.parse("2025-10-06T22:00:00Z"));
    assertThat(read.impact().text()).isEqualTo("None");
    assertThat(read.actionItems()).extracting(ActionItem::title).containsExactly("Pin the driver");
    assertThat(read.timeline())
        .extracting(TimelineEntry::text)
        .containsExactly("Update", "Noticed");
  }

  @Test
  void shouldTakeTheZoneThatAHeaderStates() {
    assertThat(
            read("Europe/Oslo", "Id,Name,Started (PST)\nA-1,Down,2025-12-06 09:05\n")
                .only()
                .times()
                .started())
        .isEqualTo(Instant.parse("2025-12-06T17:05:00Z"));
    assertThat(
            read("Europe/Oslo", "Id,Name,Started (Asia/Tokyo)\nA-1,Down,2025-12-06 09:05\n")
                .only()
                .times()
                .started())
        .isEqualTo(Instant.parse("2025-12-06T00:05:00Z"));
    assertThat(
            read("Europe/Oslo", "Id,Name,Started (approx.)\nA-1,Down,2025-12-06 09:05\n")
                .only()
                .times()
                .started())
        .isEqualTo(Instant.parse("2025-12-06T08:05:00Z"));
  }

  @Test
  void shouldNotGuessWhichIsTheDayAndWhichIsTheMonth() {
    ReadExport read = read("Europe/Oslo", "Id,Name,Date,Started\nA-1,Down,2025-10-06,10/03/2025\n");

    assertThat(read.only().times().started()).isNull();
    assertThat(read.only().changes())
        .extracting(change -> change.field())
        .containsExactly("started_at");
  }

  @Test
  void shouldFindWhatTheSettingsNameBeforeItsOwnHeaders() {
    Adapters adapters = Adapters.shipped();
    Adapter generic =
        adapters
            .named(Adapter.GENERIC_CSV)
            .withColumns(Map.of("id", List.of("Vorgang"), "root_cause", List.of("Grund")));
    String table = "Id,Vorgang,Title,Date,Grund,Cause\n1,V-9,Druck leer,2025-10-06,Treiber,\n";

    Postmortem read =
        export(table).knowing(adapters.with(List.of(generic))).in("Europe/Berlin").read().only();

    assertThat(read.id()).isEqualTo("V-9");
    assertThat(section(read, SectionName.ROOT_CAUSE)).isEqualTo("Treiber");
  }

  @Test
  void shouldNotTakeATableForOneOfIncidentsThatLacksAnIdATitleOrADate() {
    for (String table :
        List.of(
            "Service,Title,Date\na,b,2025-10-06\n",
            "Id,Service,Date\na,b,2025-10-06\n",
            "Id,Title,Service\na,b,c\n")) {
      assertThat(read("Europe/Oslo", table).files())
          .extracting(FileSummary::adapter)
          .containsExactly(Adapter.CANONICAL);
    }
  }

  private ReadExport read(@Nullable String zone, String table) {
    return export(table).in(zone).read();
  }

  private ToolExport export(String table) {
    return new ToolExport(path).with("table.csv", table.getBytes(StandardCharsets.UTF_8));
  }
}
