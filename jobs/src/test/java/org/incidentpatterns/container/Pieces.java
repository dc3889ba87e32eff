package org.incidentpatterns.container;

import java.io.ByteArrayInputStream;

/** A stream that gives no more than so many bytes at one go, as a network or an unpacker may. */
final class Pieces extends ByteArrayInputStream {
  private final int most;

  Pieces(byte[] bytes, int most) {
    super(bytes);
    this.most = most;
  }

  @Override
  public synchronized int read(byte[] bytes, int offset, int length) {
    return super.read(bytes, offset, Math.min(length, most));
  }
}
