package org.incidentpatterns.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text of another charset as UTF-8, strictly: what is no text in that charset is an error. */
final class Transcoded extends InputStream {
  private static final int CHARACTERS = 1 << 13;
  private static final int MOST_BYTES_EACH = 3;

  private final Charset charset;
  private final Reader reader;
  private final CharsetEncoder encoder =
      StandardCharsets.UTF_8
          .newEncoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final CharBuffer characters = CharBuffer.allocate(CHARACTERS).flip();
  private final ByteBuffer bytes = ByteBuffer.allocate(CHARACTERS * MOST_BYTES_EACH).flip();
  private boolean ended;

  Transcoded(InputStream input, Charset charset) {
    this.charset = charset;
    this.reader =
        new InputStreamReader(
            input,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  @Override
  public int read() throws IOException {
    return hasMore() ? bytes.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!hasMore()) {
      return -1;
    }
    int count = Math.min(length, bytes.remaining());
    bytes.get(target, offset, count);
    return count;
  }

  private boolean hasMore() throws IOException {
    while (!bytes.hasRemaining() && !ended) {
      // The first half of a pair may be left over, until its second half is there.
      characters.compact();
      ended = readCharacters() < 0;
      characters.flip();
      bytes.clear();
      CoderResult result = encoder.encode(characters, bytes, ended);
      if (result.isError()) {
        result.throwException();
      }
      bytes.flip();
    }
    return bytes.hasRemaining();
  }

  private int readCharacters() throws IOException {
    try {
      return reader.read(characters);
    } catch (CharacterCodingException e) {
      throw new NotTextException(charset, 0);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
