package io.clientele.feedback.sentiment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** The part of a {@link ModelFile} that holds the model of one language. */
final class LanguageSection {
  private static final int MOST_SOURCES = 64;

  private LanguageSection() {}

  static void write(LinearSentiment model, DataOutputStream out) throws IOException {
    out.writeInt(model.sources());
    out.writeInt(model.vocabulary().size());
    writeHashes(model.vocabulary(), out);
    QuantizedWeights weights = model.weights();
    for (int head = 0; head < weights.heads(); head++) {
      out.writeFloat(weights.scales()[head]);
      out.writeFloat(weights.biases()[head]);
    }
    out.write(weights.cells());
    for (float[] row : model.combination()) {
      for (float number : row) {
        out.writeFloat(number);
      }
    }
  }

  static LinearSentiment read(DataInputStream in) throws IOException {
    int sources = in.readInt();
    int features = in.readInt();
    int heads = Heads.count(sources);
    if (sources < 1
        || sources > MOST_SOURCES
        || features < 0
        || features > in.available() / heads) {
      throw new IOException(
          "the sentiment model claims %d sources and %d features".formatted(sources, features));
    }
    Vocabulary vocabulary = Vocabulary.of(readHashes(features, in));
    return new LinearSentiment(
        vocabulary, readWeights(features, heads, in), sources, readCombination(sources, in));
  }

  private static QuantizedWeights readWeights(int features, int heads, DataInputStream in)
      throws IOException {
    float[] scales = new float[heads];
    float[] biases = new float[heads];
    for (int head = 0; head < heads; head++) {
      scales[head] = in.readFloat();
      biases[head] = in.readFloat();
    }
    byte[] cells = new byte[features * heads];
    in.readFully(cells);
    return new QuantizedWeights(scales, biases, cells);
  }

  private static float[][] readCombination(int sources, DataInputStream in) throws IOException {
    float[][] combination = new float[Heads.CLASSES][Heads.inputCount(sources)];
    for (float[] row : combination) {
      for (int input = 0; input < row.length; input++) {
        row[input] = in.readFloat();
      }
    }
    return combination;
  }

  private static void writeHashes(Vocabulary vocabulary, DataOutputStream out) throws IOException {
    long before = Integer.MIN_VALUE;
    for (int row = 0; row < vocabulary.size(); row++) {
      long difference = vocabulary.hash(row) - before;
      while (difference > 0x7F) {
        out.writeByte((int) (difference & 0x7F) | 0x80);
        difference >>>= 7;
      }
      out.writeByte((int) difference);
      before = vocabulary.hash(row);
    }
  }

  private static int[] readHashes(int features, DataInputStream in) throws IOException {
    int[] hashes = new int[features];
    long before = Integer.MIN_VALUE;
    for (int row = 0; row < features; row++) {
      before += readDifference(in);
      hashes[row] = Math.toIntExact(before);
    }
    return hashes;
  }

  private static long readDifference(DataInputStream in) throws IOException {
    long difference = 0;
    int shift = 0;
    int part;
    do {
      part = in.readUnsignedByte();
      difference |= (long) (part & 0x7F) << shift;
      shift += 7;
    } while ((part & 0x80) != 0 && shift <= 35);
    return difference;
  }
}
