package org.incidentpatterns.report.chart;

/** The unit in which customer minutes fit above a narrow column. */
enum ImpactUnit {
  ONE("Customer minutes", 1),
  THOUSAND("Thousand customer minutes", 1_000),
  MILLION("Million customer minutes", 1_000_000);

  private static final long MOST_OF_A_UNIT = 9_999;

  private final String words;
  private final long size;

  ImpactUnit(String words, long size) {
    this.words = words;
    this.size = size;
  }

  /** The smallest unit that needs at most four digits for so many minutes. */
  static ImpactUnit of(long most) {
    for (ImpactUnit unit : values()) {
      if (most / unit.size <= MOST_OF_A_UNIT) {
        return unit;
      }
    }
    return MILLION;
  }

  /** Such as {@code Thousand customer minutes}. */
  String words() {
    return words;
  }

  /** Minutes in one of this unit. */
  long size() {
    return size;
  }

  /** Such as {@code 412}; {@code <1} for less than half a unit that is not nothing. */
  String figure(long minutes) {
    long rounded = Math.round(minutes / (double) size);
    return rounded == 0 && minutes > 0 ? "<1" : Figures.count(rounded);
  }
}
