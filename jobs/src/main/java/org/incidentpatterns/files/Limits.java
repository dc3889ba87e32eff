package org.incidentpatterns.files;

import java.io.Serializable;

/**
 * What is too large to be an export. Passing a limit sets that file or record aside and nothing
 * else.
 *
 * @param fileBytes of a file as it lies on disk
 * @param unpackedBytes that a gzip file may unpack to
 * @param unpackedRatio how many times its packed size a gzip file may unpack to; text packs 5 to 20
 *     times
 * @param lineBytes of one record: a line, a row, an element
 * @param nesting of objects and lists within each other
 */
public record Limits(
    long fileBytes, long unpackedBytes, int unpackedRatio, int lineBytes, int nesting)
    implements Serializable {
  /** 8 GB a file, 20 GB or 200 times as much unpacked, 20 MB a record, 1,000 levels. */
  public static final Limits STANDARD =
      new Limits(8_000_000_000L, 20_000_000_000L, 200, 20_000_000, 1_000);

  public Limits {
    requirePositive(fileBytes, "fileBytes");
    requirePositive(unpackedBytes, "unpackedBytes");
    requirePositive(unpackedRatio, "unpackedRatio");
    requirePositive(lineBytes, "lineBytes");
    requirePositive(nesting, "nesting");
  }

  private static void requirePositive(long value, String name) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, cannot be: " + value);
    }
  }
}
