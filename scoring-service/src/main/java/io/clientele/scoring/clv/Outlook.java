package io.clientele.scoring.clv;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is to be expected of many buyers, in the order of the {@link Buyers}.
 *
 * @param pAlive the probability that one has not stopped
 * @param purchases expected days with a purchase within the horizon
 * @param clv expected, discounted margin; 0 where spend is not modelled
 */
@SuppressWarnings("ArrayRecordComponent") // numbers that are read, never compared
public record Outlook(double[] pAlive, double[] purchases, double[] clv) {

  static Outlook of(ClvModel model, Buyers buyers) {
    int size = buyers.size();
    Outlook outlook = new Outlook(new double[size], new double[size], new double[size]);
    long[] sorted = new long[size];
    for (int i = 0; i < size; i++) {
      sorted[i] = key(buyers, i);
    }
    Arrays.sort(sorted);
    int distinct = distinct(sorted);
    double[][] shared = shared(model, sorted, distinct);
    @Nullable SpendModel spend = model.spend();
    for (int i = 0; i < size; i++) {
      int place = Arrays.binarySearch(sorted, 0, distinct, key(buyers, i));
      outlook.pAlive[i] = shared[0][place];
      outlook.purchases[i] = shared[1][place];
      if (spend != null) {
        double mean = buyers.meanSpend()[i];
        outlook.clv[i] =
            shared[2][place]
                * spend.meanPurchase(mean > 0 ? buyers.spendDays()[i] : 0, mean)
                * model.terms().margin();
      }
    }
    return outlook;
  }

  private static long key(Buyers buyers, int i) {
    int age = Math.min(buyers.ageDays()[i], HistoryKey.MOST_DAYS);
    int recency = Math.min(buyers.recencyDays()[i], age);
    return HistoryKey.of(buyers.frequency()[i], recency, age, 0);
  }

  private static int distinct(long[] sorted) {
    int distinct = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[distinct++] = sorted[i];
      }
    }
    return distinct;
  }

  private static double[][] shared(ClvModel model, long[] keys, int distinct) {
    double[][] shared = new double[3][distinct];
    ClvTerms terms = model.terms();
    for (int i = 0; i < distinct; i++) {
      Prospect prospect = model.purchases().prospect(HistoryKey.history(keys[i], terms.unit()));
      shared[0][i] = prospect.alive();
      shared[1][i] = prospect.expectedPurchases(terms.horizon());
      shared[2][i] = prospect.discountedPurchases(terms.horizon(), terms.rate());
    }
    return shared;
  }
}
