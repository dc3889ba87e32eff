package org.incidentpatterns.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.incidentpatterns.adapter.Adapter;
import org.incidentpatterns.adapter.Adapter.Join;
import org.incidentpatterns.adapter.Adapter.Shape;
import org.incidentpatterns.canonical.Fields;
import org.incidentpatterns.container.BrokenFileException;
import org.incidentpatterns.container.CsvRecords;
import org.incidentpatterns.container.FileKind;
import org.incidentpatterns.container.JsonPath;
import org.incidentpatterns.container.TextInput;
import org.incidentpatterns.files.InputFile;
import org.incidentpatterns.files.Opened;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the name and the beginning of a file which adapter reads it, and whether it holds
 * records or pieces of them. Cost: a quarter of a megabyte a file.
 */
final class Recogniser {
  private static final Set<String> DATES =
      Set.of(Fields.STARTED_AT, Fields.DETECTED_AT, Fields.RECORDED_AT);

  private static final Pattern LIST = Pattern.compile("\\.\\w+\\[\\]");

  private final SourceOptions options;

  Recogniser(SourceOptions options) {
    this.options = options;
  }

  /**
   * The role of a file. One that cannot be opened or is no text counts as canonical here; reading
   * it will tell what is wrong.
   *
   * @throws PipelineException if several adapters fit
   */
  FileRole of(InputFile file) {
    if (file.skipped() != null) {
      return FileRole.CANONICAL;
    }
    try (Opened opened = Opened.open(file, options.limits())) {
      TextInput text = TextInput.of(opened.content(), options.declaredCharset());
      return role(file, content(FileKind.of(file.path()), text.beginning()));
    } catch (IOException | BrokenFileException e) {
      return named() == null
          ? FileRole.CANONICAL
          : new FileRole(String.valueOf(options.adapter()), null, Adapter.OWN_RECORDS);
    }
  }

  /**
   * What can be seen of the content.
   *
   * @param paths of JSON; none in other kinds
   * @param header of CSV, as written
   */
  private record Content(Set<String> paths, List<String> header) {}

  private Content content(FileKind kind, String beginning) {
    return switch (kind) {
      case JSON -> new Content(ShapeReader.of(beginning), List.of());
      case JSON_LINES -> new Content(ShapeReader.ofLines(beginning), List.of());
      case CSV -> new Content(Set.of(), header(beginning));
      case MARKDOWN -> new Content(Set.of(), List.of());
    };
  }

  private List<String> header(String beginning) {
    try {
      byte[] bytes = beginning.getBytes(StandardCharsets.UTF_8);
      return CsvRecords.rows(new ByteArrayInputStream(bytes), options.limits().lineBytes())
          .columns();
    } catch (IOException | BrokenFileException e) {
      return List.of();
    }
  }

  private FileRole role(InputFile file, Content content) {
    Adapter named = named();
    List<Adapter> candidates = named == null ? options.adapters().all() : List.of(named);
    List<FileRole> fitting = new ArrayList<>();
    for (Adapter adapter : candidates) {
      if (fits(adapter.match(), file, content)) {
        fitting.add(new FileRole(adapter.name(), null, place(adapter.records(), content)));
      }
      for (Join join : adapter.joins()) {
        if (fits(join.match(), file, content)) {
          fitting.add(new FileRole(adapter.name(), join.name(), place(join.records(), content)));
        }
      }
    }
    if (fitting.size() > 1) {
      // The canonical format is what remains where no tool fits, for pieces of records as well.
      fitting.removeIf(role -> role.adapter().equals(Adapter.CANONICAL));
    }
    if (fitting.size() > 1) {
      throw ambiguous(file, fitting);
    }
    if (!fitting.isEmpty()) {
      return fitting.get(0);
    }
    if (named != null) {
      return new FileRole(named.name(), null, place(named.records(), content));
    }
    return isGenericCsv(content)
        ? new FileRole(Adapter.GENERIC_CSV, null, Adapter.OWN_RECORDS)
        : new FileRole(Adapter.CANONICAL, null, canonicalPlace(file, content));
  }

  /**
   * Where canonical records lie in a JSON document: in the only list of its root whose elements
   * have an id and a title, or under their ids; else they are the document's own.
   */
  private static String canonicalPlace(InputFile file, Content content) {
    Set<String> paths = content.paths();
    if (FileKind.of(file.path()) != FileKind.JSON
        || paths.contains("." + Fields.ID)
        || paths.contains("." + Fields.TITLE)) {
      return Adapter.OWN_RECORDS;
    }
    List<String> lists =
        paths.stream()
            .filter(path -> LIST.matcher(path).matches())
            .filter(path -> paths.contains(path + "." + Fields.ID))
            .filter(path -> paths.contains(path + "." + Fields.TITLE))
            .toList();
    if (lists.size() == 1) {
      return lists.get(0);
    }
    return lists.isEmpty() && paths.contains(JsonPath.KEYED_ROOT + "." + Fields.TITLE)
        ? JsonPath.KEYED_ROOT
        : Adapter.OWN_RECORDS;
  }

  private @Nullable Adapter named() {
    String name = options.adapter();
    return name == null ? null : options.adapters().named(name);
  }

  /**
   * Where the records lie: a path that the documents do not have means that each is a record
   * itself, as connectors write them.
   */
  private static String place(List<String> records, Content content) {
    return records.stream()
        .filter(
            place ->
                JsonPath.of(place).isEmpty()
                    || content.paths().contains(place)
                    || content.paths().isEmpty())
        .findFirst()
        .orElse(Adapter.OWN_RECORDS);
  }

  private static boolean fits(List<Shape> shapes, InputFile file, Content content) {
    return shapes.stream().anyMatch(shape -> fits(shape, file, content));
  }

  private static boolean fits(Shape shape, InputFile file, Content content) {
    if (!content.paths().containsAll(shape.paths())) {
      return false;
    }
    Set<String> header = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    content.header().forEach(column -> header.add(column.strip()));
    if (!header.containsAll(shape.columns())) {
      return false;
    }
    String glob = shape.file();
    return glob == null || matches(glob, file.path());
  }

  private static boolean matches(String glob, String path) {
    FileSystem files = FileSystems.getDefault();
    String name = FileKind.unpacked(path.substring(path.lastIndexOf('/') + 1));
    return files
        .getPathMatcher("glob:" + glob.toLowerCase(Locale.ROOT))
        .matches(Path.of(name.toLowerCase(Locale.ROOT)));
  }

  /** A table whose headers give an id, a title and a date, but not by the canonical names. */
  private boolean isGenericCsv(Content content) {
    if (!options.adapters().names().contains(Adapter.GENERIC_CSV)
        || content.header().containsAll(List.of(Fields.ID, Fields.TITLE))) {
      return false;
    }
    Set<String> fields =
        new ColumnAliases(options.adapters().named(Adapter.GENERIC_CSV).columns())
            .fields(content.header());
    return fields.containsAll(List.of(Fields.ID, Fields.TITLE))
        && DATES.stream().anyMatch(fields::contains);
  }

  private static PipelineException ambiguous(InputFile file, List<FileRole> fitting) {
    List<String> names =
        fitting.stream()
            .map(
                role ->
                    role.join() == null
                        ? role.adapter()
                        : role.adapter() + " (" + role.join() + ")")
            .sorted()
            .toList();
    return new PipelineException(
        Code.USAGE,
        "Cannot choose an adapter: %s fit: %s (name one with --adapter, or in inputs of the settings)"
            .formatted(String.join(" and ", names), file.path()));
  }
}
