package org.incidentpatterns.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.incidentpatterns.problem.PipelineException;
import org.junit.jupiter.api.Test;

final class AdaptersTest {
  private static final Adapters SHIPPED = Adapters.shipped();

  @Test
  void shouldShipTheCanonicalFormatAndTheToolsThatWereTried() {
    assertThat(SHIPPED.names()).contains("canonical", "github-status");
    assertThat(SHIPPED.all()).allSatisfy(adapter -> assertThat(adapter.title()).isNotBlank());
  }

  @Test
  void shouldLetAnAdapterOfTheSameNameTakeThePlaceOfTheShippedOne() throws IOException {
    Adapter own = adapter("{name: github-status, title: Ours, fields: {id: .number}}");
    Adapter another = adapter("{name: pager, title: Pager, fields: {id: .number}}");

    Adapters both = SHIPPED.with(List.of(own, another));

    assertThat(both.named("github-status").title()).isEqualTo("Ours");
    assertThat(both.named("pager")).isEqualTo(another);
    assertThat(both.all()).hasSize(SHIPPED.all().size() + 1);
  }

  @Test
  void shouldRefuseAnUnknownNameAndListTheKnownOnes() {
    assertThatThrownBy(() -> SHIPPED.named("no-such-tool"))
        .isInstanceOf(PipelineException.class)
        .hasMessageStartingWith("Cannot use adapter: no such adapter: no-such-tool (known: ")
        .hasMessageContaining("canonical, ");
  }

  private static Adapter adapter(String yaml) throws IOException {
    return AdapterReader.read(
        "test.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }
}
