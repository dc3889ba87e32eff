package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.incidentpatterns.adapter.Adapter.Selection;
import org.incidentpatterns.adapter.Conversion;
import org.junit.jupiter.api.Test;

final class ConversionsTest {
  private static final Selection HTML = new Selection(List.of(".body"), Conversion.HTML, null);

  @Test
  void shouldReadHtmlOfOneLineAndOfSeveral() {
    assertThat(html("<b>a</b> &lt; b")).isEqualTo("**a** < b");
    assertThat(html("<h2>Root cause</h2>\n<P>A full\ndisk.</P>"))
        .isEqualTo("## Root cause\n\nA full disk.");
  }

  @Test
  void shouldLeaveMarkdownWhereHtmlIsExpected() {
    String markdown =
        "## Root cause\n\nA full disk, `size<limit>`<br>, was\n\n- not seen\n- not told";

    assertThat(html(markdown)).isEqualTo(markdown);
  }

  private static String html(String text) {
    return Conversions.convert(HTML, TextNode.valueOf(text)).asText();
  }
}
