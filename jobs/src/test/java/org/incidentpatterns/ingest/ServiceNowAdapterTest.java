package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.incidentpatterns.ingest.ReadExport.section;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.postmortem.TimelineEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServiceNowAdapterTest {
  private static final String ID = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
  private static final String WITH_ALL =
      """
      {"sys_id": {"display_value": "%1$s", "value": "%1$s"},
       "number": {"display_value": "INC0070001", "value": "INC0070001"},
       "short_description": {"display_value": "Ticket gates closed", "value": "Ticket gates closed"},
       "description": {"display_value": "Gates stayed shut.", "value": "Gates stayed shut."},
       "priority": {"display_value": "2 - High", "value": "2"},
       "state": {"display_value": "Closed", "value": "7"},
       "opened_at": {"display_value": "2025-10-06 09:20:00", "value": "2025-10-06 07:20:00"},
       "resolved_at": {"display_value": "", "value": ""},
       "work_start": {"display_value": "2025-10-06 09:25:00", "value": "2025-10-06 07:25:00"},
       "u_impact_start": {"display_value": "2025-10-06 09:05:00", "value": "2025-10-06 07:05:00"},
       "sys_updated_on": {"display_value": "2025-10-08 09:20:00", "value": "2025-10-08 07:20:00"},
       "business_service": {"display_value": "gates", "value": "11112222333344445555666677778888", "link": "https://fjord.example/api/now/table/cmdb/1"},
       "cmdb_ci": {"display_value": "", "value": ""},
       "assignment_group": {"display_value": "Stations", "value": "21112222333344445555666677778888"},
       "caller_id": {"display_value": "Somebody", "value": "31112222333344445555666677778888"},
       "contact_type": {"display_value": "Event", "value": "event"},
       "close_notes": {"display_value": "Restarted the hub", "value": "Restarted the hub"},
       "problem_id": {"display_value": "PRB0060001", "value": "41112222333344445555666677778888"},
       "parent_incident": {"display_value": "", "value": ""},
       "work_notes": {"display_value": "2025-10-06 09:40:00 - Somebody (Work notes)\\nHub restarted\\n\\n2025-10-06 09:25:00 - Another (Additional comments)\\nLooking; gates 3 and 4\\n\\n", "value": ""}}
      """
          .formatted(ID);

  private static final String WITH_LABELS =
      """
      {"number": "INC0070002", "short_description": "Slow", "state": "Closed", "priority": "3 - Moderate",
       "opened_at": "2025-10-06 09:20:00", "caller_id": "", "problem_id": "",
       "business_service": {"display_value": "gates", "link": "https://fjord.example/api/now/table/cmdb/1"},
       "assignment_group": {"display_value": "Stations", "link": "https://fjord.example/x"}}
      """;

  private static final String STORED =
      """
      {"sys_id": "%s", "number": "INC0070003", "short_description": "Slow", "state": "6", "priority": "1",
       "opened_at": "2025-10-06 07:20:00", "resolved_at": "2025-10-06 08:20:00", "caller_id": "31112222333344445555666677778888",
       "incident_state": "6", "business_service": {"value": "11112222333344445555666677778888", "link": "https://fjord.example/api/now/table/cmdb/1"},
       "assignment_group": "21112222333344445555666677778888"}
      """
          .formatted(ID);

  private static final String PROBLEM =
      """
      {"number": {"display_value": "PRB0060001", "value": "PRB0060001"},
       "sys_id": {"display_value": "4111", "value": "4111"},
       "state": {"display_value": "Closed", "value": "107"},
       "first_reported_by_task": {"display_value": "", "value": ""},
       "cause_notes": {"display_value": "<p>The hub <b>ran out</b> of leases</p>", "value": "x"},
       "fix_notes": {"display_value": "Leases are returned", "value": "x"},
       "sys_tags": {"display_value": "dhcp, hub", "value": ""},
       "closed_at": {"display_value": "2025-10-10 14:00:00", "value": "2025-10-10 12:00:00"}}
      """;

  @TempDir Path path;

  @Test
  void shouldReadLabelsAndTimesInUtcWhereBothAreGiven() {
    ReadExport read = read(null, "incident.json", page(WITH_ALL));

    assertThat(read.files()).extracting(FileSummary::adapter).containsExactly("servicenow");
    Postmortem postmortem = read.only();
    assertThat(postmortem.id()).isEqualTo("INC0070001");
    assertThat(postmortem.source()).isEqualTo("servicenow");
    assertThat(postmortem.severity().label()).isEqualTo("2 - High");
    assertThat(postmortem.severity().level()).isEqualTo(2);
    assertThat(postmortem.services()).containsExactly("gates");
    assertThat(postmortem.teams()).containsExactly("Stations");
    assertThat(postmortem.times().started()).isEqualTo(Instant.parse("2025-10-06T07:05:00Z"));
    assertThat(postmortem.times().recorded()).isEqualTo(Instant.parse("2025-10-06T07:20:00Z"));
    assertThat(postmortem.times().acknowledged()).isEqualTo(Instant.parse("2025-10-06T07:25:00Z"));
    assertThat(postmortem.times().resolved()).isNull();
    assertThat(postmortem.declared().detection()).isEqualTo("Monitor");
    assertThat(section(postmortem, SectionName.RESOLUTION)).isEqualTo("Restarted the hub");
    assertThat(postmortem.url())
        .isEqualTo("https://fjord.example/nav_to.do?uri=incident.do?sys_id=" + ID);
    assertThat(postmortem.timeline()).isEmpty();
    assertThat(postmortem.changes()).isEmpty();
  }

  @Test
  void shouldReadWorkNotesAsTimelineWithoutAuthorsWhereTheirZoneIsDeclared() {
    assertThat(read("Europe/Oslo", "incident.json", page(WITH_ALL)).only().timeline())
        .containsExactly(
            new TimelineEntry(Instant.parse("2025-10-06T07:25:00Z"), "Looking; gates 3 and 4"),
            new TimelineEntry(Instant.parse("2025-10-06T07:40:00Z"), "Hub restarted"));
    assertThat(read("Europe/Oslo", "incident.json", page(WITH_ALL)).only().times().recorded())
        .isEqualTo(Instant.parse("2025-10-06T07:20:00Z"));
  }

  @Test
  void shouldRefuseShownTimesWithoutADeclaredZone() {
    assertThat(read(null, "incident.json", page(WITH_LABELS)).rejected())
        .extracting(Rejection::code)
        .containsExactly("no_zone");
    assertThat(read("Europe/Oslo", "incident.json", page(WITH_LABELS)).only().times().recorded())
        .isEqualTo(Instant.parse("2025-10-06T07:20:00Z"));
    assertThat(read("Europe/Oslo", "incident.json", page(WITH_LABELS)).only().services())
        .containsExactly("gates");
  }

  @Test
  void shouldTakeStoredTimesForUtcAndLeaveIdsOut() {
    for (String document : List.of(page(STORED), "{\"records\":[" + STORED + "]}", STORED)) {
      Postmortem read = read("Europe/Oslo", "incident.json", document).only();

      assertThat(read.times().recorded()).isEqualTo(Instant.parse("2025-10-06T07:20:00Z"));
      assertThat(read.times().resolved()).isEqualTo(Instant.parse("2025-10-06T08:20:00Z"));
      assertThat(read.severity().level()).isEqualTo(1);
      assertThat(read.services()).isEmpty();
      assertThat(read.teams()).isEmpty();
    }
  }

  @Test
  void shouldTakeCauseAndReviewFromTheProblemOfTheIncident() {
    ReadExport read =
        new ToolExport(path)
            .with("incident.json", page(WITH_ALL))
            .with("problem.json", page(PROBLEM))
            .read();

    Postmortem postmortem = read.only();
    assertThat(section(postmortem, SectionName.ROOT_CAUSE))
        .isEqualTo("The hub **ran out** of leases");
    assertThat(section(postmortem, SectionName.RESOLUTION))
        .isEqualTo("Leases are returned\n\nRestarted the hub");
    assertThat(postmortem.times().published()).isEqualTo(Instant.parse("2025-10-10T12:00:00Z"));
    assertThat(postmortem.tags()).containsExactly("dhcp", "hub");
  }

  @Test
  void shouldTieAProblemInCsvByTheTaskThatReportedItFirst() {
    ReadExport read =
        new ToolExport(path)
            .with("incident.json", page(WITH_LABELS))
            .with(
                "problem.csv",
                "\"number\",\"state\",\"first_reported_by_task\",\"cause_notes\",\"closed_at\"",
                "\"PRB9\",\"Closed\",\"INC0070002\",\"A cable\nand a plug\",\"2025-10-10 14:00:00\"")
            .in("Europe/Oslo")
            .read();

    assertThat(section(read.only(), SectionName.ROOT_CAUSE)).isEqualTo("A cable\nand a plug");
    assertThat(read.only().times().published()).isEqualTo(Instant.parse("2025-10-10T12:00:00Z"));
  }

  @Test
  void shouldSetAProblemAsideWhoseIncidentIsNotInTheInputs() {
    ToolExport export = new ToolExport(path).with("problem.json", page(PROBLEM));

    assertThat(export.roles()).containsExactly("servicenow problems");
    assertThat(export.problems())
        .singleElement()
        .asString()
        .contains("its incident is not in the inputs (add the incident to the export)");
  }

  @Test
  void shouldTakeTheTasksOfTheProblemForActionItems() {
    Postmortem read =
        new ToolExport(path)
            .with("incident.json", page(WITH_ALL))
            .with(
                "problem_task.csv",
                "number,short_description,problem,state,priority,assignment_group,assigned_to,due_date,closed_at,opened_at",
                "PTASK1,Return leases,PRB0060001,Closed Complete,2 - High,Network,Somebody,2025-10-20 12:00:00,2025-10-18 12:00:00,2025-10-09 12:00:00",
                "PTASK2,Alert on leases,PRB0060001,Work in Progress,,,,,,")
            .read()
            .only();

    assertThat(read.actionItems())
        .containsExactly(
            new ActionItem(
                "Return leases",
                "Network",
                "2 - High",
                LocalDate.of(2025, 10, 9),
                LocalDate.of(2025, 10, 20),
                LocalDate.of(2025, 10, 18),
                ActionItem.Status.DONE,
                "PTASK1"),
            new ActionItem(
                "Alert on leases",
                null,
                null,
                null,
                null,
                null,
                ActionItem.Status.IN_PROGRESS,
                "PTASK2"));
  }

  @Test
  void shouldReadACsvListInTheCharsetOfWindowsAndInUtf8() {
    String csv =
        """
        "number","short_description","caller_id","state","priority","business_service","cmdb_ci","opened_at","description"
        "INC1","Stasjonsvegg på Ås mørk","Somebody","Closed","4 - Low","gates","hub-7","2025-10-06 09:20:00","Lamps were off.

        Cause: a fuse"
        """;
    for (Charset charset : List.of(Charset.forName("windows-1252"), StandardCharsets.UTF_8)) {
      Postmortem read = read("Europe/Oslo", "incident.csv", csv.getBytes(charset)).only();

      assertThat(read.title()).isEqualTo("Stasjonsvegg på Ås mørk");
      assertThat(read.services()).containsExactly("gates", "hub-7");
      assertThat(read.times().recorded()).isEqualTo(Instant.parse("2025-10-06T07:20:00Z"));
      assertThat(read.severity().level()).isEqualTo(4);
      assertThat(section(read, SectionName.SUMMARY)).isEqualTo("Lamps were off.");
    }
  }

  @Test
  void shouldReadACsvWithLabelsForHeaders() {
    String csv =
        """
        Number,Short description,Caller,Priority,State,Opened,Resolved,Assignment group,Configuration item,Description
        INC1,Slow gate,Somebody,3 - Moderate,Closed,2025-10-06 09:20:00,2025-10-06 10:20:00,Stations,hub-7,It was slow
        INC2,No gate,Somebody,3 - Moderate,Canceled,2025-10-06 09:20:00,,,,
        """;

    ReadExport read = read("Europe/Oslo", "incident.csv", csv);

    Postmortem postmortem = read.postmortem("INC1");
    assertThat(postmortem.title()).isEqualTo("Slow gate");
    assertThat(postmortem.body()).isEqualTo("It was slow");
    assertThat(postmortem.teams()).containsExactly("Stations");
    assertThat(postmortem.services()).containsExactly("hub-7");
    assertThat(postmortem.times().resolved()).isEqualTo(Instant.parse("2025-10-06T08:20:00Z"));
    assertThat(read.rejected())
        .extracting(Rejection::code)
        .containsExactly(Rejection.NOT_AN_INCIDENT);
  }

  @Test
  void shouldPassOverWhatWasCancelledIsADuplicateOrTheChildOfAnother() {
    ReadExport read =
        read(
            null,
            "incident.json",
            page(
                STORED.replace("INC0070003", "INC1").replace("\"6\"", "\"8\""),
                WITH_ALL.replace(
                    "\"parent_incident\": {\"display_value\": \"\"",
                    "\"parent_incident\": {\"display_value\": \"INC0060000\""),
                STORED.replace("INC0070003\"", "INC2\", \"close_code\": \"Duplicate\""),
                STORED));

    assertThat(read.ids()).containsExactly("INC0070003");
    assertThat(read.rejected())
        .extracting(Rejection::code, Rejection::position)
        .containsExactly(
            tuple(Rejection.NOT_AN_INCIDENT, 1L),
            tuple(Rejection.NOT_AN_INCIDENT, 2L),
            tuple(Rejection.NOT_AN_INCIDENT, 3L));
  }

  private static String page(String... records) {
    return "{\"result\":[" + String.join(",", records) + "]}";
  }

  private ReadExport read(@Nullable String zone, String name, String text) {
    return read(zone, name, text.getBytes(StandardCharsets.UTF_8));
  }

  private ReadExport read(@Nullable String zone, String name, byte[] bytes) {
    return new ToolExport(path).with(name, bytes).in(zone).read();
  }
}
