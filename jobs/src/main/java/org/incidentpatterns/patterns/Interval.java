package org.incidentpatterns.patterns;

/** From low to high, both included. */
record Interval(double low, double high) {
  Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("Interval must run upwards: " + low + " to " + high);
    }
  }

  /** Both ends divided by a positive number. */
  Interval dividedBy(double divisor) {
    return new Interval(low / divisor, high / divisor);
  }
}
