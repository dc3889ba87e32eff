package org.incidentpatterns.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One JSON object a line. A bad line is one bad record; its neighbours stay. */
final class JsonLines implements Container {
  private final InputStream input;
  private final int maxLineBytes;
  private long line;
  private boolean ended;

  /**
   * @param input buffered
   * @param maxLineBytes a longer line is passed over and set aside
   */
  JsonLines(InputStream input, int maxLineBytes) {
    this.input = input;
    this.maxLineBytes = maxLineBytes;
  }

  @Override
  public @Nullable RawRecord next() throws IOException {
    while (!ended) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
      boolean tooLong = readLine(bytes);
      line++;
      if (tooLong) {
        return RawRecord.unreadable(
            line,
            "",
            "line_too_long",
            "line has more than %d bytes (raise limits.line_bytes)".formatted(maxLineBytes));
      }
      RawRecord found = record(bytes.toByteArray());
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private boolean readLine(ByteArrayOutputStream bytes) throws IOException {
    long length = 0;
    while (true) {
      int next = input.read();
      if (next < 0) {
        ended = true;
        return length > maxLineBytes;
      }
      if (next == '\n') {
        return length > maxLineBytes;
      }
      if (++length <= maxLineBytes) {
        bytes.write(next);
      }
    }
  }

  private @Nullable RawRecord record(byte[] bytes) {
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
    } catch (CharacterCodingException e) {
      return RawRecord.unreadable(
          line,
          new String(bytes, StandardCharsets.ISO_8859_1),
          "not_utf8",
          "line is not valid UTF-8 (export it again as UTF-8)");
    }
    if (line == 1 && text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    if (text.isBlank()) {
      return null;
    }
    try {
      return RawRecord.of(
          line,
          StrictJson.MAPPER.readTree(text),
          text,
          "line is JSON but no object (one record a line)");
    } catch (JsonProcessingException e) {
      return RawRecord.unreadable(
          line, text, "not_json", "line is not JSON: " + StrictJson.reason(e));
    }
  }
}
