package org.incidentpatterns.classify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.incidentpatterns.classify.Meaning.OfCategory;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.incidentpatterns.text.PhraseMatch;
import org.incidentpatterns.text.PhraseMatcher;
import org.incidentpatterns.text.Token;
import org.incidentpatterns.text.Tokenizer;

/** Reads what an action item promises. Immutable, for use by many threads. */
public final class ActionItemReader {
  private static final double MINIMUM_WEIGHT = 0.5;

  /** What is named first is what will be done; each word before it takes so much away. */
  private static final double LATER_LOSS = 0.05;

  /** A title of this many words says something beyond the vague ones. */
  private static final int CONCRETE_WORDS = 9;

  private final Tokenizer tokenizer = new Tokenizer();
  private final PhraseMatcher<Meaning> phrases;

  public ActionItemReader(Taxonomy taxonomy) {
    this.phrases = Vocabulary.ofActionItems(taxonomy, tokenizer);
  }

  /** The id of the contributing factor that an action item would mend; empty if it is none. */
  public Optional<String> factorAddressedBy(String title) {
    Map<String, Double> scores = new TreeMap<>();
    for (PhraseMatch<Meaning> match : phrases.find(tokenizer.tokens(title))) {
      if (match.meaning() instanceof OfCategory meaning) {
        double points = meaning.weight() / (1 + LATER_LOSS * match.from());
        scores.merge(meaning.category(), points, Math::max);
      }
    }
    String best = "";
    double highest = MINIMUM_WEIGHT;
    for (Map.Entry<String, Double> entry : scores.entrySet()) {
      if (entry.getValue() > highest) {
        best = entry.getKey();
        highest = entry.getValue();
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /** Whether an action item is so vague that nobody could ever call it done. */
  public boolean isVague(String title) {
    List<Token> tokens = tokenizer.tokens(title);
    List<PhraseMatch<Meaning>> matches = phrases.find(tokens);
    boolean vague = matches.stream().anyMatch(match -> Reading.isCue(match, Cue.VAGUE));
    boolean concrete =
        title.chars().anyMatch(c -> Character.isDigit(c) || c == '`' || c == '_')
            || matches.stream().anyMatch(match -> Reading.isCue(match, Cue.CONCRETE));
    return vague && !concrete && tokens.size() < CONCRETE_WORDS;
  }
}
