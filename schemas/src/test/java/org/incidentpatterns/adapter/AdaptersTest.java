package org.incidentpatterns.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incidentpatterns.problem.PipelineException;
import org.junit.jupiter.api.Test;

final class AdaptersTest {
  private static final Adapters SHIPPED = Adapters.shipped();

  @Test
  void shouldShipTheCanonicalFormatAndTheToolsThatWereTried() {
    assertThat(SHIPPED.names()).containsExactly("canonical", "github-status");
    assertThat(SHIPPED.all()).allSatisfy(adapter -> assertThat(adapter.title()).isNotBlank());
  }

  @Test
  void shouldRecogniseAToolByFieldsThatOnlyItHas() {
    Set<String> fields = Set.of("entry_id", "status_sequence", "updates", "id", "title");

    assertThat(SHIPPED.recognise(fields::contains))
        .hasValueSatisfying(adapter -> assertThat(adapter.name()).isEqualTo("github-status"));
  }

  @Test
  void shouldTakeARecordOfNoKnownToolForCanonical() {
    assertThat(SHIPPED.recognise(Set.of("id", "title", "updates")::contains))
        .hasValueSatisfying(adapter -> assertThat(adapter.name()).isEqualTo("canonical"));
  }

  @Test
  void shouldNotGuessBetweenTwoToolsThatBothFit() {
    Adapters both = new Adapters(List.of(tool("one", "a"), tool("two", "b")));

    assertThat(both.recognise(Set.of("a", "b")::contains)).isEmpty();
    assertThat(both.recognise(Set.of("b")::contains))
        .hasValueSatisfying(adapter -> assertThat(adapter.name()).isEqualTo("two"));
  }

  @Test
  void shouldRefuseAnUnknownNameAndListTheKnownOnes() {
    assertThatThrownBy(() -> SHIPPED.named("jira"))
        .isInstanceOf(PipelineException.class)
        .hasMessage("Cannot use adapter: no such adapter: jira (known: canonical, github-status)");
  }

  private static Adapter tool(String name, String field) {
    return new Adapter(name, name, List.of(field), Map.of("id", ".id"), Map.of());
  }
}
