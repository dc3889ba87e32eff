package org.incidentpatterns.markup;

import java.util.Locale;
import java.util.Set;

/**
 * Counts the tags that stand in a table but in none of its cells. A browser moves each of them in
 * front of the table and opens it again behind; a hundred thousand cost minutes. Nobody writes such
 * documents by hand.
 */
final class LooseMarkup {
  private static final int MOST = 500;
  private static final int LONGEST_NAME = 8;
  private static final Set<String> OPENING = Set.of("table", "tbody", "thead", "tfoot", "tr");
  private static final Set<String> CELLS = Set.of("td", "th", "caption");

  private LooseMarkup() {}

  static boolean isExcessive(String html) {
    int loose = 0;
    boolean betweenCells = false;
    int at = html.indexOf('<');
    while (at >= 0 && at + 1 < html.length()) {
      boolean closes = html.charAt(at + 1) == '/';
      String name = name(html, closes ? at + 2 : at + 1);
      if (name.equals("table")) {
        betweenCells = !closes;
      } else if (CELLS.contains(name)) {
        betweenCells = closes;
      } else if (OPENING.contains(name)) {
        betweenCells = true;
      } else if (betweenCells && !closes && !name.isEmpty() && ++loose > MOST) {
        return true;
      }
      at = html.indexOf('<', at + 1);
    }
    return false;
  }

  private static String name(String html, int start) {
    int end = start;
    while (end < html.length()
        && end - start < LONGEST_NAME
        && Character.isLetter(html.charAt(end))) {
      end++;
    }
    return html.substring(start, end).toLowerCase(Locale.ROOT);
  }
}
