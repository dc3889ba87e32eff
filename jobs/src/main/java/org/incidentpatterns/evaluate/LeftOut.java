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
import org.incidentpatterns.classify.Rulebook;

/**
 * Judges the texts of each origin without the phrases that occur in texts of that origin and of no
 * other: what such a phrase is worth cannot be told from texts it may have been written for.
 * Phrases that occur nowhere stay, as nothing was learnt from them here. Thresholds and weights are
 * not fitted again. Cost: every text once more, and a classifier for each origin.
 */
final class LeftOut {
  private final Rulebook rulebook;
  private final Classifier classifier;
  private final Consumer<String> progress;

  LeftOut(Rulebook rulebook, Classifier classifier, Consumer<String> progress) {
    this.rulebook = rulebook;
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
    Map<LabelledText, Classification> judged = new HashMap<>();
    byOrigin.forEach(
        (origin, phrases) -> {
          phrases.removeIf(phrase -> origins.getOrDefault(phrase, 0) > 1);
          progress.accept(
              "Judging %s without %d phrases that are its own"
                  .formatted(Words.shown(origin), phrases.size()));
          Classifier without =
              phrases.isEmpty() ? classifier : new Classifier(rulebook.without(phrases));
          texts.stream()
              .filter(text -> text.origin().equals(origin))
              .forEach(text -> judged.put(text, without.classify(text.postmortem())));
        });
    return judged;
  }
}
