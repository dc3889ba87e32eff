package org.incidentpatterns.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.incidentpatterns.report.chart.ChartSheet.Box;
import org.incidentpatterns.report.model.Practice;
import org.incidentpatterns.report.model.Practice.SectionRow;

/** Which sections the postmortems have: plain bars, so many of so many. */
final class SectionsChart {
  private static final double LEFT = 142;
  private static final double GAP = 8;
  private static final double STEP = 25;
  private static final int EMPTY_HEIGHT = 24;

  private SectionsChart() {}

  static String draw(String idPrefix, Practice practice) {
    List<SectionRow> rows = practice.sections();
    double counts =
        rows.stream().mapToDouble(row -> ChartText.width(Figures.of(row.share()))).max().orElse(0);
    ChartSheet sheet =
        new ChartSheet(
            ChartSheet.WIDTH,
            rows.isEmpty() ? EMPTY_HEIGHT : (int) (rows.size() * STEP + 2),
            Scale.linear(0, LEFT, 1, ChartSheet.WIDTH - counts - GAP),
            Scale.PIXELS);
    List<Box> bars = new ArrayList<>();
    for (int index = 0; index < rows.size(); index++) {
      SectionRow row = rows.get(index);
      double top = 5 + index * STEP;
      String count = Figures.of(row.share());
      sheet.text(
          0, top + 11, ChartInk.TEXT, Align.START, ChartText.fitPlain(row.title(), LEFT - GAP));
      sheet.text(ChartSheet.WIDTH, top + 11, ChartInk.TEXT_STRONG, Align.END, count);
      sheet.rule(ChartInk.AXIS, 0, top, 0, top + 14);
      if (row.share().share() != null && row.share().count() > 0) {
        bars.add(new Box(0, top, row.share().share(), top + 14));
      }
    }
    sheet.boxes(ChartInk.BEFORE, bars);
    if (rows.isEmpty()) {
      sheet.text(0, 16, ChartInk.TEXT_MUTED, Align.START, "No postmortem to look at");
    }
    return InlineSvg.chart(idPrefix)
        .write(sheet, "Sections present in postmortems", description(rows));
  }

  private static String description(List<SectionRow> rows) {
    if (rows.isEmpty()) {
      return "No postmortem to look at.";
    }
    return rows.stream()
        .map(row -> ChartText.clean(row.title()) + " " + Figures.of(row.share()))
        .collect(Collectors.joining("; ", "", "."));
  }
}
