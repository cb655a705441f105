package io.clientele.feedback.sentiment;

import java.io.IOException;

/** The part of a {@link ModelFile} that holds the model of one language. */
final class LanguageSection {
  private static final int MOST_SOURCES = 64;

  private LanguageSection() {}

  static void write(LinearSentiment model, ModelOutput out) throws IOException {
    out.number(model.sources());
    out.vocabulary(model.vocabulary());
    out.weights(model.weights());
    for (float[] row : model.combination()) {
      out.fractions(row);
    }
    for (float[] row : model.offsets()) {
      out.fractions(row);
    }
  }

  static LinearSentiment read(ModelInput in) throws IOException {
    int sources = in.number();
    if (sources < 1 || sources > MOST_SOURCES) {
      throw new IOException("the sentiment model claims " + sources + " sources");
    }
    Vocabulary vocabulary = in.vocabulary();
    QuantizedWeights weights = in.weights(vocabulary.size(), Heads.count(sources));
    float[][] combination = new float[Heads.CLASSES][];
    for (int answer = 0; answer < Heads.CLASSES; answer++) {
      combination[answer] = in.fractions(Heads.inputCount(sources));
    }
    float[][] offsets = new float[sources][];
    for (int source = 0; source < sources; source++) {
      offsets[source] = in.fractions(Heads.CLASSES);
    }
    return new LinearSentiment(vocabulary, weights, sources, combination, offsets);
  }
}
