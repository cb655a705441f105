package io.clientele.feedback.analysis;

import io.clientele.feedback.clause.PhraseIndex.Hit;
import java.util.List;

/**
 * A part of a text that judges one thing: a clause, or a part of one between words of contrast or
 * between two aspects.
 *
 * @param begin its first unit in the normalised text
 * @param end the one after its last
 * @param hits what is told in it, in its order
 */
record Segment(int begin, int end, List<Hit<Sign>> hits) {

  Segment {
    hits = List.copyOf(hits);
  }

  /** Whether it speaks of an aspect. */
  boolean speaksOf(Aspect aspect) {
    return hits.stream()
        .anyMatch(hit -> hit.meaning() instanceof Sign.OfAspect(Aspect one) && one.equals(aspect));
  }

  /** Whether it speaks of any aspect. */
  boolean speaksOfAny() {
    return hits.stream().anyMatch(hit -> hit.meaning() instanceof Sign.OfAspect);
  }

  /** Whether a hit in it is denied: a word of negation stands right before it. */
  boolean denies(Hit<Sign> hit, int gap) {
    return hits.stream()
        .anyMatch(other ->
            other.meaning() == Sign.Order.NEGATION
                && other.end() <= hit.begin()
                && hit.begin() - other.end() <= gap);
  }
}
