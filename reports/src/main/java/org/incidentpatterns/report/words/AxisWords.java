package org.incidentpatterns.report.words;

import java.util.ArrayList;
import java.util.List;
import org.incidentpatterns.report.model.AxisView;
import org.incidentpatterns.report.model.QuarterReport;
import org.incidentpatterns.report.model.Share;
import org.incidentpatterns.taxonomy.Axis;

/** What is said about an axis: above its chart, below it, and in front of its section. */
public final class AxisWords {
  /** A chart shows so many categories at most; the table shows all. */
  public static final int CHARTED = 10;

  private static final int NAMED = 4;

  private final QuarterReport report;

  /** The words for one report. */
  public AxisWords(QuarterReport report) {
    this.report = report;
  }

  String causes() {
    AxisView causes = report.axis(Axis.ROOT_CAUSE.word());
    return Wording.sentences(leading(causes), changes());
  }

  private String leading(AxisView view) {
    List<AxisView.Row> leaders = LeadingCauseFinding.leaders(view);
    long all = report.header().incidents();
    if (leaders.isEmpty()) {
      return nobodySays(Axis.of(view.axis())) + ".";
    }
    AxisView.Row first = leaders.get(0);
    String leads =
        LeadingCauseFinding.headline(leaders)
            + ", "
            + Wording.of(first.shares().now().count(), all, "incident")
            + (leaders.size() > 1 ? " each" : "");
    return first.rankNow().shared() && all >= MeasureWords.FEWEST_FOR_SHARES
        ? leads + "; the order of the first causes cannot be told."
        : leads + ".";
  }

  private String changes() {
    if (report.header().baseline().isEmpty()
        || report.header().incidents() < MeasureWords.FEWEST_FOR_SHARES) {
      return "";
    }
    List<String> changed =
        Changes.of(report.axes()).stream()
            .filter(change -> change.axis().compareTo(Axis.TRIGGER) <= 0)
            .map(
                change ->
                    inside(change.row())
                        + " ("
                        + VerdictWords.word(change.shares().verdict())
                        + ")")
            .toList();
    return changed.isEmpty()
        ? "Nothing on these three axes changed beyond chance."
        : "Changed beyond chance: " + Wording.list(changed, NAMED) + ".";
  }

  String detection() {
    AxisView view = report.axis(Axis.DETECTION.word());
    List<AxisView.Row> named =
        view.rows().stream()
            .filter(row -> CategoryWords.isKnown(row.category()))
            .filter(row -> row.shares().now().count() > 0)
            .limit(2)
            .toList();
    if (named.isEmpty()) {
      return nobodySays(Axis.DETECTION) + ".";
    }
    Share first = named.get(0).shares().now();
    String opening =
        Wording.capital(inside(named.get(0)))
            + " came first in "
            + Wording.of(first.count(), first.of(), "incident");
    return named.size() == 1
        ? opening + "."
        : opening
            + ", "
            + inside(named.get(1))
            + " in "
            + Numbers.count(named.get(1).shares().now().count())
            + ".";
  }

  /** The categories that any incident of this quarter has. */
  public static List<AxisView.Row> named(AxisView view) {
    return view.rows().stream().filter(row -> row.shares().now().count() > 0).toList();
  }

  /** The view to draw: where nothing is documented, that alone and no ranking of the rest. */
  public static AxisView charted(AxisView view) {
    if (!LeadingCauseFinding.leaders(view).isEmpty()) {
      return view;
    }
    return new AxisView(
        view.axis(),
        view.title(),
        view.labels(),
        view.tested(),
        view.tooFewBelow(),
        view.rows().stream().filter(row -> !CategoryWords.isKnown(row.category())).toList());
  }

  /** The message of the chart: who leads with how many. */
  public String title(AxisView view) {
    Axis axis = Axis.of(view.axis());
    List<AxisView.Row> leaders = LeadingCauseFinding.leaders(view);
    if (leaders.isEmpty()) {
      return nobodySays(axis);
    }
    Share share = leaders.get(0).shares().now();
    String counts = Numbers.count(share.count()) + " of " + Numbers.count(share.of());
    String who =
        leaders.size() == 1
            ? inside(leaders.get(0)) + " in " + counts
            : names(leaders) + " in " + counts + " each";
    return Wording.capital(axis.plural()) + ": " + who;
  }

  /** What the table of an axis is called. */
  public static String caption(AxisView view) {
    return switch (Axis.of(view.axis())) {
      case ROOT_CAUSE -> "Root causes, by primary cause";
      case CONTRIBUTING_FACTOR -> "Contributing factors; an incident can have several";
      case TRIGGER -> "Triggers";
      case DETECTION -> "Who noticed first";
      case MITIGATION -> "How they were ended";
    };
  }

  /** How to read the table of an axis. */
  public static String explanation(AxisView view, boolean compared) {
    return "Shares with 95% interval."
        + (compared
            ? " Tested together: "
                + (view.tested() == 1 ? "1 category" : view.tested() + " categories")
                + "; fewer than "
                + Numbers.word(view.tooFewBelow())
                + " incidents in all quarters is too few to tell."
            : "")
        + (CorrectionWords.explanation(view).isEmpty()
            ? ""
            : " " + CorrectionWords.explanation(view));
  }

  /** The unit of the chart. */
  public String unit(AxisView view) {
    return switch (Axis.of(view.axis())) {
      case ROOT_CAUSE -> "Share of incidents, by primary cause";
      case CONTRIBUTING_FACTOR ->
          "Share of incidents; "
              + Wording.count(view.labels(), "factor")
              + " named in "
              + Wording.count(report.header().incidents(), "incident");
      case TRIGGER -> "Share of incidents; what set it off, not why";
      case DETECTION -> "Share of incidents, by who noticed first";
      case MITIGATION -> "Share of incidents, by what ended it";
    };
  }

  /** What the chart leaves out, and whether nobody knows how far to trust its labels. */
  public String note(AxisView view) {
    AxisView charted = charted(view);
    return Wording.sentences(
        tooFew(charted), more(charted), silent(view), new AccuracyWords(report).missing(view));
  }

  private static String tooFew(AxisView view) {
    List<String> titles =
        view.rows().stream()
            .filter(row -> CategoryWords.isKnown(row.category()))
            .filter(row -> row.total() < view.tooFewBelow())
            .map(AxisWords::inside)
            .toList();
    return titles.isEmpty()
        ? ""
        : "Fewer than "
            + Numbers.word(view.tooFewBelow())
            + " in all quarters, in the table only: "
            + Wording.list(titles, NAMED)
            + ".";
  }

  private static String more(AxisView view) {
    long enough =
        view.rows().stream()
            .filter(row -> CategoryWords.isKnown(row.category()))
            .filter(row -> row.total() >= view.tooFewBelow())
            .count();
    return enough <= CHARTED ? "" : Numbers.count(enough - CHARTED) + " more in the table.";
  }

  private static String silent(AxisView view) {
    return view.rows().stream()
        .filter(row -> row.category().equals(Axis.NOT_DOCUMENTED))
        .map(row -> row.shares().now())
        .filter(share -> share.count() > 0)
        .findFirst()
        .map(
            share ->
                share.count() == share.of()
                    ? "To fix it: give the postmortem template a heading that asks "
                        + CategoryWords.question(Axis.of(view.axis()))
                        + "."
                    : Numbers.count(share.count())
                        + " of "
                        + Numbers.count(share.of())
                        + Wording.verb(share.count(), " does", " do")
                        + " not say; the table has the shares of those that do.")
        .orElse("");
  }

  /** How often the labels of the chart are right; empty if nobody has measured it. */
  public String accuracy(AxisView view) {
    return new AccuracyWords(report).beside(view);
  }

  /** The categories that a chart shows. */
  static List<AxisView.Row> drawn(AxisView view) {
    List<AxisView.Row> drawn =
        new ArrayList<>(
            view.rows().stream()
                .filter(row -> CategoryWords.isKnown(row.category()))
                .filter(row -> row.total() >= view.tooFewBelow())
                .limit(CHARTED)
                .toList());
    view.rows().stream()
        .filter(row -> !CategoryWords.isKnown(row.category()))
        .filter(
            row -> row.category().equals(Axis.NOT_DOCUMENTED) || row.total() >= view.tooFewBelow())
        .forEach(drawn::add);
    return drawn;
  }

  /** Whether counting causes in another way gives another order. */
  public String countingModes() {
    var rows = report.countingModes().rows();
    if (rows.isEmpty()) {
      return "";
    }
    List<Boolean> sameOrder = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      sameOrder.add(
          rows.get(i - 1).any() >= rows.get(i).any()
              && rows.get(i - 1).shared() >= rows.get(i).shared());
    }
    String rule =
        "The charts count each incident once, under its primary cause. The table also counts every"
            + " cause named, and splits an incident between the causes it names.";
    if (sameOrder.stream().allMatch(same -> same)) {
      return "No: all three ways give the same order. " + rule;
    }
    return sameOrder.get(0)
        ? "Not at the top: the first cause stays first, further down the order depends on it. "
            + rule
        : "Yes: the first place depends on it. " + rule;
  }

  private static String nobodySays(Axis axis) {
    return "No postmortem of this quarter says " + CategoryWords.question(axis);
  }

  private static String names(List<AxisView.Row> rows) {
    return Wording.list(rows.stream().map(AxisWords::inside).toList(), 3);
  }

  private static String inside(AxisView.Row row) {
    return CategoryWords.inside(row.category(), row.title());
  }
}
