package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.ingest.EngineFixtures.canonical;
import static org.incidentpatterns.ingest.EngineFixtures.engine;
import static org.incidentpatterns.ingest.EngineFixtures.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incidentpatterns.adapter.Adapters;
import org.incidentpatterns.postmortem.Change;
import org.junit.jupiter.api.Test;

final class CanonicalFormTest {
  private static final String PAGER =
      """
      name: pager
      title: Pager
      fields:
        id: .number
        title: [.headline, .summary]
        services: '[.service.name]'
        resolved_at: .log[-1].at
        acknowledged_at: {select: .seconds, as: seconds_after, with: started_at}
        started_at: {select: .began, as: epoch_seconds}
        tags: {select: .labels, as: split, with: ","}
        declared.root_cause: .cause
        body: {select: .html, as: html}
        impact: {select: .effect, as: atlassian}
        action_items: '[.todo[]? | {title: .what, status: .state}]'
      words:
        kind: {drill: drill}
        action_items.status: {finished: done, "*": open}
      """;

  @Test
  void shouldSelectWhatTheExpressionsNameAndLeaveOutTheRest() {
    assertThat(
            select(
                """
                {"number": 7, "summary": "Down", "service": {"name": "api"}, "other": 1,
                 "log": [{"at": "2025-10-02T12:00:00Z"}, {"at": null}], "cause": "Config"}
                """))
        .isEqualTo(
            json(
                "{\"id\":7,\"title\":\"Down\",\"services\":[\"api\"],"
                    + "\"declared\":{\"root_cause\":\"Config\"}}"));
  }

  @Test
  void shouldTakeTheFirstExpressionThatGivesAValue() {
    assertThat(select("{\"headline\":\" \",\"summary\":\"Down\"}").path("title").asText())
        .isEqualTo("Down");
    assertThat(select("{\"headline\":\"Up\",\"summary\":\"Down\"}").path("title").asText())
        .isEqualTo("Up");
  }

  @Test
  void shouldConvertByName() {
    ObjectNode canonical =
        select("{\"began\":1759406400,\"seconds\":90,\"labels\":\"a, b,,\",\"html\":\"<p>x</p>\"}");

    assertThat(canonical.path("started_at").asText()).isEqualTo("2025-10-02T12:00:00Z");
    assertThat(canonical.path("acknowledged_at").asText()).isEqualTo("2025-10-02T12:01:30Z");
    assertThat(canonical.path("tags")).isEqualTo(json("[\"a\",\"b\"]"));
    assertThat(canonical.path("body").asText()).isEqualTo("x");
  }

  @Test
  void shouldConvertTheRichTextOfJiraInBothItsForms() {
    assertThat(select("{\"effect\":\"*None* at all\"}").path("impact").asText())
        .isEqualTo("**None** at all");
    assertThat(
            select(
                    """
                    {"effect": {"type": "doc", "version": 1, "content": [
                      {"type": "paragraph", "content": [
                        {"type": "text", "text": "None", "marks": [{"type": "strong"}]},
                        {"type": "text", "text": " at all"}]}]}}
                    """)
                .path("impact")
                .asText())
        .isEqualTo("**None** at all");
  }

  @Test
  void shouldLeaveAPlainTextAsItIsInAFieldThatMayHoldHtml() {
    assertThat(select("{\"html\":\"p99 < 2 s\\nthen > 9 s\"}").path("body").asText())
        .isEqualTo("p99 < 2 s\nthen > 9 s");
    assertThat(select("{\"html\":\"a &amp; b\"}").path("body").asText()).isEqualTo("a & b");
  }

  @Test
  void shouldTakeZeroSecondsSince1970ForUnset() {
    assertThat(select("{\"began\":0}").has("started_at")).isFalse();
  }

  @Test
  void shouldTranslateWordsAlsoWithinLists() {
    assertThat(
            select(
                    "{\"todo\":[{\"what\":\"a\",\"state\":\"finished\"},{\"what\":\"b\",\"state\":\"?\"}]}")
                .path("action_items"))
        .isEqualTo(
            json("[{\"title\":\"a\",\"status\":\"done\"},{\"title\":\"b\",\"status\":\"open\"}]"));
  }

  @Test
  void shouldLoseOneFieldAndNotTheRecordWhereAnExpressionDoesNotFit() {
    List<Change> changes = new ArrayList<>();

    ObjectNode canonical =
        canonical(engine(PAGER), "a.json", "{\"number\":7,\"log\":\"none\"}", Map.of(), changes);

    assertThat(canonical.path("id").asInt()).isEqualTo(7);
    assertThat(changes).extracting(Change::field).containsExactly("resolved_at");
    assertThat(changes).extracting(Change::code).containsExactly("not_this_form");
  }

  @Test
  void shouldLookForColumnsInTheFrontMatterOfADocument() {
    AdapterEngine engine =
        engine("{name: notes, title: N, columns: {severity: [sev], tags: [labels], url: [link]}}");

    assertThat(
            canonical(
                engine,
                "a.md",
                "{\"front\":{\"Sev\":\"2\",\"labels\":[\"a\",\"b\"],\"link\":null}}"))
        .isEqualTo(json("{\"severity\":\"2\",\"tags\":[\"a\",\"b\"]}"));
  }

  @Test
  void shouldLeaveACanonicalRecordAsItIs() {
    AdapterEngine engine = new AdapterEngine(Adapters.shipped().named("canonical"), null);
    String record = "{\"id\":\"1\",\"colour\":\"red\"}";

    assertThat(canonical(engine, "a.json", record))
        .isEqualTo(json("{\"id\":\"1\",\"colour\":\"red\"}"));
  }

  @Test
  void shouldConvertWhatTheColumnsHoldWhereAFieldSelectsNothingItself() {
    AdapterEngine engine =
        engine(
            """
            name: sheet
            title: Sheet
            columns:
              id: [Number]
              started_at: [Began]
              acknowledged_at: [Seconds to answer]
              root_cause: [Cause, Reason]
              declared.detection: [Seen by]
            fields:
              root_cause: {as: wiki}
              acknowledged_at: {as: seconds_after, with: started_at}
            """);
    String row =
        """
            {"Number": ["7"], "Began": ["2025-10-02T12:00:00Z"], "seconds to answer": ["90"],
             "Reason": ["*Both*", null, "of them"], "Seen by": ["Monitor"]}
            """;

    assertThat(canonical(engine, "a.csv", row))
        .isEqualTo(
            json(
                """
                {"id": "7", "started_at": "2025-10-02T12:00:00Z", "acknowledged_at": "2025-10-02T12:01:30Z",
                 "root_cause": ["**Both**", "of them"], "declared": {"detection": "Monitor"}}
                """));
  }

  @Test
  void shouldLeaveOutSecondsAfterATimeThatIsMissing() {
    AdapterEngine engine =
        engine(
            """
            name: sheet
            title: Sheet
            columns: {id: [Number], started_at: [Began], acknowledged_at: [Seconds]}
            fields:
              acknowledged_at: {as: seconds_after, with: started_at}
            """);

    assertThat(canonical(engine, "a.csv", "{\"Number\":[\"7\"],\"Seconds\":[\"90\"]}"))
        .isEqualTo(json("{\"id\":\"7\"}"));
  }

  private static ObjectNode select(String record) {
    return canonical(engine(PAGER), "a.json", record);
  }
}
