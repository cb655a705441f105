package io.clientele.gateway.json;

import io.clientele.gateway.problem.EdgeRefusal;
import io.clientele.gateway.problem.ProblemKind;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A body that has to come at some pace: a sender that drips one byte at a time would otherwise hold
 * a thread and a connection for as long as it likes. Only time that is spent waiting for the sender
 * counts, not what is done with its bytes meanwhile.
 */
final class PacedInput extends FilterInputStream {

  /** What a sender may still send of a body that was refused, so that it gets to the answer. */
  private static final long MOST_UNWANTED = 64L << 20;

  private static final int PORTION = 64 * 1024;

  private final long grace;
  private final long bytesPerSecond;
  private final LongSupplier clock;
  private long waited;
  private long count;
  private boolean ended;
  private boolean closed;

  /**
   * A paced body.
   *
   * @param grace waiting that is always allowed
   * @param bytesPerSecond of waiting, on average, once that is over
   * @param clock nanoseconds that only grow
   */
  PacedInput(InputStream in, Duration grace, long bytesPerSecond, LongSupplier clock) {
    super(in);
    this.grace = grace.toNanos();
    this.bytesPerSecond = bytesPerSecond;
    this.clock = clock;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    long before = clock.getAsLong();
    int read = super.read(bytes, offset, length);
    waited += clock.getAsLong() - before;
    count += Math.max(read, 0);
    ended = read < 0;
    if (!ended && waited > grace && count < (double) bytesPerSecond * waited / 1e9) {
      throw new EdgeRefusal(
          ProblemKind.BODY_TOO_SLOW,
          "the body comes at less than " + bytesPerSecond + " bytes a second; send it faster");
    }
    return read;
  }

  /**
   * Ends the body. The stream below would take in all that is left of it, however much and however
   * slowly it comes; here it is taken in at its pace, up to a limit, and left alone after that.
   */
  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try {
      byte[] unwanted = new byte[PORTION];
      long most = count + MOST_UNWANTED;
      while (!ended && count < most) {
        int _ = read(unwanted, 0, PORTION);
      }
      if (ended) {
        super.close();
      }
    } catch (EdgeRefusal tooSlow) {
      // What was refused before is the answer.
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
