package org.incidentpatterns.report.chart;

import java.util.List;
import org.incidentpatterns.report.chart.ChartSheet.Box;
import org.incidentpatterns.report.model.Recurrences;

/** One bar in three parts: what became of the fixes that should have prevented the repeats. */
final class FixOutcomesChart {
  private static final int HEIGHT = 62;
  private static final double TOP = 38;
  private static final double BOTTOM = 58;
  private static final double EDGE = 0.8;
  private static final double GAP = 1.5;
  private static final double ROOM_BETWEEN_WORDS = 10;

  private FixOutcomesChart() {}

  private record Part(long count, String word, ChartInk ink) {
    double room() {
      double number = ChartText.width(Figures.count(count)) * 17 / ChartText.SIZE;
      return Math.max(ChartText.width(word), number) + ROOM_BETWEEN_WORDS;
    }
  }

  static String draw(String idPrefix, Recurrences recurrences) {
    List<Part> parts =
        List.of(
            new Part(recurrences.closed(), "closed", ChartInk.DONE),
            new Part(recurrences.open(), "still open", ChartInk.OVERDUE),
            new Part(recurrences.neverFiled(), "never filed", ChartInk.NONE));
    long all = parts.stream().mapToLong(Part::count).sum();
    ChartSheet sheet =
        new ChartSheet(
            ChartSheet.WIDTH,
            HEIGHT,
            Scale.linear(0, EDGE, Math.max(1.0, (double) all), ChartSheet.WIDTH - EDGE),
            Scale.PIXELS);
    if (all == 0) {
      sheet.rule(ChartInk.AXIS, 0, BOTTOM, 1, BOTTOM);
    }
    words(sheet, parts);
    double gap = GAP * all / (ChartSheet.WIDTH - 2 * EDGE);
    double begin = 0;
    for (Part part : parts) {
      double end = begin + part.count();
      if (part.count() > 0) {
        double right = Math.max(begin, end < all ? end - gap : end);
        sheet.boxes(part.ink(), List.of(new Box(begin, TOP, right, BOTTOM)));
      }
      begin = end;
    }
    return InlineSvg.chart(idPrefix)
        .write(
            sheet,
            "What became of the fixes of %s"
                .formatted(Figures.things(all, "earlier occurrence", "earlier occurrences")),
            "%s closed and did not hold, %s still open, %s never filed."
                .formatted(
                    Figures.count(recurrences.closed()),
                    Figures.count(recurrences.open()),
                    Figures.count(recurrences.neverFiled())));
  }

  /** Above where its part begins, moved aside where two would run into each other. */
  private static void words(ChartSheet sheet, List<Part> parts) {
    double left = 0;
    double begin = 0;
    for (int index = 0; index < parts.size(); index++) {
      Part part = parts.get(index);
      double roomNeeded = parts.subList(index, parts.size()).stream().mapToDouble(Part::room).sum();
      double last = ChartSheet.WIDTH + ROOM_BETWEEN_WORDS - roomNeeded;
      double place = Math.max(left, Math.min(sheet.across(begin) - EDGE, last));
      sheet.text(place, 12, ChartInk.TEXT_BIG, Align.START, Figures.count(part.count()));
      sheet.text(place, 29, ChartInk.TEXT_MUTED, Align.START, part.word());
      left = place + part.room();
      begin += part.count();
    }
  }
}
