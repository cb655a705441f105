package io.clientele.scoring.standing;

import io.clientele.scoring.frequency.FrequencySpan;
import io.clientele.scoring.frequency.Rate;
import io.clientele.scoring.lifecycle.LifecycleSpan;
import io.clientele.scoring.satisfaction.Mood;

/**
 * A buyer's life with the business.
 *
 * @param model the id of the model that made the span; empty: the purchase interval did
 */
record Life(LifecycleSpan span, String model, Rate rate, FrequencySpan frequency) {

  /** Of who never bought. */
  static final Life NONE =
      new Life(
          new LifecycleSpan(Mood.NEVER, Mood.NEVER, Mood.NEVER, 0),
          "",
          Rate.NONE,
          new FrequencySpan(Mood.NEVER, Mood.NEVER, Mood.NEVER));
}
