package io.clientele.feedback.sentiment;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the bytes that {@link ModelInput} reads. */
public final class ModelOutput {
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final DataOutputStream data = new DataOutputStream(body);

  /** Begins a file. */
  public ModelOutput(int magic, int format) throws IOException {
    data.writeInt(magic);
    data.writeInt(format);
  }

  /** Writes a whole number. */
  public void number(int number) throws IOException {
    data.writeInt(number);
  }

  /** Writes a long whole number. */
  public void longNumber(long number) throws IOException {
    data.writeLong(number);
  }

  /** Writes numbers, without their count. */
  public void fractions(float[] numbers) throws IOException {
    for (float number : numbers) {
      data.writeFloat(number);
    }
  }

  /** Writes a text of at most 65,535 bytes in UTF-8. */
  public void text(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    data.writeShort(bytes.length);
    data.write(bytes);
  }

  /**
   * Writes the number of features, and for each the difference to the hash before, in sevens of
   * bits.
   */
  public void vocabulary(Vocabulary vocabulary) throws IOException {
    data.writeInt(vocabulary.size());
    long before = Integer.MIN_VALUE;
    for (int row = 0; row < vocabulary.size(); row++) {
      long difference = vocabulary.hash(row) - before;
      while (difference > 0x7F) {
        data.writeByte((int) (difference & 0x7F) | 0x80);
        difference >>>= 7;
      }
      data.writeByte((int) difference);
      before = vocabulary.hash(row);
    }
  }

  /** Writes the scales, the biases and the cells, without their counts. */
  public void weights(QuantizedWeights weights) throws IOException {
    fractions(weights.scales());
    fractions(weights.biases());
    data.write(weights.cells());
  }

  /** Ends the file with its checksum, and hands it over. */
  public void end(OutputStream out) throws IOException {
    data.writeLong(ModelInput.checksum(body.toByteArray(), body.size()));
    body.writeTo(out);
  }
}
