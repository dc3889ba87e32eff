package org.incidentpatterns.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Unpacks gzip within limits. Java's own reader passes over bytes behind the end without a word.
 */
final class Unpacked extends GZIPInputStream {
  /** Below this a ratio says little: a short file of blanks may well unpack a thousandfold. */
  private static final long UNSUSPICIOUS = 64_000_000;

  private static final int TRAILER = 8;

  private final Limits limits;
  private long packed;
  private long unpacked;

  Unpacked(InputStream packed, Limits limits) throws IOException {
    super(packed, 1 << 16);
    this.limits = limits;
  }

  @Override
  protected void fill() throws IOException {
    super.fill();
    packed += len;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    if (read < 0 && (inf.getRemaining() > TRAILER || in.read() >= 0)) {
      throw new ZipException("bytes that are no gzip behind its end");
    }
    unpacked += Math.max(0, read);
    refuseTooMuch();
    return read;
  }

  private void refuseTooMuch() throws LimitExceededException {
    if (unpacked > limits.unpackedBytes()) {
      throw new LimitExceededException(
          "limits.unpacked_bytes",
          "file unpacks to more than %d bytes".formatted(limits.unpackedBytes()));
    }
    long used = packed - inf.getRemaining();
    if (unpacked > UNSUSPICIOUS && unpacked / limits.unpackedRatio() > used) {
      throw new LimitExceededException(
          "limits.unpacked_ratio",
          "file unpacks to more than %d times its size".formatted(limits.unpackedRatio()));
    }
  }
}
