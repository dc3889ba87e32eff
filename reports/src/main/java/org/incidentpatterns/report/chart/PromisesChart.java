package org.incidentpatterns.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentpatterns.report.chart.ChartSheet.Box;
import org.incidentpatterns.report.model.FollowThrough;
import org.incidentpatterns.report.model.FollowThrough.SeverityRow;

/** Action items by severity of their incident: one bar each, in parts by what became of them. */
final class PromisesChart {
  private static final double EDGE = 0.8;
  private static final double GAP = 1.5;
  private static final double NARROWEST = 0.2;
  private static final double GAP_BETWEEN_WORDS = 8;
  private static final double ROW = 50;
  private static final double SECOND_LINE = 16;
  private static final double BAR = 18;
  private static final int MOST_ROWS = 8;
  private static final int SHORTEST_SCALE = 15;
  private static final int FOOT = 6;

  private final ChartSheet sheet;
  private final double itemsPerPixel;

  /** Items that have come to the same. */
  private record Part(long count, String word, ChartInk ink, ChartInk text) {}

  private PromisesChart(List<SeverityRow> rows) {
    double height = rows.stream().mapToDouble(PromisesChart::height).sum();
    long most = rows.stream().mapToLong(SeverityRow::filed).max().orElse(0);
    Scale scale =
        Scale.linear(0, EDGE, (double) Math.max(SHORTEST_SCALE, most), ChartSheet.WIDTH - EDGE);
    itemsPerPixel = scale.valueAt(1) - scale.valueAt(0);
    sheet =
        new ChartSheet(ChartSheet.WIDTH, (int) Math.max(24, height - FOOT), scale, Scale.PIXELS);
  }

  static String draw(String idPrefix, FollowThrough followThrough) {
    List<SeverityRow> rows = followThrough.bySeverity().stream().limit(MOST_ROWS).toList();
    PromisesChart chart = new PromisesChart(rows);
    if (rows.isEmpty()) {
      chart.sheet.text(0, 14, ChartInk.TEXT_MUTED, Align.START, "No incident, no action item");
    }
    double top = 0;
    for (SeverityRow row : rows) {
      chart.row(row, top);
      top += height(row);
    }
    return InlineSvg.chart(idPrefix)
        .write(
            chart.sheet,
            "Action items by severity and state",
            description(rows, followThrough.bySeverity().size() - rows.size()));
  }

  private void row(SeverityRow row, double top) {
    boolean oneLine = fitsOneLine(row);
    double summaryLine = top + 14 + (oneLine ? 0 : SECOND_LINE);
    sheet.text(
        0, top + 14, ChartInk.TEXT_STRONG, Align.START, ChartText.fit(name(row), ChartSheet.WIDTH));
    sheet.text(
        oneLine ? ChartSheet.WIDTH : 0,
        summaryLine,
        ChartInk.TEXT_MUTED,
        oneLine ? Align.END : Align.START,
        summary(row));
    double barTop = summaryLine + 7;
    if (row.filed() == 0) {
      sheet.rule(ChartInk.AXIS, 0, barTop, 0, barTop + BAR);
      return;
    }
    double begin = 0;
    for (Part part : parts(row)) {
      part(part, begin, barTop);
      begin += part.count();
    }
  }

  private void part(Part part, double begin, double top) {
    if (part.count() == 0) {
      return;
    }
    double end = begin + part.count() - GAP * itemsPerPixel;
    double right = Math.max(begin + NARROWEST * itemsPerPixel, end);
    sheet.boxes(part.ink(), List.of(new Box(begin, top, right, top + BAR)));
    String number = Figures.count(part.count());
    if ((right - begin) / itemsPerPixel >= ChartText.width(number) + 4) {
      double middle = (sheet.across(begin) + sheet.across(right)) / 2;
      sheet.text(middle, top + 13.5, part.text(), Align.MIDDLE, number);
    }
  }

  private static List<Part> parts(SeverityRow row) {
    return List.of(
        new Part(row.done(), "done", ChartInk.DONE, ChartInk.TEXT_ON_DONE),
        new Part(row.inTime(), "in time", ChartInk.DUE, ChartInk.TEXT_STRONG),
        new Part(row.overdue(), "overdue", ChartInk.OVERDUE, ChartInk.TEXT_ON_NOW),
        new Part(row.noDeadline(), "no deadline", ChartInk.NONE, ChartInk.TEXT_STRONG));
  }

  private static double height(SeverityRow row) {
    return ROW + (fitsOneLine(row) ? 0 : SECOND_LINE);
  }

  private static boolean fitsOneLine(SeverityRow row) {
    double needed =
        ChartText.width(name(row)) + GAP_BETWEEN_WORDS + ChartText.mutedWidth(summary(row));
    return needed <= ChartSheet.WIDTH;
  }

  private static String name(SeverityRow row) {
    String incidents = Figures.things(row.incidents(), "incident", "incidents");
    return ChartText.clip(ChartText.clean(row.severity()), 30) + ", " + incidents;
  }

  private static String summary(SeverityRow row) {
    String parts =
        parts(row).stream()
            .filter(part -> part.count() > 0)
            .map(part -> Figures.count(part.count()) + " " + part.word())
            .collect(Collectors.joining(" · "));
    return parts.isEmpty() ? "no action item" : parts;
  }

  private static String description(List<SeverityRow> rows, int leftOut) {
    if (rows.isEmpty()) {
      return "No incident, no action item.";
    }
    List<String> words = new ArrayList<>();
    rows.forEach(row -> words.add(name(row) + ": " + summary(row).replace(" · ", ", ")));
    Stream<String> more = leftOut > 0 ? Stream.of(leftOut + " more in the table") : Stream.of();
    return Stream.concat(words.stream(), more).collect(Collectors.joining("; ", "", "."));
  }
}
