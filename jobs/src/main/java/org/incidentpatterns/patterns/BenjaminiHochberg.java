package org.incidentpatterns.patterns;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The correction for asking several questions at once (Benjamini and Hochberg 1995): of the changes
 * that are named, at most one in twenty is expected to be chance.
 *
 * <p>With m p-values in ascending order, the j smallest are named for the largest j whose p-value
 * is at most j / m × level.
 */
public final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /**
   * Adjusted p-values, in the order given: each is the lowest level at which the procedure would
   * name that change.
   *
   * @param pValues each 0 to 1; may be empty
   */
  public static double[] adjusted(double[] pValues) {
    int number = pValues.length;
    int[] ascending =
        IntStream.range(0, number)
            .boxed()
            .sorted(Comparator.comparingDouble(index -> pValues[index]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[number];
    double smallest = 1;
    for (int rank = number; rank >= 1; rank--) {
      int index = ascending[rank - 1];
      smallest = Math.min(smallest, pValues[index] * number / rank);
      adjusted[index] = smallest;
    }
    return adjusted;
  }

  /**
   * The largest p-value with which one more question would be named, the others being as they are.
   * It lies between level / m (no other is named) and level (all others are), where m counts the
   * others and the one.
   *
   * @param others p-values of all other questions of the family, in any order; may be empty
   */
  public static double limit(double[] others, double level) {
    double[] ascending = others.clone();
    Arrays.sort(ascending);
    int number = others.length + 1;
    for (int rank = number; rank > 1; rank--) {
      double limit = rank * level / number;
      // Together with the one in question, `rank` p-values must lie at or below the limit.
      if (ascending[rank - 2] <= limit) {
        return limit;
      }
    }
    return level / number;
  }
}
