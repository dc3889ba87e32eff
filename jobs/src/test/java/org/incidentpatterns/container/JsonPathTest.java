package org.incidentpatterns.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonPathTest {
  @ParameterizedTest
  @ValueSource(strings = {".", ".[]", "  .[]\n"})
  void shouldHaveNoKeysWhereTheRootItselfHoldsTheRecords(String jq) {
    assertThat(JsonPath.of(jq)).contains(new JsonPath(List.of()));
  }

  @Test
  void shouldFollowKeys() {
    assertThat(JsonPath.of(".incidents[]")).contains(new JsonPath(List.of("incidents")));
    assertThat(JsonPath.of(".data.issues.nodes[]"))
        .contains(new JsonPath(List.of("data", "issues", "nodes")));
    assertThat(JsonPath.of(".data.issues_2.[]"))
        .contains(new JsonPath(List.of("data", "issues_2")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "..",
        ".incidents",
        "incidents[]",
        ".incidents[0]",
        ".incidents[] | select(.id)",
        ".incidents[].updates[]",
        ".[].incidents[]",
        ".\"a b\"[]",
        ".a-b[]",
        ".a..b[]",
        ".1[]",
        ".incidents[]?",
      })
  void shouldBeNoPathWhereTheExpressionIsMoreThanThat(String jq) {
    assertThat(JsonPath.of(jq)).isEmpty();
  }

  @Test
  void shouldReadAsJqWritesIt() {
    assertThat(new JsonPath(List.of("data", "nodes"))).hasToString(".data.nodes[]");
    assertThat(new JsonPath(List.of())).hasToString(".[]");
  }
}
