package io.clientele.scoring.model;

import io.clientele.scoring.clv.Calibration;
import io.clientele.scoring.clv.SpendSample;
import java.util.Arrays;

/**
 * Makes the data of a fit of days with purchases, told person by person and day by day. The value
 * of a day is the sum of its orders' amounts in one currency, before refunds.
 */
final class PurchaseDays {

  private final int calibrationEnd;
  private final Calibration.Builder calibration;
  private final SpendSample.Builder spend = SpendSample.builder();

  private String person = "";
  private int[] days = new int[64];
  private int count;
  private int spendDays;
  private double spent;

  PurchaseDays(FitRequest request) {
    calibrationEnd = (int) request.calibrationEnd().toEpochDay();
    calibration =
        Calibration.builder(
            request.terms().unit(), calibrationEnd, (int) request.holdoutEnd().toEpochDay());
  }

  /**
   * One day of one person.
   *
   * @param whose all days of one person come one after the other, ascending
   * @param day since 1970-01-01
   * @param priced whether there is an order in the currency of the spend
   * @param amount the value of the day in that currency
   */
  void add(String whose, int day, boolean priced, double amount) {
    if (!whose.equals(person)) {
      close();
      person = whose;
    }
    if (count == days.length) {
      days = Arrays.copyOf(days, 2 * count);
    }
    if (count > 0 && priced && day <= calibrationEnd) {
      spendDays++;
      spent += amount;
    }
    days[count++] = day;
  }

  private void close() {
    if (count > 0) {
      calibration.add(Arrays.copyOf(days, count));
      spend.add(spendDays, spendDays == 0 ? 0 : spent / spendDays);
    }
    count = 0;
    spendDays = 0;
    spent = 0;
  }

  /** Purchases, when all were told. */
  Calibration calibration() {
    close();
    return calibration.build();
  }

  /** Spend, when all were told. */
  SpendSample spend() {
    close();
    return spend.build();
  }
}
