package org.incidentpatterns.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.incidentpatterns.adapter.Adapter;
import org.incidentpatterns.files.InputFile;

/**
 * Cuts a large file of JSON lines between lines, so that several tasks read it. Packed files and
 * UTF-16 stay whole.
 */
final class LineParts {
  private static final long PART_BYTES = 64L << 20;
  private static final int BUFFER = 1 << 16;
  private static final int LAST_ASCII = 0x7f;

  private LineParts() {}

  /** The parts; none if the file is read whole. */
  static List<ReadTask.Part> of(InputFile file, FileRole role) {
    return of(file, role, PART_BYTES);
  }

  static List<ReadTask.Part> of(InputFile file, FileRole role, long partBytes) {
    boolean lines =
        FileKind.of(file.path()) == FileKind.JSON_LINES
            && role.records().equals(Adapter.OWN_RECORDS);
    if (file.skipped() != null || !lines || file.bytes() < 2 * partBytes) {
      return List.of();
    }
    try (InputStream input = Files.newInputStream(Path.of(file.location()))) {
      return cut(input, partBytes);
    } catch (IOException e) {
      return List.of();
    }
  }

  private static List<ReadTask.Part> cut(InputStream input, long partBytes) throws IOException {
    MessageDigest digest = sha256();
    List<long[]> starts = new ArrayList<>();
    starts.add(new long[] {0, 1});
    byte[] buffer = new byte[BUFFER];
    long offset = 0;
    long line = 1;
    long next = partBytes;
    for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
      if (offset == 0 && !isPlainText(buffer, read)) {
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

  /** Not packed, and not in an encoding whose line ends are more than one byte. */
  private static boolean isPlainText(byte[] bytes, int length) {
    return length < 2
        || ((bytes[0] & 0xff) <= LAST_ASCII && bytes[0] != 0x1f && bytes[0] != 0 && bytes[1] != 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
