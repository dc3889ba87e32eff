package org.incidentpatterns.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.report.chart.ChartFixtures.share;
import static org.incidentpatterns.report.chart.FollowThroughFixtures.followThrough;

import java.util.List;
import org.incidentpatterns.report.HaldenPromises;
import org.incidentpatterns.report.model.FollowThrough;
import org.incidentpatterns.report.model.FollowThrough.PromisedRow;
import org.incidentpatterns.report.model.FollowThrough.SeverityRow;
import org.junit.jupiter.api.Test;

/** {@link PromisesChart} and {@link PromisedAgainstHurtChart}. */
class FollowThroughChartsTest {
  @Test
  void shouldCutEachBarByWhatBecameOfTheItems() {
    Svg svg = Svg.read(ReportCharts.promises("id", HaldenPromises.followThrough()));

    assertThat(svg.pieces(CssClass.DONE)).isEqualTo(3);
    assertThat(svg.pieces(CssClass.DUE)).isEqualTo(1);
    assertThat(svg.pieces(CssClass.OVERDUE)).isEqualTo(2);
    assertThat(svg.pieces(CssClass.NONE)).isEqualTo(1);
    assertThat(svg.texts(CssClass.ON_NOW)).containsExactly("4", "4");
    assertThat(svg.texts()).contains("Sev-1, 3 incidents", "7 done · 4 overdue");
    assertThat(svg.description())
        .isEqualTo(
            "Sev-1, 3 incidents: 7 done, 4 overdue; Sev-2, 5 incidents: 5 done, 3 in time,"
                + " 4 overdue; Sev-3 and Sev-4, 4 incidents: 2 done, 6 no deadline.");
  }

  @Test
  void shouldSayThatNoActionItemWasFiled() {
    Svg svg = promises(new SeverityRow("Sev-1", 1, 0, 0, 0, 0, 0));

    assertThat(svg.texts()).containsExactly("Sev-1, 1 incident", "no action item");
  }

  @Test
  void shouldLeaveOutANumberThatItsPartIsTooNarrowFor() {
    Svg svg = promises(new SeverityRow("Sev-1", 100, 1000, 890, 0, 109, 1));

    assertThat(svg.texts()).contains("890", "109").doesNotContain("1");
    assertThat(svg.pieces(CssClass.NONE)).isEqualTo(1);
  }

  @Test
  void shouldWriteManyPartsOnTheirOwnLine() {
    int oneLine = promises(new SeverityRow("Sev-1", 3, 4, 4, 0, 0, 0)).height();

    assertThat(promises(new SeverityRow("Sev-1", 3, 40, 10, 10, 10, 10)).height())
        .isEqualTo(oneLine + 16);
  }

  @Test
  void shouldJoinWhatHurtsAndWhatIsPromised() {
    Svg svg = Svg.read(ReportCharts.promisedAgainstHurt("id", HaldenPromises.followThrough()));

    assertThat(svg.circles(CssClass.NOW)).hasSize(7);
    assertThat(svg.pieces(CssClass.SQUARE)).isEqualTo(7);
    assertThat(svg.pieces(CssClass.WHISKER_BEFORE)).isEqualTo(7);
    assertThat(svg.texts(CssClass.STRONG))
        .containsExactly("Staging did not match production", "Monitoring or alert gap");
    assertThat(svg.description())
        .startsWith("Staging did not match production: 4 of 12 incidents, 2 of 31 action items;");
  }

  @Test
  void shouldHaveNoSquareWhereThereAreNoItems() {
    Svg svg = promised(List.of(new PromisedRow("expiry", "Expiry", share(4, 12), share(0, 0))));

    assertThat(svg.circles(CssClass.NOW)).hasSize(1);
    assertThat(svg.pieces(CssClass.SQUARE)).isZero();
    assertThat(svg.texts()).contains("4 of 12 · no items");
  }

  @Test
  void shouldCountTheFactorsThatItLeavesOut() {
    List<PromisedRow> rows =
        ChartFixtures.upTo(20).stream()
            .map(index -> FollowThroughFixtures.promised("Factor " + index, 3, 1))
            .toList();

    assertThat(promised(rows).description()).endsWith("; 6 more in the table.");
  }

  private static Svg promises(SeverityRow... rows) {
    return Svg.read(ReportCharts.promises("id", followThrough(List.of(rows), List.of())));
  }

  private static Svg promised(List<PromisedRow> rows) {
    FollowThrough followThrough = followThrough(List.of(), rows);
    return Svg.read(ReportCharts.promisedAgainstHurt("id", followThrough));
  }
}
