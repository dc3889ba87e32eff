package org.incidentpatterns.ingest;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidentpatterns.postmortem.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Reads a severity of the canonical format: a number, or a word that carries one, such as Sev-1,
 * SEV 2, P3 or S1. Words of a tool go through the table of its adapter first: ranks of different
 * tools run in opposite directions and are never compared.
 */
final class SeverityWords {
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:(?:sev(?:erity)?|s|p|priority)(?:[-_ /]|::? ?)?)?([1-5])", Pattern.CASE_INSENSITIVE);

  private SeverityWords() {}

  /**
   * The level if the word means one; the word is kept in any case.
   *
   * @param levels of the tool's words in lower case. If there are any, no other word has a level
   */
  static Severity read(@Nullable String word, Map<String, Integer> levels) {
    if (word == null) {
      return Severity.UNKNOWN;
    }
    if (!levels.isEmpty()) {
      return new Severity(levels.get(word.strip().toLowerCase(Locale.ROOT)), word);
    }
    Matcher matcher = NUMBERED.matcher(word.strip());
    return matcher.matches()
        ? new Severity(Integer.valueOf(matcher.group(1)), word)
        : new Severity(null, word);
  }
}
