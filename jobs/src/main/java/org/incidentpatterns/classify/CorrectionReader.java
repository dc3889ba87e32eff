package org.incidentpatterns.classify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.incidentpatterns.container.BrokenFileException;
import org.incidentpatterns.container.CsvRecords;
import org.incidentpatterns.container.RawRecord;
import org.incidentpatterns.container.TextInput;
import org.incidentpatterns.files.Sha256;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;
import org.incidentpatterns.problem.Problems;
import org.incidentpatterns.report.tables.Cell;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Category;
import org.incidentpatterns.taxonomy.Spelling;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code overrides.csv} and reports all that is wrong with it at once, by line.
 *
 * <p>Columns by name, in any order: {@code id}, {@code axis}, {@code category}, {@code reason}, and
 * where wanted {@code source} and {@code current}. Other columns are for people. What {@code
 * review} wrote can be given back: rows that nobody touched are passed over.
 */
public final class CorrectionReader {
  private static final List<String> REQUIRED = List.of("id", "axis", "category", "reason");
  private static final List<String> OPTIONAL = List.of("source", "current");

  /** Rows are short; a longer one is a quote that was never closed. */
  private static final int LONGEST_ROW = 1_000_000;

  /** A column whose name is so near to one of ours is taken for a slip. */
  private static final int SLIP = 2;

  private final Taxonomy taxonomy;
  private final Problems problems;
  private final List<Correction> corrections = new ArrayList<>();
  private Map<String, String> columns = Map.of();
  private long untouched;

  private CorrectionReader(Path file, Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    this.problems = new Problems("overrides " + file);
  }

  /**
   * Reads a file.
   *
   * @throws PipelineException if it is missing, is no CSV, or has any problem
   */
  public static Corrections read(Path file, Taxonomy taxonomy) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new PipelineException(
          Code.USAGE,
          "Cannot read overrides: no such file: %s (labels.overrides of the settings; nothing was "
                  .formatted(file)
              + "run)");
    }
    byte[] bytes = Files.readAllBytes(file);
    CorrectionReader reader = new CorrectionReader(file, taxonomy);
    try {
      TextInput text = TextInput.of(new ByteArrayInputStream(bytes), null);
      reader.read(CsvRecords.rows(text.utf8(), LONGEST_ROW));
    } catch (BrokenFileException e) {
      String where = e.position() > 0 ? "line " + e.position() + ": " : "";
      reader.problems.add("%s%s", where, e.reason());
    }
    reader.problems.throwIfAny();
    return new Corrections(reader.corrections, reader.untouched, Sha256.hex(bytes));
  }

  private void read(CsvRecords records) throws IOException, BrokenFileException {
    columns = columns(records.columns());
    if (!problems.isEmpty()) {
      return;
    }
    for (RawRecord record = records.next(); record != null; record = records.next()) {
      JsonNode node = record.node();
      if (node == null) {
        problems.add("line %d: %s", record.position(), String.valueOf(record.message()));
      } else {
        read(record.position(), node);
      }
    }
    CorrectionCheck.check(corrections, problems);
  }

  /** Our columns by what the file calls them: case and space around a name do not matter. */
  private Map<String, String> columns(List<String> header) {
    Map<String, String> found = new TreeMap<>();
    List<String> ours = new ArrayList<>(REQUIRED);
    ours.addAll(OPTIONAL);
    List<String> unknown = new ArrayList<>();
    for (String written : header) {
      String name = written.toLowerCase(Locale.ROOT);
      if (!ours.contains(name)) {
        unknown.add(name);
      } else if (found.put(name, written) != null) {
        problems.add("column stands twice: %s", name);
      }
    }
    REQUIRED.stream()
        .filter(name -> !found.containsKey(name))
        .forEach(name -> problems.add("column is missing: %s", name));
    for (String name : unknown) {
      String nearest = nearest(name, ours);
      if (!found.containsKey(nearest) && Spelling.edits(name, nearest) <= SLIP) {
        problems.add("unknown column: %s (nearest: %s)", name, nearest);
      }
    }
    return found;
  }

  private void read(long line, JsonNode row) {
    String category = cell(row, "category").strip();
    String current = cell(row, "current").strip();
    String reason = cell(row, "reason").strip();
    if (reason.isEmpty() && !current.isEmpty() && current.equals(category)) {
      untouched++;
      return;
    }
    String id = cell(row, "id");
    if (id.isBlank()) {
      problems.add("line %d: id is missing", line);
    }
    if (reason.isEmpty()) {
      problems.add("line %d: reason is missing: %s (say why, in a few words)", line, id);
    }
    Axis axis = axis(line, cell(row, "axis").strip());
    String known = axis == null ? null : category(line, axis, category);
    if (id.isBlank() || reason.isEmpty() || axis == null || known == null) {
      return;
    }
    String source = cell(row, "source").strip();
    boolean oneOfMany = axis == Axis.CONTRIBUTING_FACTOR && !current.isEmpty();
    corrections.add(
        new Correction(
            id,
            source.isEmpty() ? null : source,
            axis,
            known,
            oneOfMany ? resolved(axis, current).orElse(current) : null,
            reason,
            line));
  }

  private String cell(JsonNode row, String column) {
    String written = columns.get(column);
    return written == null ? "" : Cell.textOf(row.path(written).path(0).asText(""));
  }

  private @Nullable Axis axis(long line, String word) {
    List<String> words = Arrays.stream(Axis.values()).map(Axis::word).toList();
    if (word.isEmpty()) {
      problems.add("line %d: axis is missing", line);
      return null;
    }
    if (!words.contains(word)) {
      problems.add("line %d: unknown axis: %s (nearest: %s)", line, word, nearest(word, words));
      return null;
    }
    return Axis.of(word);
  }

  private @Nullable String category(long line, Axis axis, String word) {
    if (word.isEmpty()) {
      problems.add("line %d: category is missing", line);
      return null;
    }
    Optional<String> id = resolved(axis, word);
    if (id.isEmpty()) {
      problems.add(
          "line %d: unknown category of %s: %s (nearest: %s)",
          line, axis.word(), word, nearest(axis, word));
    }
    return id.orElse(null);
  }

  /** The id under which the taxonomy in force knows a category. */
  private Optional<String> resolved(Axis axis, String word) {
    return word.equals(Axis.UNDETERMINED) || word.equals(Axis.NOT_DOCUMENTED)
        ? Optional.of(word)
        : taxonomy.category(axis, word).map(Category::id);
  }

  /** The id of the category that is meant by a title, or whose id is spelt most like the word. */
  private String nearest(Axis axis, String word) {
    Optional<Category> meant = taxonomy.declared(axis, word);
    List<String> ids = new ArrayList<>();
    taxonomy.categories(axis).forEach(category -> ids.add(category.id()));
    ids.add(Axis.UNDETERMINED);
    ids.add(Axis.NOT_DOCUMENTED);
    return meant.map(Category::id).orElseGet(() -> nearest(word, ids));
  }

  private static String nearest(String word, Collection<String> known) {
    return Spelling.nearest(word, known).orElseThrow();
  }
}
