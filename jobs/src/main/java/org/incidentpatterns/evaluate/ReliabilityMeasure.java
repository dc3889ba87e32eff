package org.incidentpatterns.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.incidentpatterns.evaluate.Evaluation.Reliability;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Label;

/** Sets what labels say of themselves against how often they are right. */
final class ReliabilityMeasure {
  private static final int BINS = 10;

  /** A confidence of 0.7 is not quite that in binary, and still belongs to what begins at 0.7. */
  private static final double ROUNDING = 1e-9;

  private final Axis axis;

  ReliabilityMeasure(Axis axis) {
    this.axis = axis;
  }

  /** Bins of a tenth; only those that hold any label. */
  List<Reliability> bins(List<Judged> texts) {
    long[] labels = new long[BINS];
    long[] right = new long[BINS];
    double[] confidence = new double[BINS];
    for (Judged text : texts) {
      for (Label label : counted(text)) {
        int bin = Math.min(BINS - 1, (int) (label.confidence() * BINS + ROUNDING));
        labels[bin]++;
        confidence[bin] += label.confidence();
        right[bin] += text.accepted(axis).contains(label.category()) ? 1 : 0;
      }
    }
    List<Reliability> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      if (labels[bin] > 0) {
        bins.add(
            new Reliability(
                (double) bin / BINS,
                (double) (bin + 1) / BINS,
                labels[bin],
                confidence[bin] / labels[bin],
                right[bin]));
      }
    }
    return bins;
  }

  /** The primary label, or every factor; that a text says nothing has no confidence. */
  private List<Label> counted(Judged text) {
    return text.classification().labels(axis).stream()
        .filter(label -> label.primary() || axis == Axis.CONTRIBUTING_FACTOR)
        .filter(label -> !label.category().equals(Axis.NOT_DOCUMENTED))
        .toList();
  }
}
