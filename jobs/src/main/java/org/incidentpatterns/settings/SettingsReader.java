package org.incidentpatterns.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.incidentpatterns.calendar.FiscalCalendar;
import org.incidentpatterns.files.Limits;
import org.incidentpatterns.patterns.DeadlinePolicy;
import org.incidentpatterns.patterns.PostmortemPolicy;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;
import org.incidentpatterns.problem.Problems;
import org.incidentpatterns.settings.Settings.Labelling;
import org.incidentpatterns.taxonomy.Spelling;
import org.jspecify.annotations.Nullable;

/** Reads {@code incident-patterns.yaml}, with all its problems at once. */
public final class SettingsReader {
  /** Every key, as {@code docs/configuration.md} describes them. */
  static final List<String> KEYS =
      List.of(
          "organisation",
          "zone",
          "fiscal_year_starts",
          "as_of",
          "inputs",
          "adapters",
          "columns",
          "quarantine.warn_above",
          "expect.records",
          "expect.share_of_last_run",
          "policy.action_item_days",
          "policy.postmortem_hours",
          "policy.postmortem_impact_minutes",
          "labels.taxonomy",
          "labels.overrides",
          "labels.model",
          "labels.abstain_below",
          "review_below",
          "keep_snapshots",
          "limits.file_bytes",
          "limits.unpacked_bytes",
          "limits.unpacked_ratio",
          "limits.line_bytes",
          "limits.nesting");

  private static final int MOST_DAYS = 36_500;
  private static final int MOST = 2_000_000_000;

  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Map<String, JsonNode> values = new TreeMap<>();
  private final Problems problems;

  private SettingsReader(Path file) {
    problems = new Problems(file.toString());
  }

  /**
   * Reads a file of settings.
   *
   * @throws PipelineException if it is missing, is no YAML, or has any problem
   */
  public static Settings read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new PipelineException(
          Code.USAGE, "Cannot read settings: no such file: %s (nothing was run)".formatted(file));
    }
    SettingsReader reader = new SettingsReader(file);
    try {
      JsonNode root = YAML.readTree(Files.readString(file));
      reader.flatten("", root);
    } catch (JsonProcessingException e) {
      throw new PipelineException(
          Code.USAGE,
          "Cannot read settings: not YAML: %s: %s".formatted(file, e.getOriginalMessage()),
          e);
    } catch (CharacterCodingException e) {
      throw new PipelineException(
          Code.USAGE, "Cannot read settings: not UTF-8: %s (save it as UTF-8)".formatted(file), e);
    }
    Settings settings = reader.settings();
    reader.problems.throwIfAny();
    return settings;
  }

  private void flatten(String prefix, JsonNode node) {
    if (!node.isObject() && !node.isNull() && !node.isMissingNode()) {
      problems.add(
          "%s must hold keys, cannot be: %s",
          prefix.isEmpty() ? "the file" : prefix.substring(0, prefix.length() - 1), node);
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String key = prefix + entry.getKey();
      if (KEYS.contains(key)) {
        values.put(key, entry.getValue());
      } else if (KEYS.stream().anyMatch(known -> known.startsWith(key + "."))) {
        flatten(key + ".", entry.getValue());
      } else {
        problems.add("unknown key: %s (nearest: %s)", key, nearest(key));
      }
    }
  }

  /** The key or group of keys that is spelt most like it. */
  private static String nearest(String key) {
    Stream<String> groups =
        KEYS.stream()
            .filter(known -> known.contains("."))
            .map(known -> known.substring(0, known.indexOf('.')));
    return Spelling.nearest(key, Stream.concat(KEYS.stream(), groups).toList()).orElseThrow();
  }

  private Settings settings() {
    Settings standard = Settings.STANDARD;
    ZoneId zone = zone("zone", text("zone"));
    InputsReader inputs = new InputsReader(problems);
    return new Settings(
        orElse(text("organisation"), standard.organisation()),
        new FiscalCalendar(zone == null ? standard.calendar().zone() : zone, month()),
        text("as_of"),
        inputs.inputs(values.get("inputs")),
        inputs.adapters(values.get("adapters")),
        inputs.columns(values.get("columns")),
        share("quarantine.warn_above", standard.warnAbove()),
        whole("expect.records", standard.minimumRecords()),
        share("expect.share_of_last_run", standard.minimumOfLastRun()),
        deadlines(),
        new PostmortemPolicy(
            Duration.ofHours(
                small(
                    "policy.postmortem_hours",
                    standard.postmortems().severityOneWithin().toHours())),
            Duration.ofMinutes(
                small(
                    "policy.postmortem_impact_minutes",
                    standard.postmortems().severityTwoAbove().toMinutes()))),
        new Labelling(
            text("labels.taxonomy"),
            text("labels.overrides"),
            text("labels.model"),
            share("labels.abstain_below", standard.labelling().abstainBelow())),
        share("review_below", standard.reviewBelow()),
        Math.max(1, small("keep_snapshots", standard.keepSnapshots())),
        limits(standard.limits()));
  }

  private Limits limits(Limits standard) {
    return new Limits(
        positive("limits.file_bytes", standard.fileBytes()),
        positive("limits.unpacked_bytes", standard.unpackedBytes()),
        smallPositive("limits.unpacked_ratio", standard.unpackedRatio()),
        smallPositive("limits.line_bytes", standard.lineBytes()),
        smallPositive("limits.nesting", standard.nesting()));
  }

  private int smallPositive(String key, int otherwise) {
    return Math.toIntExact(atLeastOne(key, small(key, otherwise), otherwise));
  }

  private long positive(String key, long otherwise) {
    return atLeastOne(key, whole(key, otherwise), otherwise);
  }

  private long atLeastOne(String key, long number, long otherwise) {
    if (number > 0) {
      return number;
    }
    problems.add("%s must be a whole number from 1, cannot be: %d", key, number);
    return otherwise;
  }

  private static String orElse(@Nullable String value, String otherwise) {
    return value == null ? otherwise : value;
  }

  private @Nullable String text(String key) {
    JsonNode node = values.get(key);
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isValueNode()) {
      problems.add("%s must be a text, cannot be: %s", key, node);
      return null;
    }
    return node.asText();
  }

  /** A whole number that fits into 31 bits with room for an array header. */
  private int small(String key, long otherwise) {
    long number = whole(key, otherwise);
    if (number > MOST) {
      problems.add("%s must be a whole number up to %d, cannot be: %d", key, MOST, number);
      return MOST;
    }
    return Math.toIntExact(number);
  }

  private long whole(String key, long otherwise) {
    JsonNode node = values.get(key);
    if (node == null || node.isNull()) {
      return otherwise;
    }
    if (!node.canConvertToLong() || !node.isIntegralNumber() || node.asLong() < 0) {
      problems.add("%s must be a whole number from 0, cannot be: %s", key, node);
      return otherwise;
    }
    return node.asLong();
  }

  private double share(String key, double otherwise) {
    JsonNode node = values.get(key);
    if (node == null || node.isNull()) {
      return otherwise;
    }
    if (!node.isNumber() || node.asDouble() < 0 || node.asDouble() > 1) {
      problems.add("%s must be a share from 0 to 1, cannot be: %s", key, node);
      return otherwise;
    }
    return node.asDouble();
  }

  private @Nullable ZoneId zone(String key, @Nullable String value) {
    if (value == null) {
      return null;
    }
    try {
      return ZoneId.of(value);
    } catch (DateTimeException e) {
      problems.add("%s must be a time zone such as Europe/Oslo, cannot be: %s", key, value);
      return null;
    }
  }

  private Month month() {
    String name = text("fiscal_year_starts");
    if (name == null) {
      return Settings.STANDARD.calendar().firstMonth();
    }
    try {
      return Month.valueOf(name.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      problems.add("fiscal_year_starts must be a month such as january, cannot be: %s", name);
      return Month.JANUARY;
    }
  }

  private DeadlinePolicy deadlines() {
    JsonNode node = values.get("policy.action_item_days");
    if (node == null) {
      return Settings.STANDARD.deadlines();
    }
    boolean fits =
        node.isObject()
            && node.properties().stream()
                .allMatch(entry -> entry.getKey().matches("[1-5]") && isDays(entry.getValue()));
    if (!fits) {
      problems.add(
          "policy.action_item_days must be days by severity such as {1: 15, 2: 30}, cannot be: %s",
          node);
      return Settings.STANDARD.deadlines();
    }
    Map<Integer, Integer> days = new TreeMap<>();
    node.properties()
        .forEach(entry -> days.put(Integer.valueOf(entry.getKey()), entry.getValue().asInt()));
    return new DeadlinePolicy(days);
  }

  private static boolean isDays(JsonNode node) {
    return node.isInt() && node.asInt() >= 0 && node.asInt() <= MOST_DAYS;
  }
}
