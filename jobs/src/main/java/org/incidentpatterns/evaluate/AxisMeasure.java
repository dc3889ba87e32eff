package org.incidentpatterns.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.incidentpatterns.evaluate.Evaluation.AxisFigures;
import org.incidentpatterns.evaluate.Evaluation.CategoryFigures;
import org.incidentpatterns.evaluate.Evaluation.Confusion;
import org.incidentpatterns.evaluate.Evaluation.OriginFigures;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/** Counts the figures of one axis. */
final class AxisMeasure {
  private final Axis axis;
  private final List<Judged> texts;
  private final Comparator<String> order;

  /**
   * @param texts those that are labelled on the axis
   */
  AxisMeasure(Axis axis, Taxonomy taxonomy, List<Judged> texts) {
    this.axis = axis;
    this.texts = texts;
    Categories categories = new Categories(taxonomy);
    this.order =
        Comparator.comparingInt((String id) -> categories.order(axis, id))
            .thenComparing(Comparator.naturalOrder());
  }

  /** A text has several contributing factors, of which none is the wrong one for another. */
  private boolean isMultiple() {
    return axis == Axis.CONTRIBUTING_FACTOR;
  }

  AxisFigures figures() {
    List<CategoryFigures> categories = isMultiple() ? ofSets() : ofPrimary();
    List<Confusion> confusion = isMultiple() ? List.of() : confusion();
    return new AxisFigures(
        axis,
        texts.size(),
        count(text -> text.isRight(axis)),
        count(text -> text.isNamed(axis)),
        count(text -> text.isAbstained(axis)),
        isMultiple() ? 0 : count(text -> text.accepted(axis).size() > 1),
        Agreement.kappa(confusion),
        Agreement.macroF1(categories),
        leftOut(texts),
        categories,
        confusion,
        new ReliabilityMeasure(axis).bins(texts),
        byOrigin());
  }

  private long count(Predicate<Judged> condition) {
    return texts.stream().filter(condition).count();
  }

  private @Nullable Long leftOut(List<Judged> some) {
    return some.stream().anyMatch(text -> text.leftOut() == null)
        ? null
        : Long.valueOf(some.stream().filter(text -> text.isRightLeftOut(axis)).count());
  }

  private List<Confusion> confusion() {
    Map<String, Map<String, Long>> cells = new TreeMap<>(order);
    for (Judged text : texts) {
      cells
          .computeIfAbsent(text.labelledAs(axis), labelled -> new TreeMap<>(order))
          .merge(text.found(axis).category(), 1L, Long::sum);
    }
    List<Confusion> confusion = new ArrayList<>();
    cells.forEach(
        (labelled, row) ->
            row.forEach((found, count) -> confusion.add(new Confusion(labelled, found, count))));
    return confusion;
  }

  private List<CategoryFigures> ofPrimary() {
    return categories(
        text -> Set.of(text.labelledAs(axis)), text -> Set.of(text.found(axis).category()));
  }

  private List<CategoryFigures> ofSets() {
    return categories(text -> Set.copyOf(text.accepted(axis)), text -> text.allFound(axis));
  }

  /** What a person, or we, gave a text. */
  private interface Given {
    Set<String> of(Judged text);
  }

  private List<CategoryFigures> categories(Given labelled, Given found) {
    Set<String> ids = new TreeSet<>(order);
    for (Judged text : texts) {
      ids.addAll(labelled.of(text));
      ids.addAll(found.of(text));
    }
    return ids.stream()
        .map(
            id ->
                new CategoryFigures(
                    id,
                    count(text -> labelled.of(text).contains(id)),
                    count(text -> found.of(text).contains(id)),
                    count(text -> labelled.of(text).contains(id) && found.of(text).contains(id))))
        .toList();
  }

  private List<OriginFigures> byOrigin() {
    Map<String, List<Judged>> origins = new TreeMap<>();
    for (Judged text : texts) {
      origins.computeIfAbsent(text.text().origin(), origin -> new ArrayList<>()).add(text);
    }
    List<OriginFigures> figures = new ArrayList<>();
    origins.forEach(
        (origin, some) ->
            figures.add(
                new OriginFigures(
                    origin,
                    some.size(),
                    some.stream().filter(text -> text.isRight(axis)).count(),
                    leftOut(some))));
    return figures;
  }
}
