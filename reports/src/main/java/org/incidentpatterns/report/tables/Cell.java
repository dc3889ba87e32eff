package org.incidentpatterns.report.tables;

import java.util.List;
import org.incidentpatterns.report.words.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell. Numbers stay numbers; text that a spreadsheet would take for a formula
 * gets an apostrophe in front, by which spreadsheets show it as text. Such text that has
 * apostrophes of its own gets one more, so that {@link #textOf} reads back exactly what was
 * written.
 */
public final class Cell {
  /** How formulas begin, also in full width, and controls that some programs skip. */
  private static final String FORMULA_STARTS = "=+-@＝＋－＠\t\r\0";

  private Cell() {}

  static String of(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number) {
      return Numbers.plain(number).toPlainString();
    }
    if (value instanceof Long || value instanceof Integer || value instanceof Boolean) {
      return value.toString();
    }
    if (value instanceof List<?> list) {
      return text(String.join("; ", list.stream().map(Object::toString).toList()));
    }
    return text(value.toString());
  }

  /** The text of a cell that was written here. */
  public static String textOf(String cell) {
    return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
  }

  private static String text(String text) {
    return isFormula(text) ? "'" + text : text;
  }

  /** Whether it begins a formula, or would without the apostrophes before it. */
  private static boolean isFormula(String text) {
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      if (FORMULA_STARTS.indexOf(point) >= 0) {
        return true;
      }
      if (point != '\'' && !isSkipped(point)) {
        return false;
      }
      i += Character.charCount(point);
    }
    return false;
  }

  /** What a spreadsheet may skip before it looks for a formula. */
  private static boolean isSkipped(int point) {
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || Character.isISOControl(point)
        || Character.getType(point) == Character.FORMAT;
  }
}
