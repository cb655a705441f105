package io.clientele.scoring.clv;

import io.clientele.scoring.clv.FitRefusedException.Reason;

/** Whether data can carry a model of purchases at all. */
final class Sufficiency {

  private Sufficiency() {}

  /** Refuses data that cannot. */
  static void require(PurchaseCounts counts) {
    if (counts.customers() == 0) {
      throw new FitRefusedException(
          Reason.NO_CUSTOMERS, "nobody bought by the end of the calibration; choose a later one");
    }
    if (counts.customers() == 1) {
      throw new FitRefusedException(
          Reason.ONE_CUSTOMER,
          "one customer tells nothing of how customers differ; two are needed");
    }
    if (counts.mostDays() == 0) {
      throw new FitRefusedException(
          Reason.NO_TIME,
          "all first purchases are of the calibration's last day; choose a later end");
    }
    if (counts.purchases() == 0) {
      throw new FitRefusedException(
          Reason.NO_REPEAT_PURCHASES,
          "nobody bought on a second day; there are no repeat purchases to learn from");
    }
  }
}
