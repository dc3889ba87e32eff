package org.incidentpatterns.adapter;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How the records of one tool become canonical.
 *
 * @param name as given to {@code --adapter} and stored as {@code source}
 * @param title as people call the tool
 * @param recognisedBy fields that a record of the tool always has and others have not; empty for
 *     the canonical format, which is what remains
 * @param fields canonical field to the jq expression that selects it; empty where the record is
 *     canonical already. Expressions only select: conversion is the reader's
 * @param words canonical field to a table of the tool's words; the word {@code *} stands for any
 *     other. A word that is not in the table stays as it is
 */
public record Adapter(
    String name,
    String title,
    List<String> recognisedBy,
    Map<String, String> fields,
    Map<String, Map<String, String>> words)
    implements Serializable {

  /** The name of the adapter of the canonical format. */
  public static final String CANONICAL = "canonical";

  public Adapter {
    Objects.requireNonNull(title, "title is null");
    if (!isName(name)) {
      throw new IllegalArgumentException("Adapter name must be kebab-case, cannot be: " + name);
    }
    recognisedBy = List.copyOf(recognisedBy);
    fields = Map.copyOf(fields);
    words = Map.copyOf(words);
  }

  /** Whether a text can name an adapter: kebab-case, as people type it. */
  static boolean isName(String text) {
    return text.matches("[a-z][a-z0-9-]*");
  }

  /** Whether its records are canonical already. */
  public boolean isCanonical() {
    return fields.isEmpty();
  }
}
