package org.incidentpatterns.markup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * The YAML between two lines {@code ---} at the very start of a document, and the rest of it.
 *
 * @param fields what the YAML says; empty if there is none or it cannot be read
 * @param text the document behind it; the whole document if there is none or it cannot be read, so
 *     that nothing is lost
 * @param problem why it cannot be read, with the line in the document; null if all is well
 */
public record FrontMatter(ObjectNode fields, String text, @Nullable String problem) {
  /** Longer front matter is taken as text, in characters. */
  public static final int LONGEST = 65_536;

  private static final int DEEPEST = 20;
  private static final String MARK = "---";
  private static final ObjectMapper YAML = mapper();

  public FrontMatter {
    Objects.requireNonNull(fields, "fields is null");
    Objects.requireNonNull(text, "text is null");
  }

  /**
   * Reads the front matter of a document. A document that begins with {@code ---} as a rule or an
   * underline, and holds no mapping up to the next one, is text without a problem. Nothing is
   * thrown; values are never built into objects.
   */
  public static FrontMatter read(String document) {
    int start = document.startsWith("\uFEFF") ? 1 : 0;
    FrontMatter none =
        new FrontMatter(JsonNodeFactory.instance.objectNode(), document.substring(start), null);
    int yamlStart = endOfLine(document, start);
    if (!isMark(document, start, yamlStart, false)) {
      return none;
    }
    int line = yamlStart;
    while (line < document.length() && line - start <= LONGEST) {
      int next = endOfLine(document, line);
      if (isMark(document, line, next, true)) {
        return none.parse(document.substring(yamlStart, line), document.substring(next));
      }
      line = next;
    }
    return none;
  }

  private FrontMatter parse(String yaml, String rest) {
    try {
      JsonNode node = YAML.readTree(yaml);
      return node instanceof ObjectNode object && !object.isEmpty()
          ? new FrontMatter(object, rest, null)
          : this;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr() + 1;
      String reason = e.getOriginalMessage().lines().findFirst().orElse("not YAML");
      return new FrontMatter(
          fields,
          text,
          "Cannot read the front matter: %s: line %d (the document is kept as text)"
              .formatted(reason.strip(), line));
    }
  }

  /** Offset behind the line that begins at an offset. */
  private static int endOfLine(String document, int start) {
    int end = document.indexOf('\n', start);
    return end < 0 ? document.length() : end + 1;
  }

  private static boolean isMark(String document, int start, int end, boolean mayBeDots) {
    if (end - start > 20) {
      return false;
    }
    String line = document.substring(start, end).stripTrailing();
    return line.equals(MARK) || (mayBeDots && line.equals("..."));
  }

  private static ObjectMapper mapper() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setNestingDepthLimit(DEEPEST);
    options.setCodePointLimit(LONGEST);
    YAMLFactory factory =
        YAMLFactory.builder()
            .loaderOptions(options)
            // "no" is the answer of a template, not a truth value.
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    return YAMLMapper.builder(factory)
        .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }
}
