package org.incidentpatterns.markup;

import java.util.Locale;

/** Collects the text of one paragraph, cell or heading: white space, bold and struck-out text. */
final class InlineText {
  private static final String BOLD = "**";
  private static final String STRUCK = "~~";

  private final StringBuilder text = new StringBuilder();
  private int bold;
  private int struck;
  private boolean boldOpen;
  private boolean struckOpen;
  private boolean space;

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** Counts how deep in bold text the next words are. */
  void bold(int change) {
    bold += change;
  }

  void struck(int change) {
    struck += change;
  }

  /** Adds words; white space runs together. A line break stays if it is asked for. */
  void add(String words, boolean keepsLines) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\n' && keepsLines) {
        lineBreak();
      } else if (c == ' ' || c == '\t' || c == '\n') {
        space = true;
      } else {
        begin();
        text.append(c);
      }
    }
  }

  /** Sets two parts of one line apart, such as the items of a list in a cell. */
  void separator() {
    if (!text.isEmpty()) {
      closeMarks();
      text.append(';');
    }
    space = true;
  }

  /** Adds code within a line. */
  void code(String code) {
    String oneLine = PlainCharacters.of(code).replace('\n', ' ').strip();
    if (!oneLine.isEmpty()) {
      String fence = oneLine.contains("`") ? "``" : "`";
      verbatim(fence + oneLine + fence);
    }
  }

  private void verbatim(String code) {
    begin();
    text.append(code);
  }

  /** Adds the address of a link behind its words, unless they are the same or it leads nowhere. */
  void address(String address, int linkStart) {
    String target = PlainCharacters.of(address).strip();
    String words = since(linkStart);
    if (!isAddress(target) || bare(words).equals(bare(target))) {
      return;
    }
    add(words.isEmpty() ? target : " (" + target + ")", false);
  }

  private static boolean isAddress(String address) {
    return address.regionMatches(true, 0, "https://", 0, 8)
        || address.regionMatches(true, 0, "http://", 0, 7);
  }

  private static String bare(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    int start = lower.startsWith("https://") ? 8 : lower.startsWith("http://") ? 7 : 0;
    int end = lower.endsWith("/") ? lower.length() - 1 : lower.length();
    return start < end ? lower.substring(start, end) : lower;
  }

  void lineBreak() {
    closeMarks();
    space = false;
    if (!text.isEmpty()) {
      text.append('\n');
    }
  }

  /** Where the next character will stand, to be given to {@link #address}. */
  int position() {
    return text.length();
  }

  private String since(int position) {
    String words = position >= text.length() ? "" : text.substring(position);
    return words.replace(BOLD, "").replace(STRUCK, "").strip();
  }

  /** Everything so far, and starts again; bold text that is still open goes on. */
  String take() {
    closeMarks();
    space = false;
    String taken = text.toString().strip();
    text.setLength(0);
    return taken;
  }

  private void begin() {
    boolean right = boldOpen == bold > 0 && struckOpen == struck > 0;
    if (!right) {
      closeMarks();
    }
    if (space && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append(' ');
    }
    space = false;
    if (!right) {
      openMarks();
    }
  }

  private void openMarks() {
    if (bold > 0) {
      text.append(BOLD);
      boldOpen = true;
    }
    if (struck > 0) {
      text.append(STRUCK);
      struckOpen = true;
    }
  }

  private void closeMarks() {
    if (struckOpen) {
      text.append(STRUCK);
      struckOpen = false;
    }
    if (boldOpen) {
      text.append(BOLD);
      boldOpen = false;
    }
  }
}
