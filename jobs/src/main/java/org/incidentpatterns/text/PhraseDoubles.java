package org.incidentpatterns.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentpatterns.text.PhrasePattern.Segment;

/**
 * Finds phrases that are written differently and fit the same words, once brackets are taken apart
 * and endings are left away: {@code (a|b) c} and {@code b [d] c}. For one thread.
 *
 * <p>Only phrases of one form are compared: as many parts, and either all with gaps or all anywhere
 * in a sentence. Cost: near-linear in all spellings of the phrases, as each is looked up.
 */
public final class PhraseDoubles<T> {
  private final Tokenizer tokenizer;
  private final Map<Key, Set<Entry<T>>> bySpelling = new HashMap<>();

  /** A spelling of one part of a phrase of some form. */
  private record Key(List<String> spelling, int part, int parts, boolean anywhere) {}

  private record Entry<T>(T owner, String phrase, PhrasePattern pattern) {}

  /**
   * A phrase added before.
   *
   * @param phrase as it was written
   * @param words stems that both phrases fit, parts separated as in a phrase
   */
  public record Twin<T>(T owner, String phrase, String words) {}

  public PhraseDoubles(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /**
   * Adds a phrase.
   *
   * @return the phrases added before that fit some of the same words
   * @throws IllegalArgumentException if the phrase is not well formed
   */
  public List<Twin<T>> add(String phrase, T owner) {
    PhrasePattern pattern = PhrasePattern.parse(phrase, this::stems);
    Set<Entry<T>> candidates = new LinkedHashSet<>();
    for (Key key : keys(pattern, 0)) {
      candidates.addAll(bySpelling.getOrDefault(key, Set.of()));
    }
    List<Twin<T>> twins = new ArrayList<>();
    for (Entry<T> candidate : candidates) {
      common(pattern, candidate.pattern())
          .ifPresent(words -> twins.add(new Twin<>(candidate.owner(), candidate.phrase(), words)));
    }
    Entry<T> entry = new Entry<>(owner, phrase, pattern);
    int parts = pattern.anywhere() ? pattern.segments().size() : 1;
    for (int part = 0; part < parts; part++) {
      for (Key key : keys(pattern, part)) {
        bySpelling.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(entry);
      }
    }
    return twins;
  }

  private List<String> stems(String words) {
    return tokenizer.tokens(words).stream().map(Token::stem).toList();
  }

  /** What the phrase is found by; parts that may stand anywhere are looked up as any part. */
  private static List<Key> keys(PhrasePattern pattern, int part) {
    int parts = pattern.segments().size();
    return pattern.segments().get(part).spellings().stream()
        .distinct()
        .map(spelling -> new Key(spelling, 0, parts, pattern.anywhere()))
        .toList();
  }

  /** Words that fit both; the parts of a phrase that may stand anywhere are tried in any order. */
  private static Optional<String> common(PhrasePattern one, PhrasePattern other) {
    List<String> words = new ArrayList<>();
    return pairUp(one.segments(), new ArrayList<>(other.segments()), one.anywhere(), words)
        ? Optional.of(String.join(one.anywhere() ? " & " : " ... ", words))
        : Optional.empty();
  }

  private static boolean pairUp(
      List<Segment> ones, List<Segment> others, boolean anyOrder, List<String> words) {
    if (ones.isEmpty()) {
      return true;
    }
    for (int index = 0; index < (anyOrder ? others.size() : 1); index++) {
      Segment partner = others.get(index);
      Optional<List<String>> shared =
          ones.get(0).spellings().stream().filter(partner.spellings()::contains).findFirst();
      if (shared.isPresent()) {
        List<Segment> rest = new ArrayList<>(others);
        rest.remove(index);
        words.add(String.join(" ", shared.get()));
        if (pairUp(ones.subList(1, ones.size()), rest, anyOrder, words)) {
          return true;
        }
        words.remove(words.size() - 1);
      }
    }
    return false;
  }
}
