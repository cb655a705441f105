package io.clientele.scoring.need;

import java.time.Instant;

/**
 * A need of one person.
 *
 * @param topic a category, an item, or a word of the business
 * @param strength in [0, 1]
 * @param evidence in a few words
 * @param at when it was last told or shown
 */
public record CustomerNeed(
    String topic, NeedKind kind, NeedSource source, double strength, String evidence, Instant at) {

  public CustomerNeed {
    if (!(strength >= 0 && strength <= 1)) {
      throw new IllegalArgumentException("a strength lies within 0 and 1: " + strength);
    }
  }
}
