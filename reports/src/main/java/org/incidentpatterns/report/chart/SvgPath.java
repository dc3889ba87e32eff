package org.incidentpatterns.report.chart;

import java.util.StringTokenizer;
import java.util.regex.Pattern;

/**
 * Writes path data in few bytes: tenths of a pixel, no digit before a lone fraction, the shorter of
 * absolute and relative.
 */
final class SvgPath {
  private static final Pattern STRAIGHT = Pattern.compile("[-0-9. ,MLZ]*");

  private final StringBuilder data = new StringBuilder();
  private long x;
  private long y;
  private long startX;
  private long startY;

  /** Begins a new piece there. */
  SvgPath moveTo(double left, double top) {
    long nextX = tenths(left);
    long nextY = tenths(top);
    String absolute = "M" + pair(nextX, nextY);
    if (data.length() == 0) {
      data.append(absolute);
    } else if (nextX != x || nextY != y) {
      data.append(shorter(absolute, "m" + pair(nextX - x, nextY - y)));
    }
    x = nextX;
    y = nextY;
    startX = x;
    startY = y;
    return this;
  }

  /** A straight line to there; a line of no length stays, for its round ends are a dot. */
  SvgPath lineTo(double left, double top) {
    long nextX = tenths(left);
    long nextY = tenths(top);
    if (nextY == y) {
      data.append(shorter("H" + text(nextX), "h" + text(nextX - x)));
    } else if (nextX == x) {
      data.append(shorter("V" + text(nextY), "v" + text(nextY - y)));
    } else {
      data.append(shorter("L" + pair(nextX, nextY), "l" + pair(nextX - x, nextY - y)));
    }
    x = nextX;
    y = nextY;
    return this;
  }

  /** Back to where the piece began. */
  SvgPath close() {
    data.append('z');
    x = startX;
    y = startY;
    return this;
  }

  /** Follows path data of {@code M}, {@code L} and {@code Z} only; refuses curves. */
  SvgPath follow(String pathData) {
    if (!STRAIGHT.matcher(pathData).matches()) {
      throw new IllegalStateException(
          "Cannot write the chart: only straight lines are drawn: " + pathData);
    }
    StringTokenizer tokens = new StringTokenizer(pathData, " ,MLZ", true);
    String command = "";
    while (tokens.hasMoreTokens()) {
      String token = tokens.nextToken();
      switch (token) {
        case " ", "," -> {}
        case "M", "L" -> command = token;
        case "Z" -> close();
        default -> {
          double left = Double.parseDouble(token);
          double top = nextNumber(tokens);
          if (command.equals("M")) {
            moveTo(left, top);
          } else {
            lineTo(left, top);
          }
        }
      }
    }
    return this;
  }

  @Override
  public String toString() {
    return data.toString();
  }

  /** A number to one decimal, as short as SVG takes it. */
  static String number(double value) {
    return text(tenths(value));
  }

  private static double nextNumber(StringTokenizer tokens) {
    String token = tokens.nextToken();
    while (token.isBlank() || token.equals(",")) {
      token = tokens.nextToken();
    }
    return Double.parseDouble(token);
  }

  private static long tenths(double value) {
    return Math.round(value * 10);
  }

  private static String shorter(String absolute, String relative) {
    return relative.length() < absolute.length() ? relative : absolute;
  }

  private static String pair(long first, long second) {
    String separator = second < 0 ? "" : " ";
    return text(first) + separator + text(second);
  }

  private static String text(long tenths) {
    String sign = tenths < 0 ? "-" : "";
    long size = Math.abs(tenths);
    if (size % 10 == 0) {
      return sign + size / 10;
    }
    return sign + (size < 10 ? "" : String.valueOf(size / 10)) + "." + size % 10;
  }
}
