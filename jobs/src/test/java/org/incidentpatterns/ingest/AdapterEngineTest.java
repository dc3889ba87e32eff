package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incidentpatterns.ingest.EngineFixtures.canonical;
import static org.incidentpatterns.ingest.EngineFixtures.engine;
import static org.incidentpatterns.ingest.EngineFixtures.json;
import static org.incidentpatterns.ingest.EngineFixtures.object;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.incidentpatterns.problem.PipelineException;
import org.junit.jupiter.api.Test;

final class AdapterEngineTest {
  @Test
  void shouldSayWhyARecordIsNoIncident() {
    AdapterEngine engine =
        engine(
            """
            name: pager
            title: Pager
            drop_if:
              - {when: .test, reason: a test page}
              - {when: '.labels | contains("noise")', reason: noise}
            """);

    assertThat(engine.dropReason(object("{\"test\":true}"), engine.scope("a.json", Map.of())))
        .hasValue("a test page");
    assertThat(
            engine.dropReason(object("{\"labels\":\"noise\"}"), engine.scope("a.json", Map.of())))
        .hasValue("noise");
    assertThat(engine.dropReason(object("{\"labels\":7}"), engine.scope("a.json", Map.of())))
        .isEmpty();
  }

  @Test
  void shouldShowExpressionsThePiecesOfOtherFilesAndTheNameOfTheirOwn() {
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

    assertThat(canonical(engine, "in/INC-7.json.gz", "{}", pieces))
        .isEqualTo(json("{\"acknowledged_at\":\"1\",\"id\":\"INC-7\"}"));
    assertThat(
            engine.key(
                engine.adapter().joins().get(0),
                object("{\"page\":3}"),
                engine.scope("x.json", Map.of())))
        .containsExactly("3", "x");
  }

  @Test
  void shouldTellTheFolderOfAFile() {
    AdapterEngine engine =
        engine("{name: pager, title: P, fields: {id: '$folder + \"/\" + $name'}}");

    assertThat(
            List.of("in/2025-10-02-login/index.md", "/index.md", "index.md").stream()
                .map(path -> canonical(engine, path, "{}").path("id").asText()))
        .containsExactly("2025-10-02-login/index", "/index", "/index");
  }

  @Test
  void shouldShowExpressionsTheDeclaredZoneAndTheFunctionsOfTheirAdapter() {
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
    String record = "{\"number\":{\"value\":7},\"text\":{\"display\":\"Down\"}}";
    AdapterEngine somewhere = engine(yaml, ZoneId.of("Europe/Oslo"));
    AdapterEngine nowhere = engine(yaml);

    assertThat(canonical(somewhere, "a.json", record))
        .isEqualTo(json("{\"id\":7,\"title\":\"Down\",\"tags\":[\"Europe/Oslo\"]}"));
    assertThat(canonical(nowhere, "a.json", record))
        .isEqualTo(json("{\"id\":7,\"title\":\"Down\"}"));
  }

  @Test
  void shouldRefuseAnAdapterWhoseExpressionIsNoJq() {
    assertThatThrownBy(() -> engine("{name: pager, title: P, fields: {id: '.[[['}}"))
        .isInstanceOf(PipelineException.class)
        .hasMessageStartingWith("Cannot read adapter pager: fields.id is not a jq expression: ");
  }
}
