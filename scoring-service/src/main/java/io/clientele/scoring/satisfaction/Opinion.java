package io.clientele.scoring.satisfaction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one piece of feedback says.
 *
 * @param at when it was said
 * @param rating from 1 to 5, or none
 * @param polarity probability of a positive text minus that of a negative one, in [-1, 1], or none
 */
public record Opinion(Instant at, @Nullable Double rating, @Nullable Double polarity) {

  public Opinion {
    if (rating != null && !(rating >= 1 && rating <= 5)) {
      throw new IllegalArgumentException("a rating lies within 1 and 5");
    }
    if (polarity != null && !(polarity >= -1 && polarity <= 1)) {
      throw new IllegalArgumentException("a polarity lies within -1 and 1");
    }
  }
}
