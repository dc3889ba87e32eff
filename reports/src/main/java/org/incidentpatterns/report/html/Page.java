package org.incidentpatterns.report.html;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.incidentpatterns.calendar.Quarter;
import org.incidentpatterns.report.model.AxisView;
import org.incidentpatterns.report.model.Header;
import org.incidentpatterns.report.model.IncidentRef;
import org.incidentpatterns.report.model.IncidentView;
import org.incidentpatterns.report.model.QuarterReport;
import org.incidentpatterns.report.words.MeasureWords;
import org.incidentpatterns.report.words.Numbers;
import org.incidentpatterns.report.words.ReportSection;
import org.incidentpatterns.report.words.SectionWords;
import org.incidentpatterns.report.words.Wording;
import org.incidentpatterns.taxonomy.Axis;

/** What the templates share: the model, its words, its charts, and which form the page takes. */
public final class Page {
  private static final List<String> ORDER = List.of("First", "Second", "Third", "Fourth");

  private final QuarterReport report;
  private final ChartSource charts;
  private final StyleSheet style;
  private final SectionWords words;
  private final Set<String> anchors;

  Page(QuarterReport report, ChartSource charts) {
    this.report = report;
    this.charts = charts;
    style = StyleSheet.withFoot(foot(report.header()));
    words = new SectionWords(report);
    anchors =
        report.incidents().stream()
            .map(IncidentView::ref)
            .map(IncidentRef::anchor)
            .filter(anchor -> !anchor.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }

  private static String foot(Header header) {
    return brand(header)
        + ", "
        + header.quarter()
        + ", as of "
        + Numbers.date(header.asOf().atZone(ZoneId.of(header.zone())).toLocalDate());
  }

  private static String brand(Header header) {
    return header.organisation().isEmpty()
        ? "Incident patterns"
        : Wording.brief(header.organisation()) + " · Incident patterns";
  }

  /** The model. */
  public QuarterReport report() {
    return report;
  }

  /** Its charts. */
  public ChartSource charts() {
    return charts;
  }

  /** Its style. */
  public StyleSheet style() {
    return style;
  }

  /** A section and its place in the contents. */
  public record Entry(ReportSection section, int number) {}

  /** The sections that this page has. */
  public List<Entry> entries() {
    List<ReportSection> sections = ReportSection.of(report.header().incidents());
    return IntStream.range(0, sections.size())
        .mapToObj(i -> new Entry(sections.get(i), i + 1))
        .toList();
  }

  /** Whether a link to a section or a chart leads anywhere on this page. */
  public boolean leadsTo(String id) {
    return switch (id) {
      case "factors" -> has(ReportSection.CAUSES);
      case "promised" -> isUsual() && report.followThrough().items() > 0;
      case "endings" -> has(ReportSection.TIME);
      default -> entries().stream().anyMatch(entry -> entry.section().id().equals(id));
    };
  }

  private boolean has(ReportSection section) {
    return ReportSection.of(report.header().incidents()).contains(section);
  }

  /** The sentence that opens a section. */
  public String opening(ReportSection section) {
    return words.opening(section);
  }

  /** Whether there are enough incidents for shares, bars and ranks. */
  public boolean isUsual() {
    return report.header().incidents() >= MeasureWords.FEWEST_FOR_SHARES;
  }

  /** Whether there are quarters to compare with. */
  public boolean hasBaseline() {
    return !report.header().baseline().isEmpty();
  }

  /** The view of an axis. */
  public AxisView axis(Axis axis) {
    return report.axis(axis.word());
  }

  /** {@code Halden · Incident patterns}. */
  public String brand() {
    return brand(report.header());
  }

  /** {@code Fourth quarter 2025}. */
  public String title() {
    Quarter quarter = Quarter.parse(report.header().quarter());
    String fiscal = report.method().fiscalYearStart().equals("January") ? " " : ", fiscal year ";
    return ORDER.get(quarter.number() - 1) + " quarter" + fiscal + quarter.year();
  }

  /** {@code this quarter, 12 incidents}. */
  public String now() {
    return "this quarter, " + Wording.count(report.header().incidents(), "incident");
  }

  /** {@code seven quarters before}. */
  public String quartersBefore() {
    int quarters = report.header().baseline().size();
    return quarters == 1 ? "the quarter before" : Numbers.word(quarters) + " quarters before";
  }

  /** {@code seven quarters before, 89 incidents}. */
  public String before() {
    return quartersBefore() + ", " + Wording.count(report.header().incidentsBefore(), "incident");
  }

  /** Day and time of the clock of the run, in the zone of the report. */
  public String asOf() {
    return Numbers.time(report.header().asOf(), ZoneId.of(report.header().zone()));
  }

  /** The id of an incident's row. */
  public static String anchor(IncidentRef ref) {
    return "i-" + ref.anchor();
  }

  /** Whether an incident has a row on this page. */
  public boolean hasRow(IncidentRef ref) {
    return anchors.contains(ref.anchor());
  }
}
