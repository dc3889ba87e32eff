package org.incidentpatterns.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentpatterns.adapter.Adapter;
import org.incidentpatterns.canonical.Fields;
import org.incidentpatterns.container.BrokenFileException;
import org.incidentpatterns.container.Container;
import org.incidentpatterns.container.CsvRecords;
import org.incidentpatterns.container.FileKind;
import org.incidentpatterns.container.JsonLines;
import org.incidentpatterns.container.JsonPath;
import org.incidentpatterns.container.JsonStream;
import org.incidentpatterns.container.MarkdownFile;
import org.incidentpatterns.container.TextInput;
import org.incidentpatterns.files.Limits;
import org.jspecify.annotations.Nullable;

/** Chooses the container of a file by its kind and by what its adapter says of its records. */
final class Containers {
  /** Without any of these no record has a quarter. */
  private static final List<String> DATES =
      List.of(Fields.STARTED_AT, Fields.DETECTED_AT, Fields.RECORDED_AT);

  private static final List<List<String>> REQUIRED =
      List.of(List.of(Fields.ID), List.of(Fields.TITLE), DATES);

  private Containers() {}

  /** The records of a file that was just opened. */
  static Container open(ReadTask task, AdapterEngine engine, InputStream content)
      throws IOException, BrokenFileException {
    ReadTask.Part part = task.part();
    if (part != null && part.from() > 0) {
      // What can be told from the beginning was told of the first part.
      Charset charset = task.source().options().declaredCharset();
      return new JsonLines(
          TextInput.within(content, charset).utf8(),
          limits(task).lineBytes(),
          part.firstLine(),
          limits(task).nesting());
    }
    FileKind kind = FileKind.of(task.source().file().path());
    int most = limits(task).lineBytes();
    TextInput text =
        TextInput.of(
            content, task.source().options().declaredCharset(), otherwise(kind, engine.adapter()));
    if (TextInput.isWebPage(text.beginning())) {
      throw new BrokenFileException(
          "web_page", 1, "file is a web page, not an export (a login may have run out)");
    }
    return switch (kind) {
      case JSON -> json(task, engine, text.utf8(), most);
      case JSON_LINES -> lines(task, engine, text.utf8(), most);
      case CSV -> csv(task, engine, text.utf8(), most);
      case MARKDOWN -> new MarkdownFile(task.source().file().path(), text.utf8(), most);
    };
  }

  /** What a tool writes where it does not write UTF-8; JSON is always that. */
  private static @Nullable Charset otherwise(FileKind kind, Adapter adapter) {
    boolean json = kind == FileKind.JSON || kind == FileKind.JSON_LINES;
    return json || adapter.charset() == null ? null : Charset.forName(adapter.charset());
  }

  private static Container lines(ReadTask task, AdapterEngine engine, InputStream utf8, int most)
      throws IOException {
    String records = task.role().records();
    JsonLines lines = new JsonLines(utf8, most, 1, limits(task).nesting());
    if (records.equals(Adapter.OWN_RECORDS)) {
      return lines;
    }
    return JsonPath.of(records).isPresent()
        ? json(task, engine, utf8, most)
        : new SelectedLines(
            lines, engine.queries(), records, engine.scope(task.source().file().path(), Map.of()));
  }

  private static Container json(ReadTask task, AdapterEngine engine, InputStream utf8, int most)
      throws IOException {
    String records = task.role().records();
    Optional<JsonPath> path = JsonPath.of(records);
    if (path.isPresent()) {
      return new JsonStream(utf8, path.get(), !engine.adapter().isCanonical(), limits(task));
    }
    return new JsonWhole(
        utf8, engine.queries(), records, engine.scope(task.source().file().path(), Map.of()), most);
  }

  private static Limits limits(ReadTask task) {
    return task.source().options().limits();
  }

  private static Container csv(ReadTask task, AdapterEngine engine, InputStream utf8, int most)
      throws IOException, BrokenFileException {
    if (!engine.adapter().isCanonical()) {
      return CsvRecords.rows(utf8, most);
    }
    CsvRecords csv = CsvRecords.canonical(utf8, most);
    refuseMissing(csv.columns(), required(task, engine.adapter()));
    return csv;
  }

  /** What the header must have: one of each list. */
  private static List<List<String>> required(ReadTask task, Adapter adapter) {
    return adapter.joins().stream()
        .filter(join -> join.name().equals(task.role().join()))
        .findFirst()
        .map(join -> join.require().stream().map(List::of).toList())
        .orElse(REQUIRED);
  }

  private static void refuseMissing(List<String> columns, List<List<String>> required)
      throws BrokenFileException {
    for (List<String> oneOf : required) {
      if (oneOf.stream().noneMatch(columns::contains)) {
        throw new BrokenFileException(
            "missing_column",
            1,
            "header has no column %s (name an adapter, or say in columns of the settings which it is)"
                .formatted(String.join(" or ", oneOf)));
      }
    }
  }
}
