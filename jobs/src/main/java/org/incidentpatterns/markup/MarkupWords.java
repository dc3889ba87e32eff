package org.incidentpatterns.markup;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.incidentpatterns.problem.Problems;

/** The words by which templates name things, as {@code words.yaml} lists them. Immutable. */
final class MarkupWords {
  /** The list that comes with the product. */
  static final MarkupWords STANDARD = standard();

  private static final String RESOURCE = "words.yaml";
  private static final int LONGEST = 120;

  /** The words of one group with their meanings. */
  private final Map<String, Map<String, String>> groups;

  private MarkupWords(Map<String, Map<String, String>> groups) {
    this.groups = groups;
  }

  private static MarkupWords standard() {
    try (InputStream resource = MarkupWords.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException("Resource is missing: " + RESOURCE);
      }
      return of(new YAMLMapper().readValue(resource, new TypeReference<>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Words by group and meaning; a word with two meanings in one group is refused. */
  static MarkupWords of(Map<String, Map<String, List<String>>> words) {
    Problems problems = new Problems(RESOURCE);
    Map<String, Map<String, String>> groups = new HashMap<>();
    new TreeMap<>(words)
        .forEach(
            (group, meanings) -> {
              Map<String, String> index = new HashMap<>();
              meanings.forEach(
                  (meaning, spellings) ->
                      spellings.forEach(
                          spelling -> {
                            String other = index.put(fold(spelling), meaning);
                            if (other != null && !other.equals(meaning)) {
                              problems.add(
                                  "%s: '%s' means %s and %s", group, spelling, other, meaning);
                            }
                          }));
              groups.put(group, Map.copyOf(index));
            });
    problems.throwIfAny();
    return new MarkupWords(Map.copyOf(groups));
  }

  /** What a phrase means in a group; empty if it is not listed there. */
  Optional<String> meaning(String group, String phrase) {
    return phrase.length() > LONGEST
        ? Optional.empty()
        : Optional.ofNullable(spellings(group).get(fold(phrase)));
  }

  boolean has(String group, String phrase) {
    return meaning(group, phrase).isPresent();
  }

  /** The folded spellings of a group with their meanings. */
  Map<String, String> spellings(String group) {
    Map<String, String> found = groups.get(group);
    if (found == null) {
      throw new IllegalArgumentException("No such group of words: " + group);
    }
    return found;
  }

  /** The form in which phrases are compared. */
  static String fold(String phrase) {
    String lower = phrase.toLowerCase(Locale.ROOT).replace("(s)", "s");
    String bare = Folding.IN_BRACKETS.matcher(lower).replaceAll(" ");
    String plain = Folding.APOSTROPHE.matcher(bare).replaceAll("");
    return Folding.NOT_A_WORD.matcher(plain.replace("&", " and ")).replaceAll(" ").strip();
  }

  /** Apart, so that they are there when {@link #STANDARD} is made. */
  private static final class Folding {
    static final Pattern IN_BRACKETS = Pattern.compile("\\([^()]{0,100}\\)|\\[[^\\[\\]]{0,100}\\]");
    static final Pattern APOSTROPHE = Pattern.compile("['\u2019`]");
    static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}\u2705\u2714\u2611\u274C]+");
  }
}
