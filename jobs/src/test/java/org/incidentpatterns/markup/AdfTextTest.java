package org.incidentpatterns.markup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Atlassian Document Format. */
class AdfTextTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void shouldWriteHeadingsParagraphsAndLists() {
    assertThat(
            read(
                """
                {"type":"doc","content":[
                 {"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Impact"}]},
                 {"type":"paragraph","content":[{"type":"text","text":"First"},{"type":"hardBreak"},
                  {"type":"text","text":"second\\nthird"}]},
                 {"type":"bulletList","content":[
                  {"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"one"}]},
                   {"type":"orderedList","attrs":{"order":4},"content":[
                    {"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"four"}]}]},
                    {"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"five"}]}]}]}]},
                  {"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"two"}]}]}]}]}
                """))
        .isEqualTo("## Impact\n\nFirst\nsecond\nthird\n\n- one\n  4. four\n  5. five\n- two");
  }

  @Test
  void shouldTickTasks() {
    assertThat(
            read(
                """
                {"type":"doc","content":[{"type":"taskList","content":[
                 {"type":"taskItem","attrs":{"state":"DONE"},"content":[{"type":"text","text":"Done"}]},
                 {"type":"taskItem","attrs":{"state":"TODO"},"content":[{"type":"text","text":"Not yet "},
                  {"type":"mention","attrs":{"id":"1","text":"@Ada"}}]}]}]}
                """))
        .isEqualTo("- [x] Done\n- [ ] Not yet @Ada");
  }

  @Test
  void shouldWriteTablesAsRows() {
    assertThat(
            read(
                """
                {"type":"table","content":[
                 {"type":"tableRow","content":[
                  {"type":"tableHeader","content":[{"type":"paragraph","content":[{"type":"text","text":"Day"}]}]},
                  {"type":"tableHeader","attrs":{"colspan":2},"content":[{"type":"text","text":"State | note"}]}]},
                 {"type":"tableRow","content":[
                  {"type":"tableCell","content":[{"type":"date","attrs":{"timestamp":"1774396800000"}}]},
                  {"type":"tableCell","content":[{"type":"status","attrs":{"text":"DONE"}}]},
                  {"type":"tableCell","content":[{"type":"bulletList","content":[
                   {"type":"listItem","content":[{"type":"text","text":"a"}]},
                   {"type":"listItem","content":[{"type":"text","text":"b"}]}]}]}]}]}
                """))
        .isEqualTo(
            "| Day | State \\| note |  |\n| --- | --- | --- |\n| 2026-03-25 | DONE | a; b |");
  }

  @Test
  void shouldKeepMarksCodeLinksAndCards() {
    assertThat(
            read(
                """
                {"type":"doc","content":[{"type":"paragraph","content":[
                 {"type":"text","text":"Root ","marks":[{"type":"strong"}]},
                 {"type":"text","text":"cause","marks":[{"type":"strong"},{"type":"em"}]},
                 {"type":"text","text":": see "},
                 {"type":"text","text":"the ticket","marks":[{"type":"link","attrs":{"href":"https://t.example/A-1"}}]},
                 {"type":"text","text":" and "},
                 {"type":"text","text":"https://t.example/","marks":[{"type":"link","attrs":{"href":"https://t.example"}}]},
                 {"type":"text","text":" "},{"type":"inlineCard","attrs":{"url":"https://t.example/A-2"}},
                 {"type":"text","text":" "},{"type":"emoji","attrs":{"shortName":":fire:"}},
                 {"type":"text","text":" "},{"type":"text","text":"max=20","marks":[{"type":"code"}]},
                 {"type":"text","text":" "},{"type":"text","text":"old","marks":[{"type":"strike"}]}]}]}
                """))
        .isEqualTo(
            "**Root cause**: see the ticket (https://t.example/A-1) and https://t.example/"
                + " https://t.example/A-2 :fire: `max=20` ~~old~~");
  }

  @Test
  void shouldKeepCodePanelsQuotesRulesAndUnknownNodes() {
    assertThat(
            read(
                """
                {"type":"doc","content":[{"type":"rule"},
                 {"type":"expand","attrs":{"title":"Timeline"},"content":[
                  {"type":"codeBlock","attrs":{"language":"sh"},"content":[{"type":"text","text":"a\\n  ```"}]}]},
                 {"type":"panel","content":[{"type":"heading","attrs":{"level":9},"content":[{"type":"text","text":"Note"}]}]},
                 {"type":"blockquote","content":[{"type":"paragraph","content":[{"type":"text","text":"said"}]}]},
                 {"type":"rule"},
                 {"type":"futureNode","content":[{"type":"futureText","text":"kept"}]}]}
                """))
        .isEqualTo(
            "**Timeline**\n\n````sh\na\n  ```\n````\n\n###### Note\n\n> said\n\n---\n\nkept");
  }

  @Test
  void shouldTakeTextAndNothingAsTheyAre() {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    assertThat(RichText.fromAdf(nodes.textNode("plain\r\ntext\u0000"))).isEqualTo("plain\ntext");
    assertThat(RichText.fromAdf(nodes.nullNode())).isEmpty();
    assertThat(RichText.fromAdf(nodes.missingNode())).isEmpty();
    assertThat(read("[{\"type\":\"text\",\"text\":1}]")).isEqualTo("1");
  }

  @Test
  void shouldFlattenWhatIsNestedWithoutEnd() {
    List<String> types =
        List.of("bulletList", "listItem", "blockquote", "panel", "table", "tableRow");
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    ObjectNode inner = document.put("type", "doc");
    for (int i = 0; i < 100_000; i++) {
      inner = inner.putArray("content").addObject().put("type", types.get(i % types.size()));
    }
    inner.putArray("content").addObject().put("type", "text").put("text", "deep");
    long start = System.nanoTime();
    assertThat(RichText.fromAdf(document)).contains("deep").hasSizeLessThan(100);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  private static String read(String json) {
    try {
      return RichText.fromAdf(MAPPER.readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
