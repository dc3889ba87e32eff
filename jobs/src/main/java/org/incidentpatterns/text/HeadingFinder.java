package org.incidentpatterns.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.text.Lines.Line;
import org.jspecify.annotations.Nullable;

/**
 * Finds the headings of one text. Levels: 1 to 6 as in Markdown, then bold lines, numbered lines,
 * labels at the start of a line, labels of list items by their indent.
 */
final class HeadingFinder {
  static final int BOLD_LINE = 7;
  private static final int NUMBERED_LINE = 8;
  static final int LABEL = 9;
  private static final int RUN_IN_LABEL = 10;
  private static final int LIST_LABEL = 11;
  private static final int LONGEST_HEADING_LINE = 300;
  private static final int LONGEST_TITLE = 100;
  private static final int LONGEST_LABEL = 60;

  private static final Pattern FENCE = Pattern.compile("^\\s*(```+(?=[^`]*$)|~~~+).*");
  private static final Pattern ATX = Pattern.compile("^ {0,3}(#{1,6})(?:\\s+(.*?))?\\s*#*\\s*$");
  private static final Pattern WIKI = Pattern.compile("^\\s*h([1-6])\\.\\s+(.+?)\\s*$");
  private static final Pattern SETEXT = Pattern.compile("^ {0,3}(=+|-{2,})\\s*$");
  private static final Pattern BOLD_ONLY =
      Pattern.compile("^\\s{0,3}(?:\\*\\*|__)([^*_]+?)(?:\\*\\*|__)\\s*[:.]?\\s*$");
  private static final Pattern BOLD_LABEL =
      Pattern.compile(
          "^\\s{0,3}(?:\\*\\*|__)([^*_]{2,60}?)(?:\\*\\*|__)\\s*[:.\u2013\u2014-]?\\s*");
  private static final Pattern PLAIN_LABEL =
      Pattern.compile(
          "^\\s{0,3}([\\p{L}][\\p{L}\\p{N} '&/,()-]{1,58}?)\\s*(?:[:?](?=\\s|$)|$)\\s*");
  private static final Pattern LIST_ITEM = Pattern.compile("^(\\s*)(?:[-*+\u2022]|\\d+[.)])\\s+");
  private static final Pattern LIST_BOLD =
      Pattern.compile(
          "^(\\s*)(?:[-*+\u2022]|\\d+[.)])\\s+(?:\\*\\*|__)([^*_]{2,60}?):?(?:\\*\\*|__)\\s*[:\u2013\u2014-]?\\s*");
  private static final Pattern STATUS =
      Pattern.compile(
          "^[*_ ]*(Investigating|Identified|Monitoring|Update|Resolved|Verifying|In progress|Completed)[*_]*\\s*(?:[-\u2013\u2014]\\s+|[*_:]*$)");

  private static final Pattern EMPHASIS = Pattern.compile("[*_`]");

  private final SectionHeadings names;

  private final InlineLabels inline;

  HeadingFinder(SectionHeadings names) {
    this.names = names;
    this.inline = new InlineLabels(names);
  }

  List<Heading> find(String body) {
    List<Heading> found = new ArrayList<>();
    List<Line> lines = Lines.of(body);
    @Nullable String fence = null;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      String mark = fence(line);
      if (mark != null) {
        if (fence == null) {
          fence = mark;
        } else if (mark.startsWith(fence)) {
          fence = null;
        }
        continue;
      }
      if (fence != null || line.isBlank()) {
        continue;
      }
      Line next = i + 1 < lines.size() ? lines.get(i + 1) : null;
      boolean afterBlank = i == 0 || lines.get(i - 1).isBlank();
      Heading heading = heading(line, next, afterBlank, found);
      if (heading != null) {
        found.add(heading);
        if (next != null && heading.textStart() >= next.next()) {
          i++;
        }
        inline.add(line.text(), heading.textStart() - line.start(), line.start(), found);
      } else {
        inline.add(line.text(), 0, line.start(), found);
      }
    }
    return found;
  }

  /** The mark of a line that opens or closes a block of code; null if it is none. */
  private static @Nullable String fence(Line line) {
    if (!line.beginsWithOneOf("`~")) {
      return null;
    }
    Matcher fenced = FENCE.matcher(line.text());
    return fenced.matches() ? fenced.group(1) : null;
  }

  /** Patterns are only tried on lines that begin as they must: most lines are prose. */
  private @Nullable Heading heading(
      Line line, @Nullable Line next, boolean afterBlank, List<Heading> before) {
    String text = line.text();
    // Also keeps the patterns, which look for the end of the line, from long hostile lines.
    boolean isShort = text.length() <= LONGEST_HEADING_LINE;
    if (isShort && line.beginsWithOneOf("#")) {
      Matcher atx = ATX.matcher(text);
      if (atx.matches()) {
        String title = Optional.ofNullable(atx.group(2)).orElse("");
        return named(line.start(), line.next(), atx.group(1).length(), plain(title), before);
      }
    }
    if (isShort && line.beginsWithOneOf("h")) {
      Matcher wiki = WIKI.matcher(text);
      if (wiki.matches()) {
        int level = Integer.parseInt(wiki.group(1));
        return named(line.start(), line.next(), level, plain(wiki.group(2)), before);
      }
    }
    Heading numbered = isShort && afterBlank ? numbered(line, next, before) : null;
    if (numbered != null) {
      return numbered;
    }
    boolean isList =
        (line.beginsWithOneOf("-*+\u2022") || Character.isDigit(line.first()))
            && LIST_ITEM.matcher(text).lookingAt();
    if (next != null
        && afterBlank
        && !isList
        && text.length() <= LONGEST_TITLE
        && next.beginsWithOneOf("=-")) {
      Matcher underline = SETEXT.matcher(next.text());
      if (underline.matches() && !text.contains("|")) {
        int level = underline.group(1).startsWith("=") ? 1 : 2;
        return named(line.start(), next.next(), level, plain(text), before);
      }
    }
    if (line.beginsWithOneOf("*_IMUVRC")) {
      Matcher status = STATUS.matcher(text);
      if (status.lookingAt()) {
        return new Heading(
            line.start(), line.start() + status.end(), LABEL, status.group(1), SectionName.OTHER);
      }
    }
    return isList ? listLabel(line, before) : label(line, afterBlank, before);
  }

  /** Once one known heading is numbered, so are the others, whatever they are called. */
  private @Nullable Heading numbered(Line line, @Nullable Line next, List<Heading> before) {
    if (next == null) {
      return null;
    }
    String title = NumberedLine.title(line, next);
    if (title.isEmpty()) {
      return null;
    }
    boolean known = names.name(title).isPresent();
    boolean hasSibling = before.stream().anyMatch(heading -> heading.level() == NUMBERED_LINE);
    return known || (hasSibling && !NumberedLine.isSentence(title) && !next.isBlank())
        ? named(line.start(), line.next(), NUMBERED_LINE, line.text().strip(), before)
        : null;
  }

  private @Nullable Heading label(Line line, boolean afterBlank, List<Heading> before) {
    String text = line.text();
    if (line.beginsWithOneOf("*_")) {
      Heading bold = boldLabel(line, before);
      return bold == null ? endOfList(line, afterBlank, before) : bold;
    }
    if (!mayBeLabel(text)) {
      return endOfList(line, afterBlank, before);
    }
    Matcher plain = PLAIN_LABEL.matcher(text);
    if (plain.lookingAt() && plain.group(1).length() <= LONGEST_LABEL) {
      boolean alone = plain.end() == text.length();
      boolean marked = !plain.group().strip().equals(plain.group(1).strip());
      Optional<SectionName> name =
          alone && afterBlank ? names.name(plain.group(1)) : names.nameOfWhole(plain.group(1));
      if (name.isPresent() && (marked || (alone && afterBlank))) {
        int textStart = line.start() + plain.end();
        return new Heading(
            line.start(),
            textStart,
            labelLevel(line, textStart),
            plain.group(1).strip(),
            name.get());
      }
    }
    return endOfList(line, afterBlank, before);
  }

  private @Nullable Heading boldLabel(Line line, List<Heading> before) {
    String text = line.text();
    Matcher boldOnly = BOLD_ONLY.matcher(text);
    if (text.length() <= LONGEST_TITLE && boldOnly.matches()) {
      String title = boldOnly.group(1).strip();
      return named(line.start(), line.next(), BOLD_LINE, title, before);
    }
    Matcher bold = BOLD_LABEL.matcher(text);
    if (!bold.lookingAt()) {
      return null;
    }
    String title = bold.group(1);
    int textStart = line.start() + bold.end();
    return names
        .name(title)
        .map(
            name ->
                new Heading(
                    line.start(), textStart, labelLevel(line, textStart), title.strip(), name))
        .orElse(null);
  }

  /** Whether a line is short, or has the end of a label where one can be. */
  private static boolean mayBeLabel(String text) {
    int most = LONGEST_LABEL + 5;
    if (text.length() <= most) {
      return true;
    }
    for (int index = 0; index < most; index++) {
      if (text.charAt(index) == ':' || text.charAt(index) == '?') {
        return true;
      }
    }
    return false;
  }

  /**
   * A label with text behind it holds for its paragraph, one that stands alone for what follows.
   */
  private static int labelLevel(Line line, int textStart) {
    return textStart < line.end() ? RUN_IN_LABEL : LABEL;
  }

  private @Nullable Heading listLabel(Line line, List<Heading> before) {
    Matcher bold = LIST_BOLD.matcher(line.text());
    if (bold.lookingAt()) {
      int level = LIST_LABEL + line.indent();
      String title = bold.group(2).strip();
      Optional<SectionName> name = names.name(title);
      boolean hasLabelledSibling = !before.isEmpty() && last(before).level() >= level;
      if (name.isPresent() || hasLabelledSibling) {
        int textStart = line.start() + bold.end();
        return new Heading(line.start(), textStart, level, title, name.orElse(SectionName.OTHER));
      }
    }
    if (!before.isEmpty() && last(before).level() >= LIST_LABEL + line.indent()) {
      return continued(line, before);
    }
    return null;
  }

  /** A paragraph behind a labelled one, or behind a labelled list item, leaves its section. */
  private static @Nullable Heading endOfList(Line line, boolean afterBlank, List<Heading> before) {
    if (!afterBlank || before.isEmpty() || last(before).level() < RUN_IN_LABEL) {
      return null;
    }
    int labelIndent = last(before).level() - LIST_LABEL;
    boolean leaves = labelIndent < 0 || line.indent() <= labelIndent;
    return leaves ? continued(line, before) : null;
  }

  private static Heading continued(Line line, List<Heading> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      Heading heading = before.get(i);
      if (heading.level() < RUN_IN_LABEL) {
        return new Heading(
            line.start(), line.start(), heading.level(), heading.title(), heading.name());
      }
    }
    return new Heading(line.start(), line.start(), LABEL, "", SectionName.OTHER);
  }

  private Heading named(int start, int textStart, int level, String title, List<Heading> before) {
    Optional<SectionName> name = names.name(title);
    if (name.isPresent()) {
      return new Heading(start, textStart, level, title, name.get());
    }
    Heading above = above(level, before);
    return above == null || above.name() == SectionName.OTHER
        ? new Heading(start, textStart, level, title, SectionName.OTHER)
        : new Heading(start, textStart, level, above.title() + Section.UNDER + title, above.name());
  }

  private static @Nullable Heading above(int level, List<Heading> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      if (before.get(i).level() < level) {
        return before.get(i);
      }
    }
    return null;
  }

  private static Heading last(List<Heading> headings) {
    return headings.get(headings.size() - 1);
  }

  private static String plain(String title) {
    return EMPHASIS.matcher(title).replaceAll("").strip();
  }
}
