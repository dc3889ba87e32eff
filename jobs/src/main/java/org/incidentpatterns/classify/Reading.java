package org.incidentpatterns.classify;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.incidentpatterns.text.FeatureNumbers;
import org.incidentpatterns.text.FeatureNumbers.Features;
import org.incidentpatterns.text.Passage;
import org.incidentpatterns.text.PhraseMatch;
import org.incidentpatterns.text.Token;

/**
 * A passage and what was found in it.
 *
 * @param order how many passages of the document stand before it
 * @param cues that are among the matches
 * @param features what it is compared with examples by
 */
record Reading(
    Passage passage,
    int order,
    List<Token> tokens,
    List<PhraseMatch<Meaning>> matches,
    Set<Cue> cues,
    Features features) {
  /** A denied word stands at most so many words behind the denial. */
  private static final int REACH = 4;

  private static final int FEWEST_CAUSE_WORDS = 3;

  private static final Set<String> CONJUNCTIONS = Set.of("and", "but", "so", "while");

  static Reading of(
      Passage passage,
      int order,
      List<Token> tokens,
      List<PhraseMatch<Meaning>> matches,
      FeatureNumbers numbers) {
    Set<Cue> cues = EnumSet.noneOf(Cue.class);
    for (PhraseMatch<Meaning> match : matches) {
      if (match.meaning() instanceof Meaning.OfCue found) {
        cues.add(found.cue());
      }
    }
    return new Reading(
        passage,
        order,
        tokens,
        matches,
        cues,
        numbers.features(tokens.stream().map(Token::stem).toList()));
  }

  /**
   * The same of the words alone that the sentence names as the cause; of all words where it names
   * none, or so few that they tell nothing.
   */
  Features causeFeatures() {
    if (!has(Cue.CAUSE_FOLLOWS) && !has(Cue.CAUSE_NAMED) && !has(Cue.CAUSE_PRECEDES)) {
      return features;
    }
    BitSet cause = new BitSet();
    for (int i = 0; i < tokens.size(); i++) {
      Role role = role(i, i + 1);
      cause.set(i, role == Role.CAUSE || role == Role.LINK);
    }
    return cause.cardinality() < FEWEST_CAUSE_WORDS ? features : features.at(cause::get);
  }

  /** How many words it has, numbers apart. */
  long words() {
    return tokens.stream().filter(token -> !token.isNumber()).count();
  }

  boolean isTitle() {
    return passage.source().equals(PostmortemReader.TITLE);
  }

  boolean has(Cue cue) {
    return cues.contains(cue);
  }

  /** Whether one of the cues ends before the given token, however far. */
  boolean hasBefore(Cue cue, int from) {
    return has(cue) && matches.stream().anyMatch(match -> isCue(match, cue) && match.to() <= from);
  }

  /** Whether one of the cues stands before the words, or behind them in the same clause. */
  boolean reaches(Cue cue, PhraseMatch<Meaning> words) {
    return has(cue)
        && matches.stream()
            .filter(match -> isCue(match, cue))
            .anyMatch(match -> match.from() < words.to() || !isNewClause(words.to(), match.from()));
  }

  /** Whether a clause ends between two tokens, at a mark or a conjunction. */
  private boolean isNewClause(int from, int to) {
    if (!isOneClause(from, to)) {
      return true;
    }
    for (int i = from; i < to; i++) {
      if (CONJUNCTIONS.contains(tokens.get(i).stem())) {
        return true;
      }
    }
    return false;
  }

  /** What a sentence makes of some of its words. */
  enum Role {
    /** What brought the rest about. */
    CAUSE,
    /** What was brought about, and brought about more: "failed due to X caused by Y" says X. */
    LINK,
    /** What was brought about. */
    EFFECT,
    UNSAID
  }

  /** Whether the words name a cause or an effect: the nearest cue decides, the one before first. */
  Role role(PhraseMatch<Meaning> words) {
    return role(words.from(), words.to());
  }

  private Role role(int from, int to) {
    Role before = Role.UNSAID;
    Role behind = Role.UNSAID;
    int nearestBefore = -1;
    int nearestBehind = Integer.MAX_VALUE;
    for (PhraseMatch<Meaning> match : matches) {
      boolean follows = isCue(match, Cue.CAUSE_FOLLOWS) || isCue(match, Cue.CAUSE_NAMED);
      if (!follows && !isCue(match, Cue.CAUSE_PRECEDES)) {
        continue;
      }
      if (match.to() <= from && match.to() > nearestBefore) {
        nearestBefore = match.to();
        before = follows ? Role.CAUSE : Role.EFFECT;
      } else if (match.from() >= to && match.from() < nearestBehind) {
        nearestBehind = match.from();
        behind = follows ? Role.EFFECT : Role.CAUSE;
      }
    }
    if (before == Role.UNSAID) {
      return behind;
    }
    boolean goesOn =
        before == Role.CAUSE
            && behind == Role.EFFECT
            && nearestBehind - to <= REACH
            && isOneClause(to, nearestBehind);
    return goesOn ? Role.LINK : before;
  }

  /** Whether the words stand behind the cue, with no words of cause between. */
  boolean isOvershadowed(Cue cue, PhraseMatch<Meaning> words) {
    if (!has(cue)) {
      return false;
    }
    int shadow = -1;
    int cause = -1;
    for (PhraseMatch<Meaning> match : matches) {
      if (match.to() <= words.from()) {
        if (isCue(match, cue)) {
          shadow = Math.max(shadow, match.to());
        } else if (isCue(match, Cue.CAUSE_FOLLOWS) || isCue(match, Cue.CAUSE_NAMED)) {
          cause = Math.max(cause, match.to());
        }
      }
    }
    return shadow >= 0 && cause <= shadow;
  }

  /** Whether the words are denied by what stands before them in the same clause. */
  boolean isNegated(PhraseMatch<Meaning> words) {
    return matches.stream()
        .filter(match -> isCue(match, Cue.NEGATION))
        .anyMatch(
            match ->
                match.to() <= words.from()
                    && words.from() - match.to() <= REACH
                    && isOneClause(match.to(), words.from()));
  }

  /** Whether the words are denied by what stands behind them: "the alert did not fire". */
  boolean isDenied(PhraseMatch<Meaning> words) {
    return matches.stream()
        .filter(match -> isCue(match, Cue.DENIAL))
        .anyMatch(
            match ->
                match.from() >= words.from()
                    && match.from() - words.to() <= REACH
                    && isOneClause(Math.min(words.to(), match.from()), match.from()));
  }

  private boolean isOneClause(int from, int to) {
    if (from >= to || from == 0) {
      return true;
    }
    int start = tokens.get(from - 1).end();
    int end = tokens.get(Math.min(to, tokens.size() - 1)).start();
    for (int i = start; i < end; i++) {
      if (",;:()".indexOf(passage.text().charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  static boolean isCue(PhraseMatch<Meaning> match, Cue cue) {
    return match.meaning() instanceof Meaning.OfCue found && found.cue() == cue;
  }
}
