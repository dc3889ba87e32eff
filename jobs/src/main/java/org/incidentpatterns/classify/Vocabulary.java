package org.incidentpatterns.classify;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.incidentpatterns.problem.Problems;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Category;
import org.incidentpatterns.taxonomy.Phrase;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.incidentpatterns.text.PhraseMatcher;
import org.incidentpatterns.text.Tokenizer;

/** Turns the phrases of a taxonomy and the cues into matchers. */
final class Vocabulary {
  private static final String CUES = "/org/incidentpatterns/classify/cues.yaml";
  private static final Set<String> NEGATIVE_WORDS =
      Set.of(
          "no", "not", "never", "nothing", "nobody", "none", "neither", "nor", "without",
          "nowhere");

  private Vocabulary() {}

  /** All phrases of all axes, and all cues. */
  static PhraseMatcher<Meaning> ofTexts(Taxonomy taxonomy, Tokenizer tokenizer) {
    PhraseMatcher.Builder<Meaning> builder = new PhraseMatcher.Builder<>(tokenizer);
    Problems problems = new Problems("taxonomy " + taxonomy.version());
    for (Category category : taxonomy.categories()) {
      add(builder, category, category.phrases(), problems);
    }
    addCues(builder);
    problems.throwIfAny();
    return builder.build();
  }

  /** What action items promise, by the contributing factor they address, and the cues. */
  static PhraseMatcher<Meaning> ofActionItems(Taxonomy taxonomy, Tokenizer tokenizer) {
    PhraseMatcher.Builder<Meaning> builder = new PhraseMatcher.Builder<>(tokenizer);
    Problems problems = new Problems("taxonomy " + taxonomy.version());
    for (Category category : taxonomy.categories(Axis.CONTRIBUTING_FACTOR)) {
      add(builder, category, category.addressedBy(), problems);
    }
    addCues(builder);
    problems.throwIfAny();
    return builder.build();
  }

  private static void add(
      PhraseMatcher.Builder<Meaning> builder,
      Category category,
      List<Phrase> phrases,
      Problems problems) {
    for (Phrase phrase : phrases) {
      Meaning meaning =
          new Meaning.OfCategory(
              category.axis(),
              category.id(),
              phrase.text(),
              phrase.weight(),
              isNegative(phrase.text()));
      try {
        builder.add(phrase.text(), meaning);
      } catch (IllegalArgumentException e) {
        problems.add(
            "%s.%s: %s", category.axis().word(), category.id(), String.valueOf(e.getMessage()));
      }
    }
  }

  private static void addCues(PhraseMatcher.Builder<Meaning> builder) {
    for (Map.Entry<String, List<String>> group : cues().entrySet()) {
      Cue cue = Cue.valueOf(group.getKey().toUpperCase(Locale.ROOT));
      group.getValue().forEach(phrase -> builder.add(phrase, new Meaning.OfCue(cue)));
    }
  }

  private static Map<String, List<String>> cues() {
    try (InputStream resource = Vocabulary.class.getResourceAsStream(CUES)) {
      if (resource == null) {
        throw new IllegalStateException("Resource is missing: " + CUES);
      }
      return new YAMLMapper().readValue(resource, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isNegative(String phrase) {
    for (String word : phrase.toLowerCase(Locale.ROOT).split("[^\\p{L}']+", -1)) {
      if (NEGATIVE_WORDS.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
