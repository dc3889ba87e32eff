package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.incidentpatterns.adapter.Adapter;
import org.incidentpatterns.adapter.Adapters;
import org.incidentpatterns.problem.PipelineException;
import org.junit.jupiter.api.Test;

final class RecordSelectorTest {
  private static final Adapter PAGER =
      new Adapter(
          "pager",
          "Pager",
          List.of("number"),
          Map.of(
              "id", ".number",
              "title", ".summary",
              "severity", ".urgency",
              "services", "[.service.name]",
              "resolved_at", ".log[-1].at"),
          Map.of("severity", Map.of("high", "Sev-1", "low", "Sev-4")));

  @Test
  void shouldSelectWhatTheExpressionsNameAndLeaveOutTheRest() throws Exception {
    assertThat(
            select(
                PAGER,
                """
                {"number": 7, "summary": "Down", "urgency": "high", "service": {"name": "api"},
                 "log": [{"at": "2025-10-02T12:00:00Z"}, {"at": null}]}
                """))
        .isEqualTo(
            StrictJson.MAPPER.readTree(
                "{\"id\":7,\"title\":\"Down\",\"severity\":\"Sev-1\",\"services\":[\"api\"]}"));
  }

  @Test
  void shouldLeaveAWordThatTheTableDoesNotHold() throws Exception {
    assertThat(select(PAGER, "{\"urgency\":\"medium\"}").path("severity").asText())
        .isEqualTo("medium");
  }

  @Test
  void shouldTakeTheStarForAnyOtherWord() throws Exception {
    Adapter github = Adapters.shipped().named("github-status");
    String record =
        "{\"entry_id\":\"e\",\"status_sequence\":[],\"updates\":[],\"id\":\"1\",\"impact\":\"%s\"}";

    assertThat(select(github, record.formatted("maintenance")).path("kind").asText())
        .isEqualTo("maintenance");
    assertThat(select(github, record.formatted("minor")).path("kind").asText())
        .isEqualTo("incident");
    assertThat(select(github, record.formatted("minor")).path("severity").asText())
        .isEqualTo("Sev-3");
  }

  @Test
  void shouldLeaveACanonicalRecordAsItIs() throws Exception {
    String record = "{\"id\":\"1\",\"colour\":\"red\"}";

    assertThat(select(Adapters.shipped().named("canonical"), record)).hasToString(record);
  }

  @Test
  void shouldRefuseAnAdapterWhoseExpressionIsNoJq() {
    Adapter broken = new Adapter("pager", "Pager", List.of(), Map.of("id", ".[[["), Map.of());

    assertThatThrownBy(() -> new RecordSelector(broken))
        .isInstanceOf(PipelineException.class)
        .hasMessageStartingWith("Cannot read adapter pager: field id is not a jq expression: ");
  }

  private static ObjectNode select(Adapter adapter, String json) throws Exception {
    return new RecordSelector(adapter).select((ObjectNode) StrictJson.MAPPER.readTree(json));
  }
}
