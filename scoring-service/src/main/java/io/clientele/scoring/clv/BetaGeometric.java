package io.clientele.scoring.clv;

import java.util.OptionalDouble;

/**
 * What BG/NBD and MBG/NBD have in common. They differ in how often a buyer could have stopped: x
 * times, or x + 1 times where the first purchase gives a chance too ({@code chances}).
 */
final class BetaGeometric {

  private final double r;
  private final double alpha;
  private final double a;
  private final double b;

  BetaGeometric(double r, double alpha, double a, double b) {
    this.r = r;
    this.alpha = alpha;
    this.a = a;
    this.b = b;
  }

  /** The logarithm of the odds of having stopped: {@code a / (b + k - 1) ((a + T)/(a + t_x))^n}. */
  private double logOdds(RepeatHistory history, long chances) {
    return Math.log(a / (b + chances - 1)) + (r + history.frequency()) * silence(history);
  }

  private double silence(RepeatHistory history) {
    return Math.log1p((history.age() - history.recency()) / (alpha + history.recency()));
  }

  double logLikelihood(RepeatHistory history, long chances) {
    long x = history.frequency();
    double gone = chances == 0 ? 0 : Logistic.log1pExp(logOdds(history, chances));
    return Rising.log(r, x)
        - x * Math.log(alpha)
        + Rising.logBetaPower(a, b, chances)
        - (r + x) * Math.log1p(history.age() / alpha)
        + gone;
  }

  Prospect prospect(RepeatHistory history, long chances) {
    double alive = chances == 0 ? 1 : Logistic.of(-logOdds(history, chances));
    return new Prospect(
        alive,
        new BetaGeometricBuying(r + history.frequency(), alpha + history.age(), a, b + chances));
  }

  /** Solves {@code P(alive) = p} for T: the odds of having stopped are a power of alpha + T. */
  OptionalDouble ageAtProbabilityAlive(RepeatHistory history, double probability, long chances) {
    if (chances == 0) {
      return OptionalDouble.empty();
    }
    double odds = Math.log1p(-probability) - Math.log(probability);
    double silent = (odds - Math.log(a / (b + chances - 1))) / (r + history.frequency());
    double age = history.recency() + (alpha + history.recency()) * Math.expm1(Math.max(0, silent));
    return Double.isFinite(age) ? OptionalDouble.of(age) : OptionalDouble.empty();
  }
}
