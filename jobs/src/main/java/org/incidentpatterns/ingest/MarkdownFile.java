package org.incidentpatterns.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.incidentpatterns.markup.FrontMatter;
import org.incidentpatterns.text.SectionReader;
import org.jspecify.annotations.Nullable;

/**
 * A document that is one record: its front matter as {@code front}, the heading that names it as
 * {@code heading}, and all text behind the front matter as {@code body}.
 */
final class MarkdownFile implements Container {
  /** The name of the part of a record that holds the front matter. */
  static final String FRONT = "front";

  private final SectionReader sections = new SectionReader();
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

  private RawRecord record(String document, byte[] bytes) {
    FrontMatter parts = FrontMatter.read(document);
    String problem = parts.problem();
    if (problem != null) {
      return RawRecord.unreadable(1, 0, bytes, "broken_front_matter", problem);
    }
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    record.set(FRONT, parts.fields());
    sections.title(parts.text()).ifPresent(title -> record.put("heading", title));
    record.put("body", parts.text());
    return RawRecord.readable(1, record, bytes);
  }
}
