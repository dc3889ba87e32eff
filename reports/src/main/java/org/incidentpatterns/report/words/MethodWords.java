package org.incidentpatterns.report.words;

import java.util.List;
import org.incidentpatterns.report.model.Ledger;
import org.incidentpatterns.report.model.Method;
import org.incidentpatterns.report.model.QuarterReport;
import org.incidentpatterns.report.model.Relabelled;

/** How far the figures can be trusted. */
public final class MethodWords {
  private final QuarterReport report;

  /** The words for one report. */
  public MethodWords(QuarterReport report) {
    this.report = report;
  }

  String opening() {
    return Wording.sentences(new AccuracyWords(report).opening(), setAside());
  }

  private String setAside() {
    long aside = report.header().ledger().quarantined();
    return aside == 0
        ? "No record is set aside."
        : Wording.capital(Wording.words(aside, "record"))
            + Wording.verb(aside, " is", " are")
            + " set aside and listed below with the reason.";
  }

  /** The balance of all records: {@code 131 seen = 101 kept + …}. */
  public static String balance(Ledger ledger) {
    return Numbers.count(ledger.seen())
        + " seen = "
        + Numbers.count(ledger.kept())
        + " kept + "
        + Numbers.count(ledger.merged())
        + " merged + "
        + Numbers.count(ledger.quarantined())
        + " quarantined + "
        + Numbers.count(ledger.skipped())
        + " skipped";
  }

  /** How many labels rest on what. */
  public String labels() {
    Method.LabelCounts labels = report.method().labels();
    if (labels.all() == 0) {
      return "No label was given this quarter.";
    }
    List<String> parts =
        List.of(
                part(labels.text(), "read from the text"),
                part(labels.declared(), "declared by responders"),
                part(labels.override(), "set by review"),
                part(labels.model(), "given by the trained model"))
            .stream()
            .filter(part -> !part.isEmpty())
            .toList();
    return Wording.count(labels.all(), "label")
        + " on "
        + Wording.count(report.header().incidents(), "incident")
        + ": "
        + Wording.list(parts)
        + ".";
  }

  /** How often responders picked one thing and their text says another; empty if never. */
  public String disagreements() {
    Method method = report.method();
    long all = method.disagreements().size() + method.disagreementsLeftOut();
    return all == 0
        ? ""
        : "Where responders picked one thing and their text says another, the picked label counts: "
            + Wording.count(all, "label")
            + Wording.verb(all, " waits", " wait")
            + " for somebody to settle it.";
  }

  /** Under which taxonomies labels moved, and how many did. */
  public static String relabelled(Relabelled relabelled) {
    long now = relabelled.moves().stream().mapToLong(Relabelled.Move::incidents).sum();
    long before = relabelled.moves().stream().mapToLong(Relabelled.Move::before).sum();
    String moved =
        before == 0
            ? Wording.count(now, "label") + " of this quarter"
            : Wording.count(now, "label")
                + " of this quarter and "
                + Numbers.count(before)
                + " of the quarters before";
    return "Taxonomy %s here, %s in the dataset published before. %s moved from one category to another."
        .formatted(relabelled.toVersion(), relabelled.fromVersion(), moved);
  }

  /** Why a label moved. */
  public static String why(Relabelled.Move move) {
    return switch (move.why()) {
      case "taxonomy" -> "Taxonomy";
      case "edited" -> "Record edited";
      case "override" -> "Set by review";
      case "model" -> "Trained model";
      default -> move.why();
    };
  }

  private static String part(long count, String what) {
    return count == 0 ? "" : Numbers.count(count) + " " + what;
  }

  /** What was skipped and why; empty if nothing was. */
  public String skipped() {
    List<String> parts =
        report.method().skipped().stream()
            .map(row -> Numbers.count(row.records()) + " " + Wording.small(row.title()))
            .toList();
    return parts.isEmpty() ? "" : "Skipped: " + Wording.list(parts) + ".";
  }
}
