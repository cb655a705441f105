package io.clientele.feedback.classification;

import io.clientele.feedback.sentiment.SentimentLabel;
import io.clientele.feedback.sentiment.SentimentModel;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Judges texts with the model that is shipped with the service. This is work for the processor:
 * call it from a worker thread, never from an event loop.
 */
@Singleton
@Startup
public class TextClassification {

  private final SentimentModel model = SentimentModel.shipped();
  private final Map<SentimentLabel, Counter> classified = new EnumMap<>(SentimentLabel.class);

  TextClassification(MeterRegistry metrics) {
    for (SentimentLabel label : SentimentLabel.values()) {
      classified.put(
          label,
          Counter.builder("clientele.feedback.classified")
              .description("Texts classified, by the label they got")
              .tag("label", label.name())
              .register(metrics));
    }
  }

  /**
   * Judges texts of any content and length; a very long one by the part that the model reads.
   *
   * @return one judgement for each text, in their order
   */
  public List<Judgement> classify(List<String> texts) {
    List<Judgement> judgements =
        texts.stream().map(text -> Judgement.of(model.classify(text), model.version())).toList();
    judgements.forEach(judgement -> count(judgement.label()));
    return judgements;
  }

  private void count(SentimentLabel label) {
    Counter counter = classified.get(label);
    if (counter != null) {
      counter.increment();
    }
  }
}
