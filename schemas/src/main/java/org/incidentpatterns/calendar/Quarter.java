package org.incidentpatterns.calendar;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;

/**
 * A fiscal quarter such as {@code 2025-Q4}. Its days depend on the {@link FiscalCalendar}.
 *
 * @param year the fiscal year
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter>, Serializable {
  private static final Pattern LABEL = Pattern.compile("(\\d{4})-Q([1-4])");

  public Quarter {
    if (year < 1 || year > 9999) {
      throw new IllegalArgumentException("Year must be 1 to 9999, cannot be: " + year);
    }
    if (number < 1 || number > 4) {
      throw new IllegalArgumentException("Quarter number must be 1 to 4, cannot be: " + number);
    }
  }

  /** Reads {@code 2025-Q4}; anything else is refused with the form that is wanted. */
  public static Quarter parse(String label) {
    Matcher matcher = LABEL.matcher(label);
    if (!matcher.matches() || label.startsWith("0000")) {
      throw new PipelineException(
          Code.USAGE, "Cannot read quarter: not of the form 2025-Q4: %s".formatted(label));
    }
    return new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** This quarter moved by so many quarters; negative goes back. */
  public Quarter plus(int quarters) {
    int index = year * 4 + (number - 1) + quarters;
    return new Quarter(Math.floorDiv(index, 4), Math.floorMod(index, 4) + 1);
  }

  /** How many quarters {@code other} lies after this one; negative if before. */
  public int until(Quarter other) {
    return (other.year * 4 + other.number) - (year * 4 + number);
  }

  @Override
  public int compareTo(Quarter other) {
    return -until(other);
  }

  @Override
  public String toString() {
    return "%04d-Q%d".formatted(year, number);
  }
}
