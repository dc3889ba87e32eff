package org.incidentpatterns.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.incidentpatterns.report.HaldenReport;
import org.incidentpatterns.report.Quarters;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The same page for quarters of other sizes. */
class PageCasesTest {
  @Test
  void shouldLeadFromAlertsToParityWhenTheNumbersSaySo() {
    Document page = Pages.parse(HaldenReport.report());
    assertThat(page.select(".lead h3").text())
        .isEqualTo(
            "The next gain is a staging environment that matches production, not more alerts");
    assertThat(page.select(".lead .measure").text())
        .startsWith("4 of 12 incidents, 33% (95% interval 14–61%) Before: 11 of 89, 12%");
    assertThat(page.select(".findings > li")).hasSize(5);
    assertThat(page.select(".findings > li:nth-child(2) .tag").text()).isEqualTo("rise");
  }

  @Test
  void shouldSayThatAccuracyIsNotMeasuredUntilSomebodyMeasuresIt() {
    Document page = Pages.parse(HaldenReport.report());
    assertThat(page.select("figure .note").eachText())
        .anyMatch(note -> note.contains("Accuracy not measured yet."));
    assertThat(page.select("#accuracy").text()).contains("has not been measured yet");
  }

  @Test
  void shouldPutAccuracyBesideTheChartsOnceItIsMeasured() {
    Document page = Pages.parse(Quarters.measured());
    assertThat(page.select("#causes figure .note").get(0).text())
        .contains("F1 0.83 on 96 postmortems labelled by people");
    assertThat(page.select("#accuracy table tbody tr")).hasSize(1);
    assertThat(page.select("#accuracy").text()).contains("root cause 0.83", "88% 73–95%");
  }

  @Test
  void shouldSayWhichPublishedFiguresChanged() {
    assertThat(Pages.parse(HaldenReport.report()).select("#method").text())
        .contains("No figure of an earlier quarter has changed");
    assertThat(Pages.parse(Quarters.measured()).select("#method").text())
        .contains("2025-Q3 Incidents 13 14 One arrived late");
  }

  @Test
  void shouldGiveSharesOfThoseThatSaySoWhereSomeDoNot() {
    Document page = Pages.parse(Quarters.measured());
    assertThat(page.select("#causes thead").get(0).text()).contains("Share of known");
    assertThat(page.select("#causes tbody tr").get(0).text()).contains("45% 21–72%");
  }

  @Test
  void shouldShowWhatIsLeftToSayOfAQuarterWithoutIncidents() {
    Document page = Pages.parse(Quarters.empty());
    assertThat(page.select("main > section").eachAttr("id"))
        .containsExactly("findings", "trend", "follow", "method");
    assertThat(page.select(".lead h3").text()).isEqualTo("No incident began in this quarter");
    assertThat(page.select(".says").eachText().get(0)).contains("fewer than chance explains");
    assertThat(page.select("#follow").text()).contains("37 items of earlier quarters");
    assertThat(page.select("#quality").text()).contains("131");
    assertThat(page.select("#trend svg")).hasSize(1);
    assertThat(page.select("main").text()).doesNotContainPattern("\\b0%");
  }

  @Test
  void shouldTellAHandfulOfIncidentsOneByOneWithoutShares() {
    Document page = Pages.parse(Quarters.few(2));
    assertThat(page.select("main > section").eachAttr("id")).startsWith("findings", "incidents");
    assertThat(page.select("#incidents tbody[id]")).hasSize(2);
    assertThat(page.select(".lead .tag").text()).isEqualTo("too few to tell");
    assertThat(page.select("#causes").text()).doesNotContain("%", "Rank");
    assertThat(page.select("#causes svg, .heat, #time")).isEmpty();
    assertThat(page.select("#invest").text()).doesNotContain("%", "Rank");
    assertThat(page.select("#recurs .patterns")).hasSize(1);
  }

  @Test
  void shouldSayOnceThatThereIsNothingToCompareWith() {
    Document page = Pages.parse(Quarters.first());
    assertThat(page.select(".tag:not(.strong)")).isEmpty();
    page.select("svg").remove();
    String text = page.select("body").text();
    assertThat(text.split("nothing to compare with", -1)).hasSize(2);
    assertThat(page.select("main").text()).doesNotContain("Before", "Verdict", "before:");
    assertThat(page.select(".panels, #trend figure")).isEmpty();
  }

  @Test
  void shouldMakeTheSilenceOfPostmortemsTheMessage() {
    Document page = Pages.parse(Quarters.undocumented());
    assertThat(page.select("#factors figcaption b").text())
        .isEqualTo("No postmortem of this quarter says what contributed");
    assertThat(page.select("#factors .note").text()).contains("To fix it");
    assertThat(page.select("#factors svg text").eachText())
        .contains("Not documented")
        .doesNotContain("Alert noise");
    assertThat(page.select(".lead h3").text()).startsWith("No candidate can be named");
  }

  @Test
  void shouldShowTheFiftyWithTheMostImpactOfTenThousand() {
    Document page = Pages.parse(Quarters.many());
    assertThat(page.select("#incidents tbody[id]")).hasSize(50);
    assertThat(page.select("#incidents .says").text()).contains("9,950 more are in incidents.csv");
    assertThat(page.select("#time .wide").text()).contains("Bars count incidents");
    assertThat(page.select("#time svg circle").size()).isLessThan(500);
  }

  @Test
  void shouldDrawTenOfFortyCategoriesAndListAll() {
    Document page = Pages.parse(Quarters.fortyCategories());
    assertThat(page.select("#causes table").get(0).select("tbody tr")).hasSize(40);
    assertThat(page.select("#causes figure .note").get(0).text()).contains("more in the table");
    assertThat(List.of(page.select("#causes table").get(0).attr("class"))).containsExactly("long");
  }
}
