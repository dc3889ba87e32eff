package org.incidentpatterns.report.model;

/**
 * One plus the number of others whose whole interval lies above.
 *
 * @param shared whether another has the same rank
 */
public record Rank(int rank, boolean shared) {
  @Override
  public String toString() {
    return rank + (shared ? "=" : "");
  }
}
