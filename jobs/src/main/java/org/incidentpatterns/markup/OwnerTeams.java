package org.incidentpatterns.markup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the team of an owner and drops the person. A value is a team if it is one of the known
 * teams, if its first or last word says so ("Payments team", "SRE"), or if it is the handle of a
 * team in an organisation ({@code @halden/payments}); everything else may be a person.
 */
final class OwnerTeams {
  private static final Pattern PARTS = Pattern.compile("[,;/&()|]|\\band\\b|\\s[-\u2013\u2014]\\s");
  private static final Pattern TEAM_HANDLE = Pattern.compile("@[\\w.-]{1,60}/([\\w.-]{1,60})");
  private static final Pattern HANDLE = Pattern.compile("@\\S*");
  private static final int MOST_WORDS = 4;

  private final Set<String> known;

  OwnerTeams(Set<String> known) {
    this.known = known.stream().map(MarkupWords::fold).collect(Collectors.toUnmodifiableSet());
  }

  /** The team in a value that names an owner; null if there is none for certain. */
  @Nullable String ofOwner(String value) {
    String text = Marks.removed(value);
    Matcher handle = TEAM_HANDLE.matcher(text);
    if (handle.find()) {
      return handle.group(1);
    }
    if (known.contains(MarkupWords.fold(text))) {
      return text;
    }
    for (String part : PARTS.split(text, -1)) {
      if (isTeam(part.strip())) {
        return part.strip();
      }
    }
    return null;
  }

  /** The team in a value that is said to be one; handles are dropped. */
  static @Nullable String ofTeam(String value) {
    String text = HANDLE.matcher(Marks.removed(value)).replaceAll("").strip();
    boolean none = text.isEmpty() || MarkupWords.STANDARD.has("placeholders", text);
    return none ? null : text;
  }

  private boolean isTeam(String part) {
    String folded = MarkupWords.fold(part);
    if (known.contains(folded)) {
      return true;
    }
    List<String> words = List.of(folded.split(" ", -1));
    boolean free = !part.contains("@") && !part.contains("'") && !part.contains("\u2019");
    boolean plain =
        Optional.of(words).filter(w -> w.contains("of") || w.contains("from")).isEmpty();
    return free
        && plain
        && words.size() <= MOST_WORDS
        && (MarkupWords.STANDARD.has("team_words", words.get(0))
            || MarkupWords.STANDARD.has("team_words", words.get(words.size() - 1)));
  }
}
