package org.incidentpatterns.report.words;

import java.util.Comparator;
import java.util.List;
import org.incidentpatterns.report.model.AxisView;
import org.incidentpatterns.report.model.Comparison;
import org.incidentpatterns.report.model.Verdict;
import org.incidentpatterns.taxonomy.Axis;

/** The categories that changed beyond chance, the least likely to be chance first. */
final class Changes {
  /** One of them. */
  record Change(Axis axis, AxisView.Row row) {
    Comparison shares() {
      return row.shares();
    }

    boolean isRise() {
      return shares().verdict() == Verdict.RISE;
    }

    String claim() {
      return CategoryWords.change(axis, row.category(), row.title(), isRise());
    }

    private double chance() {
      Double adjusted = shares().adjustedP();
      return adjusted == null ? 1 : adjusted;
    }
  }

  private Changes() {}

  static List<Change> of(List<AxisView> axes) {
    return axes.stream()
        .flatMap(view -> view.rows().stream().map(row -> new Change(Axis.of(view.axis()), row)))
        .filter(change -> VerdictWords.isChange(change.shares().verdict()))
        .sorted(
            Comparator.comparingDouble(Change::chance)
                .thenComparing(Change::axis)
                .thenComparing(change -> change.row().title())
                .thenComparing(change -> change.row().category()))
        .toList();
  }
}
