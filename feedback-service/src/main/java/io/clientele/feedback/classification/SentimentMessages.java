package io.clientele.feedback.classification;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.feedback.v1.Sentiment;
import io.clientele.feedback.sentiment.SentimentLabel;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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

  /**
   * The labels that a caller wants to choose from; none: all.
   *
   * @throws ClienteleException where there is one alone, or one that is no answer
   */
  public static Set<SentimentLabel> choice(List<Sentiment.Label> labels) {
    Set<SentimentLabel> choice = EnumSet.noneOf(SentimentLabel.class);
    for (Sentiment.Label label : labels) {
      choice.add(
          switch (label) {
            case POSITIVE -> SentimentLabel.POSITIVE;
            case NEUTRAL -> SentimentLabel.NEUTRAL;
            case NEGATIVE -> SentimentLabel.NEGATIVE;
            case UNKNOWN, LABEL_UNSPECIFIED, UNRECOGNIZED -> throw noChoice(label.name());
          });
    }
    if (choice.size() == 1) {
      throw noChoice("one label alone");
    }
    return choice;
  }

  private static ClienteleException noChoice(String given) {
    return new ClienteleException(
        ErrorCode.INVALID_FIELD,
        "labels",
        "labels are two or three of POSITIVE, NEUTRAL and NEGATIVE, or none for all; not " + given);
  }

  /** A label as callers see it. */
  public static Sentiment.Label toMessage(SentimentLabel label) {
    return switch (label) {
      case POSITIVE -> Sentiment.Label.POSITIVE;
      case NEUTRAL -> Sentiment.Label.NEUTRAL;
      case NEGATIVE -> Sentiment.Label.NEGATIVE;
      case UNKNOWN -> Sentiment.Label.UNKNOWN;
    };
  }
}
