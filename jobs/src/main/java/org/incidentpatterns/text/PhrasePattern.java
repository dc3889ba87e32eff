package org.incidentpatterns.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phrase taken apart: segments of adjacent words, each in all its spellings.
 *
 * @param segments what must be found, in order
 * @param anywhere whether the segments may stand in any order and at any distance in one sentence
 */
record PhrasePattern(List<Segment> segments, boolean anywhere) {
  /** More spellings than this of one segment are a slip of the pen. */
  static final int MAX_SPELLINGS = 2000;

  private static final Pattern PART =
      Pattern.compile("\\((?<any>[^()]*)\\)|\\[(?<maybe>[^\\[\\]]*)\\]|(?<word>[^()\\[\\]\\s]+)");
  private static final Pattern GAP = Pattern.compile("\\s*\\.\\.\\.\\s*");
  private static final Pattern AND = Pattern.compile("\\s+&\\s+");

  /** Adjacent words in all their spellings. */
  record Segment(List<List<String>> spellings) {}

  /**
   * Reads a phrase.
   *
   * @param stems the stems of some words
   * @throws IllegalArgumentException if it has no words, an open bracket, or too many spellings
   */
  static PhrasePattern parse(String phrase, Function<String, List<String>> stems) {
    boolean anywhere = phrase.contains(" & ");
    List<Segment> segments = new ArrayList<>();
    for (String part : (anywhere ? AND : GAP).split(phrase.strip(), -1)) {
      List<List<String>> spellings = spellings(part, stems);
      if (spellings.isEmpty() || spellings.stream().anyMatch(List::isEmpty)) {
        throw new IllegalArgumentException("Phrase has a part without words: " + phrase);
      }
      segments.add(new Segment(spellings));
    }
    return new PhrasePattern(List.copyOf(segments), anywhere);
  }

  private static List<List<String>> spellings(
      String segment, Function<String, List<String>> stems) {
    List<List<String>> spellings = List.of(List.of());
    Matcher matcher = PART.matcher(segment);
    int end = 0;
    while (matcher.find()) {
      if (!segment.substring(end, matcher.start()).isBlank()) {
        throw new IllegalArgumentException("Bracket is not closed: " + segment);
      }
      end = matcher.end();
      List<List<String>> choices = new ArrayList<>();
      if (matcher.group("word") != null) {
        addChoices(matcher.group("word"), stems, choices);
      } else if (matcher.group("maybe") != null) {
        choices.add(List.of());
        addChoices(matcher.group("maybe"), stems, choices);
      } else {
        addChoices(matcher.group("any"), stems, choices);
      }
      spellings = combine(segment, spellings, choices.stream().distinct().toList());
    }
    if (!segment.substring(end).isBlank()) {
      throw new IllegalArgumentException("Bracket is not closed: " + segment);
    }
    return spellings;
  }

  private static void addChoices(
      String alternatives, Function<String, List<String>> stems, List<List<String>> choices) {
    for (String choice : alternatives.split("\\|", -1)) {
      List<String> words = stems.apply(choice);
      if (words.isEmpty()) {
        throw new IllegalArgumentException("Phrase has a part without words: " + alternatives);
      }
      choices.add(words);
    }
  }

  private static List<List<String>> combine(
      String segment, List<List<String>> starts, List<List<String>> ends) {
    if ((long) starts.size() * ends.size() > MAX_SPELLINGS) {
      throw new IllegalArgumentException(
          "Phrase has over %d spellings: %s".formatted(MAX_SPELLINGS, segment));
    }
    List<List<String>> combined = new ArrayList<>();
    for (List<String> start : starts) {
      for (List<String> end : ends) {
        List<String> words = new ArrayList<>(start);
        words.addAll(end);
        combined.add(words);
      }
    }
    return combined;
  }
}
