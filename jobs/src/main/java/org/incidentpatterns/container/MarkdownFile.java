package org.incidentpatterns.container;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.incidentpatterns.canonical.Fields;
import org.incidentpatterns.markup.FrontMatter;
import org.incidentpatterns.markup.KeyTimes;
import org.incidentpatterns.text.SectionReader;
import org.jspecify.annotations.Nullable;

/**
 * A document that is one record: its front matter as {@code front}, the heading that names it as
 * {@code heading}, and all text behind the front matter as {@code body}. Beside them stands what
 * follows from its name ({@link DocumentName}) as {@code document_id}, {@code document_title} and,
 * unless the text states when it was, {@code document_date}; and the zone that the text states for
 * its times as {@code document_zone}.
 */
public final class MarkdownFile implements Container {
  /** The name of the part of a record that holds the front matter. */
  public static final String FRONT = "front";

  private final SectionReader sections = new SectionReader();

  /** Facts of the text before which a day in the name of a file does not count. */
  private static final List<String> DATES =
      List.of(Fields.STARTED_AT, Fields.DETECTED_AT, Fields.RECORDED_AT);

  private final String path;
  private final InputStream input;
  private final int mostBytes;
  private boolean read;

  /**
   * @param path of the file
   * @param mostBytes a longer document is set aside: it is held in memory whole
   */
  public MarkdownFile(String path, InputStream input, int mostBytes) {
    this.path = path;
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
    String body = parts.text();
    String heading = sections.title(body).orElse(null);
    DocumentName name = DocumentName.of(path, heading, body);
    KeyTimes stated = KeyTimes.read(sections.read(body), null);
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    record.set(FRONT, parts.fields());
    put(record, "heading", heading);
    put(record, "document_id", name.id());
    put(record, "document_title", name.title());
    put(record, "document_date", dated(stated) ? null : name.day());
    put(record, "document_zone", stated.zone());
    put(record, "body", body);
    return RawRecord.readable(1, record, bytes);
  }

  private static boolean dated(KeyTimes stated) {
    return DATES.stream().anyMatch(stated.times()::containsKey);
  }

  private static void put(ObjectNode record, String name, @Nullable Object value) {
    if (value != null) {
      record.put(name, value.toString());
    }
  }
}
