package org.incidentpatterns.reporting;

import java.util.Comparator;
import org.incidentpatterns.evaluate.Evaluation;
import org.incidentpatterns.evaluate.Evaluation.AxisFigures;
import org.incidentpatterns.evaluate.Evaluation.CategoryFigures;
import org.incidentpatterns.patterns.LabelErrors;
import org.incidentpatterns.patterns.Shares;
import org.incidentpatterns.report.model.Accuracy;
import org.incidentpatterns.report.model.Share;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/** The stored evaluation as the report shows it. */
public final class AccuracyPart {
  private final Taxonomy taxonomy;

  private AccuracyPart(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  /**
   * The figures with their intervals, categories under the titles of this taxonomy; one that it
   * does not know keeps its id.
   */
  public static Accuracy of(Evaluation evaluation, Taxonomy taxonomy) {
    AccuracyPart part = new AccuracyPart(taxonomy);
    return new Accuracy(
        evaluation.texts(),
        evaluation.labels(),
        evaluation.labelsSha256(),
        evaluation.taxonomyVersion(),
        evaluation.origins().stream()
            .map(origin -> new Accuracy.OriginRow(origin.origin(), origin.texts()))
            .toList(),
        evaluation.axes().stream().map(part::axis).toList());
  }

  private Accuracy.AxisRow axis(AxisFigures figures) {
    Axis axis = figures.axis();
    long labelled = figures.labelled();
    return new Accuracy.AxisRow(
        axis.word(),
        axis.title(),
        Shares.of(figures.right(), labelled),
        Shares.of(figures.abstained(), labelled),
        figures.coarse(),
        figures.kappa(),
        figures.macroF1(),
        shareOrNull(figures.leftOut(), labelled),
        figures.categories().stream().map(category -> category(axis, category, labelled)).toList(),
        figures.confusion().stream()
            .filter(cell -> !cell.labelled().equals(cell.found()))
            .sorted(
                Comparator.comparingLong(Evaluation.Confusion::texts)
                    .reversed()
                    .thenComparing(Evaluation.Confusion::labelled)
                    .thenComparing(Evaluation.Confusion::found))
            .limit(Accuracy.AxisRow.CONFUSIONS)
            .map(
                cell ->
                    new Accuracy.ConfusionRow(
                        taxonomy.title(axis, cell.labelled()),
                        taxonomy.title(axis, cell.found()),
                        cell.texts()))
            .toList(),
        figures.reliability().stream()
            .map(
                bin ->
                    new Accuracy.ReliabilityRow(
                        bin.from(),
                        bin.to(),
                        bin.confidence(),
                        Shares.of(bin.right(), bin.labels())))
            .toList(),
        figures.byOrigin().stream()
            .map(
                origin ->
                    new Accuracy.AxisOriginRow(
                        origin.origin(),
                        Shares.of(origin.right(), origin.labelled()),
                        shareOrNull(origin.leftOut(), origin.labelled())))
            .toList());
  }

  private Accuracy.CategoryRow category(Axis axis, CategoryFigures figures, long texts) {
    // Refuses counts that contradict each other; what it holds is needed by quarters only.
    new LabelErrors(texts, figures.labelled(), figures.found(), figures.right());
    long both = figures.labelled() + figures.found();
    return new Accuracy.CategoryRow(
        figures.category(),
        taxonomy.title(axis, figures.category()),
        Shares.of(figures.right(), figures.found()),
        Shares.of(figures.right(), figures.labelled()),
        both == 0 ? 0 : 2.0 * figures.right() / both);
  }

  private static @Nullable Share shareOrNull(@Nullable Long count, long of) {
    return count == null ? null : Shares.of(count, of);
  }
}
