package org.incidentpatterns.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the parts of an action item off both ends of its text, until what is left is the title:
 * {@code PAY-12 Do it (@mira) - P1, due 2026-03-25}.
 */
final class ActionItemLine {
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\[\\]]{1,500})\\]\\((https?://[^()\\s]{1,1000})\\)");
  private static final Pattern BRACKETS_AT_END =
      Pattern.compile("[(\\[]([^()\\[\\]]{1,200})[)\\]]\\.?$");
  private static final Pattern BRACKETS_AT_START =
      Pattern.compile("^[(\\[]([^()\\[\\]]{1,200})[)\\]]\\s*:?");
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[-\u2013\u2014\u2192]+>?\\s+|\\s*[|;\u00B7]\\s*|,\\s+");
  private static final Pattern FIRST_WORD =
      Pattern.compile("^(\\S{1,200}?)(?:\\s*:\\s+|\\s+[-\u2013\u2014]\\s+|\\s+|:?$)");
  private static final Pattern LABELLED =
      Pattern.compile("^\\**([\\p{L}][\\p{L} /]{0,24}?)\\**\\s*[:=]\\**\\s*(.*)$");
  private static final Pattern HANDLE = Pattern.compile("@[\\w][\\w./-]{0,80}");
  private static final Pattern DUE_AT_END =
      Pattern.compile(
          "[\\s,;]*\\b((?:due(?: date| by| on)?|by|deadline|eta|done|closed|completed|fixed)(?: on)?):?\\s+([^;()]{6,30}?)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LAST_WORD = Pattern.compile("\\s(\\S{1,200})$");
  private static final Pattern DANGLING =
      Pattern.compile(
          "(?:\\s(?:Owner|Assignee|DRI|Issue|Ticket|Jira|PR|Bug)"
              + "|[\\s.,;(\u2013\u2014-](?i:owner|assignee|assigned to|dri|issue|ticket|jira|pr|bug"
              + "|tracked in|see)\\s?:)\\s?:?$");
  private static final int LAST_PARTS = 3;
  private static final int LONGEST = 10_000;
  private static final int MOST_PARTS = 20;
  private static final int TAIL = 400;

  private final ActionItemDraft item;
  private String text;

  private ActionItemLine(ActionItemDraft item, String text) {
    this.item = item;
    this.text = text;
  }

  /** Reads the parts into the item, and gives it what is left as its title. */
  static void read(String text, ActionItemDraft item) {
    item.title(readParts(text, item));
  }

  /** Reads the parts into the item; returns what is left. */
  static String readParts(String text, ActionItemDraft item) {
    if (text.length() > LONGEST) {
      return text;
    }
    ActionItemLine line = new ActionItemLine(item, text.strip());
    line.readLinks();
    for (int i = 0; i < MOST_PARTS && (line.takeFromEnd() || line.takeFromStart()); i++) {
      line.text = line.text.strip();
    }
    return line.text;
  }

  /** Links become their words; the first address of an issue is the ticket. */
  private void readLinks() {
    Matcher link = LINK.matcher(text);
    StringBuilder plain = new StringBuilder();
    while (link.find()) {
      boolean key = Tickets.of(link.group(1)).isPresent();
      if (!key) {
        item.take("ticket", link.group(2));
      }
      boolean named =
          MarkupWords.STANDARD
              .meaning("action_item_columns", link.group(1))
              .filter(meaning -> meaning.equals("ticket") && item.hasTicket())
              .isPresent();
      link.appendReplacement(plain, named ? "" : Matcher.quoteReplacement(link.group(1)));
    }
    text = link.appendTail(plain).toString().strip();
  }

  private boolean takeFromEnd() {
    int from = Math.max(0, text.length() - TAIL);
    String tail = text.substring(from);
    Matcher brackets = BRACKETS_AT_END.matcher(tail);
    if (brackets.find() && takeAll(brackets.group(1))) {
      text = text.substring(0, from + brackets.start());
      return true;
    }
    Matcher due = DUE_AT_END.matcher(tail);
    if (due.find() && ActionItemDraft.isDay(due.group(2))) {
      takePart(due.group(1) + ": " + due.group(2));
      text = text.substring(0, from + due.start());
      return true;
    }
    List<int[]> separators = new ArrayList<>();
    Matcher separator = SEPARATOR.matcher(tail);
    while (separator.find()) {
      separators.add(0, new int[] {separator.start(), separator.end()});
    }
    for (int[] place : separators.subList(0, Math.min(LAST_PARTS, separators.size()))) {
      if (place[0] > 0 && takePart(tail.substring(place[1]))) {
        text = text.substring(0, from + place[0]);
        return true;
      }
    }
    Matcher last = LAST_WORD.matcher(tail);
    if (last.find() && takeWord(last.group(1))) {
      String rest = text.substring(0, from + last.start());
      text = DANGLING.matcher(rest).replaceFirst("");
      return true;
    }
    if (from == 0 && takeWord(tail)) {
      text = "";
      return true;
    }
    return false;
  }

  private boolean takeFromStart() {
    Matcher brackets = BRACKETS_AT_START.matcher(text);
    if (brackets.find() && brackets.end() < text.length() && takeAll(brackets.group(1))) {
      text = text.substring(brackets.end());
      return true;
    }
    Matcher first = FIRST_WORD.matcher(text);
    if (first.find() && first.end() < text.length() && takeWord(first.group(1))) {
      text = text.substring(first.end());
      return true;
    }
    return false;
  }

  /** Several parts in brackets; nothing is taken unless all of them are known. */
  private boolean takeAll(String parts) {
    boolean all = true;
    ActionItemDraft trial = new ActionItemDraft(new OwnerTeams(Set.of()));
    for (String part : SEPARATOR.split(parts, -1)) {
      all &= new ActionItemLine(trial, "").takePart(part);
    }
    if (all) {
      for (String part : SEPARATOR.split(parts, -1)) {
        takePart(part);
      }
    }
    return all;
  }

  /** A part that stands apart: it may be any of the kinds. */
  private boolean takePart(String written) {
    String part = written.strip();
    if (part.isEmpty() || part.startsWith("http")) {
      return part.isEmpty() || item.take("ticket", part) || part.indexOf(' ') < 0;
    }
    Matcher labelled = LABELLED.matcher(part);
    if (labelled.matches() && takeLabelled(labelled.group(1), labelled.group(2))) {
      return true;
    }
    if (takeLabelWords(part, 1) || takeLabelWords(part, 2)) {
      return true;
    }
    if (ActionItemDraft.isDay(part)) {
      return item.take("due", part);
    }
    if (HANDLE.matcher(part).matches()) {
      return item.take("owner", part);
    }
    if (MarkupWords.STANDARD.has("priorities", part)) {
      return item.take("priority", part);
    }
    return item.take("ticket", part)
        || MarkupWords.STANDARD.has("action_item_types", part)
        || item.take("status", part);
  }

  /** A label of one or two words without a colon: {@code due 2026-03-25}, {@code owner Ada}. */
  private boolean takeLabelWords(String part, int count) {
    String[] words = part.split(" ", count + 1);
    if (words.length <= count) {
      return false;
    }
    String value = words[count];
    String label = part.substring(0, part.length() - value.length()).strip();
    String meaning = MarkupWords.STANDARD.meaning("action_item_labels", label).orElse("");
    boolean owner = meaning.equals("owner") || meaning.equals("team");
    return (owner || ActionItemDraft.isDay(value)) && takeLabelled(label, value);
  }

  private boolean takeLabelled(String label, String value) {
    return MarkupWords.STANDARD
        .meaning("action_item_labels", label)
        .filter(meaning -> item.take(meaning, value))
        .isPresent();
  }

  /** A single word at an end, without anything that sets it apart: it must speak for itself. */
  private boolean takeWord(String word) {
    String bare = Marks.removed(word);
    boolean loud =
        bare.length() > 2
            && bare.equals(bare.toUpperCase(Locale.ROOT))
            && bare.codePoints().anyMatch(Character::isLetter);
    boolean sign = bare.codePoints().noneMatch(Character::isLetterOrDigit);
    if (HANDLE.matcher(bare).matches()) {
      return item.take("owner", bare);
    }
    if (bare.matches("P[0-5]")) {
      return item.take("priority", bare);
    }
    return item.take("ticket", bare)
        || ((loud || sign || word.startsWith("**")) && item.take("status", bare));
  }
}
