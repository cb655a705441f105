package io.clientele.feedback.sentiment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * The file form of a {@link SentimentModel}, in the byte order of {@link DataOutputStream}.
 *
 * <pre>
 * int magic, int format, UTF version, long seed, int languages,
 * per language: UTF code, int sources, int features,
 *   features x variable-length difference to the hash before,
 *   per head: float scale, float bias,
 *   features x heads x byte weight,
 *   3 x inputs x float combination
 * long CRC-32 of all bytes before
 * </pre>
 */
public final class ModelFile {
  private static final int MAGIC = 0x434C534D;
  private static final int FORMAT = 1;
  private static final int LARGEST = 64 << 20;
  private static final int CHECKSUM_BYTES = Long.BYTES;

  private ModelFile() {}

  /**
   * Writes a model; equal models give equal bytes.
   *
   * @throws IOException if the stream fails
   */
  public static void write(SentimentModel model, OutputStream out) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(body);
    data.writeInt(MAGIC);
    data.writeInt(FORMAT);
    data.writeUTF(model.version());
    data.writeLong(model.seed());
    Map<Language, LinearSentiment> ordered = new TreeMap<>(model.languages());
    data.writeInt(ordered.size());
    for (Map.Entry<Language, LinearSentiment> entry : ordered.entrySet()) {
      data.writeUTF(entry.getKey().code());
      LanguageSection.write(entry.getValue(), data);
    }
    data.writeLong(checksum(body.toByteArray(), body.size()));
    body.writeTo(out);
  }

  static SentimentModel read(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST);
    DataInputStream data = new DataInputStream(new ByteArrayInputStream(bytes));
    requireIntact(bytes, data);
    try {
      return model(data);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new IOException("the sentiment model is broken: " + e.getMessage(), e);
    }
  }

  private static void requireIntact(byte[] bytes, DataInputStream data) throws IOException {
    if (bytes.length < 2 * Integer.BYTES + CHECKSUM_BYTES || data.readInt() != MAGIC) {
      throw new IOException("this is not a sentiment model");
    }
    int format = data.readInt();
    if (format != FORMAT) {
      throw new IOException(
          "the sentiment model has format " + format + ", this release reads format " + FORMAT);
    }
    int end = bytes.length - CHECKSUM_BYTES;
    DataInputStream stored =
        new DataInputStream(new ByteArrayInputStream(bytes, end, CHECKSUM_BYTES));
    if (stored.readLong() != checksum(bytes, end)) {
      throw new IOException("the sentiment model is damaged: its checksum does not match");
    }
  }

  private static SentimentModel model(DataInputStream data) throws IOException {
    String version = data.readUTF();
    long seed = data.readLong();
    int count = data.readInt();
    Map<Language, LinearSentiment> languages = new EnumMap<>(Language.class);
    for (int i = 0; i < count; i++) {
      Language language = language(data.readUTF());
      languages.put(language, LanguageSection.read(data));
    }
    return new SentimentModel(version, seed, languages);
  }

  private static Language language(String code) throws IOException {
    for (Language language : Language.values()) {
      if (language.code().equals(code)) {
        return language;
      }
    }
    throw new IOException("the sentiment model names an unknown language: " + code);
  }

  private static long checksum(byte[] bytes, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, length);
    return crc.getValue();
  }
}
