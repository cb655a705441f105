package io.clientele.scoring.clv;

/**
 * Many buyers in columns: whole days, as they are stored. Who bought on the same days and at the
 * same age as another shares his answer.
 *
 * @param frequency repeat days of purchase
 * @param recencyDays days from the first purchase to the last
 * @param ageDays days from the first purchase to now
 * @param spendDays days whose value is known
 * @param meanSpend mean value of these days
 */
@SuppressWarnings("ArrayRecordComponent") // numbers that are read, never compared
public record Buyers(
    int[] frequency, int[] recencyDays, int[] ageDays, int[] spendDays, double[] meanSpend) {

  /** Refuses columns of different lengths. */
  public Buyers {
    int size = frequency.length;
    if (recencyDays.length != size
        || ageDays.length != size
        || spendDays.length != size
        || meanSpend.length != size) {
      throw new IllegalArgumentException("the columns have different lengths");
    }
  }

  /** How many they are. */
  public int size() {
    return frequency.length;
  }
}
