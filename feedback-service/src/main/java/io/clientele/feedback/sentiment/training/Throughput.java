package io.clientele.feedback.sentiment.training;

import io.clientele.feedback.sentiment.SentimentModel;
import java.util.List;

/**
 * How fast a model classifies on one thread.
 *
 * @param textsPerSecond texts
 * @param charactersPerSecond UTF-16 units
 */
record Throughput(double textsPerSecond, double charactersPerSecond) {
  private static final int WARM_UP = 20_000;
  private static final int MEASURED = 60_000;
  private static final double NANOS = 1e9;

  /** Measures on texts, repeated as often as needed. */
  static Throughput of(SentimentModel model, List<LabeledText> texts) {
    classify(model, texts, WARM_UP);
    long start = System.nanoTime();
    long characters = classify(model, texts, MEASURED);
    double seconds = (System.nanoTime() - start) / NANOS;
    return new Throughput(MEASURED / seconds, characters / seconds);
  }

  private static long classify(SentimentModel model, List<LabeledText> texts, int count) {
    long characters = 0;
    for (int i = 0; i < count; i++) {
      String text = texts.get(i % texts.size()).text();
      if (model.classify(text).probability() > 1) {
        throw new IllegalStateException("a probability is above 1");
      }
      characters += text.length();
    }
    return characters;
  }
}
