package io.clientele.scoring.clv;

/**
 * All that the models of repeat buying need of a buyer. Purchases of one day count once.
 *
 * @param frequency repeat purchases: days with a purchase after the first such day, {@code x}
 * @param recency from the first purchase to the last, in the model's time units, {@code t_x}; 0
 *     where the frequency is 0
 * @param age from the first purchase to the end of the observation, in the model's time units,
 *     {@code T}; at least the recency
 */
public record RepeatHistory(long frequency, double recency, double age) {

  /** Of a buyer on the day of the first purchase. */
  public static final RepeatHistory NEW = new RepeatHistory(0, 0, 0);

  /** Refuses what cannot have happened. */
  public RepeatHistory {
    if (frequency < 0 || !(recency >= 0) || !(age >= recency) || !Double.isFinite(age)) {
      throw new IllegalArgumentException(
          "a history needs frequency >= 0 and 0 <= recency <= age: %d, %s, %s"
              .formatted(frequency, recency, age));
    }
    if (frequency == 0 && recency > 0) {
      throw new IllegalArgumentException(
          "the recency is 0 where nothing was bought again: " + recency);
    }
  }

  /** The same purchases, observed until another age. */
  public RepeatHistory until(double otherAge) {
    return new RepeatHistory(frequency, recency, otherAge);
  }
}
