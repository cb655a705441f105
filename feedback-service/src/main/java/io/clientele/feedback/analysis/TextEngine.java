package io.clientele.feedback.analysis;

import io.clientele.feedback.sentiment.ReadText;
import io.clientele.feedback.sentiment.Sentiment;
import io.clientele.feedback.sentiment.SentimentModel;

/** Tells how texts feel. Safe for many threads; the same text always gets the same answer. */
public interface TextEngine {

  /** How a text feels; unknown where there is no evidence. Never fails. */
  Sentiment classify(ReadText text);

  /** Names the weights and the method; changes whenever an answer may. */
  String version();

  /** The linear model, which needs nothing but the processor. */
  static TextEngine of(SentimentModel model) {
    return new TextEngine() {
      @Override
      public Sentiment classify(ReadText text) {
        return model.classify(text);
      }

      @Override
      public String version() {
        return model.version();
      }
    };
  }
}
