package org.incidentpatterns.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.incidentpatterns.report.HaldenReport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HtmlIndexTest {
  @Test
  void shouldListTheLatestQuarterFirstWithItsFirstFinding() {
    Document index =
        Jsoup.parse(
            HtmlIndex.render(
                List.of(
                    new IndexRow("Halden", "2025-Q3", 14, "<b>Old</b> finding"),
                    IndexRow.of(HaldenReport.report()))));
    assertThat(index.select("tbody a").eachAttr("href"))
        .containsExactly("2025-Q4/report.html", "2025-Q3/report.html");
    assertThat(index.select("tbody td").eachText())
        .containsSubsequence(
            "The next gain is a staging environment that matches production, not more alerts",
            "12",
            "<b>Old</b> finding",
            "14");
    assertThat(index.select("h1")).hasSize(1);
  }

  @Test
  void shouldSayThatThereIsNoReportYet() {
    Document index = Jsoup.parse(HtmlIndex.render(List.of()));
    assertThat(index.select(".says").text()).isEqualTo("No report yet.");
    assertThat(index.select("table")).isEmpty();
  }
}
