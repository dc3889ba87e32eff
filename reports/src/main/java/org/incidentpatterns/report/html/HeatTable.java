package org.incidentpatterns.report.html;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.incidentpatterns.report.model.DetectionMatrix;
import org.jspecify.annotations.Nullable;

/** The matrix of causes by who noticed first, with sums and a tint for the larger counts. */
public final class HeatTable {
  private final DetectionMatrix matrix;
  private final long most;

  /** The table of one matrix. */
  public HeatTable(DetectionMatrix matrix) {
    this.matrix = matrix;
    most =
        matrix.rows().stream()
            .flatMap(row -> IntStream.range(0, row.now().size()).mapToObj(i -> both(row, i)))
            .mapToLong(Long::longValue)
            .max()
            .orElse(0);
  }

  private static long both(DetectionMatrix.Row row, int column) {
    return row.now().get(column) + row.before().get(column);
  }

  /** The class of a cell: a third, two thirds or all of the largest; null for none. */
  public @Nullable String tint(DetectionMatrix.Row row, int column) {
    long count = both(row, column);
    if (count == 0) {
      return null;
    }
    if (3 * count <= most) {
      return "t1";
    }
    return 3 * count <= 2 * most ? "t2" : "t3";
  }

  /** The sum of a column. */
  public DetectionMatrix.Row sums() {
    return new DetectionMatrix.Row(
        "All", sums(DetectionMatrix.Row::now), sums(DetectionMatrix.Row::before));
  }

  private List<Long> sums(Function<DetectionMatrix.Row, List<Long>> side) {
    return IntStream.range(0, matrix.columns().size())
        .mapToObj(i -> matrix.rows().stream().mapToLong(row -> side.apply(row).get(i)).sum())
        .toList();
  }

  /** The sum of a row. */
  public static long sum(List<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).sum();
  }
}
