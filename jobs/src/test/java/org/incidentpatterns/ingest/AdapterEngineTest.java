package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incidentpatterns.ExportFolder;
import org.incidentpatterns.adapter.Adapter;
import org.incidentpatterns.adapter.AdapterReader;
import org.incidentpatterns.adapter.Adapters;
import org.incidentpatterns.container.StrictJson;
import org.incidentpatterns.postmortem.Change;
import org.incidentpatterns.problem.PipelineException;
import org.junit.jupiter.api.Test;

final class AdapterEngineTest {
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
      drop_if:
        - {when: .test, reason: a test page}
        - {when: '.labels | contains("noise")', reason: noise}
      """;

  private final List<Change> changes = new ArrayList<>();

  @Test
  void shouldSelectWhatTheExpressionsNameAndLeaveOutTheRest() throws Exception {
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
  void shouldTakeTheFirstExpressionThatGivesAValue() throws Exception {
    assertThat(select("{\"headline\":\" \",\"summary\":\"Down\"}").path("title").asText())
        .isEqualTo("Down");
    assertThat(select("{\"headline\":\"Up\",\"summary\":\"Down\"}").path("title").asText())
        .isEqualTo("Up");
  }

  @Test
  void shouldConvertByName() throws Exception {
    ObjectNode canonical =
        select("{\"began\":1759406400,\"seconds\":90,\"labels\":\"a, b,,\",\"html\":\"<p>x</p>\"}");

    assertThat(canonical.path("started_at").asText()).isEqualTo("2025-10-02T12:00:00Z");
    assertThat(canonical.path("acknowledged_at").asText()).isEqualTo("2025-10-02T12:01:30Z");
    assertThat(canonical.path("tags")).isEqualTo(json("[\"a\",\"b\"]"));
    assertThat(canonical.path("body").asText()).isEqualTo("x");
  }

  @Test
  void shouldConvertTheRichTextOfJiraInBothItsForms() throws Exception {
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
  void shouldLeaveAPlainTextAsItIsInAFieldThatMayHoldHtml() throws Exception {
    assertThat(select("{\"html\":\"p99 < 2 s\\nthen > 9 s\"}").path("body").asText())
        .isEqualTo("p99 < 2 s\nthen > 9 s");
    assertThat(select("{\"html\":\"a &amp; b\"}").path("body").asText()).isEqualTo("a & b");
  }

  @Test
  void shouldTakeZeroSecondsSince1970ForUnset() throws Exception {
    assertThat(select("{\"began\":0}").has("started_at")).isFalse();
  }

  @Test
  void shouldTranslateWordsAlsoWithinLists() throws Exception {
    assertThat(
            select(
                    "{\"todo\":[{\"what\":\"a\",\"state\":\"finished\"},{\"what\":\"b\",\"state\":\"?\"}]}")
                .path("action_items"))
        .isEqualTo(
            json("[{\"title\":\"a\",\"status\":\"done\"},{\"title\":\"b\",\"status\":\"open\"}]"));
  }

  @Test
  void shouldLoseOneFieldAndNotTheRecordWhereAnExpressionDoesNotFit() throws Exception {
    ObjectNode canonical = select("{\"number\":7,\"log\":\"none\"}");

    assertThat(canonical.path("id").asInt()).isEqualTo(7);
    assertThat(changes).extracting(Change::field).containsExactly("resolved_at");
    assertThat(changes).extracting(Change::code).containsExactly("not_this_form");
  }

  @Test
  void shouldSayWhyARecordIsNoIncident() throws Exception {
    AdapterEngine engine = engine(PAGER);

    assertThat(engine.dropReason(object("{\"test\":true}"), engine.scope("a.json", Map.of())))
        .hasValue("a test page");
    assertThat(
            engine.dropReason(object("{\"labels\":\"noise\"}"), engine.scope("a.json", Map.of())))
        .hasValue("noise");
    assertThat(engine.dropReason(object("{\"labels\":7}"), engine.scope("a.json", Map.of())))
        .isEmpty();
  }

  @Test
  void shouldShowExpressionsThePiecesOfOtherFilesAndTheNameOfTheirOwn() throws Exception {
    AdapterEngine engine =
        engine(
            """
            name: pager
            title: Pager
            fields:
              id: $name
              acknowledged_at: '[$log[] | .at] | min'
            join:
              log: {match: [{paths: [.log]}], key: '.page, $name', on: .number}
            """);
    Map<String, List<JsonNode>> pieces =
        Map.of("log", List.of(json("{\"at\":\"2\"}"), json("{\"at\":\"1\"}")));

    assertThat(
            engine.canonical(
                object("{}"), engine.scope("in/INC-7.json.gz", pieces), pieces, times(), changes))
        .isEqualTo(json("{\"acknowledged_at\":\"1\",\"id\":\"INC-7\"}"));
    assertThat(
            engine.key(
                engine.adapter().joins().get(0),
                object("{\"page\":3}"),
                engine.scope("x.json", Map.of())))
        .containsExactly("3", "x");
  }

  @Test
  void shouldTellTheFolderOfAFile() throws Exception {
    AdapterEngine engine =
        engine("{name: pager, title: P, fields: {id: '$folder + \"/\" + $name'}}");

    assertThat(
            List.of("in/2025-10-02-login/index.md", "/index.md", "index.md").stream()
                .map(path -> id(engine, path)))
        .containsExactly("2025-10-02-login/index", "/index", "/index");
  }

  @Test
  void shouldLookForColumnsInTheFrontMatterOfADocument() throws Exception {
    AdapterEngine engine =
        engine("{name: notes, title: N, columns: {severity: [sev], tags: [labels], url: [link]}}");

    assertThat(
            engine.canonical(
                object("{\"front\":{\"Sev\":\"2\",\"labels\":[\"a\",\"b\"],\"link\":null}}"),
                engine.scope("a.md", Map.of()),
                Map.of(),
                times(),
                changes))
        .isEqualTo(json("{\"severity\":\"2\",\"tags\":[\"a\",\"b\"]}"));
  }

  @Test
  void shouldShowExpressionsTheDeclaredZoneAndTheFunctionsOfTheirAdapter() throws Exception {
    String yaml =
        """
        name: pager
        title: Pager
        define: |
          # What a cell shows.
          def shown: .display // .value;
        fields:
          id: .number | shown
          title: '.text | shown'
          tags: '[$zone | strings]'
        """;
    ObjectNode record = object("{\"number\":{\"value\":7},\"text\":{\"display\":\"Down\"}}");
    AdapterEngine somewhere = new AdapterEngine(adapter(yaml), ZoneId.of("Europe/Oslo"));
    AdapterEngine nowhere = engine(yaml);

    assertThat(
            somewhere.canonical(
                record, somewhere.scope("a.json", Map.of()), Map.of(), times(), changes))
        .isEqualTo(json("{\"id\":7,\"title\":\"Down\",\"tags\":[\"Europe/Oslo\"]}"));
    assertThat(
            nowhere.canonical(
                record, nowhere.scope("a.json", Map.of()), Map.of(), times(), changes))
        .isEqualTo(json("{\"id\":7,\"title\":\"Down\"}"));
  }

  @Test
  void shouldLeaveACanonicalRecordAsItIs() throws Exception {
    AdapterEngine engine = new AdapterEngine(Adapters.shipped().named("canonical"), null);
    ObjectNode record = object("{\"id\":\"1\",\"colour\":\"red\"}");

    assertThat(
            engine.canonical(record, engine.scope("a.json", Map.of()), Map.of(), times(), changes))
        .isEqualTo(json("{\"id\":\"1\",\"colour\":\"red\"}"));
  }

  @Test
  void shouldConvertWhatTheColumnsHoldWhereAFieldSelectsNothingItself() throws Exception {
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
    ObjectNode row =
        object(
            """
            {"Number": ["7"], "Began": ["2025-10-02T12:00:00Z"], "seconds to answer": ["90"],
             "Reason": ["*Both*", null, "of them"], "Seen by": ["Monitor"]}
            """);

    assertThat(engine.canonical(row, engine.scope("a.csv", Map.of()), Map.of(), times(), changes))
        .isEqualTo(
            json(
                """
                {"id": "7", "started_at": "2025-10-02T12:00:00Z", "acknowledged_at": "2025-10-02T12:01:30Z",
                 "root_cause": ["**Both**", "of them"], "declared": {"detection": "Monitor"}}
                """));
  }

  @Test
  void shouldLeaveOutSecondsAfterATimeThatIsMissing() throws Exception {
    AdapterEngine engine =
        engine(
            """
            name: sheet
            title: Sheet
            columns: {id: [Number], started_at: [Began], acknowledged_at: [Seconds]}
            fields:
              acknowledged_at: {as: seconds_after, with: started_at}
            """);

    assertThat(
            engine.canonical(
                object("{\"Number\":[\"7\"],\"Seconds\":[\"90\"]}"),
                engine.scope("a.csv", Map.of()),
                Map.of(),
                times(),
                changes))
        .isEqualTo(json("{\"id\":\"7\"}"));
  }

  @Test
  void shouldRefuseAnAdapterWhoseExpressionIsNoJq() {
    assertThatThrownBy(() -> engine("{name: pager, title: P, fields: {id: '.[[['}}"))
        .isInstanceOf(PipelineException.class)
        .hasMessageStartingWith("Cannot read adapter pager: fields.id is not a jq expression: ");
  }

  private String id(AdapterEngine engine, String path) {
    try {
      return engine
          .canonical(object("{}"), engine.scope(path, Map.of()), Map.of(), times(), changes)
          .path("id")
          .asText();
    } catch (IOException | TimeReader.NoZoneException e) {
      throw new AssertionError(e);
    }
  }

  private ObjectNode select(String record) throws Exception {
    AdapterEngine engine = engine(PAGER);
    return engine.canonical(
        object(record), engine.scope("a.json", Map.of()), Map.of(), times(), changes);
  }

  private static TimeReader times() {
    return new TimeReader(ZoneOffset.UTC, ExportFolder.AS_OF);
  }

  private static AdapterEngine engine(String yaml) throws IOException {
    return new AdapterEngine(adapter(yaml), null);
  }

  private static Adapter adapter(String yaml) throws IOException {
    return AdapterReader.read(
        "pager.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }

  private static ObjectNode object(String json) throws IOException {
    return (ObjectNode) json(json);
  }

  private static JsonNode json(String json) throws IOException {
    return StrictJson.MAPPER.readTree(json);
  }
}
