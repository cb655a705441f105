package io.clientele.feedback.sentiment;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Reads the bytes of a model file, whose first numbers are a magic one and the format, and whose
 * last one is the CRC-32 of all before. Numbers are in the byte order of {@link
 * java.io.DataOutputStream}.
 */
public final class ModelInput {
  static final int CHECKSUM_BYTES = Long.BYTES;
  private static final int LONGEST_NUMBER = 35;

  private final ByteBuffer bytes;
  private final String what;

  private ModelInput(ByteBuffer bytes, String what) {
    this.bytes = bytes;
    this.what = what;
  }

  /**
   * Checks the frame of a file and stands behind its format.
   *
   * @param file all bytes of the file
   * @param what the file should be, for messages
   * @throws IOException if it is something else, has another format or is damaged
   */
  public static ModelInput of(byte[] file, int magic, int format, String what) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(file);
    if (file.length < 2 * Integer.BYTES + CHECKSUM_BYTES || bytes.getInt() != magic) {
      throw new IOException("this is not a " + what);
    }
    int found = bytes.getInt();
    if (found != format) {
      throw new IOException(
          "the %s has format %d, this release reads format %d".formatted(what, found, format));
    }
    int end = file.length - CHECKSUM_BYTES;
    if (bytes.getLong(end) != checksum(file, end)) {
      throw new IOException("the " + what + " is damaged: its checksum does not match");
    }
    return new ModelInput(bytes.limit(end), what);
  }

  /** The CRC-32 of the first bytes of an array. */
  public static long checksum(byte[] bytes, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, length);
    return crc.getValue();
  }

  /** How many bytes are left. */
  public int left() {
    return bytes.remaining();
  }

  /**
   * The next whole number.
   *
   * @throws IOException if the file breaks off
   */
  public int number() throws IOException {
    require(Integer.BYTES);
    return bytes.getInt();
  }

  /**
   * The next long whole number.
   *
   * @throws IOException if the file breaks off
   */
  public long longNumber() throws IOException {
    require(Long.BYTES);
    return bytes.getLong();
  }

  /**
   * The next numbers.
   *
   * @throws IOException if the file breaks off
   */
  public float[] fractions(int count) throws IOException {
    require((long) count * Float.BYTES);
    float[] numbers = new float[count];
    bytes.asFloatBuffer().get(numbers);
    bytes.position(bytes.position() + count * Float.BYTES);
    return numbers;
  }

  /**
   * The next text.
   *
   * @throws IOException if the file breaks off
   */
  public String text() throws IOException {
    require(Short.BYTES);
    int length = bytes.getShort() & 0xFFFF;
    require(length);
    byte[] text = new byte[length];
    bytes.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  /**
   * The next vocabulary, written by {@link ModelOutput#vocabulary}.
   *
   * @throws IOException if the file breaks off or holds something else
   */
  public Vocabulary vocabulary() throws IOException {
    int features = number();
    require(features);
    int[] hashes = new int[features];
    long before = Integer.MIN_VALUE;
    try {
      for (int row = 0; row < features; row++) {
        before += difference();
        hashes[row] = Math.toIntExact(before);
      }
      return Vocabulary.of(hashes);
    } catch (BufferUnderflowException | ArithmeticException | IllegalArgumentException e) {
      throw new IOException("the vocabulary of the " + what + " is broken", e);
    }
  }

  /**
   * The next weights, written by {@link ModelOutput#weights}.
   *
   * @throws IOException if the file breaks off
   */
  public QuantizedWeights weights(int features, int heads) throws IOException {
    float[] scales = fractions(heads);
    float[] biases = fractions(heads);
    require((long) features * heads);
    byte[] cells = new byte[features * heads];
    bytes.get(cells);
    return new QuantizedWeights(scales, biases, cells);
  }

  private long difference() {
    long difference = 0;
    int shift = 0;
    int part;
    do {
      part = bytes.get();
      difference |= (long) (part & 0x7F) << shift;
      shift += 7;
    } while (part < 0 && shift <= LONGEST_NUMBER);
    return difference;
  }

  private void require(long count) throws IOException {
    if (count < 0 || count > bytes.remaining()) {
      throw new IOException("the " + what + " breaks off");
    }
  }
}
