package io.clientele.gateway.json;

import io.clientele.gateway.problem.EdgeRefusal;
import io.clientele.gateway.problem.ProblemKind;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses to read more than a given number of bytes, and counts those that were read. */
public final class BoundedInput extends FilterInputStream {

  private final long limit;
  private final String limitText;
  private long count;

  /**
   * A bounded stream.
   *
   * @param limit most bytes to read
   * @param limitText how the refusal names the limit
   */
  public BoundedInput(InputStream in, long limit, String limitText) {
    super(in);
    this.limit = limit;
    this.limitText = limitText;
  }

  /** Bytes read so far. */
  public long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    if (value >= 0) {
      counted(1);
    }
    return value;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    counted(read);
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void counted(int read) {
    if (read > 0) {
      count += read;
    }
    if (count > limit) {
      throw new EdgeRefusal(ProblemKind.BODY_TOO_LARGE, "send at most " + limitText);
    }
  }
}
