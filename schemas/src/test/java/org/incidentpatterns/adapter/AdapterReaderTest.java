package org.incidentpatterns.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.incidentpatterns.problem.PipelineException;
import org.junit.jupiter.api.Test;

final class AdapterReaderTest {
  @Test
  void shouldReadWhatOneToolCallsTheFields() throws IOException {
    Adapter adapter =
        read(
            """
            name: pager
            title: Pager
            recognised_by: [incident_number, escalation]
            fields:
              id: .incident_number
              title: .summary
            words:
              severity: {critical: Sev-1, "*": Sev-3}
            """);

    assertThat(adapter.name()).isEqualTo("pager");
    assertThat(adapter.recognisedBy()).isEqualTo(List.of("incident_number", "escalation"));
    assertThat(adapter.fields()).isEqualTo(Map.of("id", ".incident_number", "title", ".summary"));
    assertThat(adapter.words())
        .isEqualTo(Map.of("severity", Map.of("critical", "Sev-1", "*", "Sev-3")));
    assertThat(adapter.isCanonical()).isFalse();
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
        .hasMessageContaining("unknown key: colour (known: ")
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

  private static Adapter read(String yaml) throws IOException {
    return AdapterReader.read(
        "pager.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }
}
