package org.incidentpatterns.container;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What lies between the cells of a CSV file.
 *
 * @param declared whether the first line only says so, as Excel reads and writes it ({@code sep=;})
 */
record CsvDelimiter(char character, boolean declared) {
  private static final Pattern DECLARATION =
      Pattern.compile("\"?sep=([^\"\\p{Alnum}])\"?", Pattern.CASE_INSENSITIVE);
  private static final char[] KNOWN = {',', ';', '\t'};

  /**
   * Tells it from the first row: declared, or what stands most often outside quotes, or a comma.
   */
  static CsvDelimiter of(String firstRow) {
    Matcher declaration = DECLARATION.matcher(firstRow);
    if (declaration.matches()) {
      return new CsvDelimiter(declaration.group(1).charAt(0), true);
    }
    char most = ',';
    for (char known : KNOWN) {
      most = count(firstRow, known) > count(firstRow, most) ? known : most;
    }
    return new CsvDelimiter(most, false);
  }

  private static int count(String row, char delimiter) {
    int count = 0;
    boolean quoted = false;
    for (int index = 0; index < row.length(); index++) {
      char character = row.charAt(index);
      quoted ^= character == '"';
      count += !quoted && character == delimiter ? 1 : 0;
    }
    return count;
  }
}
