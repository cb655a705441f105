package io.clientele.scoring.portfolio;

import io.clientele.scoring.clv.Buyers;
import io.clientele.scoring.clv.ClvModel;
import io.clientele.scoring.clv.GammaGamma;
import io.clientele.scoring.clv.Outlook;
import io.clientele.scoring.clv.SpendModel;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What is expected of all buyers of a currency together. The interval of a sum is not the sum of
 * intervals. Two things can go otherwise than expected:
 *
 * <ul>
 *   <li>The parameters are estimates, the same for all: an error is common to all buyers and does
 *       not cancel out. By the delta method {@code var ln T = g' C g}, where T is the total, g the
 *       derivatives of ln T by the logarithms of the parameters, C their covariance.
 *   <li>Each buyer is lucky or not, independently of the others: variances add up. That of a
 *       buyer's value follows from the posterior of his rate, of his being alive and of his mean
 *       spend; see {@link OwnVariance}.
 * </ul>
 *
 * <p>The interval is {@code T exp(+-1.96 sqrt(g' C g + sum of variances / T^2))}.
 *
 * @param alive buyers expected to be alive
 * @param purchases expected within the horizon
 * @param clv expected, discounted margin; 0 without spend, and so are the ends of its interval
 * @param low lower end of its 95 % interval
 * @param high upper end of it
 */
record PortfolioForecast(double alive, double purchases, double clv, double low, double high) {

  private static final double STEP = 1e-4;
  private static final double NORMAL_95 = 1.959963984540054;
  private static final double WIDEST = 25;

  // The derivatives are those of a ratio: a part of the buyers tells them as well.
  private static final int SAMPLE = 20_000;

  /** Of the buyers of the currency that the model's spend is in; of others without spend. */
  static PortfolioForecast of(ClvModel model, Buyers buyers, boolean spends) {
    Outlook outlook = model.expect(buyers);
    double alive = Arrays.stream(outlook.pAlive()).sum();
    double purchases = Arrays.stream(outlook.purchases()).sum();
    SpendModel spend = model.spend();
    if (!spends || spend == null) {
      return new PortfolioForecast(alive, purchases, 0, 0, 0);
    }
    double clv = Arrays.stream(outlook.clv()).sum();
    if (!(clv > 0)) {
      return new PortfolioForecast(alive, purchases, 0, 0, 0);
    }
    double own = OwnVariance.of(model, spend, buyers, outlook);
    double variance = ofParameters(model, spend, sample(buyers)) + own / clv / clv;
    double factor = Math.exp(Math.min(WIDEST, NORMAL_95 * Math.sqrt(variance)));
    return new PortfolioForecast(alive, purchases, clv, clv / factor, clv * factor);
  }

  private static double ofParameters(ClvModel model, SpendModel spend, Buyers buyers) {
    Map<String, Double> purchases = model.purchases().parameters();
    Map<String, Double> spends = spend.parameters();
    double[] slopes =
        model.purchases().family().parameters().stream()
            .mapToDouble(name ->
                slope(
                    total(model, moved(purchases, name, STEP), spends, buyers),
                    total(model, moved(purchases, name, -STEP), spends, buyers)))
            .toArray();
    double[] spendSlopes =
        GammaGamma.PARAMETERS.stream()
            .mapToDouble(name ->
                slope(
                    total(model, purchases, moved(spends, name, STEP), buyers),
                    total(model, purchases, moved(spends, name, -STEP), buyers)))
            .toArray();
    return variance(slopes, model.covariance()) + variance(spendSlopes, model.spendCovariance());
  }

  private static Map<String, Double> moved(
      Map<String, Double> parameters, String name, double step) {
    Map<String, Double> moved = new TreeMap<>(parameters);
    moved.computeIfPresent(name, (_, value) -> value * Math.exp(step));
    return moved;
  }

  private static double slope(double above, double below) {
    double slope = Math.log(above / below) / (2 * STEP);
    return Double.isFinite(slope) ? slope : 0;
  }

  private static double total(
      ClvModel model, Map<String, Double> purchases, Map<String, Double> spends, Buyers buyers) {
    ClvModel moved =
        ClvModel.restored(
            model.purchases().family(),
            purchases,
            new double[purchases.size()][purchases.size()],
            spends,
            new double[spends.size()][spends.size()],
            model.terms());
    return Arrays.stream(moved.expect(buyers).clv()).sum();
  }

  private static double variance(double[] slopes, double[][] covariance) {
    double sum = 0;
    for (int i = 0; i < slopes.length; i++) {
      for (int j = 0; j < slopes.length; j++) {
        sum += slopes[i] * covariance[i][j] * slopes[j];
      }
    }
    return Math.max(0, sum);
  }

  private static Buyers sample(Buyers buyers) {
    if (buyers.size() <= SAMPLE) {
      return buyers;
    }
    int[] chosen =
        IntStream.range(0, SAMPLE).map(i -> (int) ((long) i * buyers.size() / SAMPLE)).toArray();
    return new Buyers(
        chosen(buyers.frequency(), chosen),
        chosen(buyers.recencyDays(), chosen),
        chosen(buyers.ageDays(), chosen),
        chosen(buyers.spendDays(), chosen),
        IntStream.of(chosen).mapToDouble(i -> buyers.meanSpend()[i]).toArray());
  }

  private static int[] chosen(int[] values, int[] chosen) {
    return IntStream.of(chosen).map(i -> values[i]).toArray();
  }
}
