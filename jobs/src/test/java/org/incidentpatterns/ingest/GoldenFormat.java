package org.incidentpatterns.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.incidentpatterns.adapter.Adapters;
import org.incidentpatterns.files.InputLister;
import org.incidentpatterns.files.Limits;
import org.incidentpatterns.postmortem.Postmortem;
import org.jspecify.annotations.Nullable;

/**
 * The files of one tool and what they cannot say.
 *
 * @param files read together; their adapter is recognised. One that is {@code {file, as}} is read
 *     under another name, where names are part of the format
 * @param adapter that must be recognised for the first file
 * @param prefix of the golden id where the tool numbers its incidents, such as {@code INC-}
 * @param strip what the tool puts around the number, a regular expression
 * @param ids golden ids by those of the tool, where it has none of the numbers
 * @param incidents golden ids of the incidents that the files hold
 * @param minutes whether the format writes times without seconds
 * @param missing field, {@code id field}, or {@code action_items} for all of its parts, to the
 *     reason why it differs; several fields of one reason stand between commas
 */
record GoldenFormat(
    String name,
    Map<String, String> files,
    String adapter,
    @Nullable String timezone,
    String prefix,
    String strip,
    Map<String, String> ids,
    Set<String> incidents,
    boolean minutes,
    Map<String, String> missing) {
  private static final Instant AS_OF = Instant.parse("2026-10-01T00:00:00Z");

  static GoldenFormat of(JsonNode node) {
    Map<String, String> files = new LinkedHashMap<>();
    for (JsonNode file : node.path("files")) {
      String name = file.isTextual() ? file.asText() : file.path("file").asText();
      files.put(name, file.path("as").asText(name));
    }
    Set<String> incidents = new TreeSet<>();
    node.path("incidents").forEach(id -> incidents.add(id.asText()));
    if (incidents.isEmpty()) {
      incidents.addAll(List.of("INC-2041", "INC-2057", "INC-2071"));
    }
    Map<String, String> ids = new TreeMap<>();
    node.path("ids").properties().forEach(id -> ids.put(id.getKey(), id.getValue().asText()));
    Map<String, String> missing = new TreeMap<>();
    node.path("missing")
        .properties()
        .forEach(
            entry -> {
              for (String field : entry.getKey().split(", ", -1)) {
                missing.put(field, entry.getValue().asText());
              }
            });
    return new GoldenFormat(
        node.path("name").asText(),
        files,
        node.path("adapter").asText(),
        node.path("timezone").asText(null),
        node.path("prefix").asText(""),
        node.path("strip").asText(""),
        ids,
        incidents,
        node.path("minutes").asBoolean(),
        missing);
  }

  String goldenId(String id) {
    return ids.getOrDefault(id, prefix + id.replaceFirst(strip, ""));
  }

  /** The key under which it is listed why a value differs; empty if it must not. */
  Optional<String> listed(String id, String field) {
    int dot = field.indexOf('.');
    String whole = dot < 0 ? field : field.substring(0, dot);
    return Stream.of(id + " " + field, field, whole).filter(missing::containsKey).findFirst();
  }

  /**
   * The postmortems, as a run without Spark reads them.
   *
   * @param own folder for files that are read under another name
   */
  List<Postmortem> read(Path folder, Path own) throws IOException {
    List<SourceFile> sources = new ArrayList<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      if (!file.getValue().equals(file.getKey())) {
        path = Files.copy(path, own.resolve(file.getValue()), StandardCopyOption.REPLACE_EXISTING);
      }
      SourceOptions options =
          new SourceOptions(
              Adapters.shipped(),
              null,
              timezone == null ? null : ZoneId.of(timezone),
              List.of(),
              null,
              AS_OF,
              Limits.STANDARD);
      InputLister.list(List.of(path))
          .forEach(listed -> sources.add(new SourceFile(listed, options)));
    }
    String first = files.values().iterator().next();
    List<Postmortem> read = new ArrayList<>();
    for (Outcome outcome : ReadFiles.outcomes(sources)) {
      if (outcome instanceof Outcome.Read record) {
        read.add(record.postmortem());
      }
      if (outcome instanceof Outcome.Finished finished
          && finished.summary().path().equals(first)
          && !finished.summary().adapter().equals(adapter)) {
        throw new AssertionError(first + " was recognised as " + finished.summary().adapter());
      }
    }
    return read;
  }

  @Override
  public String toString() {
    return name;
  }
}
