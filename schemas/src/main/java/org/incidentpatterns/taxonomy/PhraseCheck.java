package org.incidentpatterns.taxonomy;

import java.util.List;

/**
 * Finds what is wrong with phrases. To know which words are the same takes a tokenizer, which is
 * not to be had here.
 */
@FunctionalInterface
public interface PhraseCheck {
  /** Finds nothing. */
  PhraseCheck NONE = categories -> List.of();

  /**
   * Where a phrase stands.
   *
   * @param category id
   * @param phrase as it is written there
   */
  record Place(String category, String phrase) {}

  /**
   * What is wrong with a phrase, or with two that do not go together.
   *
   * @param places one or two
   * @param message what is wrong; with one place, without saying where
   */
  record Fault(Axis axis, List<Place> places, String message) {
    public Fault {
      places = List.copyOf(places);
    }
  }

  /** All faults of these categories, in their order. */
  List<Fault> faults(List<Category> categories);
}
