package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.incidentpatterns.container.JsonLines;
import org.incidentpatterns.container.RawRecord;
import org.incidentpatterns.container.Records;
import org.junit.jupiter.api.Test;

final class SelectedLinesTest {
  private static final String EXPRESSION =
      "(.page // [.])[] | .seen = true | select(.hidden | not)";

  @Test
  void shouldSelectTheRecordsOfPagesAndOfLinesThatAreRecords() throws Exception {
    List<RawRecord> records =
        records(
            "{\"page\":[{\"id\":1},{\"id\":2}]}", "", "{\"id\":3}", "{\"page\":[]}", "{\"id\":4}");

    assertThat(records)
        .extracting(record -> Objects.requireNonNull(record.node()).path("id").asInt())
        .containsExactly(1, 2, 3, 4);
    assertThat(records).extracting(RawRecord::position).containsExactly(1L, 2L, 3L, 4L);
    assertThat(records)
        .allSatisfy(record -> assertThat(String.valueOf(record.node())).contains("\"seen\":true"));
  }

  @Test
  void shouldSetABadLineAsideAndKeepItsNeighbours() throws Exception {
    assertThat(records("{\"id\":1}", "{\"id\":", "{\"page\":[7]}", "{\"id\":2}"))
        .extracting(RawRecord::code)
        .containsExactly(null, "not_json", "not_this_tool", null);
  }

  private static List<RawRecord> records(String... lines) throws Exception {
    Queries queries = new Queries("pages", "");
    queries.compile("records", EXPRESSION);
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return Records.of(
        new SelectedLines(
            new JsonLines(new ByteArrayInputStream(bytes), Records.MAX_LINE, 1),
            queries,
            EXPRESSION,
            queries.scope(Map.of())));
  }
}
