package org.incidentpatterns.report.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The grammar that the sentences share: singular and plural, lists, capitals. */
public final class Wording {
  private static final int LONGEST_NAME = 60;

  private Wording() {}

  /** {@code 1 incident}, {@code 12 incidents}, {@code 0 incidents}. */
  public static String count(long number, String noun) {
    return Numbers.count(number) + " " + noun(number, noun);
  }

  /** {@code one incident}, {@code twelve incidents}, {@code no incident}. */
  public static String words(long number, String noun) {
    return Numbers.word(number) + " " + (number == 0 ? noun : noun(number, noun));
  }

  /** The noun alone in the number that fits. */
  public static String noun(long number, String noun) {
    if (number == 1) {
      return noun;
    }
    if (noun.endsWith("x") || noun.endsWith("s")) {
      return noun + "es";
    }
    return noun.endsWith("y") && !noun.endsWith("ay")
        ? noun.substring(0, noun.length() - 1) + "ies"
        : noun + "s";
  }

  /** {@code 4 of 12 incidents}. */
  public static String of(long count, long all, String noun) {
    return Numbers.count(count) + " of " + count(all, noun);
  }

  /** The verb that fits the number: {@code verb(1, "repeats", "repeat")} is {@code repeats}. */
  public static String verb(long number, String one, String many) {
    return number == 1 ? one : many;
  }

  /** {@code a, b and c}; empty of none. */
  public static String list(List<String> parts) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    int last = parts.size() - 1;
    return String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }

  /** The same with at most so many named: {@code a, b and 3 more}. */
  public static String list(List<String> parts, int atMost) {
    if (parts.size() <= atMost) {
      return list(parts);
    }
    List<String> named = new ArrayList<>(parts.subList(0, atMost));
    named.add(Numbers.count(parts.size() - atMost) + " more");
    return list(named);
  }

  /** The first letter as a capital. */
  public static String capital(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int end = text.offsetByCodePoints(0, 1);
    return new String(Character.toChars(Character.toTitleCase(text.codePointAt(0))))
        + text.substring(end);
  }

  /** The first letter small, unless the word is all capitals. */
  public static String small(String text) {
    return text.length() < 2 || Character.isUpperCase(text.charAt(1))
        ? text
        : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  /** A name from elsewhere as it fits a sentence; the whole of it stands in the tables. */
  public static String brief(String name) {
    if (name.codePointCount(0, name.length()) <= LONGEST_NAME) {
      return name;
    }
    int end = name.offsetByCodePoints(0, LONGEST_NAME);
    int space = name.lastIndexOf(' ', end);
    return name.substring(0, space > end / 2 ? space : end) + "…";
  }

  /** Sentences joined by spaces; null and empty ones are left out. */
  public static String sentences(@Nullable String... sentences) {
    return Arrays.stream(sentences)
        .filter(Objects::nonNull)
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
