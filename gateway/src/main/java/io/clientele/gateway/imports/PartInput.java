package io.clientele.gateway.imports;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;

/**
 * One part of a form: ends before the delimiter, which it consumes. A form that ends without one
 * broke off.
 */
final class PartInput extends InputStream {

  private final PushbackInputStream in;
  private final byte[] delimiter;
  private boolean ended;

  /**
   * A part.
   *
   * @param in can take back as many bytes as the delimiter has
   * @param delimiter a line end, two hyphens and the boundary
   */
  PartInput(PushbackInputStream in, byte[] delimiter) {
    this.in = in;
    this.delimiter = delimiter.clone();
  }

  @Override
  public int read() throws IOException {
    if (ended) {
      return -1;
    }
    int b = in.read();
    if (b < 0) {
      throw new EOFException("the form broke off");
    }
    if (b != delimiter[0]) {
      return b;
    }
    byte[] rest = in.readNBytes(delimiter.length - 1);
    int same = 0;
    while (same < rest.length && rest[same] == delimiter[same + 1]) {
      same++;
    }
    if (same == delimiter.length - 1) {
      ended = true;
      return -1;
    }
    in.unread(rest);
    return b;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int count = 0;
    while (count < length) {
      int b = read();
      if (b < 0) {
        return count == 0 ? -1 : count;
      }
      bytes[offset + count] = (byte) b;
      count++;
    }
    return count;
  }

  /** Reads on to its end. */
  void skipAll() throws IOException {
    var _ = transferTo(OutputStream.nullOutputStream());
  }
}
