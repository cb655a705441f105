package io.clientele.feedback.analysis;

/** What a word in a text tells. */
sealed interface Sign {

  /** That an aspect is spoken of. */
  record OfAspect(Aspect aspect) implements Sign {}

  /** A kind of need. */
  record OfNeed(Kind need) implements Sign {}

  /** What stands against buying. */
  record OfObjection(Kind objection) implements Sign {}

  /** What the writer wants. */
  record OfIntent(Kind intent) implements Sign {}

  /** How the text goes on. */
  enum Order implements Sign {
    /** What follows stands against what went before. */
    CONTRAST,
    /** What follows at once is denied. */
    NEGATION,
    /** The words in it mean nothing. */
    EXCEPT,
    /** The text is of a kind that the topics of the trained model were learnt from. */
    TOPICAL
  }

  /** Signs of one rank hide shorter ones within them. */
  default Object rank() {
    return switch (this) {
      case OfAspect _ -> OfAspect.class;
      case OfNeed _ -> OfNeed.class;
      case OfObjection _ -> OfObjection.class;
      // By name: kinds have many words, which a comparison would go through.
      case OfIntent(Kind intent) -> intent.name();
      case Order order -> order;
    };
  }
}
