package org.incidentpatterns.markup;

/**
 * The lines of a Markdown document, and what stands before each: the indents and quote marks of
 * what they lie in, once the marker of an item, and an empty line where blocks are to be apart.
 */
final class MarkdownLines {
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder prefix = new StringBuilder();
  private String marker = "";
  private int markerAt;
  private boolean tight;

  /** How much stands before each line, to come {@link #backTo back to}. */
  int depth() {
    return prefix.length();
  }

  /** Puts more before each line that follows. */
  void deeper(String more) {
    prefix.append(more);
  }

  /** Takes away what was put before each line since. */
  void backTo(int depth) {
    prefix.setLength(depth);
  }

  /** Puts a marker before the next line, at the depth of now; none if it is empty. */
  void marker(String next) {
    marker = next;
    markerAt = prefix.length();
  }

  /** Whether the next block follows without an empty line. */
  void tight(boolean next) {
    tight = next;
  }

  /** Leaves an empty line before the next block, unless it is tight or the first. */
  void gap() {
    if (!out.isEmpty() && !tight) {
      out.append('\n');
    }
    tight = false;
  }

  /** Adds a line, without the spaces at its end. */
  void line(String text) {
    if (marker.isEmpty()) {
      out.append(prefix);
    } else {
      out.append(prefix, 0, markerAt).append(marker);
      int indent = marker.indexOf(' ') + 1;
      if (markerAt + indent < prefix.length()) {
        out.append(prefix, markerAt + indent, prefix.length());
      }
      marker = "";
    }
    out.append(text);
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) == ' ') {
      end--;
    }
    out.setLength(end);
    out.append('\n');
  }

  /** Adds a line with nothing before it; a marker waits for the next one. */
  void atMargin(String text) {
    out.append(text).append('\n');
  }

  boolean isEmpty() {
    return out.isEmpty();
  }

  /** The document. */
  String text() {
    return out.toString().strip();
  }
}
