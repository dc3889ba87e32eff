package org.incidentpatterns.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.text.SectionReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML and the storage format of Confluence. */
class HtmlTextTest {
  @Test
  void shouldKeepBlocks() {
    assertThat(
            RichText.fromHtml(
                "<h2>Root <b>cause</b></h2><p>A &lt;limit&gt; was&nbsp;lowered\n to 20.<br>Twice.</p>"
                    + "<div>One<div>two</div></div><blockquote><p>said</p></blockquote>"
                    + "<pre>a  b\n  c</pre><hr><p>End</p>"))
        .isEqualTo(
            "## Root cause\n\nA <limit> was lowered to 20.\nTwice.\n\nOne\n\ntwo\n\n> said\n\n"
                + "```\na  b\n  c\n```\n\n---\n\nEnd");
  }

  @Test
  void shouldKeepListsAndTasks() {
    assertThat(
            RichText.fromHtml(
                "<ul><li>one<ul><li><p>two</p><p>more</p></li></ul><li><input type=checkbox checked> three"
                    + "<li data-checked=false>four</ul><ol start=3><li>x<li>y</ol>"))
        .isEqualTo("- one\n  - two\n\n    more\n- [x] three\n- [ ] four\n\n3. x\n4. y");
  }

  @Test
  void shouldKeepTheTasksOfConfluence() {
    assertThat(
            RichText.fromHtml(
                "<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>complete</ac:task-status>"
                    + "<ac:task-body>Raise it</ac:task-body></ac:task><ac:task><ac:task-status>incomplete"
                    + "</ac:task-status><ac:task-body>Due <time datetime=\"2026-03-25\"></time></ac:task-body>"
                    + "</ac:task></ac:task-list><ac:structured-macro ac:name=\"code\"><ac:plain-text-body>"
                    + "<![CDATA[x < 1]]></ac:plain-text-body></ac:structured-macro>"))
        .isEqualTo("- [x] Raise it\n- [ ] Due 2026-03-25\n\n```\nx < 1\n```");
  }

  @Test
  void shouldWriteTablesAsRows() {
    assertThat(
            RichText.fromHtml(
                "<table><thead><tr><th>A<th colspan=2>B</thead><tr><td>1|2<td><ul><li>q<li>r</ul><td><p>x</p><p>y</p></table>"))
        .isEqualTo("| A | B |  |\n| --- | --- | --- |\n| 1\\|2 | q; r | x y |");
  }

  @Test
  void shouldUnrollTablesThatOnlyPlaceThings() {
    assertThat(
            RichText.fromHtml(
                "<table><tr><td><h2>Impact</h2><p>None.</p><table><tr><td>a<td>b</table></table>"))
        .isEqualTo("## Impact\n\nNone.\n\n| a | b |");
  }

  @Test
  void shouldAddTheAddressOfALinkOnlyWhereItSaysMore() {
    assertThat(
            RichText.fromHtml(
                "<a href='https://t.example/A-1'>A-1</a> <a href='https://t.example/'>t.example</a>"
                    + " <a href='javascript:alert(1)'>run</a> <a href='#top'>top</a>"
                    + " <a href='mailto:a@b.example'>mail</a> <a href='https://t.example/2'></a>"))
        .isEqualTo("A-1 (https://t.example/A-1) t.example run top mail https://t.example/2");
  }

  @Test
  void shouldLeaveNoMarkupAndNoHiddenCharacters() {
    assertThat(
            RichText.fromHtml(
                "<!doctype html><title>t</title><style>p{}</style><script>alert(1)</script><!-- c -->"
                    + "<p onclick=x>a\u0000\u202eb\u200bc\ud800<b unclosed <i>d</p><img alt=chart src=x>"))
        .isEqualTo("abc\uFFFD**d**\n\n**chart**");
  }

  @Test
  void shouldBeReadAsSectionsAfterwards() {
    String markdown =
        RichText.fromHtml(
            "<p><strong>Impact</strong></p><p>None.</p><h2>Root Cause</h2><p>A flag.</p>");
    assertThat(new SectionReader().read(markdown))
        .extracting(Section::name)
        .containsExactly(SectionName.IMPACT, SectionName.ROOT_CAUSE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<ul><li>x",
        "<b>x<p>",
        "<table><tr><td>",
        "<blockquote>x",
        "<a href=http://x>",
        "<",
        "&",
        "<table><b>x</b>",
        "<!--",
        "<h1>x",
        "<code>`",
        "\u0000"
      })
  void shouldBeQuickWhateverIsRepeated(String piece) {
    String hostile = piece.repeat(50_000);
    long start = System.nanoTime();
    assertThat(RichText.fromHtml(hostile)).hasSizeLessThan(4 * hostile.length() + 100);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }
}
