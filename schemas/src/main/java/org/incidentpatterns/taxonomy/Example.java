package org.incidentpatterns.taxonomy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sentence as postmortems hold it, and what it says.
 *
 * @param axis of the category; null for a sentence that names none
 * @param category the id of a category of the axis; empty for none
 */
public record Example(@Nullable Axis axis, String category, String sentence)
    implements Serializable {
  private static final String RESOURCE = "/org/incidentpatterns/taxonomy/examples.tsv";
  private static final String NONE = "none.none";

  public Example {
    Objects.requireNonNull(category, "category is null");
    if (sentence.isBlank()) {
      throw new IllegalArgumentException("Sentence cannot be blank");
    }
  }

  /**
   * The examples that the product comes with, written for it: about 28,000, none of them from a
   * real incident. Reads a resource; keep the result.
   */
  public static List<Example> standard() {
    try (InputStream resource = Example.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException("Resource is missing: " + RESOURCE);
      }
      return new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))
          .lines()
          .map(Example::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line such as {@code root_cause.hardware}, a tabulator, and the sentence. */
  private static Example of(String line) {
    int tab = line.indexOf('\t');
    String kind = line.substring(0, tab);
    String sentence = line.substring(tab + 1);
    if (kind.equals(NONE)) {
      return new Example(null, "", sentence);
    }
    int dot = kind.indexOf('.');
    return new Example(Axis.of(kind.substring(0, dot)), kind.substring(dot + 1), sentence);
  }
}
