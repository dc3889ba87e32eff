package org.incidentpatterns.files;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** An open input file: its content unpacked, and the digest of its bytes as they lie on disk. */
public final class Opened implements AutoCloseable {
  private final DigestInputStream raw;
  private final InputStream content;

  private Opened(DigestInputStream raw, InputStream content) {
    this.raw = raw;
    this.content = content;
  }

  /** Opens a file; what begins like gzip is unpacked, whatever its name. */
  public static Opened open(InputFile file) throws IOException {
    try {
      DigestInputStream raw =
          new DigestInputStream(
              Files.newInputStream(Path.of(file.location())), MessageDigest.getInstance("SHA-256"));
      BufferedInputStream buffered = new BufferedInputStream(raw, 1 << 16);
      buffered.mark(2);
      int first = buffered.read();
      int second = buffered.read();
      buffered.reset();
      boolean gzip = first == 0x1f && second == 0x8b;
      return new Opened(raw, gzip ? new Unpacked(buffered) : buffered);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The unpacked content. Closing it does nothing; close this instead. */
  public InputStream content() {
    return new FilterInputStream(content) {
      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        return in.read(bytes, offset, length);
      }

      @Override
      public void close() {}
    };
  }

  /** SHA-256 of all bytes of the file, in hex; reads on to the end first. */
  public String sha256() throws IOException {
    raw.transferTo(OutputStream.nullOutputStream());
    return HexFormat.of().formatHex(raw.getMessageDigest().digest());
  }

  @Override
  public void close() throws IOException {
    content.close();
  }

  /** Unpacks gzip. Java's own reader passes over bytes behind the end without a word. */
  private static final class Unpacked extends GZIPInputStream {
    private static final int TRAILER = 8;

    Unpacked(InputStream packed) throws IOException {
      super(packed, 1 << 16);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      if (read < 0 && (inf.getRemaining() > TRAILER || in.read() >= 0)) {
        throw new ZipException("bytes that are no gzip behind its end");
      }
      return read;
    }
  }
}
