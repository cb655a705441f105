package io.clientele.feedback.sentiment.own;

import io.clientele.feedback.sentiment.Language;
import io.clientele.feedback.sentiment.SentimentModel;
import io.clientele.feedback.sentiment.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * The byte form of an {@link OwnModel}: int magic, int format, UTF base version, int languages, per
 * language UTF name, int features, 3 floats of biases, per feature int hash and 3 floats; then the
 * SHA-256 of all bytes before.
 */
final class OwnModelFile {
  private static final int MAGIC = 0x434C4F57;
  private static final int FORMAT = 1;
  private static final int DIGEST_BYTES = 32;
  private static final int NAMED_BYTES = 6;

  private OwnModelFile() {}

  static byte[] bytes(String baseVersion, Map<Language, Delta> deltas) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(body)) {
      out.writeInt(MAGIC);
      out.writeInt(FORMAT);
      out.writeUTF(baseVersion);
      out.writeInt(deltas.size());
      for (Map.Entry<Language, Delta> entry : deltas.entrySet()) {
        out.writeUTF(entry.getKey().name());
        write(entry.getValue(), out);
      }
      out.write(digest(body.toByteArray(), body.size()));
    } catch (IOException e) {
      throw new UncheckedIOException("a model could not be written to memory", e);
    }
    return body.toByteArray();
  }

  /** The name of a model: that of its base, and the first digits of its digest. */
  static String version(String baseVersion, byte[] bytes) {
    byte[] digest = Arrays.copyOfRange(bytes, bytes.length - DIGEST_BYTES, bytes.length);
    return baseVersion + "+own." + HexFormat.of().formatHex(digest, 0, NAMED_BYTES);
  }

  static OwnModel read(SentimentModel base, byte[] bytes) {
    int end = bytes.length - DIGEST_BYTES;
    if (end <= 0
        || !Arrays.equals(digest(bytes, end), Arrays.copyOfRange(bytes, end, bytes.length))) {
      throw new IllegalArgumentException("these bytes are no model of own labels, or damaged");
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, end))) {
      return read(base, in);
    } catch (IOException e) {
      throw new IllegalArgumentException("the model of own labels is broken", e);
    }
  }

  private static OwnModel read(SentimentModel base, DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC || in.readInt() != FORMAT) {
      throw new IllegalArgumentException(
          "these bytes are no model of own labels of format " + FORMAT);
    }
    String learntOn = in.readUTF();
    if (!learntOn.equals(base.version())) {
      throw new IllegalArgumentException(
          "the own labels were learnt on top of %s, not of %s: learn again"
              .formatted(learntOn, base.version()));
    }
    Map<Language, Delta> deltas = new EnumMap<>(Language.class);
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      deltas.put(Language.valueOf(in.readUTF()), delta(in));
    }
    return new OwnModel(base, deltas);
  }

  private static void write(Delta delta, DataOutputStream out) throws IOException {
    out.writeInt(delta.vocabulary().size());
    for (float bias : delta.biases()) {
      out.writeFloat(bias);
    }
    for (int row = 0; row < delta.vocabulary().size(); row++) {
      out.writeInt(delta.vocabulary().hash(row));
      for (int answer = 0; answer < Delta.ANSWERS; answer++) {
        out.writeFloat(delta.weights()[row * Delta.ANSWERS + answer]);
      }
    }
  }

  private static Delta delta(DataInputStream in) throws IOException {
    int features = in.readInt();
    if (features < 0 || features > DeltaLearning.MOST_FEATURES) {
      throw new IllegalArgumentException("a model of own labels claims " + features + " features");
    }
    float[] biases = new float[Delta.ANSWERS];
    for (int answer = 0; answer < Delta.ANSWERS; answer++) {
      biases[answer] = in.readFloat();
    }
    int[] hashes = new int[features];
    float[] weights = new float[features * Delta.ANSWERS];
    for (int row = 0; row < features; row++) {
      hashes[row] = in.readInt();
      for (int answer = 0; answer < Delta.ANSWERS; answer++) {
        weights[row * Delta.ANSWERS + answer] = in.readFloat();
      }
    }
    return new Delta(Vocabulary.of(hashes), weights, biases);
  }

  private static byte[] digest(byte[] bytes, int length) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(bytes, 0, length);
      return sha.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
