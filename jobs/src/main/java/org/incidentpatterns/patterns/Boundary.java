package org.incidentpatterns.patterns;

import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a test begins to call a change, in a logarithmic number of tests. Relies on a test
 * that, having called a count, calls every more extreme one.
 */
final class Boundary {
  private Boundary() {}

  /** The smallest count from {@code first} to {@code last} that is called; null if none is. */
  static @Nullable Long smallest(long first, long last, LongPredicate called) {
    if (first > last || !called.test(last)) {
      return null;
    }
    long low = first;
    long high = last;
    while (low < high) {
      long middle = low + (high - low) / 2;
      if (called.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return high;
  }

  /** The largest count from 0 to {@code last} that is called; null if none is. */
  static @Nullable Long largest(long last, LongPredicate called) {
    Long stepsDown = smallest(0, last, steps -> called.test(last - steps));
    return stepsDown == null ? null : last - stepsDown;
  }
}
