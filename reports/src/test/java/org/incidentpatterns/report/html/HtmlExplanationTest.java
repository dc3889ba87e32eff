package org.incidentpatterns.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.incidentpatterns.report.Explained;
import org.incidentpatterns.report.model.BriefExplanation;
import org.incidentpatterns.report.model.IncidentExplanation;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlExplanationTest {
  private final Document page = parse(Explained.incident());

  @Test
  void shouldMarkThePassagesAndLinkThemToTheirWorking() {
    Element passage = page.select("#p-1").get(0);
    assertThat(passage.normalName()).isEqualTo("mark");
    assertThat(passage.text()).isEqualTo("The certificate expired.");
    assertThat(passage.hasClass("given")).isTrue();
    assertThat(page.select(".written .for").get(0).select("a").eachAttr("href"))
        .containsExactly("#w-root_cause-expiry", "#w-trigger-expiry");
    assertThat(page.select("#w-root_cause-expiry a").eachAttr("href")).containsExactly("#p-1");
    assertThat(page.select("#p-2.given")).isEmpty();
  }

  @Test
  void shouldShowTheTextAsItIsWritten() {
    assertThat(page.select(".written").get(0).wholeText())
        .startsWith("At night.\nThe certificate expired.[1]");
  }

  @Test
  void shouldSayWhatPeopleSaid() {
    assertThat(page.select("#labels").text())
        .contains(
            "set by review: The team found it later",
            "Declared in the tool: “Monitor”, which means Automated alerting.",
            "The text says otherwise: Customer report, confidence 0.74.",
            "The stated cause stops at a person");
  }

  @Test
  void shouldShowADozenThatDidNotCountAndTheOthersOnDemand() {
    assertThat(page.select("#passed .passed > table tbody tr")).hasSize(12);
    assertThat(page.select("#passed details tbody tr")).hasSize(3);
    assertThat(page.select("#passed summary").text()).isEqualTo("3 more");
  }

  @Test
  void shouldSumUpWhatFaintlyCountedAndShowItOnDemand() {
    Document brief = parse(BriefExplanation.of(Explained.faint()));
    assertThat(brief.select("#w-root_cause-expiry tbody tr")).hasSize(2);
    assertThat(brief.select("#w-root_cause-expiry .note").text())
        .isEqualTo("And 2 sentences that faintly sound like it, 0.40 points together.");
    assertThat(brief.select("#w-root_cause-capacity table")).isEmpty();
    assertThat(brief.select("mark").eachText()).containsExactly("Three.", "Four.");
    Document all = parse(Explained.faint());
    assertThat(all.select("#w-root_cause-expiry tbody tr")).hasSize(4);
    assertThat(all.select("#working .sheet .note")).isEmpty();
  }

  @Test
  void shouldShowWhatATrainedModelMadeOfIt() {
    Document joined = parse(BriefExplanation.of(Explained.faint()));
    assertThat(joined.select("#working").text())
        .contains(
            "Expired certificates rules 0.61, trained model 0.72, together 0.83; became a label"
                + " For it “certif” +0.41, the rules' points for Expired certificates +0.20"
                + " Against it “disk” −0.30",
            "Capacity limits rules 0.20, trained model 0.10, together 0.05")
        .containsOnlyOnce("A trained model joined the rules on this axis.");
    assertThat(page.select("#working").text()).doesNotContain("trained model");
  }

  @Test
  void shouldLeadEveryLinkSomewhereAndNameEachPlaceOnce() {
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(page.select("a[href^=#]").eachAttr("href"))
        .hasSizeGreaterThan(5)
        .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("table")).allMatch(table -> table.selectFirst("caption") != null);
    assertThat(page.select("th")).allMatch(header -> header.hasAttr("scope"));
  }

  @Test
  void shouldRunNothingLoadNothingAndUseOnlyItsOwnStyle() {
    assertThat(page.select("script,iframe,object,embed,form,img,base")).isEmpty();
    assertThat(
            page.getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream()))
        .extracting(Attribute::getKey)
        .noneMatch(name -> name.equals("style") || name.startsWith("on") || name.equals("src"));
    String css = page.select("style").get(0).data();
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .contains("'sha256-" + hash(css) + "'");
    Set<String> used =
        page.select("[class]").stream()
            .flatMap(element -> element.classNames().stream())
            .collect(Collectors.toSet());
    assertThat(used).allSatisfy(name -> assertThat(css).containsPattern("\\." + name + "\\b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "</mark></div><svg onload=alert(1)>",
        "<!--",
        "${7*7} @if(true) $unsafe{x}"
      })
  void shouldShowMarkupAsText(String attack) {
    Document hostile = parse(Explained.incident(text -> attack + text));
    assertThat(hostile.select("script,img,svg,[onerror],[onload]")).isEmpty();
    assertThat(hostile.select("section")).hasSameSizeAs(page.select("section"));
    assertThat(hostile.select("#p-1").text()).isEqualTo(attack + "The certificate expired.");
  }

  @Test
  void shouldShowWhatWouldTurnOrEndText() {
    assertThat(HtmlExplanation.render(Explained.incident(text -> text + "\u202E\0\u2028")))
        .contains("[U+202E][U+0000][U+2028]")
        .doesNotContain("\u202E", "\0", "\u2028");
  }

  @Test
  void shouldExplainAnIncidentThatSaysNothing() {
    Document silent = parse(Explained.silent());
    assertThat(silent.select("#text .says").text()).isEqualTo("It has no text.");
    assertThat(silent.select("#passed,mark")).isEmpty();
    assertThat(silent.select("#working .note").eachText())
        .contains("Nothing in the text speaks for a category.");
  }

  private static String hash(String css) {
    return StyleSheet.ofExplanation("Incident INC-7, why it has its labels").css().equals(css)
        ? StyleSheet.ofExplanation("Incident INC-7, why it has its labels").hash()
        : "another style";
  }

  private static Document parse(IncidentExplanation incident) {
    return Jsoup.parse(HtmlExplanation.render(incident));
  }
}
