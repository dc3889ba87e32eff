package org.incidentpatterns.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.incidentpatterns.container.RawRecord;
import org.incidentpatterns.evaluate.LabelFile.Entry;
import org.incidentpatterns.evaluate.LabelMap.OriginRule;
import org.incidentpatterns.files.Sha256;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.postmortem.Provenance;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Taxonomy;

/**
 * Reads files of labels: JSON lines, one JSON array, or CSV. A record that cannot be read, or a
 * word that nobody knows, is no matter to pass over here, as a figure of some of the labels would
 * look like one of all: everything that is wrong is told at once, and nothing is read.
 */
public final class LabelReader {
  private final LabelMap map;
  private final Taxonomy taxonomy;
  private final RecordText texts = new RecordText();

  /** Reads labels into the categories of that taxonomy. */
  public LabelReader(LabelMap map, Taxonomy taxonomy) {
    this.map = map;
    this.taxonomy = taxonomy;
  }

  /**
   * Reads a file.
   *
   * @throws PipelineException if it is missing, holds no label, or with all its problems
   */
  public LabelFile read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new PipelineException(
          Code.USAGE,
          "Cannot read labels: no such file: %s (nothing was measured)".formatted(file));
    }
    byte[] bytes = Files.readAllBytes(file);
    LabelProblems problems = new LabelProblems(file.toString());
    Reading reading = new Reading(file.getFileName().toString(), problems);
    LabelRecords.of(file, bytes, problems).forEach(reading::add);
    reading.words.tellUnknown(problems);
    problems.throwIfAny();
    if (reading.entries.isEmpty()) {
      List<String> fields =
          map.axes().entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .flatMap(axis -> axis.getValue().fields().stream())
              .toList();
      throw new PipelineException(
          Code.USAGE,
          "Cannot read labels: no record carries any: %s (labels are looked for in: %s)"
              .formatted(file, String.join(", ", fields)));
    }
    return new LabelFile(
        reading.file,
        Sha256.hex(bytes),
        reading.entries,
        reading.unlabelled,
        reading.words.widened());
  }

  /** The reading of one file. */
  private final class Reading {
    private final String file;
    private final LabelProblems problems;
    private final LabelWords words = new LabelWords(map, taxonomy);
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, String> named = new HashMap<>();
    private long unlabelled;

    Reading(String file, LabelProblems problems) {
      this.file = file;
      this.problems = problems;
    }

    void add(String place, RawRecord raw) {
      ObjectNode record = raw.node();
      if (record == null) {
        problems.add(place, String.valueOf(raw.message()));
        return;
      }
      Map<Axis, List<String>> accepted = new EnumMap<>(Axis.class);
      for (Axis axis : Axis.values()) {
        List<String> labels = words.accepted(axis, record, place, problems);
        if (!labels.isEmpty()) {
          accepted.put(axis, labels);
        }
      }
      String id = id(record);
      boolean usable = Postmortem.isId(id) && id.chars().noneMatch(Character::isISOControl);
      if (!id.isEmpty() && !usable) {
        problems.add(place, "id must have 1 to 256 characters, and no control characters");
        return;
      }
      Postmortem text =
          texts.read(
              record,
              id,
              place,
              new Provenance(file, raw.position(), ""),
              problem -> problems.add(place, problem));
      if (accepted.isEmpty()) {
        unlabelled++;
        return;
      }
      String source = text == null ? LabelWords.text(record, "source").strip() : "";
      if (text == null && !names(place, id, source)) {
        return;
      }
      entries.add(new Entry(place, id, source, text, origin(record), accepted));
    }

    /** Whether the record names an incident, and no other record before it the same. */
    private boolean names(String place, String id, String source) {
      if (id.isEmpty()) {
        problems.add(place, "record has neither a text nor the id of an incident");
        return false;
      }
      String before = named.putIfAbsent(source + "\n" + id, place);
      if (before != null) {
        problems.add(place, "incident is labelled twice: %s (also in %s)".formatted(id, before));
      }
      return before == null;
    }
  }

  private static String id(JsonNode record) {
    String id = LabelWords.text(record, "id").strip();
    return id.isEmpty() ? LabelWords.text(record, "incident_id").strip() : id;
  }

  /** Whose text it is; empty if nothing says so. */
  private String origin(JsonNode record) {
    for (OriginRule rule : map.origins()) {
      String value = LabelWords.text(record, rule.field()).strip();
      String origin = value.isEmpty() ? "" : rule.origin(value);
      if (!origin.isEmpty()) {
        return origin.replaceAll("\\p{Cntrl}+", " ").strip();
      }
    }
    return "";
  }
}
