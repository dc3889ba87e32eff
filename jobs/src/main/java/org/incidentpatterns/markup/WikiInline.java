package org.incidentpatterns.markup;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** Reads the marks within one line of wiki text. Cost: one pass, for each mark looks ahead once. */
final class WikiInline {
  private static final Set<String> DROPPED = Set.of("color", "anchor", "toc", "toc-zone", "span");
  private static final Set<String> CARDS = Set.of("smart-link", "smart-card", "smart-embed");
  private static final Pattern PICTURE = Pattern.compile("[^\\s!|]{1,200}\\.\\w{2,5}(\\|[^!]*)?");
  private static final int LONGEST_ENTITY = 10;

  private final String line;
  private final MarkdownWriter writer;
  private final InlineText inline;
  private final Map<String, Integer> ahead = new HashMap<>();
  private final StringBuilder plain = new StringBuilder();
  private int boldUntil = -1;
  private int struckUntil = -1;
  private int slantedUntil = -1;
  private boolean boldOpen;

  private WikiInline(String line, MarkdownWriter writer) {
    this.line = line;
    this.writer = writer;
    this.inline = writer.inline();
  }

  static void write(String line, MarkdownWriter writer) {
    new WikiInline(line, writer).read();
  }

  private void read() {
    int i = 0;
    while (i < line.length()) {
      int next = mark(i);
      if (next > i) {
        i = next;
      } else {
        plain.append(line.charAt(i++));
      }
    }
    flush();
    if (boldOpen) {
      inline.bold(-1);
    }
  }

  private void flush() {
    inline.add(plain.toString(), false);
    plain.setLength(0);
  }

  /** Reads the mark at an offset; returns the offset behind it, or the same if there is none. */
  private int mark(int at) {
    return switch (line.charAt(at)) {
      case '*' -> bold(at);
      case '-' -> struck(at);
      case '_' -> slanted(at);
      case '[' -> link(at);
      case '{' -> line.startsWith("{{", at) ? code(at) : macro(at);
      case '!' -> picture(at);
      case '\\' -> escape(at);
      case '&' -> entity(at);
      case 'h' -> address(at);
      default -> at;
    };
  }

  private int bold(int at) {
    if (at == boldUntil) {
      flush();
      inline.bold(-1);
      return at + 1;
    }
    int end = at > boldUntil ? closing(at) : -1;
    if (end < 0) {
      return at;
    }
    flush();
    inline.bold(1);
    boldUntil = end;
    return at + 1;
  }

  private int struck(int at) {
    if (at == struckUntil) {
      flush();
      inline.struck(-1);
      return at + 1;
    }
    int end = at > struckUntil ? closing(at) : -1;
    if (end < 0) {
      return at;
    }
    flush();
    inline.struck(1);
    struckUntil = end;
    return at + 1;
  }

  private int slanted(int at) {
    if (at == slantedUntil) {
      return at + 1;
    }
    int end = at > slantedUntil ? closing(at) : -1;
    if (end < 0) {
      return at;
    }
    slantedUntil = end;
    return at + 1;
  }

  /** Where the mark that opens here is closed; -1 if it opens nothing. */
  private int closing(int at) {
    char mark = line.charAt(at);
    boolean opens =
        (at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1)))
            && at + 2 < line.length()
            && line.charAt(at + 1) != mark
            && !Character.isWhitespace(line.charAt(at + 1));
    if (!opens) {
      return -1;
    }
    String key = "close" + mark;
    int end = ahead.getOrDefault(key, 0);
    if (end < at + 2) {
      end = at + 2;
      while (end < line.length() && !closes(end, mark)) {
        end++;
      }
      ahead.put(key, end);
    }
    return end < line.length() ? end : -1;
  }

  private boolean closes(int at, char mark) {
    return line.charAt(at) == mark
        && !Character.isWhitespace(line.charAt(at - 1))
        && (at + 1 == line.length() || !Character.isLetterOrDigit(line.charAt(at + 1)));
  }

  /** The next place of a text behind an offset; -1 if there is none. */
  private int next(String text, int from) {
    int known = ahead.getOrDefault(text, -1);
    if (known < from) {
      int found = line.indexOf(text, from);
      known = found < 0 ? Integer.MAX_VALUE : found;
      ahead.put(text, known);
    }
    return known == Integer.MAX_VALUE ? -1 : known;
  }

  private int code(int at) {
    int end = next("}}", at + 2);
    if (end < 0) {
      return at;
    }
    flush();
    inline.code(line.substring(at + 2, end));
    return end + 2;
  }

  private int link(int at) {
    int end = next("]", at + 1);
    if (end < 0) {
      return at;
    }
    String inner = line.substring(at + 1, end).strip();
    if (inner.startsWith("~")) {
      plain.append('@').append(inner.substring(1).replace("accountid:", ""));
      return end + 1;
    }
    if (inner.startsWith("^")) {
      plain.append(inner, 1, inner.length());
      return end + 1;
    }
    List<String> parts = List.of(inner.split("\\|", 4));
    int last = parts.size() - 1;
    if (last > 0 && CARDS.contains(parts.get(last))) {
      last--;
    }
    String target = parts.get(last).strip();
    boolean leads = target.contains("://") || target.startsWith("mailto:");
    if (last == 0 && !leads) {
      return at;
    }
    flush();
    int start = inline.position();
    if (last > 0 && !parts.get(0).strip().equals(target)) {
      write(parts.get(0).replace("[", "").replace("{", ""), writer);
    }
    inline.address(target, start);
    return end + 1;
  }

  private int macro(int at) {
    int end = next("}", at + 1);
    if (end < 0) {
      return at;
    }
    String inner = line.substring(at + 1, end);
    int colon = inner.indexOf(':');
    String name = (colon < 0 ? inner : inner.substring(0, colon)).toLowerCase(Locale.ROOT);
    switch (name) {
      case "*" -> {
        flush();
        inline.bold(boldOpen ? -1 : 1);
        boldOpen = !boldOpen;
      }
      case "status" -> plain.append(parameter(inner, "title"));
      case "_", "-", "+", "^", "~" -> {
        // The same marks within a word; only bold text matters to a reader.
      }
      default -> {
        return DROPPED.contains(name) ? end + 1 : at;
      }
    }
    return end + 1;
  }

  /** A parameter of a macro, as in {@code panel:title=Impact|color=red}; empty if not given. */
  static String parameter(String macro, String name) {
    for (String part : macro.substring(macro.indexOf(':') + 1).split("\\|", 20)) {
      if (part.strip().startsWith(name + "=")) {
        return part.strip().substring(name.length() + 1);
      }
    }
    return "";
  }

  private int picture(int at) {
    int end = next("!", at + 1);
    return end > 0 && end - at < 300 && PICTURE.matcher(line.substring(at + 1, end)).matches()
        ? end + 1
        : at;
  }

  private int escape(int at) {
    if (at + 1 >= line.length()) {
      return at;
    }
    char next = line.charAt(at + 1);
    if (next == '\\') {
      flush();
      writer.lineBreak();
      return at + 2;
    }
    if (Character.isLetterOrDigit(next) || Character.isWhitespace(next)) {
      return at;
    }
    plain.append(next);
    return at + 2;
  }

  private int entity(int at) {
    int end = next(";", at + 1);
    if (end < 0 || end - at > LONGEST_ENTITY) {
      return at;
    }
    String name = line.substring(at + 1, end);
    if (!name.startsWith("#") && !Entities.isNamedEntity(name)) {
      return at;
    }
    plain.append(PlainCharacters.of(Parser.unescapeEntities(line.substring(at, end + 1), true)));
    return end + 1;
  }

  /** An address is copied whole: its dashes and underscores are no marks. */
  private int address(int at) {
    if (!line.startsWith("http://", at) && !line.startsWith("https://", at)) {
      return at;
    }
    int end = at;
    while (end < line.length() && " \t|]}".indexOf(line.charAt(end)) < 0) {
      end++;
    }
    plain.append(line, at, end);
    return end;
  }
}
