package org.incidentpatterns.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {
  @Test
  void shouldReadTheMappingAtTheVeryStart() {
    FrontMatter read =
        FrontMatter.read(
            "---\nid: 007\ndate: 2026-03-04\nservices: [a, b]\nteam: null\n---\n# Title\n");
    assertThat(read.fields())
        .hasToString(
            "{\"id\":\"007\",\"date\":\"2026-03-04\",\"services\":[\"a\",\"b\"],\"team\":null}");
    assertThat(read.text()).isEqualTo("# Title\n");
    assertThat(read.problem()).isNull();
  }

  @Test
  void shouldReadWindowsLinesAndAByteOrderMark() {
    FrontMatter read = FrontMatter.read("\uFEFF---\r\nid: x\r\n...\r\nText");
    assertThat(read.fields()).hasToString("{\"id\":\"x\"}");
    assertThat(read.text()).isEqualTo("Text");
  }

  @Test
  void shouldKeepEveryScalarAsItIsWritten() {
    assertThat(FrontMatter.read("---\na: no\nb: 1_000\nc: 1e3\nd: 0o17\ne: 14:02\n---\n").fields())
        .hasToString("{\"a\":\"no\",\"b\":\"1_000\",\"c\":\"1e3\",\"d\":\"0o17\",\"e\":\"14:02\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Text\n---\nid: x\n---\n",
        "---\nJust words\n\n---\nmore",
        "---\n- a\n- b\n---\nmore",
        "---\n---\nmore",
        "---\n# a comment\n---\nmore",
        "---\nid: never closed",
        "----\nid: x\n----\n",
        " ---\nid: x\n---\n",
        "",
        "---"
      })
  void shouldTakeEverythingElseAsText(String document) {
    FrontMatter read = FrontMatter.read(document);
    assertThat(read.fields()).isEmpty();
    assertThat(read.text()).isEqualTo(document);
    assertThat(read.problem()).isNull();
  }

  @Test
  void shouldTellOfAKeyThatStandsTwiceAndKeepTheText() {
    String document = "---\nid: a\ntitle: t\nid: b\n---\nText";
    FrontMatter read = FrontMatter.read(document);
    assertThat(read.fields()).isEmpty();
    assertThat(read.text()).isEqualTo(document);
    assertThat(read.problem())
        .isEqualTo(
            "Cannot read the front matter: Duplicate field 'id': line 4 (the document is kept as text)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: [b", "a: b: c", "a:\n\t- b", "a: \u0001", "a: x\n--- b\nc: d"})
  void shouldTellOfBrokenYamlAndKeepTheText(String yaml) {
    String document = "---\n" + yaml + "\n---\nText";
    FrontMatter read = FrontMatter.read(document);
    assertThat(read.text()).isEqualTo(document);
    assertThat(read.problem()).startsWith("Cannot read the front matter: ").contains("line ");
  }

  @Test
  void shouldBuildNoObjectsAndFollowNoAliases() {
    FrontMatter read =
        FrontMatter.read("---\na: &x [1]\nb: *x\nc: !!java.net.URL [\"http://x\"]\n---\n");
    assertThat(read.fields()).hasToString("{\"a\":[\"1\"],\"b\":\"x\",\"c\":[\"http://x\"]}");
  }

  @Test
  void shouldRefuseDeepNestingAndGiveUpOnLength() {
    assertThat(FrontMatter.read("---\na: " + "[".repeat(5_000) + "\n---\n").problem())
        .contains("nested deeper than 20");
    assertThat(FrontMatter.read("---\n" + "a: b\n".repeat(100_000) + "---\n").fields()).isEmpty();
  }
}
