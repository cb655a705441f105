package io.clientele.scoring.clv;

import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * NBD: Ehrenberg, The pattern of consumer purchases, Applied Statistics 8 (1959). Buyers buy at a
 * rate lambda ~ Gamma(r, alpha) for ever: {@code L = Gamma(r + x) / Gamma(r) alpha^r (alpha +
 * T)^-(r + x)}.
 *
 * @param r shape of the rates
 * @param alpha scale of the rates, in time units
 */
public record Nbd(double r, double alpha) implements PurchaseModel {

  /** Refuses parameters that are not positive and finite. */
  public Nbd {
    Parameters.check(r, alpha);
  }

  @Override
  public Family family() {
    return Family.NBD;
  }

  @Override
  public SortedMap<String, Double> parameters() {
    return Parameters.map(family().parameters(), r, alpha);
  }

  @Override
  public double logLikelihood(RepeatHistory history) {
    long x = history.frequency();
    return Rising.log(r, x) - x * Math.log(alpha) - (r + x) * Math.log1p(history.age() / alpha);
  }

  @Override
  public Prospect prospect(RepeatHistory history) {
    return new Prospect(
        1, new NegativeBinomialBuying(r + history.frequency(), alpha + history.age()));
  }

  @Override
  public OptionalDouble ageAtProbabilityAlive(RepeatHistory history, double probability) {
    return OptionalDouble.empty();
  }
}
