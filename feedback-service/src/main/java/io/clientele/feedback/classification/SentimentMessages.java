package io.clientele.feedback.classification;

import io.clientele.contracts.feedback.v1.Sentiment;
import io.clientele.feedback.sentiment.SentimentLabel;

/** The message form of a {@link Judgement}. */
public final class SentimentMessages {

  private SentimentMessages() {}

  /** A judgement as callers see it. */
  public static Sentiment toMessage(Judgement judgement) {
    return Sentiment.newBuilder()
        .setLabel(toMessage(judgement.label()))
        .setProbability(judgement.probability())
        .setPositive(judgement.positive())
        .setNeutral(judgement.neutral())
        .setNegative(judgement.negative())
        .setLanguage(judgement.language())
        .setVersion(judgement.modelVersion())
        .build();
  }

  private static Sentiment.Label toMessage(SentimentLabel label) {
    return switch (label) {
      case POSITIVE -> Sentiment.Label.POSITIVE;
      case NEUTRAL -> Sentiment.Label.NEUTRAL;
      case NEGATIVE -> Sentiment.Label.NEGATIVE;
      case UNKNOWN -> Sentiment.Label.UNKNOWN;
    };
  }
}
