package org.incidentpatterns.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.incidentpatterns.report.HaldenReport;
import org.incidentpatterns.report.Quarters;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
    assertThat(page.select("#accuracy").text())
        .contains("has not been measured yet", "incident-patterns evaluate --labels FILE");
    assertThat(page.select("body").text()).doesNotContain("orrected share", "Share, corrected");
  }

  @Test
  void shouldPutAccuracyBesideTheChartsOnceItIsMeasured() {
    Document page = Pages.parse(Quarters.measured());
    assertThat(page.select("#causes figure").get(0).select(".note").text())
        .contains(
            "Labels here are right in 76 of 96 postmortems that people labelled, 79% (70–86%); 7 got"
                + " no category though people gave one. Unreliable: capacity limits (5 of 14 found,"
                + " 5 of 6 right). Accuracy by category.")
        .doesNotContain("not measured");
    assertThat(page.select("figure a[href=#accuracy]")).hasSize(4);
    assertThat(page.select("#endings figure .note").text())
        .contains("Accuracy not measured yet on this axis.");
    assertThat(page.select("#method .says").text())
        .startsWith(
            "Checked against people, this share of labels is right: root cause 79%, contributing"
                + " factor 73%, trigger 83% and noticed first 90%.");
  }

  @Test
  void shouldShowWhatAccuracyRestsOn() {
    Document page = Pages.parse(Quarters.measured());
    assertThat(page.select("#accuracy").text())
        .contains("96 postmortems of three origins", "labelled.jsonl", "30 of 96 on trigger");
    assertThat(table(page, "by axis").select("tbody tr").get(0).text())
        .isEqualTo("Root cause 96 79% 70–86% 7% 4–14% 0.74 0.75 75% 65–83%");
    assertThat(table(page, "by category").select("tbody")).hasSize(4);
    assertThat(table(page, "by category").select("tbody tr").get(0).text())
        .isEqualTo("Root cause Configuration errors 34 36 83% 68–92% 88% 73–95% 0.86");
    assertThat(table(page, "by category").text()).contains("Capacity limits 14 few 6");
    assertThat(table(page, "how often it was right").select("tbody tr").get(1).text())
        .isEqualTo("90–100% 70 94% 86% 76–92%");
    assertThat(table(page, "taken for what").select("tbody tr").get(0).text())
        .isEqualTo("Root cause Configuration errors Missing/inadequate tests 20");
    assertThat(table(page, "by origin").select("tbody tr").get(0).text())
        .isEqualTo("halden 60 46 of 60 40 of 60 50 of 60 56 of 60");
  }

  @Test
  void shouldPutSharesCorrectedForWrongLabelsBesideTheRawOnes() {
    Document page = Pages.parse(Quarters.measured());
    Element causes = table(page, "Root causes, by primary cause");
    assertThat(causes.select("thead").text()).contains("Share, corrected");
    assertThat(causes.select("tbody tr").get(0).text()).contains("42% 19–68%", "41% 10–78%");
    assertThat(causes.select("tbody tr").get(2).text()).contains("hard to tell");
    assertThat(causes.select("caption").text())
        .contains(
            "Corrected: the share of all as it would be if no label were wrong. Not corrected: few"
                + " labels: people labelled fewer than 10 postmortems with the category, or fewer"
                + " than 20 without; hard to tell: its labels hardly say");
    Element triggers = table(page, "Triggers");
    assertThat(triggers.select("thead").text()).doesNotContain("corrected");
    assertThat(triggers.select("caption").text())
        .contains(
            "No share is corrected for wrong labels: too many of people's labels are coarser");
    assertThat(page.select("#method dt").eachText()).contains("Corrected shares");
  }

  @Test
  void shouldSayThatLabelsWereMeasuredUnderAnotherTaxonomyAndShowItAllTheSame() {
    Document page = Pages.parse(Quarters.measuredBefore("2"));
    assertThat(page.select("#accuracy").text())
        .contains("They were made under taxonomy 2, and this report under 3");
    assertThat(page.select("#causes figure").get(0).select(".note").text())
        .contains("76 of 96", "Measured under another version of the taxonomy.");
    assertThat(Pages.parse(Quarters.measured()).select("body").text())
        .doesNotContain("under another version", "made under taxonomy");
  }

  private static Element table(Document page, String title) {
    return page.select("table:has(caption b:contains(" + title + "))").get(0);
  }

  @Test
  void shouldSayWhichPublishedFiguresChanged() {
    assertThat(Pages.parse(HaldenReport.report()).select("#method").text())
        .contains("No figure of an earlier quarter has changed");
    assertThat(Pages.parse(Quarters.measured()).select("#method").text())
        .contains("2025-Q3 Incidents 13 14 One arrived late");
  }

  @Test
  void shouldAskWhatMadeItPossibleWhereACauseHidesWhatActed() {
    Document page = Pages.parse(HaldenReport.report());
    Element causes = table(page, "What made that possible?");
    assertThat(causes.select("caption span").text())
        .isEqualTo(
            "Two of 11 postmortems say of the cause what was done, and not what acted: a script, a"
                + " default, a habit. Each is an invitation to ask what made that possible.");
    assertThat(causes.select("tbody tr").get(0).text())
        .isEqualTo("INC-236 The limit was lowered the evening before. Root cause");
    assertThat(causes.select("tbody a").eachAttr("href"))
        .containsExactly("#i-INC-236", "#i-INC-248");
    assertThat(table(page, "Practice").text()).contains("2 of 11");
    assertThat(Pages.parse(Quarters.empty()).select("#follow").text())
        .doesNotContain("What made that possible?");
  }

  @Test
  void shouldSayWhichSectionsAreMissingMoreOftenThanBefore() {
    Document page = Pages.parse(HaldenReport.report());
    assertThat(page.select("#follow figure .note").eachText())
        .contains("Missing more often than in the quarters before: “Trigger”.");
    Element trigger = table(page, "Sections present").select("tbody tr").get(9);
    assertThat(trigger.text()).startsWith("Trigger 6 of 11 5 45%").endsWith("rise");
    assertThat(table(Pages.parse(Quarters.first()), "Sections present").text())
        .contains("Missing in")
        .doesNotContain("before");
  }

  @Test
  void shouldShowWhatMovedWithTheTaxonomyAndNothingWhereNothingDid() {
    Element moved = table(Pages.parse(Quarters.measured()), "Labels that moved");
    assertThat(moved.select("caption span").text())
        .isEqualTo(
            "Taxonomy 3 here, 2 in the dataset published before. 1 label of this quarter and 5 of"
                + " the quarters before moved from one category to another.");
    assertThat(moved.select("tbody tr").eachText())
        .containsExactly(
            "Root cause Hardware and facilities Third-party outages 1 3 Taxonomy",
            "Contributing factor not named Alert noise 0 2 Record edited");
    assertThat(Pages.parse(Quarters.measured()).select("#relabelled .note").text())
        .isEqualTo("1 more move in the table relabelled of the dataset.");
    assertThat(Pages.parse(HaldenReport.report()).select("#relabelled")).isEmpty();
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
