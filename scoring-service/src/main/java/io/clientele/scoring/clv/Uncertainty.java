package io.clientele.scoring.clv;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How uncertain a value is because the parameters are estimates: the delta method on the
 * logarithms, {@code var ln clv = g' C g} with g the derivatives of ln clv by the logarithms of the
 * parameters. These are differences between models whose parameters stand a little to both sides;
 * the models are made once.
 */
final class Uncertainty {

  private static final double STEP = 1e-4;
  private static final double NORMAL_95 = 1.959963984540054;
  private static final double WIDEST = 25;

  private final PurchaseModel[] above;
  private final PurchaseModel[] below;
  private final double[][] covariance;
  private final SpendModel[] spendAbove;
  private final SpendModel[] spendBelow;
  private final double[][] spendCovariance;
  private final ClvTerms terms;

  Uncertainty(
      PurchaseModel purchases,
      double[][] covariance,
      @Nullable SpendModel spend,
      double[][] spendCovariance,
      ClvTerms terms) {
    Family family = purchases.family();
    this.above = moved(purchases.parameters(), family, STEP);
    this.below = moved(purchases.parameters(), family, -STEP);
    this.covariance = covariance;
    this.spendAbove = spend == null ? new SpendModel[0] : moved(spend.parameters(), STEP);
    this.spendBelow = spend == null ? new SpendModel[0] : moved(spend.parameters(), -STEP);
    this.spendCovariance = spendCovariance;
    this.terms = terms;
  }

  private static PurchaseModel[] moved(
      SortedMap<String, Double> parameters, Family family, double step) {
    return family.parameters().stream()
        .map(name -> family.model(moved(parameters, name, step)))
        .toArray(PurchaseModel[]::new);
  }

  private static SpendModel[] moved(SortedMap<String, Double> parameters, double step) {
    Function<String, SpendModel> model = name -> GammaGamma.of(moved(parameters, name, step));
    return GammaGamma.PARAMETERS.stream().map(model).toArray(SpendModel[]::new);
  }

  private static Map<String, Double> moved(
      SortedMap<String, Double> parameters, String name, double step) {
    Map<String, Double> moved = new TreeMap<>(parameters);
    moved.computeIfPresent(name, (_, value) -> value * Math.exp(step));
    return moved;
  }

  /** By which the value is to be divided and multiplied for its 95 % interval; at least 1. */
  double factor(RepeatHistory history, long days, double mean) {
    double horizon = terms.horizon();
    double rate = terms.rate();
    double variance =
        Covariances.variance(
            slopes(above, below, model -> model.discountedPurchases(history, horizon, rate)),
            covariance);
    double spendVariance =
        Covariances.variance(
            slopes(spendAbove, spendBelow, model -> model.meanPurchase(days, mean)),
            spendCovariance);
    double deviation = Math.sqrt(variance + spendVariance);
    return Math.exp(Math.min(WIDEST, NORMAL_95 * deviation));
  }

  private static <M> double[] slopes(M[] above, M[] below, ToDoubleFunction<M> value) {
    double[] slopes = new double[above.length];
    for (int i = 0; i < slopes.length; i++) {
      double ratio = value.applyAsDouble(above[i]) / value.applyAsDouble(below[i]);
      slopes[i] = ratio > 0 && ratio < 1e100 ? Math.log(ratio) / (2 * STEP) : 0;
    }
    return slopes;
  }
}
