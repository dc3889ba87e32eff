package org.incidentpatterns.files;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An open input file: its content unpacked, and the digest of its bytes as they lie on disk; or a
 * part of one.
 */
public final class Opened implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final InputFile file;
  private final @Nullable DigestInputStream raw;
  private final InputStream content;

  private Opened(InputFile file, @Nullable DigestInputStream raw, InputStream content) {
    this.file = file;
    this.raw = raw;
    this.content = content;
  }

  /**
   * Opens a file; what begins like gzip is unpacked, whatever its name. Reading the content throws
   * {@link LimitExceededException} where it unpacks to more than the limits allow, {@link
   * java.util.zip.ZipException} where it is no whole gzip, and {@link java.io.EOFException} where
   * it was cut.
   */
  public static Opened open(InputFile file, Limits limits) throws IOException {
    DigestInputStream raw =
        new DigestInputStream(Files.newInputStream(Path.of(file.location())), Sha256.begin());
    try {
      BufferedInputStream buffered = new BufferedInputStream(raw, BUFFER);
      return new Opened(file, raw, isGzip(buffered) ? new Unpacked(buffered, limits) : buffered);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  private static boolean isGzip(BufferedInputStream bytes) throws IOException {
    bytes.mark(2);
    boolean gzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
    bytes.reset();
    return gzip;
  }

  /**
   * Opens a part of a file, as its bytes lie; nothing is unpacked. Reading the content throws
   * {@link java.io.EOFException} where the file ends before the part does.
   *
   * @param from first byte, from 0
   * @param to behind the last byte
   */
  public static Opened range(InputFile file, long from, long to) throws IOException {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("no part of a file: %d to %d".formatted(from, to));
    }
    SeekableByteChannel channel = Files.newByteChannel(Path.of(file.location()));
    try {
      channel.position(from);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    Part part = new Part(Channels.newInputStream(channel), to - from);
    return new Opened(file, null, new BufferedInputStream(part, BUFFER));
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

  /**
   * SHA-256 of all bytes of the file, in hex; reads on to the end first.
   *
   * @throws IllegalStateException if this is a part of a file, which has none
   */
  public String sha256() throws IOException {
    if (raw == null) {
      throw new IllegalStateException("a part of a file has no digest");
    }
    raw.transferTo(OutputStream.nullOutputStream());
    return HexFormat.of().formatHex(raw.getMessageDigest().digest());
  }

  /**
   * Whether the file is no longer the one that was listed: its size or the time it was written
   * differs, or it is gone. Ask when all was read: then nobody wrote to it meanwhile.
   */
  public boolean changed() {
    try {
      BasicFileAttributes now =
          Files.readAttributes(Path.of(file.location()), BasicFileAttributes.class);
      return now.size() != file.bytes() || now.lastModifiedTime().toMillis() != file.modified();
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
