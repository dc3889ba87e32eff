package org.incidentpatterns;

import java.util.Locale;

/** Figures that a test has counted, for people who read its output. */
public final class Figures {
  private Figures() {}

  /** Prints how many of all are as they should be. */
  public static void print(String what, long right, long all) {
    print("%s %d/%d".formatted(what, right, all));
  }

  /** Prints a line that can be found again. */
  public static void print(String line) {
    System.out.printf(Locale.ROOT, "hostile: %s%n", line);
  }
}
