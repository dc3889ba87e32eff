package org.incidentpatterns.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.incidentpatterns.adapter.Adapter.Selection;
import org.incidentpatterns.adapter.Conversion;
import org.incidentpatterns.container.StrictJson;
import org.incidentpatterns.markup.RichText;
import org.jspecify.annotations.Nullable;

/**
 * The conversions that an adapter can ask for by name. What one cannot read stays as it is, and the
 * reader of the canonical format says so.
 */
final class Conversions {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final Pattern HTML_BLOCK =
      Pattern.compile("<(?:p|div|h[1-6]|ul|ol|li|table|blockquote)\\b", Pattern.CASE_INSENSITIVE);

  /** A field that may hold HTML holds plain text, with its lines, if it has no tag or entity. */
  private static final Pattern MARKUP =
      Pattern.compile("</?[a-zA-Z][^<>]*>|&(?:[a-zA-Z]{2,8}|#\\d{1,6}|#x\\p{XDigit}{1,6});");

  private Conversions() {}

  /** The converted value. */
  static JsonNode convert(Selection selection, JsonNode value) {
    return switch (selection.as()) {
      case VALUE, SECONDS_AFTER -> value;
      case ADF, HTML, WIKI, ATLASSIAN -> richText(selection.as(), value);
      case SPLIT -> value.isTextual() ? split(value.asText(), selection) : value;
      case JSON_LIST -> value.isTextual() ? list(value) : value;
      case EPOCH_SECONDS -> instant(value, 3);
      case EPOCH_MILLIS -> instant(value, 0);
    };
  }

  /** A rich text as Markdown, or each of a list. */
  private static JsonNode richText(Conversion form, JsonNode value) {
    if (value.isArray()) {
      ArrayNode converted = NODES.arrayNode();
      value.forEach(element -> converted.add(richText(form, element)));
      return converted;
    }
    if (value.isObject() && (form == Conversion.ADF || form == Conversion.ATLASSIAN)) {
      return NODES.textNode(RichText.fromAdf(value));
    }
    if (!value.isTextual() || form == Conversion.ADF) {
      return value;
    }
    return form == Conversion.HTML
        ? html(value)
        : NODES.textNode(RichText.fromWiki(value.asText()));
  }

  /**
   * Tools that write HTML let people write Markdown in its place, whose lines HTML would run
   * together: several lines without any block of HTML stay as they are.
   */
  private static JsonNode html(JsonNode text) {
    String html = text.asText();
    boolean isHtml =
        MARKUP.matcher(html).find() && (html.indexOf('\n') < 0 || HTML_BLOCK.matcher(html).find());
    return isHtml ? NODES.textNode(RichText.fromHtml(html)) : text;
  }

  /** The instant that lies so many seconds after another; missing if either is unknown. */
  static JsonNode secondsAfter(TimeReader.Reading start, JsonNode seconds) {
    Instant from = start.instant();
    BigDecimal number = number(seconds);
    if (from == null || number == null) {
      return NODES.missingNode();
    }
    try {
      long millis = number.movePointRight(3).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
      return NODES.textNode(from.plusMillis(millis).toString());
    } catch (ArithmeticException | DateTimeException e) {
      return NODES.missingNode();
    }
  }

  private static ArrayNode split(String text, Selection selection) {
    String separator = Objects.requireNonNull(selection.with(), "with is null");
    ArrayNode parts = NODES.arrayNode();
    for (String part : text.split(Pattern.quote(separator), -1)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  private static JsonNode list(JsonNode value) {
    try {
      JsonNode read = StrictJson.MAPPER.readTree(value.asText());
      return read.isArray() ? read : value;
    } catch (JsonProcessingException e) {
      return value;
    }
  }

  /** Zero means "unset" to every tool that counts from 1970. */
  private static JsonNode instant(JsonNode value, int exponent) {
    BigDecimal number = number(value);
    if (number == null) {
      return value;
    }
    if (number.signum() == 0) {
      return NODES.missingNode();
    }
    try {
      long millis =
          number.movePointRight(exponent).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
      return NODES.textNode(Instant.ofEpochMilli(millis).toString());
    } catch (ArithmeticException e) {
      return value;
    }
  }

  private static @Nullable BigDecimal number(JsonNode value) {
    try {
      return value.isNumber() || value.isTextual() ? new BigDecimal(value.asText().strip()) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
