package org.incidentpatterns.evaluate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.incidentpatterns.classify.Classification;
import org.incidentpatterns.classify.Classifier;
import org.incidentpatterns.classify.MatchedPhrase;

/**
 * Judges the texts of each origin without the phrases that are its own: that occur in its texts,
 * and neither in those of another origin nor in an example sentence of their category. What such a
 * phrase is worth cannot be told from texts it may have been written for. Phrases that occur
 * nowhere stay, as nothing was learnt from them here. Thresholds and weights are not fitted again.
 * Cost: every text once more, all examples once, and a classifier for each origin.
 */
final class LeftOut {
  private final Classifier classifier;
  private final Consumer<String> progress;

  LeftOut(Classifier classifier, Consumer<String> progress) {
    this.classifier = classifier;
    this.progress = progress;
  }

  /** What is made of each text; nothing where all texts are of one origin. */
  Map<LabelledText, Classification> classify(List<LabelledText> texts) {
    Map<String, Set<MatchedPhrase>> byOrigin = new TreeMap<>();
    for (LabelledText text : texts) {
      byOrigin
          .computeIfAbsent(text.origin(), origin -> new HashSet<>())
          .addAll(classifier.phrases(text.postmortem()));
    }
    if (byOrigin.size() < 2) {
      return Map.of();
    }
    Map<MatchedPhrase, Integer> origins = new HashMap<>();
    byOrigin.values().forEach(all -> all.forEach(one -> origins.merge(one, 1, Integer::sum)));
    Set<MatchedPhrase> known = classifier.phrasesOfExamples();
    Map<LabelledText, Classification> judged = new HashMap<>();
    byOrigin.forEach(
        (origin, phrases) -> {
          phrases.removeIf(phrase -> origins.getOrDefault(phrase, 0) > 1 || known.contains(phrase));
          progress.accept(
              "Judging %s without %d phrases that are its own"
                  .formatted(Words.shown(origin), phrases.size()));
          Classifier without = classifier.without(phrases);
          texts.stream()
              .filter(text -> text.origin().equals(origin))
              .forEach(text -> judged.put(text, without.classify(text.postmortem())));
        });
    return judged;
  }
}
