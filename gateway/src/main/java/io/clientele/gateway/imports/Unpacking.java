package io.clientele.gateway.imports;

import io.clientele.gateway.json.BoundedInput;
import io.clientele.gateway.json.ContentEncoding;
import io.clientele.gateway.problem.EdgeRefusal;
import io.clientele.gateway.problem.ProblemKind;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Unpacks gzip, however it is announced, and no more of it than an honest file holds. */
final class Unpacking {

  /** Up to here a file may grow as it likes. */
  private static final long FREE = 16L * 1024 * 1024;

  private static final int BUFFER = 64 * 1024;

  private Unpacking() {}

  /**
   * The plain file.
   *
   * @param encoding the {@code Content-Encoding}
   * @param maxExpansion how many times the sent bytes the file may grow to
   */
  static InputStream plain(BoundedInput sent, @Nullable String encoding, int maxExpansion)
      throws IOException {
    InputStream transported =
        ContentEncoding.isGzip(encoding)
            ? new Expanding(new GZIPInputStream(sent, BUFFER), sent, maxExpansion)
            : sent;
    return unpacked(sent, transported, maxExpansion);
  }

  /** The plain file, of one that may be packed by itself. */
  static InputStream unpacked(BoundedInput sent, InputStream in, int maxExpansion)
      throws IOException {
    PushbackInputStream file = new PushbackInputStream(in, 2);
    byte[] magic = file.readNBytes(2);
    file.unread(magic);
    boolean gzip = magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
    return gzip ? new Expanding(new GZIPInputStream(file, BUFFER), sent, maxExpansion) : file;
  }

  /** Refuses to grow beyond measure. */
  private static final class Expanding extends FilterInputStream {

    private final BoundedInput sent;
    private final int maxExpansion;
    private long count;

    Expanding(InputStream in, BoundedInput sent, int maxExpansion) {
      super(in);
      this.sent = sent;
      this.maxExpansion = maxExpansion;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count += Math.max(read, 0);
      if (count > FREE && count / maxExpansion > sent.count()) {
        throw new EdgeRefusal(
            ProblemKind.BODY_TOO_LARGE,
            "the packed file grows to more than "
                + maxExpansion
                + " times its size; send it plain");
      }
      return read;
    }
  }
}
