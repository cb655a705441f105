package io.clientele.feedback.analysis;

import io.clientele.feedback.sentiment.Sentiment;
import io.clientele.feedback.sentiment.Span;
import java.util.List;
import java.util.Optional;

/**
 * How a text was understood. What it does not tell is empty: nothing is guessed.
 *
 * @param sentiment how it feels
 * @param evidence what decided that; at most 3
 * @param aspects what it judges, each once, in the order of the text
 * @param painPoint what hurts
 * @param need what kind of need it tells of
 * @param objection what stands against buying
 * @param intent what its writer wants
 * @param model the versions of all that took part
 */
public record TextAnalysis(
    Sentiment sentiment,
    List<Span> evidence,
    List<SpokenAspect> aspects,
    Optional<Finding> painPoint,
    Optional<Finding> need,
    Optional<Finding> objection,
    Optional<Finding> intent,
    String model) {

  public TextAnalysis {
    evidence = List.copyOf(evidence);
    aspects = List.copyOf(aspects);
  }

  /** The analysis of a text that tells nothing more than, at most, how it feels. */
  public static TextAnalysis silent(Sentiment sentiment, String model) {
    return new TextAnalysis(
        sentiment,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        model);
  }
}
