package org.incidentpatterns.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.incidentpatterns.evaluate.Evaluation.AxisFigures;
import org.incidentpatterns.evaluate.Evaluation.CategoryFigures;
import org.incidentpatterns.evaluate.Evaluation.Confusion;
import org.incidentpatterns.evaluate.Evaluation.OriginFigures;
import org.incidentpatterns.evaluate.Evaluation.Reliability;
import org.incidentpatterns.patterns.Shares;
import org.incidentpatterns.report.model.Share;
import org.incidentpatterns.report.words.Numbers;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Label;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/** An evaluation as tables for a terminal. */
public final class EvaluationText {
  private static final int LONGEST_QUOTE = 120;

  /** A coarse label may accept a dozen categories, of which the first fit best. */
  private static final int MOST_ACCEPTED = 3;

  private final Taxonomy taxonomy;
  private final int mistakes;

  /**
   * @param mistakes how many are shown of each axis at most
   */
  public EvaluationText(Taxonomy taxonomy, int mistakes) {
    this.taxonomy = taxonomy;
    this.mistakes = mistakes;
  }

  /** The tables, without a line end behind the last line. */
  public String of(Evaluator.Result result) {
    Evaluation evaluation = result.evaluation();
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: %d texts of %d origin%s; taxonomy %s"
            .formatted(
                Words.shown(evaluation.labels()),
                evaluation.texts(),
                evaluation.origins().size(),
                evaluation.origins().size() == 1 ? "" : "s",
                evaluation.taxonomyVersion()));
    for (AxisFigures figures : evaluation.axes()) {
      lines.add("");
      add(figures, lines);
      addMistakes(figures.axis(), result.texts(), lines);
    }
    return String.join(System.lineSeparator(), lines);
  }

  private void add(AxisFigures figures, List<String> lines) {
    lines.add(headline(figures));
    addFactors(figures, lines);
    Long leftOut = figures.leftOut();
    if (leftOut != null) {
      lines.add(
          "  without the phrases of its own origin: "
              + share(Shares.of(leftOut, figures.labelled())));
    }
    lines.add("");
    lines.addAll(categories(figures).lines());
    if (!figures.reliability().isEmpty()) {
      lines.add("");
      lines.addAll(reliability(figures).lines());
    }
    if (figures.byOrigin().size() > 1) {
      lines.add("");
      lines.addAll(origins(figures).lines());
    }
    addConfusion(figures, lines);
  }

  private static String headline(AxisFigures figures) {
    List<String> parts = new ArrayList<>();
    parts.add("right " + share(Shares.of(figures.right(), figures.labelled())));
    if (figures.named() > figures.right()) {
      parts.add("named among all our labels %d".formatted(figures.named()));
    }
    Double kappa = figures.kappa();
    if (kappa != null) {
      parts.add("kappa " + number(kappa));
    }
    parts.add("macro-F1 " + number(figures.macroF1()));
    parts.add("abstained " + figures.abstained());
    if (figures.coarse() > 0) {
      parts.add("several accepted " + figures.coarse());
    }
    return figures.axis().title() + ": " + String.join("; ", parts);
  }

  /** Of factors the first is no better than the others: what counts is all of them. */
  private static void addFactors(AxisFigures figures, List<String> lines) {
    if (figures.axis() != Axis.CONTRIBUTING_FACTOR) {
      return;
    }
    List<CategoryFigures> known =
        figures.categories().stream()
            .filter(category -> !Categories.isOpen(category.category()))
            .toList();
    long right = known.stream().mapToLong(CategoryFigures::right).sum();
    long found = known.stream().mapToLong(CategoryFigures::found).sum();
    long labelled = known.stream().mapToLong(CategoryFigures::labelled).sum();
    lines.add("  of all factors we found right " + share(Shares.of(right, found)));
    lines.add("  of all factors people named found " + share(Shares.of(right, labelled)));
  }

  private TextTable categories(AxisFigures figures) {
    TextTable table =
        new TextTable("category", "labelled", "found", "right", "precision", "recall", "F1");
    for (CategoryFigures category : figures.categories()) {
      table.add(
          title(figures.axis(), category.category()),
          String.valueOf(category.labelled()),
          String.valueOf(category.found()),
          String.valueOf(category.right()),
          percent(Shares.of(category.right(), category.found())),
          percent(Shares.of(category.right(), category.labelled())),
          category.labelled() == 0 ? Numbers.NONE : number(category.f1()));
    }
    return table;
  }

  private static TextTable reliability(AxisFigures figures) {
    TextTable table = new TextTable("confidence", "labels", "mean", "right");
    for (Reliability bin : figures.reliability()) {
      table.add(
          String.format(Locale.ROOT, "%.1f to %.1f", bin.from(), bin.to()),
          String.valueOf(bin.labels()),
          Numbers.percent(bin.confidence()),
          percent(Shares.of(bin.right(), bin.labels())));
    }
    return table;
  }

  private static TextTable origins(AxisFigures figures) {
    TextTable table = new TextTable("origin", "labelled", "right", "without its own phrases");
    for (OriginFigures origin : figures.byOrigin()) {
      table.add(
          Words.shown(origin.origin()),
          String.valueOf(origin.labelled()),
          String.valueOf(origin.right()),
          leftOut(origin.leftOut()));
    }
    return table;
  }

  private static String leftOut(@Nullable Long count) {
    return count == null ? Numbers.NONE : String.valueOf(count);
  }

  private void addConfusion(AxisFigures figures, List<String> lines) {
    List<Confusion> wrong =
        figures.confusion().stream()
            .filter(cell -> !cell.labelled().equals(cell.found()))
            .sorted(Comparator.comparingLong(cell -> -cell.texts()))
            .toList();
    if (wrong.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("  labelled → found, where they differ");
    for (Confusion cell : wrong) {
      lines.add(
          "  %4d  %s → %s"
              .formatted(
                  cell.texts(),
                  title(figures.axis(), cell.labelled()),
                  title(figures.axis(), cell.found())));
    }
  }

  private void addMistakes(Axis axis, List<Judged> texts, List<String> lines) {
    List<Mistake> worst = Mistake.worst(axis, texts, mistakes);
    if (worst.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("  worst mistakes, the most confident first");
    for (Mistake mistake : worst) {
      Label found = mistake.found();
      lines.add("  %s  %s".formatted(Words.shown(mistake.id()), Words.shown(mistake.title())));
      lines.add(
          "      labelled %s; found %s%s"
              .formatted(
                  accepted(axis, mistake.labelled()),
                  title(axis, found.category()),
                  found.isKnown()
                      ? String.format(Locale.ROOT, ", confidence %.2f", found.confidence())
                      : ""));
      String quote = found.quote();
      if (quote != null) {
        lines.add(
            "      “%s”  [%s]"
                .formatted(Words.shown(quote, LONGEST_QUOTE), String.valueOf(found.section())));
      }
    }
  }

  /** Any of several causes is right, but factors stand beside each other. */
  private String accepted(Axis axis, List<String> ids) {
    String between = axis == Axis.CONTRIBUTING_FACTOR ? ", " : " or ";
    String first =
        ids.stream()
            .limit(MOST_ACCEPTED)
            .map(id -> title(axis, id))
            .collect(Collectors.joining(between));
    int more = ids.size() - MOST_ACCEPTED;
    return more > 0 ? first + between + more + " more" : first;
  }

  private String title(Axis axis, String id) {
    return taxonomy.title(axis, id);
  }

  /** {@code 79 of 103, 77% (68–84%)}. */
  private static String share(Share share) {
    return "%d of %d, %s".formatted(share.count(), share.of(), percent(share));
  }

  /** With its 95 % interval. */
  private static String percent(Share share) {
    return share.share() == null
        ? Numbers.NONE
        : "%s (%s)".formatted(Numbers.percent(share), Numbers.interval(share));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
