package org.incidentpatterns.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidentpatterns.postmortem.SectionName;

/** Finds labels inside long lines, as HTML leaves them behind. */
final class InlineLabels {
  private static final int LONGEST_INLINE_LABEL = 72;
  private static final Pattern INLINE_LABEL =
      Pattern.compile("(?<=\\s)(\\p{Lu}[\\p{L}' ]{2,70}?)\\s?(:(?=\\s)|\\?(?=\\s\\p{Lu}))");

  private final SectionHeadings names;

  InlineLabels(SectionHeadings names) {
    this.names = names;
  }

  /**
   * Labels inside a line: of several words, or behind the end of a sentence. Looked for before each
   * mark that can end one, as the pattern would try every capital of a long line.
   */
  void add(String text, int from, int lineStart, List<Heading> found) {
    Matcher matcher = null;
    int position = from;
    for (int mark = nextMark(text, from); mark >= 0; mark = nextMark(text, mark + 1)) {
      if (matcher == null) {
        matcher = INLINE_LABEL.matcher(text).useTransparentBounds(true);
      }
      matcher.region(Math.max(position, mark - LONGEST_INLINE_LABEL), mark + 1);
      while (matcher.find()) {
        int start = matcher.start(1);
        String title = longestKnownEnd(matcher.group(1), behindSentence(text, start));
        if (!title.isEmpty()) {
          start = matcher.end(1) - title.length();
          SectionName name = names.nameOfWhole(title).orElse(SectionName.OTHER);
          int end = behindSpace(text, matcher.end());
          found.add(
              new Heading(lineStart + start, lineStart + end, HeadingFinder.LABEL, title, name));
          position = end;
          break;
        }
        matcher.region(start + 1, mark + 1);
      }
    }
  }

  /** The next colon before white space, or question mark before a new sentence; -1 if none is. */
  private static int nextMark(String text, int from) {
    for (int i = from; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == ':' || c == '?') && Character.isWhitespace(text.charAt(i + 1))) {
        return i;
      }
    }
    return -1;
  }

  private static int behindSpace(String text, int from) {
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The longest run of words at the end that is a known heading and begins with a capital. */
  private String longestKnownEnd(String words, boolean behindSentence) {
    int start = 0;
    while (start >= 0 && start < words.length()) {
      String title = words.substring(start);
      boolean several = title.indexOf(' ') > 0;
      boolean stands = start == 0 && behindSentence;
      if (Character.isUpperCase(title.charAt(0))
          && (several || stands)
          && names.nameOfWhole(title).isPresent()) {
        return title;
      }
      int space = words.indexOf(' ', start);
      start = space < 0 ? -1 : space + 1;
    }
    return "";
  }

  private static boolean behindSentence(String text, int start) {
    int i = start - 1;
    while (i >= 0 && Character.isWhitespace(text.charAt(i))) {
      i--;
    }
    return i >= 0 && ".!?)\"".indexOf(text.charAt(i)) >= 0;
  }
}
