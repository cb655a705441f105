package io.clientele.scoring.portfolio;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the base is worth.
 *
 * @param modelId empty where no model of lifetime value is in force
 * @param horizonDays 0 without a model
 * @param currencies ascending
 */
record Portfolio(String modelId, int horizonDays, List<Holding> currencies) {

  Portfolio {
    currencies = List.copyOf(currencies);
  }

  /**
   * What there is of one currency.
   *
   * @param gross of all orders
   * @param costedOrders those whose cost is known
   * @param costedGross what those were worth
   * @param knownProfit what those brought
   */
  record Known(
      String currency,
      long buyers,
      BigDecimal net,
      BigDecimal gross,
      long costedOrders,
      BigDecimal costedGross,
      BigDecimal knownProfit) {

    /** The share of the gross revenue whose cost is known. */
    double costCoverage() {
      return gross.signum() > 0 ? costedGross.doubleValue() / gross.doubleValue() : 0;
    }
  }

  /**
   * One currency.
   *
   * @param forecast null without a model
   * @param spends whether the model tells of this currency what it is worth
   */
  record Holding(Known known, @Nullable PortfolioForecast forecast, boolean spends) {}
}
