package io.clientele.feedback.sentiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The file form of a {@link SentimentModel}: version, seed, number of languages, and for each its
 * code, the number of sources, the vocabulary, the weights and the combination, in the frame of
 * {@link ModelInput}.
 */
public final class ModelFile {
  private static final int MAGIC = 0x434C534D;
  private static final int FORMAT = 2;
  private static final int LARGEST = 64 << 20;

  private ModelFile() {}

  /**
   * Writes a model; equal models give equal bytes.
   *
   * @throws IOException if the stream fails
   */
  public static void write(SentimentModel model, OutputStream out) throws IOException {
    ModelOutput file = new ModelOutput(MAGIC, FORMAT);
    file.text(model.version());
    file.longNumber(model.seed());
    Map<Language, LinearSentiment> ordered = new TreeMap<>(model.languages());
    file.number(ordered.size());
    for (Map.Entry<Language, LinearSentiment> entry : ordered.entrySet()) {
      file.text(entry.getKey().code());
      LanguageSection.write(entry.getValue(), file);
    }
    file.end(out);
  }

  static SentimentModel read(InputStream in) throws IOException {
    ModelInput file = ModelInput.of(in.readNBytes(LARGEST), MAGIC, FORMAT, "sentiment model");
    try {
      return model(file);
    } catch (IllegalArgumentException e) {
      throw new IOException("the sentiment model is broken: " + e.getMessage(), e);
    }
  }

  private static SentimentModel model(ModelInput file) throws IOException {
    String version = file.text();
    long seed = file.longNumber();
    int count = file.number();
    Map<Language, LinearSentiment> languages = new EnumMap<>(Language.class);
    for (int i = 0; i < count; i++) {
      Language language = language(file.text());
      languages.put(language, LanguageSection.read(file));
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
}
