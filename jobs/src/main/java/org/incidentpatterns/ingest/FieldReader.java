package org.incidentpatterns.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.incidentpatterns.container.JsonText;
import org.incidentpatterns.postmortem.Change;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one object. A value that cannot be what its field says becomes null, and the
 * change is noted; nothing is thrown for it.
 */
final class FieldReader {
  private static final int SHOWN = 80;
  private static final int REPLACEMENT = 0xfffd;
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2199;

  private final ObjectNode object;
  private final String prefix;
  private final TimeReader times;
  private final List<Change> changes;
  private @Nullable String zone;

  FieldReader(ObjectNode object, String prefix, TimeReader times, List<Change> changes) {
    this.object = object;
    this.prefix = prefix;
    this.times = times;
    this.changes = changes;
  }

  /** The zone of the first time that was read. */
  @Nullable String zone() {
    return zone;
  }

  /** The same for an object within this one. */
  FieldReader within(ObjectNode inner, String name) {
    return new FieldReader(inner, prefix + name + ".", times, changes);
  }

  /** A text, number or truth value as text; null if missing or blank. */
  @Nullable String text(String field) {
    JsonNode node = object.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (!isText(node)) {
      drop(field, "not_text", "not a text", node);
      return null;
    }
    String text = whole(field, plain(node));
    return text.isBlank() ? null : text;
  }

  /** As written, but numbers without exponent. */
  private static String plain(JsonNode node) {
    return node.isDouble() ? node.decimalValue().toPlainString() : node.asText();
  }

  /** A number too large to be held is none: as ids, all of those would be the same. */
  private static boolean isText(JsonNode node) {
    return node.isValueNode() && !(node.isDouble() && Double.isInfinite(node.asDouble()));
  }

  /** Half a character cannot be stored anywhere; it becomes the sign for an unknown one. */
  private String whole(String field, String text) {
    if (!hasSurrogate(text) || text.codePoints().noneMatch(FieldReader::isHalf)) {
      return text;
    }
    String repaired =
        text.codePoints()
            .map(point -> isHalf(point) ? REPLACEMENT : point)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    drop(field, "half_character", "half of a surrogate pair, replaced", repaired);
    return repaired;
  }

  private static boolean hasSurrogate(String text) {
    for (int index = 0; index < text.length(); index++) {
      if (Character.isSurrogate(text.charAt(index))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHalf(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  /** A list of texts; one text alone is a list of one. Blank ones are left out. */
  List<String> texts(String field) {
    JsonNode node = object.path(field);
    if (!node.isArray()) {
      String text = text(field);
      return text == null ? List.of() : List.of(text);
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode element : node) {
      if (!isText(element)) {
        drop(field, "not_text", "an element is not a text", element);
      } else if (!element.isNull() && !element.asText().isBlank()) {
        texts.add(whole(field, plain(element)));
      }
    }
    return texts;
  }

  /** The objects of a list; null and anything else is dropped. */
  List<ObjectNode> objects(String field) {
    JsonNode node = object.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return List.of();
    }
    if (!node.isArray()) {
      drop(field, "not_a_list", "not a list", node);
      return List.of();
    }
    List<ObjectNode> objects = new ArrayList<>();
    for (JsonNode element : node) {
      if (element instanceof ObjectNode found) {
        objects.add(found);
      } else {
        drop(field, "not_an_object", "an element is not an object", element);
      }
    }
    return objects;
  }

  /** A whole number from 0; null if missing. */
  @Nullable Long count(String field) {
    if (object.path(field).isDouble() && !isText(object.path(field))) {
      drop(field, "not_a_count", "not a whole number from 0", object.path(field));
      return null;
    }
    String text = text(field);
    if (text == null) {
      return null;
    }
    try {
      long number = new BigDecimal(text.strip()).longValueExact();
      if (number >= 0) {
        return number;
      }
    } catch (ArithmeticException | NumberFormatException e) {
      // Told below, as for a negative number.
    }
    drop(field, "not_a_count", "not a whole number from 0", text);
    return null;
  }

  /** An instant; null if missing. */
  @Nullable Instant time(String field) throws TimeReader.NoZoneException {
    String text = text(field);
    if (text == null) {
      return null;
    }
    TimeReader.Reading reading = times.read(text);
    String code = reading.code();
    if (code != null) {
      drop(field, code, String.valueOf(reading.reason()), text);
    }
    if (zone == null) {
      zone = reading.zone();
    }
    return reading.instant();
  }

  /**
   * A day, or the day that an instant with an offset or a declared local time names there; null if
   * missing.
   */
  @Nullable LocalDate day(String field) {
    String text = text(field);
    if (text == null) {
      return null;
    }
    LocalDate day = writtenDay(text.strip());
    if (day == null) {
      drop(field, "not_a_day", "not a day of the form 2025-10-06", text);
      return null;
    }
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      drop(field, "out_of_range", "before 1990 or after 2199", text);
      return null;
    }
    return day;
  }

  private @Nullable LocalDate writtenDay(String text) {
    try {
      return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
    } catch (DateTimeParseException e) {
      return times.localDay(text);
    }
  }

  /** Notes a value that was repaired or dropped. */
  void drop(String field, String code, String reason, Object value) {
    String text = value instanceof JsonNode node ? JsonText.write(node) : value.toString();
    changes.add(new Change(prefix + field, code, reason + ": " + shortened(text)));
  }

  private static String shortened(String text) {
    if (text.length() <= SHOWN) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
    return text.substring(0, end) + "…";
  }
}
