package io.clientele.feedback.sentiment.training;

import io.clientele.feedback.sentiment.ReadText;
import io.clientele.feedback.sentiment.Sentiment;
import io.clientele.feedback.sentiment.topic.TopicModel;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;

/**
 * How fast texts are classified on one core: sentiment, topics and what is said of them.
 *
 * @param textsPerSecond texts per second of processor time
 * @param charactersPerSecond UTF-16 units per second of processor time
 */
record Throughput(double textsPerSecond, double charactersPerSecond) {
  private static final int WARM_UP = 20_000;
  private static final int MEASURED = 40_000;
  private static final double NANOS = 1e9;

  /** Measures on texts, repeated as often as needed. */
  static Throughput of(TopicModel model, List<LabeledText> texts) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    classify(model, texts, WARM_UP);
    long start = threads.getCurrentThreadCpuTime();
    long characters = classify(model, texts, MEASURED);
    double seconds = (threads.getCurrentThreadCpuTime() - start) / NANOS;
    return new Throughput(MEASURED / seconds, characters / seconds);
  }

  private static long classify(TopicModel model, List<LabeledText> texts, int count) {
    long characters = 0;
    for (int i = 0; i < count; i++) {
      String text = texts.get(i % texts.size()).text();
      ReadText read = ReadText.of(text);
      Sentiment sentiment = model.sentiment().classify(read);
      if (sentiment.probability() > 1 || model.score(read, sentiment).size() > 100) {
        throw new IllegalStateException("an answer cannot be right");
      }
      characters += text.length();
    }
    return characters;
  }
}
