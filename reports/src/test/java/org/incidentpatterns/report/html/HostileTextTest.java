package org.incidentpatterns.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.incidentpatterns.report.HaldenReport;
import org.incidentpatterns.report.Quarters;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text from tools and people stays text. */
class HostileTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</style><script>alert(1)</script>",
        "</title></svg><svg onload=alert(1)>",
        "<!--",
        "]]><a href=javascript:alert(1)>x</a>",
        "${7*7} @if(true) $unsafe{x}",
        "&lt;b&gt; &#x3c;"
      })
  void shouldShowMarkupAsText(String attack) {
    Document plain = Pages.parse(Quarters.measured());
    Document page = Pages.parse(Quarters.measured(text -> attack + text));
    assertThat(page.select("script,img,iframe,object")).isEmpty();
    assertThat(page.select("[onmouseover],[onerror],[onload],[href^=javascript]")).isEmpty();
    assertThat(page.select("style")).hasSize(1);
    assertThat(page.select("section").size()).isEqualTo(plain.select("section").size());
    assertThat(page.select("#incidents th bdi").text()).contains(attack);
    assertThat(page.select("#method th bdi").text()).contains(attack + "halden");
  }

  @Test
  void shouldShowWhatWouldTurnOrEndText() {
    Document page =
        Pages.parse(Quarters.texts(text -> text + "\u202Eevil\u2066\0\u0007\u2028\uD800"));
    String title = page.select("#incidents th bdi").get(0).wholeText();
    assertThat(title)
        .contains("[U+202E]", "[U+2066]", "[U+0000]", "[U+0007]", "[U+2028]", "[U+D800]");
    assertThat(Pages.render(Quarters.texts(text -> text + "\u202E\0")))
        .doesNotContain("\u202E", "\0");
  }

  @Test
  void shouldKeepRightToLeftTextToItself() {
    Document page = Pages.parse(Quarters.texts(text -> "\u062A\u0639\u0637\u0644 (" + text + ")!"));
    assertThat(page.select("q"))
        .isNotEmpty()
        .allSatisfy(quote -> assertThat(quote.attr("dir")).isEqualTo("auto"));
    assertThat(page.select("#incidents tbody tr:first-child th > bdi")).hasSize(12);
    assertThat(page.select("#causes tbody th[scope=row] bdi")).isNotEmpty();
  }

  @Test
  void shouldLetLongWordsBreakAndOrdinaryWordsNot() {
    Document page = Pages.parse(Quarters.texts(text -> "W".repeat(10_000)));
    assertThat(page.select("#incidents tbody tr:first-child th > bdi.any")).hasSize(12);
    assertThat(page.select("#incidents th bdi").get(0).text()).hasSize(10_000);
    assertThat(page.select(".says").eachText()).allMatch(opening -> opening.length() < 600);
    assertThat(Pages.parse(HaldenReport.report()).select("bdi.any")).isEmpty();
  }

  @Test
  void shouldPutLongTitlesWholeIntoTheTables() {
    String tail = " and a title that goes on".repeat(8);
    Document page = Pages.parse(Quarters.texts(text -> text + tail));
    assertThat(page.select("#causes tbody th").text()).contains("Configuration errors" + tail);
    assertThat(page.select(".says").eachText().get(1)).contains("…").doesNotContain(tail);
  }

  @Test
  void shouldEscapeTheNameThatRunsAlongThePrintedFoot() {
    String css = StyleSheet.withFoot("Evil\"} body{display:none} </style>\u202E").css();
    assertThat(css).contains("Evil\\22 \\7d ").doesNotContain("</style>", "body{display", "\u202E");
  }

  @Test
  void shouldLinkOnlyToTheWeb() {
    assertThat(SafeLink.of("https://tool.example/a?b=c#d"))
        .contains(new SafeLink("https://tool.example/a?b=c#d", "tool.example"));
    for (String address :
        List.of(
            "javascript:alert(1)",
            "data:text/html,x",
            "ftp://tool.example/a",
            "//tool.example/a",
            "https://user:secret@tool.example/",
            "https://",
            "not an address")) {
      assertThat(SafeLink.of(address)).as(address).isEmpty();
    }
    assertThat(SafeLink.of(null)).isEmpty();
  }
}
