package org.incidentpatterns.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentpatterns.report.chart.ChartSheet.Spot;
import org.incidentpatterns.report.model.FollowThrough;
import org.incidentpatterns.report.model.FollowThrough.PromisedRow;
import org.incidentpatterns.report.model.Share;

/**
 * What hurt (dot: share of incidents with the factor) against what was promised (square: share of
 * action items that address it). The distance between them is the message.
 */
final class PromisedAgainstHurtChart {
  private static final double LEFT = 6;
  private static final double RIGHT = 338;
  private static final double ROW = 36;
  private static final double MARKS = 25;
  private static final int MOST_ROWS = 14;
  private static final int FOOT = 17;

  private PromisedAgainstHurtChart() {}

  static String draw(String idPrefix, FollowThrough followThrough) {
    List<PromisedRow> promised = followThrough.promised().stream().limit(MOST_ROWS).toList();
    List<NamedRow<PromisedRow>> rows =
        NamedRow.place(
            promised,
            PromisedRow::title,
            row -> ChartText.mutedWidth(numbers(row)),
            ChartSheet.WIDTH,
            0,
            ROW);
    double bottom = NamedRow.bottom(rows, 0, ROW);
    double highest =
        promised.stream()
            .flatMap(row -> Stream.of(row.incidents(), row.items()))
            .map(Share::share)
            .filter(Objects::nonNull)
            .mapToDouble(share -> share)
            .max()
            .orElse(0);
    ShareAxis axis = ShareAxis.holding(highest, ShareAxis.FINE, LEFT, RIGHT);
    ChartSheet sheet =
        new ChartSheet(ChartSheet.WIDTH, (int) bottom + FOOT, axis.scale(), Scale.PIXELS);
    if (rows.isEmpty()) {
      sheet.text(0, 12, ChartInk.TEXT_MUTED, Align.START, "No factor named, nothing promised");
    } else {
      axis.labels(sheet, bottom + 12);
    }
    words(sheet, axis, rows);
    marks(sheet, rows);
    int leftOut = followThrough.promised().size() - promised.size();
    return InlineSvg.chart(idPrefix)
        .write(
            sheet,
            "Share of incidents and of action items by contributing factor",
            description(promised, leftOut));
  }

  /** Strong: what hurt most, and what was promised most. */
  private static void words(ChartSheet sheet, ShareAxis axis, List<NamedRow<PromisedRow>> rows) {
    long mostIncidents = most(rows.stream().map(row -> row.value().incidents()));
    long mostItems = most(rows.stream().map(row -> row.value().items()));
    for (NamedRow<PromisedRow> row : rows) {
      Share incidents = row.value().incidents();
      Share items = row.value().items();
      boolean strong =
          (incidents.count() > 0 && incidents.count() == mostIncidents)
              || (items.count() > 0 && items.count() == mostItems);
      axis.rules(sheet, row.marks(18), row.marks(32));
      row.writeName(sheet, row.top() + 12, strong ? ChartInk.TEXT_STRONG : ChartInk.TEXT);
      sheet.text(
          ChartSheet.WIDTH, row.top() + 12, ChartInk.TEXT_MUTED, Align.END, numbers(row.value()));
    }
  }

  private static String numbers(PromisedRow row) {
    String items = row.items().of() == 0 ? "no items" : Figures.of(row.items());
    return Figures.of(row.incidents()) + " · " + items;
  }

  private static void marks(ChartSheet sheet, List<NamedRow<PromisedRow>> rows) {
    List<Spot> dots = new ArrayList<>();
    List<Spot> squares = new ArrayList<>();
    for (NamedRow<PromisedRow> row : rows) {
      double y = row.marks(MARKS);
      Double hurt = row.value().incidents().share();
      Double promised = row.value().items().share();
      if (hurt != null) {
        dots.add(new Spot(hurt, y));
      }
      if (promised != null) {
        squares.add(new Spot(promised, y));
      }
      if (hurt != null && promised != null) {
        sheet.line(ChartInk.WHISKER_BEFORE, List.of(new Spot(hurt, y), new Spot(promised, y)));
      }
    }
    sheet.marks(ChartInk.NOW_RINGED, Shapes.circle(5), dots);
    sheet.marks(ChartInk.SQUARE, Shapes.square(4.5), squares);
  }

  private static long most(Stream<Share> shares) {
    return shares.mapToLong(Share::count).max().orElse(0);
  }

  private static String description(List<PromisedRow> rows, int leftOut) {
    if (rows.isEmpty()) {
      return "No factor named, nothing promised.";
    }
    Stream<String> words =
        rows.stream()
            .map(
                row ->
                    "%s: %s incidents, %s action items"
                        .formatted(
                            ChartText.clean(row.title()),
                            Figures.of(row.incidents()),
                            Figures.of(row.items())));
    Stream<String> more = leftOut > 0 ? Stream.of(leftOut + " more in the table") : Stream.of();
    return Stream.concat(words, more).collect(Collectors.joining("; ", "", "."));
  }
}
