package org.incidentpatterns.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidentpatterns.markup.FrontMatter;
import org.jspecify.annotations.Nullable;

/**
 * A document that is one record: its front matter as {@code front}, its first heading as {@code
 * heading}, and all text behind the front matter as {@code body}.
 */
final class MarkdownFile implements Container {
  private static final Pattern HEADING =
      Pattern.compile("(?m)^#{1,2}[ \\t]+(\\S.*?)[ \\t]*#*[ \\t]*$");

  private final InputStream input;
  private final int mostBytes;
  private boolean read;

  /**
   * @param mostBytes a longer document is set aside: it is held in memory whole
   */
  MarkdownFile(InputStream input, int mostBytes) {
    this.input = input;
    this.mostBytes = mostBytes;
  }

  @Override
  public @Nullable RawRecord next() throws IOException, BrokenFileException {
    if (read) {
      return null;
    }
    read = true;
    byte[] bytes = input.readNBytes(mostBytes + 1);
    if (bytes.length > mostBytes) {
      throw new BrokenFileException(
          "document_too_long",
          0,
          "document has more than %d bytes (raise limits.line_bytes)".formatted(mostBytes));
    }
    return record(text(bytes), bytes);
  }

  private static String text(byte[] bytes) throws BrokenFileException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new BrokenFileException(
          "not_utf8",
          0,
          "file is not valid UTF-8 (export it again as UTF-8, or declare its charset)");
    }
  }

  private static RawRecord record(String document, byte[] bytes) {
    FrontMatter parts = FrontMatter.read(document);
    String problem = parts.problem();
    if (problem != null) {
      return RawRecord.unreadable(1, 0, bytes, "broken_front_matter", problem);
    }
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    record.set("front", parts.fields());
    Matcher heading = HEADING.matcher(parts.text());
    if (heading.find()) {
      record.put("heading", heading.group(1));
    }
    record.put("body", parts.text());
    return RawRecord.readable(1, record, bytes);
  }
}
