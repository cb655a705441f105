package io.clientele.scoring.portfolio;

import io.clientele.scoring.clv.Buyers;
import io.clientele.scoring.clv.ClvModel;
import io.clientele.scoring.clv.Outlook;
import io.clientele.scoring.clv.SpendModel;
import java.util.Objects;

/**
 * How far what buyers will really bring lies from what is expected of them, were the parameters
 * known: the variance of their total.
 *
 * <p>Purchases N of a buyer who is alive with probability P, with m = E[N] / P and x purchases so
 * far: {@code Var N = E[N] + E[N] m (1 + 1 / (s + x)) - E[N]^2}, where s is the shape of the
 * model's distribution of rates (r; alpha of BG/BB). It is that of a buyer who is alive through the
 * whole horizon or not at all. Values of days are Gamma-Gamma (p, q, v): with the posterior mean z
 * and {@code a = q + p x} the mean spend has variance {@code z^2 / (a - 2)}, a day's value around
 * it {@code E[spend^2] / p} (Fader, Hardie, The gamma-gamma model of monetary value, 2013).
 * Together {@code Var V = E[N] E[spend^2] / p + (Var N + E[N]^2) Var spend + Var N z^2}, each
 * discounted like the expected value is.
 */
final class OwnVariance {

  // Below two there is no variance: a - 2 is kept above this.
  private static final double LEAST = 0.5;

  private OwnVariance() {}

  static double of(ClvModel model, SpendModel spend, Buyers buyers, Outlook outlook) {
    double shape = shape(model);
    double p = parameter(spend, "p");
    double q = parameter(spend, "q");
    double sum = 0;
    for (int i = 0; i < buyers.size(); i++) {
      double expected = outlook.purchases()[i];
      double clv = outlook.clv()[i];
      if (!(expected > 0 && clv > 0 && outlook.pAlive()[i] > 0)) {
        continue;
      }
      double mean = buyers.meanSpend()[i];
      long days = mean > 0 ? buyers.spendDays()[i] : 0;
      double z = spend.meanPurchase(days, mean);
      double ofAlive = expected / outlook.pAlive()[i];
      double purchases =
          expected
              + expected * ofAlive * (1 + 1 / (shape + buyers.frequency()[i]))
              - expected * expected;
      double spends = z * z / Math.max(LEAST, q + p * days - 2);
      double value =
          expected * (spends + z * z) / p
              + (purchases + expected * expected) * spends
              + purchases * z * z;
      double discount = clv / (expected * z);
      sum += discount * discount * value;
    }
    return sum;
  }

  private static double shape(ClvModel model) {
    String name = model.purchases().family().parameters().getFirst();
    return Objects.requireNonNull(model.purchases().parameters().get(name));
  }

  private static double parameter(SpendModel spend, String name) {
    return Objects.requireNonNull(spend.parameters().get(name));
  }
}
