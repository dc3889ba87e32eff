package org.incidentpatterns.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.text.Lines.Line;

/**
 * Cuts a section into passages: sentences, list items, table rows. Lines that were only wrapped
 * belong together; code blocks and comments are left out. Offsets are kept.
 */
public final class PassageReader {
  private static final Pattern FENCE = Pattern.compile("^\\s*(```+(?=[^`]*$)|~~~+).*");
  private static final Pattern BLOCK_START =
      Pattern.compile("^\\s*([-*+\u2022]\\s|\\d+[.)]\\s|\\||#|>|\\d{1,2}:\\d{2})");
  private static final Pattern MARKER =
      Pattern.compile("^\\s*(?:[-*+\u2022]\\s+|\\d+[.)]\\s+|[|>#]+\\s*){0,8}");

  /** What status pages write before each of their updates: it is no part of the sentence. */
  private static final Pattern STATUS =
      Pattern.compile(
          "(?i)\\G[*_]*(?:investigating|identified|monitoring|updated?|resolved|verifying|completed"
              + "|in progress|scheduled|postmortem)[*_]*\\s*(?::[*_]*|[-\u2013\u2014])\\s+");

  private static final Pattern SENTENCE_END =
      Pattern.compile("[.!?]+[\"')\u201d\u2019*_]*\\s+(?=[\\p{Lu}\\p{N}`\"'(\u201c*_\\[])");
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "e.g.", "i.e.", "approx.", "no.", "vs.", "dr.", "mr.", "ms.", "st.", "etc.", "incl.",
          "fig.");

  /** Longer stretches without a full stop are lists or worse; they are cut at a space. */
  private static final int LONGEST = 1500;

  /** Nobody wraps text in fewer columns. */
  private static final int NARROWEST = 60;

  private PassageReader() {}

  /** The passages of a section in reading order. */
  public static List<Passage> passages(Section written) {
    Section section = withoutComments(written);
    List<Passage> passages = new ArrayList<>();
    String text = section.text();
    boolean code = false;
    int blockStart = -1;
    int blockEnd = -1;
    for (Line line : Lines.of(text)) {
      boolean fence = FENCE.matcher(line.text()).matches();
      boolean breaks =
          fence
              || code
              || line.isBlank()
              || BLOCK_START.matcher(line.text()).lookingAt()
              || (blockStart >= 0 && !isWrapped(text, blockEnd, line));
      if (breaks && blockStart >= 0) {
        addSentences(section, blockStart, blockEnd, passages);
        blockStart = -1;
      }
      if (fence) {
        code = !code;
      } else if (!code && !line.isBlank()) {
        blockStart = blockStart < 0 ? line.start() : blockStart;
        blockEnd = line.end();
      }
    }
    if (blockStart >= 0) {
      addSentences(section, blockStart, blockEnd, passages);
    }
    return passages;
  }

  /**
   * Puts empty lines for what a template says to its writers, as many characters, so that offsets
   * hold.
   */
  private static Section withoutComments(Section section) {
    if (!section.text().contains("<!--")) {
      return section;
    }
    StringBuilder text = new StringBuilder(section.text());
    for (int start = text.indexOf("<!--"); start >= 0; start = text.indexOf("<!--", start)) {
      int end = text.indexOf("-->", start);
      int behind = end < 0 ? text.length() : end + 3;
      text.replace(start, behind, "\n".repeat(behind - start));
    }
    return new Section(section.name(), section.heading(), text.toString());
  }

  /**
   * Whether a line goes on with the one before: it begins with a small letter, or the one before
   * had no room for its first word. Others are rows of their own, such as the fields of a form.
   */
  private static boolean isWrapped(String text, int endBefore, Line line) {
    String stripped = line.text().strip();
    if (Character.isLowerCase(stripped.charAt(0))) {
      return true;
    }
    int startBefore = text.lastIndexOf('\n', endBefore - 1) + 1;
    int space = stripped.indexOf(' ');
    int word = space < 0 ? stripped.length() : space;
    return endBefore - startBefore + 1 + word > NARROWEST;
  }

  private static void addSentences(Section section, int start, int end, List<Passage> passages) {
    String block = section.text().substring(start, end);
    Matcher marker = MARKER.matcher(block);
    int from = marker.lookingAt() ? marker.end() : 0;
    Matcher status = STATUS.matcher(block);
    from = status.find(from) ? status.end() : from;
    Matcher matcher = SENTENCE_END.matcher(block);
    int search = from;
    while (search < block.length() && matcher.find(search)) {
      search = matcher.end();
      if (isAbbreviation(block, matcher.start())) {
        continue;
      }
      add(section, start, block, from, matcher.end(), passages);
      from = matcher.end();
    }
    add(section, start, block, from, block.length(), passages);
  }

  private static boolean isAbbreviation(String block, int dot) {
    int wordStart = dot;
    while (wordStart > 0 && !Character.isWhitespace(block.charAt(wordStart - 1))) {
      wordStart--;
    }
    String word = block.substring(wordStart, dot + 1).toLowerCase(Locale.ROOT);
    return ABBREVIATIONS.contains(word.replaceFirst("^[(\"']+", ""));
  }

  private static void add(
      Section section, int offset, String block, int from, int to, List<Passage> passages) {
    int start = from;
    while (to - start > LONGEST) {
      int cut = block.lastIndexOf(' ', start + LONGEST);
      int end = cut > start ? cut : start + LONGEST;
      addPiece(section, offset, block, start, end, passages);
      start = end;
    }
    addPiece(section, offset, block, start, to, passages);
  }

  private static void addPiece(
      Section section, int offset, String block, int from, int to, List<Passage> passages) {
    String raw = block.substring(from, to);
    String stripped = raw.strip();
    if (stripped.isEmpty()) {
      return;
    }
    int lead = raw.indexOf(stripped.charAt(0));
    passages.add(
        new Passage(
            section.name().word(),
            section.name(),
            stripped,
            offset + from + lead,
            passages.size()));
  }
}
