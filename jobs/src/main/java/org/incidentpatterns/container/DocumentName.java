package org.incidentpatterns.container;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the heading and the place of a document say of its incident.
 *
 * @param id a key such as {@code INC-2041} that the heading or the name begins with or has in
 *     brackets, or a number that the text calls the incident's; else the name
 * @param title the heading without key, day and the words of a template; else the name in words
 * @param day in the name, the heading or the name of the folder; null if there is none
 */
public record DocumentName(String id, String title, @Nullable LocalDate day) {
  private static final String DAY = "(?:19|20)\\d\\d[-_.]?\\d\\d[-_.]?\\d\\d(?!\\d)";
  private static final String KEY =
      "(?:INC|INCIDENT|PM|PIR|RCA|COE|OUTAGE)[-_](?!" + DAY + ")\\d{1,12}(?:-\\d{1,6})*(?!\\w)";
  private static final String NUMBER = "incident (?:no\\.? ?|number )?#(\\d{1,12})(?!\\w)";
  private static final String TEMPLATE =
      "(?:(?:blameless|incident|production|service) ){0,3}"
          + "(?:post[- ]?mortem|(?:post[- ]?)?incident (?:review|report|summary|analysis)"
          + "|after[- ]action (?:review|report)|root cause analysis|rca|pir|coe|incident|outage)"
          + "(?: (?:report|review|template|document|analysis))?";

  /** Files that are told apart by their folder only. */
  private static final Pattern SAYS_NOTHING =
      pattern("_?index|readme|post-?mortem|report|review|incident|rca|retrospective");

  private static final Pattern DAY_IN_TEXT =
      pattern("(?<!\\d)((?:19|20)\\d\\d)[-_.]?(\\d\\d)[-_.]?(\\d\\d)(?!\\d)");

  /** A key anywhere else may be that of another incident, such as one that came back. */
  private static final Pattern LEADING_KEY =
      pattern(
          "(?:^[\\W_]*+(?:(?:blameless|incident|post-?mortem|review|report|for|of|"
              + DAY
              + ")[\\W_]+)*|[\\[(](?:incident )?)(?:("
              + KEY
              + ")|"
              + NUMBER
              + ")");

  private static final Pattern NUMBER_IN_TEXT =
      pattern(
          "(?m)(?:^|\\|)[\\s*_>#-]{0,10}incident (?:id|number|no\\.?|key)[\\s*_:|#]{1,20}"
              + "((?:[A-Z]{1,10}-)?\\d{1,12})(?![\\w-])");
  private static final String BREAK = "(?:\\s*[:\u2013\u2014|]|\\s+-(?=\\s)|\\s*$)\\s*";
  private static final String MARK = "(?:" + KEY + "|" + NUMBER + "|#\\d{1,12}|" + DAY + ")";
  private static final Pattern TITLE_START =
      pattern(
          ("^(?:\\[%1$s\\]\\s*|%1$s(?:%2$s|\\s+(?:for\\s+)?(?=[\\[(]?%3$s))"
                  + "|[\\[(]?%3$s[\\])]?(?:%2$s|\\s+))")
              .formatted(TEMPLATE, BREAK, MARK));
  private static final Pattern TITLE_END =
      pattern(
          "\\s*(?:[\\[(]\\s*(?:incident )?"
              + MARK
              + "\\s*[\\])]|\\s[-\u2013\u2014]\\s"
              + DAY
              + ")\\s*$");
  private static final Pattern NAME_START =
      pattern("^(?:(?:" + DAY + "|" + KEY + "|post-?mortem|incident|rca)(?:[-_ ]+|$))+");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final int LONGEST = 500;

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  /**
   * Reads the name of a document.
   *
   * @param path of its file
   * @param heading that names it; null if it has none
   * @param body its whole text
   */
  public static DocumentName of(String path, @Nullable String heading, String body) {
    String[] parts = path.split("/", -1);
    String folder = parts.length > 1 ? parts[parts.length - 2] : "";
    String file = FileKind.stem(parts[parts.length - 1]);
    boolean byFolder = !folder.isEmpty() && SAYS_NOTHING.matcher(file).matches();
    String name = byFolder ? folder : file;
    String shown = heading == null || heading.length() > LONGEST ? "" : heading.strip();
    String id = key(shown).or(() -> key(name)).or(() -> number(body)).orElse(name);
    LocalDate day = day(name).or(() -> day(shown)).or(() -> day(folder)).orElse(null);
    return new DocumentName(id, title(shown).orElseGet(() -> words(name)), day);
  }

  private static Optional<String> key(String text) {
    Matcher matcher = LEADING_KEY.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String key = matcher.group(1);
    return Optional.of(
        key == null ? matcher.group(2) : key.toUpperCase(Locale.ROOT).replace('_', '-'));
  }

  private static Optional<String> number(String body) {
    Matcher matcher = NUMBER_IN_TEXT.matcher(body);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Optional<LocalDate> day(String text) {
    Matcher matcher = DAY_IN_TEXT.matcher(text);
    while (matcher.find()) {
      try {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3))));
      } catch (DateTimeException e) {
        // Eight digits that are no day; there may be one behind them.
      }
    }
    return Optional.empty();
  }

  /** The heading without what stands before and behind the title; empty if that is all of it. */
  private static Optional<String> title(String heading) {
    String title = TITLE_END.matcher(heading).replaceFirst("");
    String before = "";
    while (!title.equals(before)) {
      before = title;
      title = TITLE_START.matcher(title).replaceFirst("");
    }
    return LETTER.matcher(title).find() ? Optional.of(title) : Optional.empty();
  }

  private static String words(String name) {
    String words = NAME_START.matcher(name).replaceFirst("").replaceAll("[-_]+", " ").strip();
    return LETTER.matcher(words).find() ? words : name;
  }
}
