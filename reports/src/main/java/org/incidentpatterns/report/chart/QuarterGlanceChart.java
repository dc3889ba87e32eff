package org.incidentpatterns.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidentpatterns.report.chart.ChartSheet.Box;
import org.incidentpatterns.report.chart.ChartSheet.Spot;
import org.incidentpatterns.report.chart.QuarterGlance.Question;
import org.incidentpatterns.report.model.IncidentView;

/**
 * The quarter in one picture: a column of customer minutes per incident, below it a dot for each
 * question answered yes. Overlap (noticed by alerting, and yet passed staging) is seen here and in
 * no share.
 */
final class QuarterGlanceChart {
  private static final double WIDEST_STEP = ChartSheet.WIDTH / 6.0;
  private static final int MOST_COLUMNS_WITH_NUMBERS = 12;
  private static final int COLUMNS_PER_LINE_OF_IDS = 8;
  private static final double GROUND = 124;
  private static final double HIGHEST = 35.7;
  private static final double FIRST_ROW = 160;
  private static final double ROW = 42;
  private static final double TINY_LINE = 10;
  private static final double TINY_LETTER = 6.8;
  private static final Pattern NUMBERED = Pattern.compile("\\p{L}*[-_#/ ]*(\\d+)");
  private static final Pattern WORD_FIRST = Pattern.compile("(\\p{L}+)[-_#/ ].*");

  private final QuarterGlance glance;
  private final List<IncidentView> columns;
  private final double step;
  private final boolean narrow;
  private final int idLines;
  private final double firstRow;
  private final ChartSheet sheet;

  private QuarterGlanceChart(QuarterGlance glance) {
    this.glance = glance;
    columns = glance.columns();
    step = Math.min(WIDEST_STEP, (double) ChartSheet.WIDTH / Math.max(1, columns.size()));
    narrow = columns.size() > MOST_COLUMNS_WITH_NUMBERS;
    idLines = narrow ? (columns.size() - 1) / COLUMNS_PER_LINE_OF_IDS + 1 : 1;
    firstRow = FIRST_ROW + TINY_LINE * (idLines - 1);
    double height = columns.isEmpty() ? 24 : firstRow + glance.questions().size() * ROW - 14;
    sheet = new ChartSheet(ChartSheet.WIDTH, (int) height, Scale.PIXELS, Scale.PIXELS);
  }

  static String draw(String idPrefix, QuarterGlance glance) {
    QuarterGlanceChart chart = new QuarterGlanceChart(glance);
    if (chart.columns.isEmpty()) {
      chart.sheet.text(0, 14, ChartInk.TEXT_MUTED, Align.START, "No incident to show");
    } else {
      chart.impact();
      chart.answers();
    }
    return InlineSvg.chart(idPrefix)
        .write(
            chart.sheet,
            "The incidents of the quarter by customer minutes, and what is true of each",
            glance.describe());
  }

  private void impact() {
    long most = glance.mostMinutes();
    ImpactUnit unit = ImpactUnit.of(most);
    sheet.text(0, 11, ChartInk.TEXT_MUTED, Align.START, unit.words() + glance.leftOut());
    sheet.rule(ChartInk.AXIS, 0, GROUND, ChartSheet.WIDTH, GROUND);
    sheet.measure(Scale.linear(0, GROUND, (double) Math.max(1, most), HIGHEST));
    if (narrow) {
      levels(unit, most);
    }
    List<Box> accented = new ArrayList<>();
    List<Box> others = new ArrayList<>();
    double half = Math.min(10, step * 0.35);
    for (int index = 0; index < columns.size(); index++) {
      IncidentView incident = columns.get(index);
      Long minutes = incident.customerMinutes();
      double middle = middle(index);
      if (minutes == null) {
        sheet.text(middle, GROUND - 6, ChartInk.TEXT_MUTED, Align.MIDDLE, "?");
      } else {
        (glance.hasFactor(incident) ? accented : others)
            .add(new Box(middle - half, 0, middle + half, minutes.doubleValue()));
        number(incident, minutes, middle, unit);
      }
      double line = GROUND + 14 + TINY_LINE * (index % idLines);
      sheet.text(middle, line, ChartInk.TEXT_TINY, Align.MIDDLE, shortId(incident));
    }
    sheet.boxes(ChartInk.NOW, accented);
    sheet.boxes(ChartInk.BEFORE, others);
  }

  private void number(IncidentView incident, long minutes, double middle, ImpactUnit unit) {
    if (narrow) {
      return;
    }
    ChartInk ink = glance.hasFactor(incident) ? ChartInk.TEXT_STRONG : ChartInk.TEXT;
    double above = sheet.down((double) minutes) - 5;
    sheet.text(middle, above, ink, Align.MIDDLE, unit.figure(minutes));
  }

  /** A scale instead of numbers, where the columns are too narrow for them. */
  private void levels(ImpactUnit unit, long most) {
    double level = Ticks.step((double) most / unit.size(), 3) * unit.size();
    for (double minutes = level; minutes <= most; minutes += level) {
      double y = sheet.down(minutes);
      sheet.rule(ChartInk.RULE, 0, y, ChartSheet.WIDTH, y);
      String figure = unit.figure(Math.round(minutes));
      sheet.text(ChartSheet.WIDTH, y - 3, ChartInk.TEXT_MUTED_HALO, Align.END, figure);
    }
  }

  private void answers() {
    sheet.measure(Scale.PIXELS);
    double radius = Math.min(7, step * 0.36);
    double baseline = firstRow;
    for (Question question : glance.questions()) {
      String count = glance.count(question);
      double room = ChartSheet.WIDTH - ChartText.width(count) - 8;
      String title = ChartText.fit(question.title(), room);
      sheet.text(0, baseline, ChartInk.TEXT_STRONG, Align.START, title);
      sheet.text(ChartSheet.WIDTH, baseline, ChartInk.TEXT_STRONG, Align.END, count);
      List<Spot> yes = new ArrayList<>();
      List<Spot> no = new ArrayList<>();
      for (int index = 0; index < columns.size(); index++) {
        boolean isYes = question.isYes().test(columns.get(index));
        (isYes ? yes : no).add(new Spot(middle(index), baseline + 16));
      }
      sheet.marks(question.ink(), Shapes.circle(radius), yes);
      sheet.marks(ChartInk.NO, Shapes.circle(Math.min(3, radius * 0.6)), no);
      baseline += ROW;
    }
  }

  private double middle(int index) {
    return step * (index + 0.5);
  }

  /** The number of an id such as INC-231, else its first word, as much as there is room for. */
  private String shortId(IncidentView incident) {
    int letters = (int) (idLines * step / TINY_LETTER);
    String id = ChartText.clean(incident.ref().id());
    Matcher numbered = NUMBERED.matcher(id);
    if (numbered.matches()) {
      String number = numbered.group(1);
      return number.substring(Math.max(0, number.length() - letters));
    }
    Matcher wordFirst = WORD_FIRST.matcher(id);
    return ChartText.clip(wordFirst.matches() ? wordFirst.group(1) : id, letters);
  }
}
