package org.incidentpatterns.container;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.incidentpatterns.files.Limits;
import org.jspecify.annotations.Nullable;

/** JSON as RFC 8259 has it: no trailing text, no name twice in an object, no invented numbers. */
public final class StrictJson {
  /** The code of an object in which a name stands twice, exactly or but for its case. */
  static final String REPEATED_NAME = "repeated_name";

  /** For texts that are read whole, such as a document or the value of a field. */
  public static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(constraints(Limits.STANDARD.nesting()))
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** The parser's own words for where it reads, which help nobody. */
  private static final String PARSER_SOURCE = " (start marker at [Source";

  private static final int LONGEST_REASON = 160;

  private final int nesting;
  private final JsonFactory factory;
  private final ObjectReader values;

  /**
   * A reader of records.
   *
   * @param nesting how deep objects and lists may lie within each other; nothing here goes down a
   *     tree by recursion
   */
  StrictJson(int nesting) {
    this.nesting = nesting;
    // The encoding is known: guessing it would take a line that begins with NUL for UTF-16.
    this.factory =
        new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .streamReadConstraints(constraints(nesting))
            .build();
    // Finding a repeated name while the tree is built is free; the parser's own detection is not.
    this.values =
        new ObjectMapper(factory)
            .readerFor(JsonNode.class)
            .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
  }

  /** Texts are as long as their record may be, which whoever reads the record sees to. */
  private static StreamReadConstraints constraints(int nesting) {
    return StreamReadConstraints.builder()
        .maxNestingDepth(nesting)
        .maxStringLength(Integer.MAX_VALUE)
        .build();
  }

  /** Reads tokens of UTF-8 without a byte order mark; what is no UTF-8 is not refused here. */
  JsonParser parser(InputStream utf8) throws IOException {
    return factory.createParser(utf8);
  }

  /**
   * Reads one value and nothing behind it.
   *
   * @param bytes valid UTF-8
   * @throws RefusedException if it is no JSON, or a name in it stands twice
   */
  JsonNode read(byte[] bytes, int from, int to) throws IOException, RefusedException {
    try (JsonParser parser = factory.createParser(bytes, from, to - from)) {
      try {
        if (parser.nextToken() == null) {
          throw new RefusedException("not_json", "is not JSON: it is empty", 0);
        }
        JsonNode value = value(parser);
        if (parser.nextToken() != null) {
          throw new RefusedException(
              "not_json",
              "is not JSON: it goes on after its end",
              parser.currentTokenLocation().getByteOffset());
        }
        return value;
      } catch (JsonProcessingException e) {
        throw refused(e, parser);
      }
    }
  }

  /**
   * The value that begins at the token the parser stands at. The parser is left at its end, even
   * where a name in it stands twice.
   *
   * @throws RefusedException if a name in it stands twice; the code is {@link #REPEATED_NAME}
   * @throws JsonProcessingException if it is no JSON
   */
  JsonNode value(JsonParser parser) throws IOException, RefusedException {
    boolean container = parser.currentToken() != null && parser.currentToken().isStructStart();
    int outside = parser.getParsingContext().getNestingDepth() - (container ? 1 : 0);
    try {
      return values.readTree(parser);
    } catch (MismatchedInputException e) {
      String name = parser.currentName();
      long offset = parser.currentTokenLocation().getByteOffset();
      while (parser.getParsingContext().getNestingDepth() > outside) {
        parser.nextToken();
      }
      throw new RefusedException(REPEATED_NAME, twice(String.valueOf(name)), offset);
    }
  }

  /** Says that a name stands twice; quoted, as a name can hold anything. */
  static String twice(String name) {
    return "has a name twice in one object: " + shortened(TextNode.valueOf(name).toString());
  }

  /** What is wrong, as a predicate: "is not JSON: …". */
  RefusedException refused(JsonProcessingException e, JsonParser parser) {
    if (e instanceof StreamConstraintsException
        && parser.getParsingContext().getNestingDepth() > nesting) {
      return new RefusedException(
          "too_deep",
          "is nested deeper than %d levels (raise limits.nesting)".formatted(nesting),
          -1);
    }
    JsonLocation location = e.getLocation();
    return new RefusedException(
        "not_json", "is not JSON: " + reason(e), location == null ? -1 : location.getByteOffset());
  }

  /**
   * A name that stands twice in one object of the tree but for its case, which other engines take
   * for one; null if none does.
   */
  static @Nullable String ambiguousName(JsonNode tree) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.push(tree);
    while (!open.isEmpty()) {
      JsonNode node = open.pop();
      String ambiguous = node.isObject() ? ambiguousIn(node, open) : null;
      if (ambiguous != null) {
        return ambiguous;
      }
      if (node.isArray()) {
        node.forEach(element -> pushContainer(element, open));
      }
    }
    return null;
  }

  /** Looks at the names of one object, and leaves what lies in it to be looked at. */
  private static @Nullable String ambiguousIn(JsonNode object, Deque<JsonNode> open) {
    boolean lowerCase = true;
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      lowerCase = lowerCase && isLowerCase(entry.getKey());
      pushContainer(entry.getValue(), open);
    }
    return lowerCase ? null : ambiguousIn(object);
  }

  private static void pushContainer(JsonNode node, Deque<JsonNode> open) {
    if (node.isContainerNode()) {
      open.push(node);
    }
  }

  private static @Nullable String ambiguousIn(JsonNode object) {
    Set<String> names = new HashSet<>();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      if (!names.add(entry.getKey().toLowerCase(Locale.ROOT))) {
        return entry.getKey();
      }
    }
    return null;
  }

  /** Whether it is plain ASCII without capitals: names that all are differ in more than case. */
  private static boolean isLowerCase(String name) {
    for (int index = 0; index < name.length(); index++) {
      char letter = name.charAt(index);
      if (letter > 'z' || (letter >= 'A' && letter <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  /** What is wrong, in the parser's words, without the text it quotes. */
  public static String reason(JsonProcessingException e) {
    String message = e.getOriginalMessage().lines().findFirst().orElse("");
    int source = message.indexOf(PARSER_SOURCE);
    return shortened(source < 0 ? message : message.substring(0, source));
  }

  private static String shortened(String text) {
    return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) + "…" : text;
  }

  /** A value is not what JSON has to be here. */
  static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String reason;
    private final long offset;

    RefusedException(String code, String reason, long offset) {
      super(reason);
      this.code = code;
      this.reason = reason;
      this.offset = offset;
    }

    String code() {
      return code;
    }

    /** A predicate, such as "is not JSON: …". */
    String reason() {
      return reason;
    }

    /** The byte at which it shows, from 0; negative if it cannot be told. */
    long offset() {
      return offset;
    }
  }
}
