package org.incidentpatterns.report.html;

import gg.jte.html.HtmlContent;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps together on a line what is read together, and shows characters that would hide. */
public final class Typography {
  private static final Pattern TOGETHER =
      Pattern.compile(
          "\\d[\\d,.]*–\\d[\\d,.]*%?"
              + "|\\d[\\d,]* (?:min|h|d)\\b(?: \\d+ (?:min|h)\\b)?"
              + "|\\d[\\d,]* of \\d[\\d,]*");

  private static final int LONG_ID = 24;
  private static final Pattern UNBREAKABLE = Pattern.compile("[^\\s-]{25}|\\S{40}");

  private Typography() {}

  /** A sentence, escaped, whose ranges, durations and counts do not break across lines. */
  public static HtmlContent say(String sentence) {
    return output -> {
      Matcher together = TOGETHER.matcher(sentence);
      int written = 0;
      while (together.find()) {
        output.writeUserContent(sentence.substring(written, together.start()));
        output.writeContent("<span class=\"nowrap\">");
        output.writeUserContent(together.group());
        output.writeContent("</span>");
        written = together.end();
      }
      output.writeUserContent(sentence.substring(written));
    };
  }

  /** A name from elsewhere, escaped and kept apart so that its direction stays its own. */
  public static HtmlContent name(String name) {
    return output -> {
      output.writeContent(isUnbreakable(name) ? "<bdi class=\"any\">" : "<bdi>");
      int written = 0;
      for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', written)) {
        output.writeUserContent(name.substring(written, slash + 1));
        output.writeContent("<wbr>");
        written = slash + 1;
      }
      output.writeUserContent(name.substring(written));
      output.writeContent("</bdi>");
    };
  }

  /** The class of a link that shows an id: none where the id fits a line. */
  public static @Nullable String idStyle(String id) {
    return id.length() > LONG_ID || isUnbreakable(id) ? "any" : null;
  }

  private static boolean isUnbreakable(String text) {
    return UNBREAKABLE.matcher(text).find();
  }

  /**
   * A finished page with every character that could turn, hide or end text made harmless: controls,
   * overrides of the reading direction, noncharacters and lone surrogates are shown by their code
   * point; marks that only steer the direction of neighbours are dropped. The page's own markup has
   * none of them, so all come from foreign text. Joiners stay: scripts and emoji need them.
   */
  public static String visible(CharSequence page) {
    StringBuilder shown = new StringBuilder(page.length() + 64);
    page.codePoints().forEach(point -> append(shown, point));
    return shown.toString();
  }

  private static void append(StringBuilder shown, int point) {
    if (isDropped(point)) {
      return;
    }
    if (isHarmful(point)) {
      shown.append(String.format(Locale.ROOT, "[U+%04X]", point));
      return;
    }
    shown.appendCodePoint(point);
  }

  private static boolean isDropped(int point) {
    return point == 0x200E
        || point == 0x200F
        || point == 0x061C
        || point == 0xFEFF
        || point == '\r';
  }

  private static boolean isHarmful(int point) {
    if (point == '\n' || point == '\t') {
      return false;
    }
    return Character.isISOControl(point)
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069)
        || point == 0x2028
        || point == 0x2029
        || (point >= 0xD800 && point <= 0xDFFF)
        || (point >= 0xFDD0 && point <= 0xFDEF)
        || (point & 0xFFFE) == 0xFFFE
        || (point >= 0xE0000 && point <= 0xE0FFF);
  }
}
