package org.incidentpatterns.run;

/** Told at the beginning of each long step. */
@FunctionalInterface
public interface Progress {
  /** Says nothing. */
  Progress SILENT = step -> {};

  /**
   * A step begins.
   *
   * @param step what is done now, such as {@code Reading 4 files}
   */
  void step(String step);
}
