package org.incidentpatterns.container;

import java.util.Locale;

/** What a file is by its name; what it holds is told by its content. */
public enum FileKind {
  /** JSON documents: an array, an object, or several one after the other. */
  JSON,
  /** JSON, one object a line. */
  JSON_LINES,
  /** Columns between commas, semicolons or tabs. */
  CSV,
  /** One document a file. */
  MARKDOWN;

  /** The kind of a path; a trailing {@code .gz} does not count. */
  public static FileKind of(String path) {
    String name = unpacked(path).toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "csv", "tsv" -> CSV;
      case "md", "markdown" -> MARKDOWN;
      case "json" -> JSON;
      default -> JSON_LINES;
    };
  }

  /** The name of a file without its endings. */
  public static String stem(String file) {
    String name = unpacked(file);
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  /** The name without {@code .gz}. */
  public static String unpacked(String file) {
    return file.toLowerCase(Locale.ROOT).endsWith(".gz")
        ? file.substring(0, file.length() - ".gz".length())
        : file;
  }
}
