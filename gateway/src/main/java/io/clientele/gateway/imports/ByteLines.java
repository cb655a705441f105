package io.clientele.gateway.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** The physical lines of a stream, one at a time, none larger than a limit. */
final class ByteLines {

  private static final int BUFFER = 64 * 1024;

  private final InputStream in;
  private final LongSupplier sentBytes;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;
  private long number;
  private boolean first = true;

  /**
   * Lines.
   *
   * @param sentBytes bytes of the sent file that were read so far
   * @param longest most bytes of one line
   */
  ByteLines(InputStream in, LongSupplier sentBytes, int longest) {
    this.in = in;
    this.sentBytes = sentBytes;
    this.longest = longest;
  }

  /** Most bytes of one line. */
  int longest() {
    return longest;
  }

  /** Number of the line read last, from 1. */
  long number() {
    return number;
  }

  /** Bytes of the sent file that were read by now. */
  long sentBytes() {
    return sentBytes.getAsLong();
  }

  /** The first byte that is no blank, which is not consumed; -1 where there is none. */
  int peek() throws IOException {
    if (from == to && !fill()) {
      return -1;
    }
    skipMark();
    for (int i = from; i < to; i++) {
      if (buffer[i] != ' ' && buffer[i] != '\n' && buffer[i] != '\r' && buffer[i] != '\t') {
        return buffer[i] & 0xff;
      }
    }
    return from == to ? -1 : ' ';
  }

  /**
   * Appends the next line, without its end, as far as it fits.
   *
   * @return the line's size; more than the limit where it did not fit, and -1 at the end
   */
  int next(ByteArrayOutputStream line) throws IOException {
    long size = 0;
    boolean any = false;
    while (from < to || fill()) {
      skipMark();
      any = true;
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      int length = end - from;
      if (size + length <= longest) {
        line.write(buffer, from, length);
      }
      size += length;
      boolean ended = end < to;
      from = ended ? end + 1 : end;
      if (ended) {
        break;
      }
    }
    if (!any) {
      return -1;
    }
    number++;
    return (int) Math.min(size, longest + 1L);
  }

  private boolean fill() throws IOException {
    from = 0;
    // Blocks until three bytes are there, so that a byte order mark is seen whole.
    to = first ? in.readNBytes(buffer, 0, BUFFER) : Math.max(0, in.read(buffer, 0, BUFFER));
    return to > 0;
  }

  /** A byte order mark is no part of the text. */
  private void skipMark() {
    if (first) {
      first = false;
      boolean mark =
          to - from >= 3
              && (buffer[from] & 0xff) == 0xef
              && (buffer[from + 1] & 0xff) == 0xbb
              && (buffer[from + 2] & 0xff) == 0xbf;
      from += mark ? 3 : 0;
    }
  }
}
