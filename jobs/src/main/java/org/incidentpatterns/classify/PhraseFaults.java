package org.incidentpatterns.classify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Category;
import org.incidentpatterns.taxonomy.Phrase;
import org.incidentpatterns.taxonomy.PhraseCheck;
import org.incidentpatterns.text.PhraseDoubles;
import org.incidentpatterns.text.PhraseDoubles.Twin;
import org.incidentpatterns.text.Tokenizer;

/**
 * Finds phrases that are not well formed, and phrases of two categories of one axis that fit the
 * same words though they are written differently: one sentence would speak for both.
 */
public final class PhraseFaults implements PhraseCheck {
  private static final int WIDEST = 60;

  private final Tokenizer tokenizer = new Tokenizer();

  @Override
  public List<Fault> faults(List<Category> categories) {
    List<Fault> faults = new ArrayList<>();
    Map<Axis, PhraseDoubles<String>> doubles = new EnumMap<>(Axis.class);
    PhraseDoubles<String> actions = new PhraseDoubles<>(tokenizer);
    for (Category category : categories) {
      PhraseDoubles<String> phrases =
          doubles.computeIfAbsent(category.axis(), any -> new PhraseDoubles<>(tokenizer));
      category.phrases().forEach(phrase -> add(category, phrase, phrases, faults));
      category.addressedBy().forEach(phrase -> add(category, phrase, actions, faults));
    }
    return faults;
  }

  private static void add(
      Category category, Phrase phrase, PhraseDoubles<String> before, List<Fault> faults) {
    Place place = new Place(category.id(), phrase.text());
    try {
      for (Twin<String> twin : before.add(phrase.text(), category.id())) {
        // Written alike it is told without us; within one category it does no harm.
        if (!twin.owner().equals(category.id()) && !twin.phrase().equalsIgnoreCase(phrase.text())) {
          String message =
              "phrase in both %s and %s, written differently: %s and %s (both fit: %s; take it out of one)"
                  .formatted(
                      twin.owner(),
                      category.id(),
                      shortened(twin.phrase()),
                      shortened(phrase.text()),
                      twin.words());
          faults.add(
              new Fault(
                  category.axis(),
                  List.of(new Place(twin.owner(), twin.phrase()), place),
                  message));
        }
      }
    } catch (IllegalArgumentException e) {
      faults.add(new Fault(category.axis(), List.of(place), String.valueOf(e.getMessage())));
    }
  }

  private static String shortened(String phrase) {
    return phrase.length() <= WIDEST ? phrase : phrase.substring(0, WIDEST - 1) + "…";
  }
}
