package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.ingest.FireHydrantExport.ID;
import static org.incidentpatterns.ingest.FireHydrantExport.INCIDENT;
import static org.incidentpatterns.ingest.FireHydrantExport.list;
import static org.incidentpatterns.ingest.FireHydrantExport.page;
import static org.incidentpatterns.ingest.ReadExport.section;

import java.nio.file.Path;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.postmortem.SectionName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** To which incident a retrospective belongs, and what of it is taken. */
final class FireHydrantRetrospectivesTest {
  private static final String RETROSPECTIVE =
      """
      {"id": "99999999-1111-4a4a-9b9b-000000000099", "name": "Default", "is_hidden": false, "sections": [{"slug": "retro_fields"}],
       "fields": [
         {"label": "Root cause", "type": "markdown_text", "value": "One switch feeds all readers."},
         {"label": "Contributing factors", "type": "dynamic_input_group", "value": ["No second switch", {"value": "No alarm"}]},
         {"label": "What went poorly?", "type": "markdown_text", "value": null},
         {"label": "How was this detected?", "type": "single_select", "value": "Guest"},
         {"label": "Trigger", "type": "single_select", "value": "Hardware fault"}]}
      """;

  @TempDir Path path;

  @Test
  void shouldTieARetrospectiveByTheNumberInTheNameOfItsFile() {
    Postmortem read =
        page(path, INCIDENT).with("retrospective-31.json", list(RETROSPECTIVE)).read().only();

    assertThat(section(read, SectionName.ROOT_CAUSE)).isEqualTo("One switch feeds all readers.");
    assertThat(section(read, SectionName.CONTRIBUTING_FACTORS))
        .isEqualTo("- No second switch\n- No alarm");
    assertThat(read.declared().trigger()).isEqualTo("Hardware fault");
    assertThat(read.body()).startsWith("Reader heartbeat is missing.\n\n## Root cause\n\n");
    assertThat(read.body()).doesNotContain("went poorly").doesNotContain("How was this");
  }

  @Test
  void shouldTieRetrospectivesByTheIdInTheNameOfTheirFile() {
    ToolExport export =
        page(path, INCIDENT)
            .with(ID + ".json", list(RETROSPECTIVE, RETROSPECTIVE.replace("One", "Our")));

    assertThat(section(export.read().only(), SectionName.ROOT_CAUSE))
        .isEqualTo("One switch feeds all readers.\nOur switch feeds all readers.");
    assertThat(export.problems()).isEmpty();
  }

  @Test
  void shouldNotTieSeveralRetrospectivesByANumberThatMayBeAYear() {
    ToolExport export =
        page(path, INCIDENT).with("retrospectives-31.json", list(RETROSPECTIVE, RETROSPECTIVE));

    assertThat(export.read().onlyKept().body()).isEqualTo("Reader heartbeat is missing.");
    assertThat(export.problems())
        .hasSize(2)
        .allMatch(problem -> problem.startsWith("Cannot join record: it names no incident"));
  }

  @Test
  void shouldNotTieARetrospectiveByADate() {
    ToolExport export = page(path, INCIDENT).with("export-2025-11-31.json", list(RETROSPECTIVE));

    assertThat(export.read().onlyKept().body()).isEqualTo("Reader heartbeat is missing.");
  }

  @Test
  void shouldReadTheOlderReports() {
    String report =
        """
        {"id": "r", "incident_id": "%s", "questions": [
          {"title": "What was the root cause?", "body": "One switch."}, {"title": "Why?", "body": ""}]}
        """
            .formatted(ID);
    Postmortem read = page(path, INCIDENT).with("reports.json", list(report)).read().only();

    assertThat(read.body())
        .isEqualTo("Reader heartbeat is missing.\n\n## What was the root cause?\n\nOne switch.");
  }
}
