package io.clientele.scoring.portfolio;

import io.clientele.scoring.clv.Buyers;
import java.util.Arrays;

/** The buyers of one currency, column by column, while they are gathered. */
final class BuyerColumns {

  private static final int FEW = 1_024;

  private int size;
  private int[] repeats = new int[FEW];
  private int[] recencyDays = new int[FEW];
  private int[] ageDays = new int[FEW];
  private int[] spendDays = new int[FEW];
  private double[] meanSpend = new double[FEW];

  /**
   * Adds a buyer.
   *
   * @param purchases days with a purchase
   * @param spends days after the first whose value is known
   * @param spent the value of these days
   */
  void add(long purchases, int recency, int age, long spends, double spent) {
    if (size == repeats.length) {
      int more = 2 * size;
      repeats = Arrays.copyOf(repeats, more);
      recencyDays = Arrays.copyOf(recencyDays, more);
      ageDays = Arrays.copyOf(ageDays, more);
      spendDays = Arrays.copyOf(spendDays, more);
      meanSpend = Arrays.copyOf(meanSpend, more);
    }
    repeats[size] = (int) Math.clamp(purchases - 1, 0, Integer.MAX_VALUE);
    recencyDays[size] = recency;
    ageDays[size] = Math.max(recency, age);
    spendDays[size] = (int) Math.min(Integer.MAX_VALUE, spends);
    meanSpend[size] = spends == 0 ? 0 : spent / spends;
    size++;
  }

  Buyers buyers() {
    return new Buyers(
        Arrays.copyOf(repeats, size),
        Arrays.copyOf(recencyDays, size),
        Arrays.copyOf(ageDays, size),
        Arrays.copyOf(spendDays, size),
        Arrays.copyOf(meanSpend, size));
  }
}
