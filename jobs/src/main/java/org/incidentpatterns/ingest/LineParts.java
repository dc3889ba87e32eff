package org.incidentpatterns.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.incidentpatterns.adapter.Adapter;
import org.incidentpatterns.container.BrokenFileException;
import org.incidentpatterns.container.FileKind;
import org.incidentpatterns.container.TextInput;
import org.incidentpatterns.files.InputFile;
import org.incidentpatterns.files.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a large file of JSON lines between lines, so that several tasks read it. Packed files and
 * UTF-16 stay whole.
 */
final class LineParts {
  /** How large a part is: a task reads it in seconds. */
  static final long BYTES = 64L << 20;

  private static final int BUFFER = 1 << 16;
  private static final int LAST_ASCII = 0x7f;

  private LineParts() {}

  /**
   * The parts; none if the file is read whole.
   *
   * @param partBytes the least that a part has, but for the last one
   */
  static List<ReadTask.Part> of(SourceFile source, FileRole role, long partBytes) {
    InputFile file = source.file();
    boolean lines =
        FileKind.of(file.path()) == FileKind.JSON_LINES
            && role.records().equals(Adapter.OWN_RECORDS);
    boolean large =
        file.bytes() >= 2 * partBytes && file.bytes() <= source.options().limits().fileBytes();
    if (file.skipped() != null || !lines || !large) {
      return List.of();
    }
    try (InputStream input = Files.newInputStream(Path.of(file.location()))) {
      return cut(input, partBytes, source.options().declaredCharset());
    } catch (IOException e) {
      return List.of();
    }
  }

  private static List<ReadTask.Part> cut(
      InputStream input, long partBytes, @Nullable Charset charset) throws IOException {
    MessageDigest digest = Sha256.begin();
    List<long[]> starts = new ArrayList<>();
    starts.add(new long[] {0, 1});
    byte[] buffer = new byte[BUFFER];
    long offset = 0;
    long line = 1;
    long next = partBytes;
    for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
      if (offset == 0 && !isPlainText(Arrays.copyOf(buffer, read), charset)) {
        return List.of();
      }
      digest.update(buffer, 0, read);
      for (int index = 0; index < read; index++) {
        if (buffer[index] == '\n') {
          line++;
          if (offset + index + 1 >= next) {
            starts.add(new long[] {offset + index + 1, line});
            next = offset + index + 1 + partBytes;
          }
        }
      }
      offset += read;
    }
    return parts(starts, offset, HexFormat.of().formatHex(digest.digest()));
  }

  private static List<ReadTask.Part> parts(List<long[]> starts, long end, String sha256) {
    List<ReadTask.Part> parts = new ArrayList<>();
    for (int part = 0; part < starts.size(); part++) {
      long from = starts.get(part)[0];
      long to = part + 1 < starts.size() ? starts.get(part + 1)[0] : end;
      if (to > from) {
        parts.add(new ReadTask.Part(from, to, starts.get(part)[1], sha256));
      }
    }
    return parts;
  }

  /**
   * Whether a file that begins so is text, not packed, and in an encoding whose line ends are one
   * byte. A file that is broken at its beginning is broken whole, not in its first part.
   */
  private static boolean isPlainText(byte[] beginning, @Nullable Charset charset)
      throws IOException {
    if (beginning.length < 2
        || (beginning[0] & 0xff) > LAST_ASCII
        || beginning[0] == 0x1f
        || beginning[1] == 0) {
      return false;
    }
    try {
      TextInput text = TextInput.of(new ByteArrayInputStream(beginning), charset);
      return !TextInput.isWebPage(text.beginning());
    } catch (BrokenFileException e) {
      return false;
    }
  }
}
