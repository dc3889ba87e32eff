package org.incidentpatterns.patterns;

/**
 * Whether two shares differ by more than chance: Fisher's exact test, two-sided, where every table
 * at most as likely as the one seen counts against chance.
 */
public final class FisherTest {
  private FisherTest() {}

  /**
   * The p-value of {@code count} of {@code of} here against {@code otherCount} of {@code otherOf}
   * there; 1 where either group is empty.
   *
   * @throws IllegalArgumentException if a count is negative or larger than its group
   */
  public static double pValue(long count, long of, long otherCount, long otherOf) {
    if (count < 0 || count > of || otherCount < 0 || otherCount > otherOf) {
      throw new IllegalArgumentException(
          "Not two shares: %d of %d and %d of %d".formatted(count, of, otherCount, otherOf));
    }
    // Given both group sizes and the total with the category, the count is hypergeometric.
    long with = count + otherCount;
    long likeliest = (long) ((of + 1.0) * (with + 1.0) / (of + otherOf + 2.0));
    ExactTest hypergeometric =
        new ExactTest(
            likeliest,
            from -> (with - from) / (from + 1.0) * ((of - from) / (otherOf - with + from + 1.0)));
    return hypergeometric.pValue(count);
  }
}
