package io.clientele.scoring.clv;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer is worth: a model of purchases, one of spend where there is one, and the terms of
 * the value. Immutable; answers are finite for every history.
 *
 * <p>{@code clv = margin * E[value of a day] * sum of discounted expected purchases}: number and
 * value of purchases are taken as independent, as in Fader, Hardie and Lee, RFM and CLV (2005).
 */
public final class ClvModel {

  private final PurchaseModel purchases;
  private final double[][] covariance;
  private final @Nullable SpendModel spend;
  private final double[][] spendCovariance;
  private final ClvTerms terms;
  private final Uncertainty uncertainty;

  private ClvModel(
      PurchaseModel purchases,
      double[][] covariance,
      @Nullable SpendModel spend,
      double[][] spendCovariance,
      ClvTerms terms) {
    this.purchases = purchases;
    this.covariance = Covariances.copy(covariance, purchases.parameters().size());
    this.spend = spend;
    this.spendCovariance =
        Covariances.copy(spendCovariance, spend == null ? 0 : spend.parameters().size());
    this.terms = terms;
    this.uncertainty =
        new Uncertainty(purchases, this.covariance, spend, this.spendCovariance, terms);
  }

  /**
   * A model of value.
   *
   * @param covariance of the logarithms of the parameters, in the order of {@link
   *     Family#parameters()}
   * @param spend null: without money
   * @param spendCovariance of the logarithms of the spend's parameters, in the order of {@link
   *     GammaGamma#PARAMETERS}; empty without spend
   * @throws IllegalArgumentException where a covariance has another size, or is not finite
   */
  public static ClvModel of(
      PurchaseModel purchases,
      double[][] covariance,
      @Nullable SpendModel spend,
      double[][] spendCovariance,
      ClvTerms terms) {
    return new ClvModel(purchases, covariance, spend, spendCovariance, terms);
  }

  /** A model of value from what its parts' {@code parameters()} told; see {@link #of}. */
  public static ClvModel restored(
      Family family,
      Map<String, Double> parameters,
      double[][] covariance,
      @Nullable Map<String, Double> spendParameters,
      double[][] spendCovariance,
      ClvTerms terms) {
    return of(
        family.model(parameters),
        covariance,
        spendParameters == null ? null : GammaGamma.of(spendParameters),
        spendCovariance,
        terms);
  }

  /**
   * What is to be expected of a buyer, with the interval.
   *
   * @param history in the time units of the terms
   * @param spendDays days of purchase whose value is known, as the spend model was fitted on them
   * @param meanSpend mean value of these days; one that is not positive is not looked at
   */
  public Expectation expect(RepeatHistory history, long spendDays, double meanSpend) {
    Prospect prospect = purchases.prospect(history);
    double horizon = terms.horizon();
    long days = meanSpend > 0 ? spendDays : 0;
    double discounted = prospect.discountedPurchases(horizon, terms.rate());
    double mean = spend == null ? 0 : spend.meanPurchase(days, meanSpend);
    double clv = discounted * mean * terms.margin();
    double factor = spend == null ? 1 : uncertainty.factor(history, days, meanSpend);
    return new Expectation(
        prospect.alive(),
        prospect.expectedPurchases(horizon),
        prospect.probabilityOfPurchase(horizon),
        prospect.nextPurchaseIn(terms.searched()),
        mean,
        clv,
        clv / factor,
        clv * factor);
  }

  /** What is to be expected of many buyers, without intervals and times. */
  public Outlook expect(Buyers buyers) {
    return Outlook.of(this, buyers);
  }

  /** The model of purchases. */
  public PurchaseModel purchases() {
    return purchases;
  }

  /** The model of spend; null where spend is not modelled. */
  public @Nullable SpendModel spend() {
    return spend;
  }

  /** Of the logarithms of the purchase model's parameters. */
  public double[][] covariance() {
    return Covariances.copy(covariance, covariance.length);
  }

  /** Of the logarithms of the spend model's parameters; empty where spend is not modelled. */
  public double[][] spendCovariance() {
    return Covariances.copy(spendCovariance, spendCovariance.length);
  }

  /** What the value is the value of. */
  public ClvTerms terms() {
    return terms;
  }
}
