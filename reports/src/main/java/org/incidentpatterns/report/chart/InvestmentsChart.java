package org.incidentpatterns.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentpatterns.report.chart.ChartSheet.Interval;
import org.incidentpatterns.report.chart.ChartSheet.Spot;
import org.incidentpatterns.report.model.Investments;
import org.incidentpatterns.report.model.Investments.Row;
import org.incidentpatterns.report.model.Share;

/**
 * Where the next engineer-month would touch most: share of customer minutes (dot) and of incidents
 * (square), each with its interval; ranks with ties, for few incidents cannot order close ones.
 */
final class InvestmentsChart {
  private static final double LEFT = 6;
  private static final double RIGHT = 338;
  private static final double ROW = 48;
  private static final double MINUTES = 25;
  private static final double INCIDENTS = 37;
  private static final int MOST_ROWS = 12;
  private static final int FOOT = 15;

  private InvestmentsChart() {}

  static String draw(String idPrefix, Investments investments) {
    List<Row> candidates = investments.rows().stream().limit(MOST_ROWS).toList();
    List<NamedRow<Row>> rows =
        NamedRow.place(
            candidates,
            Row::title,
            row -> ChartText.mutedWidth(rank(row)),
            ChartSheet.WIDTH,
            0,
            ROW);
    double bottom = NamedRow.bottom(rows, 0, ROW);
    ShareAxis axis = new ShareAxis(1, LEFT, RIGHT);
    ChartSheet sheet =
        new ChartSheet(ChartSheet.WIDTH, (int) bottom + FOOT, axis.scale(), Scale.PIXELS);
    if (rows.isEmpty()) {
      sheet.text(0, 12, ChartInk.TEXT_MUTED, Align.START, "No candidate");
    } else {
      axis.labels(sheet, bottom + 10);
    }
    for (NamedRow<Row> row : rows) {
      axis.rules(sheet, row.marks(19), row.marks(43));
      row.writeName(sheet, row.top() + 13, ChartInk.TEXT_STRONG);
      sheet.text(
          ChartSheet.WIDTH, row.top() + 13, ChartInk.TEXT_MUTED, Align.END, rank(row.value()));
    }
    marks(sheet, rows);
    return InlineSvg.chart(idPrefix)
        .write(
            sheet,
            "Where to invest: share of customer minutes and of incidents touched",
            description(candidates, investments.rows().size() - candidates.size()));
  }

  private static String rank(Row row) {
    return "rank " + row.rank();
  }

  private static void marks(ChartSheet sheet, List<NamedRow<Row>> rows) {
    List<Interval> minutes = new ArrayList<>();
    List<Interval> incidents = new ArrayList<>();
    for (NamedRow<Row> row : rows) {
      add(minutes, row.value().minutes(), row.marks(MINUTES));
      add(incidents, row.value().incidents(), row.marks(INCIDENTS));
    }
    sheet.whiskers(ChartInk.WHISKER, 3.5, minutes);
    sheet.whiskers(ChartInk.WHISKER_BEFORE, 3, incidents);
    sheet.marks(ChartInk.NOW_RINGED, Shapes.circle(5), spots(minutes));
    sheet.marks(ChartInk.SQUARE, Shapes.square(3.8), spots(incidents));
  }

  private static void add(List<Interval> intervals, Share share, double y) {
    if (share.share() != null && share.low() != null && share.high() != null) {
      intervals.add(new Interval(share.low(), share.share(), share.high(), y));
    }
  }

  private static List<Spot> spots(List<Interval> intervals) {
    return intervals.stream().map(interval -> new Spot(interval.value(), interval.y())).toList();
  }

  private static String description(List<Row> rows, int leftOut) {
    if (rows.isEmpty()) {
      return "No candidate.";
    }
    Stream<String> words = rows.stream().map(InvestmentsChart::description);
    Stream<String> more = leftOut > 0 ? Stream.of(leftOut + " more in the table") : Stream.of();
    return Stream.concat(words, more).collect(Collectors.joining("; ", "", "."));
  }

  private static String description(Row row) {
    return "%s: %s of customer minutes, %s incidents (%s), rank %s"
        .formatted(
            ChartText.clean(row.title()),
            row.minutes().share() == null
                ? "none stated"
                : Figures.shareWithInterval(row.minutes()),
            Figures.of(row.incidents()),
            Figures.shareWithInterval(row.incidents()),
            row.rank());
  }
}
