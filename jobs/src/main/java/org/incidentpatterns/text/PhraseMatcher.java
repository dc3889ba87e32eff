package org.incidentpatterns.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incidentpatterns.text.PhrasePattern.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Finds many phrases in one pass over stemmed words, with the automaton of Aho and Corasick
 * (Communications of the ACM 18, 1975). Immutable, for use by many threads.
 *
 * <p>Brackets are compiled away into spellings; a phrase with gaps is several short phrases that
 * must follow each other. Cost: one step per word, plus one per match.
 */
public final class PhraseMatcher<T> {
  /** How many words "..." may stand for. */
  public static final int GAP = 6;

  private final Map<Integer, List<Rule<T>>> rulesByLastSegment;
  private final Map<String, Integer> words;
  private final List<Map<Integer, Integer>> next;
  private final int[] fallback;
  private final int[][] found;
  private final int[] lengthOf;

  /** A phrase as numbers: its segments' numbers. */
  private record Rule<T>(int number, T meaning, List<Integer> segments, boolean anywhere) {
    int last() {
      return segments.get(segments.size() - 1);
    }
  }

  /** Where a segment stands: indexes of tokens, and how far along the sentence they are. */
  private record Span(int from, int to, int firstPosition, int lastPosition) {}

  private PhraseMatcher(Builder<T> builder) {
    this.rulesByLastSegment = byLastSegment(builder.rules);
    this.words = Map.copyOf(builder.words);
    this.next = builder.next.stream().map(Map::copyOf).toList();
    this.found = builder.found.stream().map(PhraseMatcher::toArray).toArray(int[][]::new);
    this.lengthOf = toArray(builder.depth);
    this.fallback = new int[next.size()];
    linkFallbacks();
  }

  /** Collects the phrases of a matcher. */
  public static final class Builder<T> {
    private final Tokenizer tokenizer;
    private final List<Rule<T>> rules = new ArrayList<>();
    private final Map<String, Integer> words = new HashMap<>();
    private final List<Map<Integer, Integer>> next = new ArrayList<>();
    private final List<List<Integer>> found = new ArrayList<>();
    private final List<Integer> depth = new ArrayList<>();
    private final Map<Segment, Integer> segmentNumbers = new LinkedHashMap<>();

    public Builder(Tokenizer tokenizer) {
      this.tokenizer = tokenizer;
      addState(0);
    }

    /**
     * Adds a phrase.
     *
     * @throws IllegalArgumentException if the phrase is not well formed
     */
    public Builder<T> add(String phrase, T meaning) {
      PhrasePattern pattern =
          PhrasePattern.parse(
              phrase, text -> tokenizer.tokens(text).stream().map(Token::stem).toList());
      List<Integer> segments = pattern.segments().stream().map(this::number).toList();
      rules.add(new Rule<>(rules.size(), meaning, segments, pattern.anywhere()));
      return this;
    }

    public PhraseMatcher<T> build() {
      return new PhraseMatcher<>(this);
    }

    private int number(Segment segment) {
      Integer known = segmentNumbers.get(segment);
      if (known != null) {
        return known;
      }
      int number = segmentNumbers.size();
      segmentNumbers.put(segment, number);
      for (List<String> spelling : segment.spellings()) {
        int state = 0;
        for (String word : spelling) {
          int id = words.computeIfAbsent(word, any -> words.size());
          state = child(state, id);
        }
        if (!found.get(state).contains(number)) {
          found.get(state).add(number);
        }
      }
      return number;
    }

    private int child(int state, int word) {
      Integer child = next.get(state).get(word);
      if (child == null) {
        child = addState(depth.get(state) + 1);
        next.get(state).put(word, child);
      }
      return child;
    }

    private int addState(int itsDepth) {
      next.add(new HashMap<>());
      found.add(new ArrayList<>());
      depth.add(itsDepth);
      return next.size() - 1;
    }
  }

  private void linkFallbacks() {
    Deque<Integer> queue = new ArrayDeque<>(next.get(0).values());
    while (!queue.isEmpty()) {
      int state = queue.remove();
      next.get(state)
          .forEach(
              (word, child) -> {
                fallback[child] = step(fallback[state], word);
                queue.add(child);
              });
    }
  }

  private int step(int from, int word) {
    int state = from;
    while (true) {
      Integer child = next.get(state).get(word);
      if (child != null) {
        return child;
      }
      if (state == 0) {
        return 0;
      }
      state = fallback[state];
    }
  }

  /** Where each phrase stands in the words of one sentence, in the order in which they end. */
  public List<PhraseMatch<T>> find(List<Token> tokens) {
    Map<Integer, List<Span>> hits = segmentHits(tokens);
    Set<PhraseMatch<T>> matches = new LinkedHashSet<>();
    for (Rule<T> rule : rulesOf(hits.keySet())) {
      addMatches(rule, hits, matches);
    }
    return matches.stream()
        .sorted(
            Comparator.comparingInt((PhraseMatch<T> match) -> match.to())
                .thenComparingInt(PhraseMatch::from))
        .toList();
  }

  private Map<Integer, List<Span>> segmentHits(List<Token> tokens) {
    Map<Integer, List<Span>> hits = new HashMap<>();
    int state = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Integer word = words.get(tokens.get(i).stem());
      state = word == null ? 0 : step(state, word);
      for (int s = state; s != 0; s = fallback[s]) {
        for (int segment : found[s]) {
          int from = i + 1 - lengthOf[s];
          Span span = new Span(from, i + 1, tokens.get(from).position(), tokens.get(i).position());
          hits.computeIfAbsent(segment, any -> new ArrayList<>()).add(span);
        }
      }
    }
    return hits;
  }

  private static <T> Map<Integer, List<Rule<T>>> byLastSegment(List<Rule<T>> rules) {
    Map<Integer, List<Rule<T>>> byLast = new HashMap<>();
    for (Rule<T> rule : rules) {
      byLast.computeIfAbsent(rule.last(), any -> new ArrayList<>()).add(rule);
    }
    byLast.replaceAll((last, itsRules) -> List.copyOf(itsRules));
    return Map.copyOf(byLast);
  }

  /** The rules of which all segments were found, in the order in which they were added. */
  private List<Rule<T>> rulesOf(Set<Integer> segments) {
    List<Rule<T>> present = new ArrayList<>();
    for (int segment : segments) {
      for (Rule<T> rule : rulesByLastSegment.getOrDefault(segment, List.of())) {
        if (segments.containsAll(rule.segments())) {
          present.add(rule);
        }
      }
    }
    present.sort(Comparator.comparingInt(Rule::number));
    return present;
  }

  private static <T> void addMatches(
      Rule<T> rule, Map<Integer, List<Span>> hits, Set<PhraseMatch<T>> matches) {
    List<Integer> segments = rule.segments();
    List<Span> last = hits.getOrDefault(rule.last(), List.of());
    if (rule.anywhere()) {
      Span first = hits.getOrDefault(segments.get(0), List.of()).get(0);
      matches.add(new PhraseMatch<>(rule.meaning(), first.from(), first.to()));
      return;
    }
    for (Span span : last) {
      Span start = startOf(segments, segments.size() - 1, span, hits);
      if (start != null) {
        matches.add(new PhraseMatch<>(rule.meaning(), start.from(), span.to()));
      }
    }
  }

  /** The span of the first segment, if all segments before the given one lie within reach. */
  private static @Nullable Span startOf(
      List<Integer> segments, int index, Span span, Map<Integer, List<Span>> hits) {
    if (index == 0) {
      return span;
    }
    List<Span> before = hits.getOrDefault(segments.get(index - 1), List.of());
    for (int i = before.size() - 1; i >= 0; i--) {
      Span candidate = before.get(i);
      if (span.from() >= candidate.to()
          && span.firstPosition() - candidate.lastPosition() <= GAP + 1) {
        Span start = startOf(segments, index - 1, candidate, hits);
        if (start != null) {
          return start;
        }
      }
    }
    return null;
  }

  private static int[] toArray(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }
}
