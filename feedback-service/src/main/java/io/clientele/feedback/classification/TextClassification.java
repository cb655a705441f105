package io.clientele.feedback.classification;

import io.clientele.feedback.analysis.AnalysisTaxonomy;
import io.clientele.feedback.analysis.TextAnalysis;
import io.clientele.feedback.analysis.TextAnalyzer;
import io.clientele.feedback.analysis.TextEngine;
import io.clientele.feedback.analysis.TopicReader;
import io.clientele.feedback.correction.ModelInForce;
import io.clientele.feedback.sentiment.ReadText;
import io.clientele.feedback.sentiment.SentimentLabel;
import io.clientele.feedback.sentiment.topic.TopicModel;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Judges texts with the model in force and the table of analyses. This is work for the processor:
 * call it from a worker thread, never from an event loop.
 */
@Singleton
@Startup
public class TextClassification {

  private final ModelInForce inForce;
  private final TextAnalyzer analyzer;
  private final Map<SentimentLabel, Counter> classified = new EnumMap<>(SentimentLabel.class);

  TextClassification(AnalysisTaxonomy taxonomy, ModelInForce inForce, MeterRegistry metrics) {
    this.inForce = inForce;
    this.analyzer = new TextAnalyzer(taxonomy, TopicReader.of(TopicModel.shipped()));
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
   * Understands texts of any content and length; a very long one by the part that the model reads.
   * All are read with one version of the model.
   *
   * @return one answer for each text, in their order
   */
  public List<Understood> understand(List<String> texts) {
    return texts.stream().map(ReadText::of).map(reader()).toList();
  }

  /**
   * Understands texts that were read already, one by one and all with the version of the model that
   * is in force now; keep it for one batch.
   */
  public Function<ReadText, Understood> reader() {
    TextEngine engine = inForce.engine();
    return text -> understand(text, engine);
  }

  /**
   * Judges how texts feel, and nothing else.
   *
   * @return one judgement for each text, in their order
   */
  public List<Judgement> classify(List<String> texts) {
    TextEngine engine = inForce.engine();
    return texts.stream()
        .map(text -> Judgement.of(engine.classify(ReadText.of(text)), engine.version()))
        .toList();
  }

  private Understood understand(ReadText text, TextEngine model) {
    TextAnalysis analysis = analyzer.analyze(text, model);
    count(analysis.sentiment().label());
    return new Understood(Judgement.of(analysis.sentiment(), model.version()), analysis);
  }

  private void count(SentimentLabel label) {
    Counter counter = classified.get(label);
    if (counter != null) {
      counter.increment();
    }
  }
}
