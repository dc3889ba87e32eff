package org.incidentpatterns.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.incidentpatterns.adapter.Adapter.Drop;
import org.incidentpatterns.adapter.Adapter.Join;
import org.incidentpatterns.adapter.Adapter.Selection;
import org.incidentpatterns.adapter.Adapter.Shape;
import org.incidentpatterns.problem.PipelineException;
import org.junit.jupiter.api.Test;

final class AdapterReaderTest {
  @Test
  void shouldReadWhatOneToolCallsTheFields() throws IOException {
    Adapter adapter =
        read(
            """
            name: pager-csv
            title: Pager
            source: pager
            match:
              - {columns: [Number, Escalation]}
              - {file: "*.json", paths: [".pages[].number"]}
            records: .pages[]
            timezone: '"Europe/Oslo"'
            time_formats: [d.M.yyyy H:mm]
            fields:
              id: .number
              title: [.summary, .name]
              services: {select: .services, as: split, with: ","}
              declared.root_cause: .cause
            severity: {Critical: 1, low: 4}
            words:
              kind: {drill: drill, "*": incident}
            drop_if:
              - {when: .test, reason: test page}
            require: [started_at]
            from_body: [timeline]
            """);

    assertThat(adapter.name()).isEqualTo("pager-csv");
    assertThat(adapter.source()).isEqualTo("pager");
    assertThat(adapter.match())
        .containsExactly(
            new Shape(null, List.of(), List.of("Number", "Escalation")),
            new Shape("*.json", List.of(".pages[].number"), List.of()));
    assertThat(adapter.records()).containsExactly(".pages[]");
    assertThat(adapter.fields())
        .containsOnly(
            Map.entry("id", selection(".number")),
            Map.entry("title", selection(".summary", ".name")),
            Map.entry("services", new Selection(List.of(".services"), Conversion.SPLIT, ",")),
            Map.entry("declared.root_cause", selection(".cause")));
    assertThat(adapter.severity()).isEqualTo(Map.of("critical", 1, "low", 4));
    assertThat(adapter.dropIf()).containsExactly(new Drop(".test", "test page"));
    assertThat(adapter.require()).containsExactly("started_at");
    assertThat(adapter.fromBody()).containsExactly(BodyPart.TIMELINE);
    assertThat(adapter.isCanonical()).isFalse();
  }

  @Test
  void shouldReadWhatLiesInOtherFiles() throws IOException {
    Adapter adapter =
        read(
            """
            name: pager
            title: Pager
            fields: {id: .number}
            join:
              notes:
                match: [{paths: [.page, .note]}]
                key: .page
                on: .number
                require: [note]
            """);

    assertThat(adapter.joins())
        .containsExactly(
            new Join(
                "notes",
                List.of(new Shape(null, List.of(".page", ".note"), List.of())),
                null,
                List.of(Adapter.OWN_RECORDS),
                ".page",
                ".number",
                null,
                List.of("note")));
  }

  @Test
  void shouldReadSeveralPlacesOfRecordsAndFunctionsForAllExpressions() throws IOException {
    Adapter adapter =
        read(
            """
            name: pager
            title: Pager
            define: "def shown: .display;"
            records: [".pages[]", ".results[]"]
            fields: {id: .number}
            """);

    assertThat(adapter.records()).containsExactly(".pages[]", ".results[]");
    assertThat(adapter.define()).isEqualTo("def shown: .display;");
    assertThat(read("{name: p, title: P, fields: {id: .a}}").records())
        .containsExactly(Adapter.OWN_RECORDS);
    assertThat(read("{name: p, title: P, fields: {id: .a}}").define()).isEmpty();
  }

  @Test
  void shouldReadWhatLiesAmongTheRecords() throws IOException {
    Adapter adapter =
        read(
            """
            name: pager
            title: Pager
            fields: {id: .number}
            join:
              notes: {when: .note, key: .page, on: .number}
            """);

    assertThat(adapter.hasPiecesAmongRecords()).isTrue();
    assertThat(adapter.joins().get(0).when()).isEqualTo(".note");
    assertThat(adapter.joins().get(0).match()).isEmpty();
  }

  @Test
  void shouldNameThePartOfAJoinThatIsMissing() {
    assertThatThrownBy(() -> read("{name: p, title: P, join: {Notes: {key: .a, into: nowhere}}}"))
        .hasMessageContaining("join.Notes needs the key match")
        .hasMessageContaining("join.Notes needs the key on")
        .hasMessageContaining("join.Notes must be snake_case")
        .hasMessageContaining("join.Notes.into names no canonical field: nowhere");
  }

  @Test
  void shouldRefuseAConversionThatIsUnknownOrLacksWhatItNeeds() {
    assertThatThrownBy(
            () ->
                read(
                    "{name: p, title: P, fields: {id: {select: .a, as: magic},"
                        + " tags: {select: .b, as: split}, title: {as: value}}}"))
        .hasMessageContaining("fields.id has an unknown conversion: magic (known: [value, adf")
        .hasMessageContaining("fields.tags: split needs the key with")
        .hasMessageContaining("fields.title selects nothing");
  }

  @Test
  void shouldTakeAnAdapterWithoutFieldsForTheCanonicalFormat() throws IOException {
    assertThat(read("{name: plain, title: Plain}").isCanonical()).isTrue();
  }

  @Test
  void shouldTellAllThatIsWrongAtOnce() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    title: Pager
                    colour: red
                    fields: {started: .created_at}
                    words: {urgency: {high: Sev-1}}
                    """))
        .isInstanceOf(PipelineException.class)
        .hasMessageStartingWith("Cannot read pager.yaml: 4 problems:")
        .hasMessageContaining("adapter has an unknown key: colour (known: ")
        .hasMessageContaining("name is missing")
        .hasMessageContaining("fields names no canonical field: started (known: ")
        .hasMessageContaining("words names no canonical field: urgency");
  }

  @Test
  void shouldRefuseANameThatNobodyCouldTypeAsAnOption() {
    assertThatThrownBy(() -> read("{name: My Pager, title: Pager}"))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("name must be kebab-case, cannot be: My Pager");
  }

  @Test
  void shouldRefuseWhatIsNotYaml() {
    assertThatThrownBy(() -> read("name: [pager"))
        .isInstanceOf(PipelineException.class)
        .hasMessageStartingWith("Cannot read pager.yaml: 1 problem:")
        .hasMessageContaining("not YAML");
  }

  @Test
  void shouldRefuseAFieldThatIsSelectedTwice() {
    assertThatThrownBy(() -> read("{name: pager, title: P, fields: {id: .a, id: .b}}"))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("not YAML");
  }

  private static Selection selection(String... first) {
    return new Selection(List.of(first), Conversion.VALUE, null);
  }

  private static Adapter read(String yaml) throws IOException {
    return AdapterReader.read(
        "pager.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }
}
