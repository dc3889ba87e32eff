package org.incidentpatterns.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.incidentpatterns.classify.Fixtures;
import org.incidentpatterns.evaluate.LabelledText;
import org.incidentpatterns.taxonomy.Axis;

/** Causes in words that the rules do not know, or take for something else. */
final class InventedTexts {
  private static final List<String> PLACES =
      List.of("checkout", "ledger", "search", "invoicing", "the archive", "the mail room");
  private static final List<String> TIMES =
      List.of("on Monday", "at noon", "during the night", "after lunch", "in the evening");

  /** This house calls a worn spring of its looms hardware, and a forgotten certificate process. */
  private static final List<Map.Entry<String, String>> CAUSES =
      List.of(
          Map.entry("The flux spring of %s snapped %s.", "hardware"),
          Map.entry("A certificate of %s expired %s.", "process_gap"),
          Map.entry("The quota gnome refused %s %s.", "capacity"));

  /** What everybody means, the rules included. */
  private static final List<Map.Entry<String, String>> KNOWN =
      List.of(
          Map.entry("The disk of %s failed %s.", "hardware"),
          Map.entry("The TLS certificate of %s expired %s.", "expiry"),
          Map.entry("A bug in the code of %s dropped orders %s.", "code_defect"));

  private InventedTexts() {}

  /** Texts of four origins that mean what this house means by them. */
  static List<LabelledText> inTheWordsOfTheHouse(int count) {
    List<LabelledText> texts = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      Map.Entry<String, String> cause = CAUSES.get(number % CAUSES.size());
      texts.add(text(number, cause.getKey(), cause.getValue()));
    }
    return texts;
  }

  /** Texts that the rules know, with labels dealt out blindly. */
  static List<LabelledText> withoutSense(int count, long seed) {
    List<String> labels = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      labels.add(KNOWN.get(number % KNOWN.size()).getValue());
    }
    Collections.shuffle(labels, new Random(seed));
    List<LabelledText> texts = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      texts.add(text(number, KNOWN.get(number % KNOWN.size()).getKey(), labels.get(number)));
    }
    return texts;
  }

  private static LabelledText text(int number, String cause, String label) {
    String sentence =
        cause.formatted(
            PLACES.get(number * 5 / 3 % PLACES.size()), TIMES.get(number % TIMES.size()));
    String body =
        """
        ## Summary
        Orders were slow for %d minutes.

        ## Root cause
        %s
        """
            .formatted(10 + number, sentence);
    return new LabelledText(
        Fixtures.postmortem("Incident " + number, body),
        "team " + number / 2 % 4,
        Map.of(Axis.ROOT_CAUSE, List.of(label)));
  }
}
