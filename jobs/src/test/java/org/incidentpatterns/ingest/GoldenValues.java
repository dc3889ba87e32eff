package org.incidentpatterns.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.postmortem.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * Compares one postmortem with its golden record, value by value.
 *
 * @param minutes whether the seconds of the golden record do not count
 */
record GoldenValues(JsonNode golden, Postmortem read, boolean minutes) {
  static final List<String> FIELDS =
      List.of(
          "title",
          "severity",
          "services",
          "teams",
          "occurred_at",
          "detected_at",
          "acknowledged_at",
          "mitigated_at",
          "resolved_at",
          "postmortem_published_at",
          "summary",
          "root_cause",
          "contributing_factors",
          "detection_method",
          "impact",
          "timeline",
          "went_well",
          "went_poorly",
          "got_lucky",
          "action_items.title",
          "action_items.priority",
          "action_items.due",
          "action_items.status",
          "action_items.completed_at",
          "action_items.ticket",
          "tags");

  /** What differs; empty if nothing does. */
  String difference(String field) {
    String expected = expected(field);
    String found = found(field);
    return Objects.equals(expected, found) ? "" : "expected " + expected + " but was " + found;
  }

  private String expected(String field) {
    if (field.startsWith("action_items.")) {
      List<String> values = new ArrayList<>();
      String part = field.substring("action_items.".length());
      golden
          .path("action_items")
          .forEach(
              item -> {
                String text = item.path(part).asText("");
                boolean day = part.equals("completed_at") && text.length() > 10;
                values.add(text.equals("null") ? "" : day ? text.substring(0, 10) : text);
              });
      return values.toString();
    }
    JsonNode node = golden.path(field);
    return switch (field) {
      case "services", "teams", "tags" -> list(node).stream().sorted().toList().toString();
      case "contributing_factors", "went_well", "went_poorly", "got_lucky" ->
          plain(String.join("\n", list(node)));
      case "timeline" -> timeline(node);
      case "occurred_at",
          "detected_at",
          "acknowledged_at",
          "mitigated_at",
          "resolved_at",
          "postmortem_published_at" ->
          node.isNull() ? "" : exact(Instant.parse(node.asText())).toString();
      default -> node.isNull() ? "" : plain(node.asText(""));
    };
  }

  private Instant exact(Instant time) {
    return time.truncatedTo(minutes ? ChronoUnit.MINUTES : ChronoUnit.SECONDS);
  }

  private String timeline(JsonNode node) {
    List<String> entries = new ArrayList<>();
    node.forEach(
        entry ->
            entries.add(
                exact(Instant.parse(entry.path("at").asText()))
                    + " "
                    + plain(entry.path("text").asText())));
    return entries.toString();
  }

  private static List<String> list(JsonNode node) {
    List<String> values = new ArrayList<>();
    node.forEach(value -> values.add(value.asText()));
    return values;
  }

  private String found(String field) {
    return switch (field) {
      case "title" -> plain(read.title());
      case "severity" -> String.valueOf(read.severity().label());
      case "services" -> read.services().stream().sorted().toList().toString();
      case "teams" -> read.teams().stream().sorted().toList().toString();
      case "tags" -> read.tags().stream().sorted().toList().toString();
      case "occurred_at" -> time(read.times().started());
      case "detected_at" -> time(read.times().detected());
      case "acknowledged_at" -> time(read.times().acknowledged());
      case "mitigated_at" -> time(read.times().mitigated());
      case "resolved_at" -> time(read.times().resolved());
      case "postmortem_published_at" -> time(read.times().published());
      case "summary" ->
          plain(read.summary() == null ? section(SectionName.SUMMARY) : read.summary());
      case "impact" ->
          plain(read.impact().text() == null ? section(SectionName.IMPACT) : read.impact().text());
      case "root_cause" -> plain(section(SectionName.ROOT_CAUSE));
      case "contributing_factors" -> plain(section(SectionName.CONTRIBUTING_FACTORS));
      case "went_well" -> plain(section(SectionName.WENT_WELL));
      case "went_poorly" -> plain(section(SectionName.WENT_POORLY));
      case "got_lucky" -> plain(section(SectionName.LUCKY));
      case "detection_method" ->
          String.valueOf(read.declared().detection()).toLowerCase(Locale.ROOT);
      case "timeline" -> read.timeline().stream().map(this::entry).toList().toString();
      case "action_items.title" -> items(ActionItem::title);
      case "action_items.priority" -> items(item -> lower(item.priority()));
      case "action_items.due" -> items(item -> text(item.due()));
      case "action_items.status" -> items(item -> item.status().word());
      case "action_items.completed_at" -> items(item -> text(item.closed()));
      case "action_items.ticket" -> items(item -> text(item.ticket()));
      default -> throw new IllegalArgumentException(field);
    };
  }

  private String entry(TimelineEntry entry) {
    return time(entry.at()) + " " + plain(entry.text());
  }

  private String items(Function<ActionItem, String> part) {
    return read.actionItems().stream().map(part).toList().toString();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String lower(@Nullable String value) {
    return value == null ? "" : value.toLowerCase(Locale.ROOT);
  }

  private String time(@Nullable Instant time) {
    return time == null ? "" : exact(time).toString();
  }

  private String section(SectionName name) {
    return read.sections().stream()
        .filter(section -> section.name() == name)
        .map(Section::text)
        .collect(Collectors.joining("\n"));
  }

  /** Without the marks of lists and emphasis, and with single spaces: the words count. */
  private static String plain(String text) {
    return text.lines()
        .map(line -> line.replaceFirst("^\\s*(?:[-*•]|\\d+[.)])\\s+", ""))
        .collect(Collectors.joining(" "))
        .replace("**", "")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
