package org.incidentpatterns.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentpatterns.report.HaldenReport;
import org.incidentpatterns.report.Quarters;
import org.incidentpatterns.report.chart.ReportCharts;
import org.incidentpatterns.report.model.QuarterReport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page, whatever the quarter was like. */
class PageStructureTest {
  static Stream<Named<QuarterReport>> reports() {
    return Stream.of(
        Named.of("twelve incidents", HaldenReport.report()),
        Named.of("none", Quarters.empty()),
        Named.of("one", Quarters.few(1)),
        Named.of("two", Quarters.few(2)),
        Named.of("first quarter", Quarters.first()),
        Named.of("nothing documented", Quarters.undocumented()),
        Named.of("ten thousand", Quarters.many()),
        Named.of("forty categories", Quarters.fortyCategories()),
        Named.of("measured", Quarters.measured()));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void shouldHaveOneFirstHeadingAndSkipNoLevel(QuarterReport report) {
    List<Integer> levels =
        Pages.parse(report).select("h1,h2,h3,h4,h5,h6").stream()
            .map(heading -> heading.normalName().charAt(1) - '0')
            .toList();
    assertThat(levels).startsWith(1).filteredOn(level -> level == 1).hasSize(1);
    for (int i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void shouldLeadEveryLinkAndNameSomewhere(QuarterReport report) {
    Document page = Pages.parse(report);
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(page.select("a[href^=#]").eachAttr("href"))
        .isNotEmpty()
        .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
    assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby"))
        .allSatisfy(names -> assertThat(ids).containsAll(List.of(names.split(" ", -1))));
    assertThat(page.select("section"))
        .allSatisfy(section -> assertThat(section.attr("aria-labelledby")).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("reports")
  void shouldNameEveryTableAndTheScopeOfEveryHeader(QuarterReport report) {
    Document page = Pages.parse(report);
    assertThat(page.select("table"))
        .isNotEmpty()
        .allSatisfy(table -> assertThat(table.selectFirst("caption")).isNotNull());
    assertThat(page.select("th"))
        .allSatisfy(header -> assertThat(header.attr("scope")).isIn("col", "row", "rowgroup"));
    assertThat(page.select(".scroll"))
        .allSatisfy(
            box -> {
              assertThat(box.attr("aria-label")).isNotEmpty();
              assertThat(box.attr("tabindex")).isEqualTo("0");
            });
  }

  @ParameterizedTest
  @MethodSource("reports")
  void shouldDescribeEveryChartInWordsAndPutATableBehindIt(QuarterReport report) {
    Document page = Pages.parse(report);
    assertThat(page.select("svg:not([aria-hidden])"))
        .allSatisfy(
            chart -> {
              assertThat(chart.attr("role")).isEqualTo("img");
              assertThat(chart.selectFirst("title")).isNotNull();
            });
    assertThat(page.select("section:has(figure svg)"))
        .allSatisfy(section -> assertThat(section.select("table")).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("reports")
  void shouldRunNothingAndLoadNothing(QuarterReport report) {
    Document page = Pages.parse(report);
    assertThat(page.select("script,iframe,object,embed,form,img,base,video,audio,foreignObject"))
        .isEmpty();
    assertThat(page.select("link")).extracting(link -> link.attr("href")).containsExactly("data:,");
    assertThat(
            page.getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream()))
        .extracting(Attribute::getKey)
        .noneMatch(name -> name.equals("style") || name.startsWith("on") || name.equals("src"));
    assertThat(page.select("a[href]:not([href^=#])"))
        .allSatisfy(
            link -> {
              assertThat(link.attr("href")).startsWith("https://tool.example/");
              assertThat(link.attr("rel")).isEqualTo("noopener noreferrer");
              assertThat(link.text()).isEqualTo("Open in tool.example");
            });
  }

  @ParameterizedTest
  @MethodSource("reports")
  void shouldNeverShowAFigureThatIsNone(QuarterReport report) {
    String text = Pages.parse(report).body().text();
    assertThat(text).doesNotContain("NaN", "null", "Infinity", "0/0", "0 of 0", "  ");
    assertThat(text).doesNotContain(" .", " ,", " )", "( ", "..", " ;");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void shouldAllowItsOwnStyleAndNothingElse(QuarterReport report) {
    Document page = Pages.parse(report);
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo(
            "default-src 'none'; style-src 'sha256-"
                + new Page(report, new DrawnCharts()).style().hash()
                + "'; img-src data:; base-uri 'none'; form-action 'none'");
    assertThat(page.select("style"))
        .extracting(Element::data)
        .containsExactly(new Page(report, new DrawnCharts()).style().css());
  }

  @Test
  void shouldKnowEveryClassThatThePageAndItsChartsUse() {
    String css = StyleSheet.withFoot("").css();
    Set<String> used =
        Pages.parse(Quarters.measured()).select("[class]").stream()
            .flatMap(element -> element.classNames().stream())
            .collect(Collectors.toSet());
    assertThat(used).allSatisfy(name -> assertThat(css).containsPattern("\\." + name + "\\b"));
    assertThat(ReportCharts.cssClasses())
        .allSatisfy(name -> assertThat(css).containsPattern("\\." + name + "\\b"));
  }

  @Test
  void shouldStaySmallAndTheSame() {
    String page = Pages.render(HaldenReport.report());
    assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(190 * 1024);
    assertThat(Pages.render(Quarters.measured()).getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThan(210 * 1024);
    assertThat(Pages.render(HaldenReport.report())).isEqualTo(page);
    assertThat(Pages.render(Quarters.many()).getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThan(2 * 1024 * 1024);
  }

  @Test
  void shouldHaveTheTenSectionsInTheOrderInWhichTheyAreRead() {
    Document page = Jsoup.parse(Pages.render(HaldenReport.report()));
    assertThat(page.select("main > section").eachAttr("id"))
        .containsExactly(
            "findings",
            "causes",
            "detection",
            "recurs",
            "trend",
            "time",
            "follow",
            "invest",
            "incidents",
            "method");
    assertThat(page.select("nav li")).hasSize(10);
    assertThat(page.selectFirst("body > a.skip")).isNotNull();
    assertThat(page.selectFirst("html")).isNotNull();
    assertThat(page.select("html").attr("lang")).isEqualTo("en");
  }
}
