package io.clientele.feedback.sentiment.topic;

import java.util.Objects;

/**
 * A topic that a text is about.
 *
 * @param topic its name among those of the model, such as {@code zh.PRICE}
 * @param probability that the text is about it, in [0, 1]
 * @param threshold from which probability on it is told, in [0, 1]
 * @param begin of the clause that told most, in UTF-16 units of the normalised text; -1 if none did
 * @param end behind that clause; -1 if there is none
 * @param positive the probability that the text praises it, in [0, 1]
 * @param neutral the probability that it does neither
 * @param negative the probability that the text blames it; the three sum to 1
 */
public record TopicScore(
    String topic,
    double probability,
    double threshold,
    int begin,
    int end,
    double positive,
    double neutral,
    double negative) {
  private static final double TOLERANCE = 1e-6;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if a probability is outside of [0, 1], the three do not sum to
   *     1, or the clause ends before it begins
   */
  public TopicScore {
    Objects.requireNonNull(topic, "topic");
    for (double share : new double[] {probability, threshold, positive, neutral, negative}) {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("a probability must be in [0, 1] but is " + share);
      }
    }
    if (Math.abs(positive + neutral + negative - 1) > TOLERANCE) {
      throw new IllegalArgumentException("the probabilities of the polarities do not sum to 1");
    }
    if (begin < -1 || end < begin || (begin == -1 && end != -1)) {
      throw new IllegalArgumentException("there is no clause from " + begin + " to " + end);
    }
  }
}
