package org.incidentpatterns.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.incidentpatterns.report.chart.ChartSheet.Box;
import org.incidentpatterns.report.chart.ChartSheet.Spot;
import org.incidentpatterns.report.model.IncidentView;

/**
 * The quarter in one picture: a column of customer minutes per incident, below it a dot for each
 * question answered yes. Overlap (noticed by alerting, and yet passed staging) is seen here and in
 * no share.
 */
final class QuarterGlanceChart {
  private static final int MOST_COLUMNS = 24;
  private static final double WIDEST_STEP = ChartSheet.WIDTH / 6.0;
  private static final double NARROWEST_STEP_FOR_WORDS = 24;
  private static final double GROUND = 124;
  private static final double HIGHEST = 35.7;
  private static final double FIRST_ROW = 160;
  private static final double ROW = 42;
  private static final double TINY_LETTER = 6.6;
  private static final int LONGEST_ID = 24;
  private static final Pattern NUMBERED = Pattern.compile("\\p{L}+[-_#/ ]*(\\d+)");

  private final List<IncidentView> incidents;
  private final long total;
  private final List<IncidentView> columns;
  private final String factor;
  private final List<Question> questions;
  private final long most;
  private final double step;
  private final ChartSheet sheet;

  /** One row of dots: a question that each incident answers with yes or no. */
  private record Question(String title, ChartInk ink, Predicate<IncidentView> isYes) {}

  private QuarterGlanceChart(
      List<IncidentView> incidents, long total, String factor, String factorTitle) {
    this.incidents = incidents;
    this.total = total;
    this.factor = factor;
    columns = columns(incidents);
    questions = questions(factor, factorTitle);
    most =
        columns.stream()
            .map(IncidentView::customerMinutes)
            .filter(Objects::nonNull)
            .mapToLong(minutes -> minutes)
            .max()
            .orElse(0);
    step = Math.min(WIDEST_STEP, (double) ChartSheet.WIDTH / Math.max(1, columns.size()));
    int height = (int) (FIRST_ROW + questions.size() * ROW - 14);
    sheet = new ChartSheet(ChartSheet.WIDTH, height, Scale.PIXELS, Scale.PIXELS);
  }

  static String draw(
      String idPrefix,
      List<IncidentView> incidents,
      long total,
      String factor,
      String factorTitle) {
    QuarterGlanceChart chart = new QuarterGlanceChart(incidents, total, factor, factorTitle);
    chart.impact();
    chart.answers();
    return InlineSvg.chart(idPrefix)
        .write(
            chart.sheet,
            "The incidents of the quarter by customer minutes, and what is true of each",
            chart.description());
  }

  private void impact() {
    ImpactUnit unit = ImpactUnit.of(most);
    sheet.text(0, 11, ChartInk.TEXT_MUTED, Align.START, unit.words() + whichColumns());
    sheet.rule(ChartInk.AXIS, 0, GROUND, ChartSheet.WIDTH, GROUND);
    sheet.measure(Scale.linear(0, GROUND, (double) Math.max(1, most), HIGHEST));
    List<Box> accented = new ArrayList<>();
    List<Box> others = new ArrayList<>();
    double half = Math.min(10, step * 0.35);
    boolean hasRoom = step >= NARROWEST_STEP_FOR_WORDS;
    for (int index = 0; index < columns.size(); index++) {
      IncidentView incident = columns.get(index);
      double middle = middle(index);
      Long minutes = incident.customerMinutes();
      if (minutes == null) {
        sheet.text(middle, GROUND - 6, ChartInk.TEXT_MUTED, Align.MIDDLE, "?");
      } else {
        (hasFactor(incident) ? accented : others)
            .add(new Box(middle - half, 0, middle + half, minutes.doubleValue()));
      }
      if (hasRoom) {
        words(incident, middle, unit);
      }
    }
    if (!hasRoom) {
      levels(unit);
    }
    sheet.boxes(ChartInk.NOW, accented);
    sheet.boxes(ChartInk.BEFORE, others);
  }

  /** The number above a column and the short id below it. */
  private void words(IncidentView incident, double middle, ImpactUnit unit) {
    Long minutes = incident.customerMinutes();
    if (minutes != null) {
      ChartInk ink = hasFactor(incident) ? ChartInk.TEXT_STRONG : ChartInk.TEXT;
      sheet.text(
          middle, sheet.down(minutes.doubleValue()) - 5, ink, Align.MIDDLE, unit.figure(minutes));
    }
    sheet.text(middle, GROUND + 14, ChartInk.TEXT_TINY, Align.MIDDLE, shortId(incident));
  }

  /** A scale instead of numbers, where the columns are too narrow for them. */
  private void levels(ImpactUnit unit) {
    double level = Ticks.step((double) most / unit.size(), 2) * unit.size();
    for (double value = level; value <= most; value += level) {
      double y = sheet.down(value);
      sheet.rule(ChartInk.RULE, 0, y, ChartSheet.WIDTH, y);
      String figure = unit.figure(Math.round(value));
      sheet.text(ChartSheet.WIDTH, y - 4, ChartInk.TEXT_MUTED_HALO, Align.END, figure);
    }
  }

  private void answers() {
    sheet.measure(Scale.PIXELS);
    double radius = Math.min(7, step * 0.36);
    for (int row = 0; row < questions.size(); row++) {
      Question question = questions.get(row);
      double baseline = FIRST_ROW + row * ROW;
      String count = count(question);
      double room = ChartSheet.WIDTH - ChartText.width(count) - 12;
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
    }
  }

  private double middle(int index) {
    return step * (index + 0.5);
  }

  private boolean hasFactor(IncidentView incident) {
    return incident.factors().contains(factor);
  }

  private static List<IncidentView> columns(List<IncidentView> incidents) {
    return incidents.stream()
        .sorted(
            Comparator.comparing(
                IncidentView::customerMinutes, Comparator.nullsLast(Comparator.reverseOrder())))
        .limit(MOST_COLUMNS)
        .toList();
  }

  private List<Question> questions(String factor, String factorTitle) {
    List<Question> rows = new ArrayList<>();
    rows.add(
        new Question("Noticed first by alerting", ChartInk.SOLID, IncidentView::alertingFirst));
    if (!factor.isEmpty()) {
      rows.add(new Question(factorTitle, ChartInk.NOW, this::hasFactor));
    }
    rows.add(new Question("Repeats an earlier failure", ChartInk.SOLID, IncidentView::repeat));
    return rows;
  }

  /** Over all incidents if all are known here, else over those drawn. */
  private String count(Question question) {
    boolean knowsAll = incidents.size() >= total;
    List<IncidentView> counted = knowsAll ? incidents : columns;
    long yes = counted.stream().filter(question.isYes()).count();
    return Figures.of(yes, counted.size()) + (knowsAll ? "" : " shown");
  }

  private String whichColumns() {
    long all = Math.max(total, incidents.size());
    return columns.size() < all
        ? ", the %d of %s incidents with the most".formatted(columns.size(), Figures.count(all))
        : "";
  }

  /** The number of an id such as INC-231, else as much of it as there is room for. */
  private String shortId(IncidentView incident) {
    String id = ChartText.clean(incident.ref().id());
    Matcher matcher = NUMBERED.matcher(id);
    int letters = (int) (step / TINY_LETTER);
    return ChartText.clip(matcher.matches() ? matcher.group(1) : id, letters);
  }

  private String description() {
    if (columns.isEmpty()) {
      return "No incident to show.";
    }
    String minutes =
        columns.stream()
            .map(incident -> id(incident) + " " + minutes(incident))
            .collect(Collectors.joining("; "));
    String answers =
        questions.stream().map(question -> answer(question)).collect(Collectors.joining(". "));
    return "Customer minutes%s: %s. %s.".formatted(whichColumns(), minutes, answers);
  }

  private static String minutes(IncidentView incident) {
    Long minutes = incident.customerMinutes();
    return minutes == null ? "not stated" : Figures.count(minutes);
  }

  private String answer(Question question) {
    String ids =
        columns.stream()
            .filter(question.isYes())
            .map(QuarterGlanceChart::id)
            .collect(Collectors.joining(", "));
    return "%s, %s: %s"
        .formatted(
            ChartText.clean(question.title()), count(question), ids.isEmpty() ? "none" : ids);
  }

  private static String id(IncidentView incident) {
    return ChartText.clip(ChartText.clean(incident.ref().id()), LONGEST_ID);
  }
}
