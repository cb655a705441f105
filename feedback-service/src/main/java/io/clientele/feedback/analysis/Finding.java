package io.clientele.feedback.analysis;

import io.clientele.feedback.sentiment.Span;
import java.util.List;
import java.util.Optional;

/**
 * A label with its reasons.
 *
 * @param label a name of the taxonomy
 * @param probability that it is right, in [0, 1]
 * @param evidence what tells of it; may be empty where the text as a whole does
 * @param answer of an objection: how to answer it
 */
public record Finding(
    String label, double probability, List<Span> evidence, Optional<Wording> answer) {

  public Finding {
    evidence = List.copyOf(evidence);
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("a probability is in [0, 1], not " + probability);
    }
  }
}
