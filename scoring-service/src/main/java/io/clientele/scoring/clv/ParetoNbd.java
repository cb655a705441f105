package io.clientele.scoring.clv;

import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * Pareto/NBD: Schmittlein, Morrison and Colombo, Counting Your Customers, Management Science 33
 * (1987). While alive a buyer buys at a rate lambda ~ Gamma(r, alpha); he stops at a rate mu ~
 * Gamma(s, beta).
 *
 * <p>{@code L = Gamma(r + x) / Gamma(r) alpha^r beta^s [(alpha + T)^-(r + x) (beta + T)^-s + s
 * int_t_x^T (alpha + t)^-(r + x) (beta + t)^-(s + 1) dt]}. The integral is A_0 s / (r + s + x) of
 * Fader and Hardie, A Note on Deriving the Pareto/NBD Model (2005), before it is written with 2F1.
 *
 * @param r shape of the rates of buying
 * @param alpha scale of the rates of buying, in time units
 * @param s shape of the rates of stopping
 * @param beta scale of the rates of stopping, in time units
 */
public record ParetoNbd(double r, double alpha, double s, double beta) implements PurchaseModel {

  /** Refuses parameters that are not positive and finite. */
  public ParetoNbd {
    Parameters.check(r, alpha, s, beta);
  }

  @Override
  public Family family() {
    return Family.PARETO_NBD;
  }

  @Override
  public SortedMap<String, Double> parameters() {
    return Parameters.map(family().parameters(), r, alpha, s, beta);
  }

  /** The logarithm of the odds of having stopped within the silence; -infinity at T = t_x. */
  private double logOdds(RepeatHistory history) {
    double from = history.recency();
    double silence = history.age() - from;
    double exponent = r + history.frequency();
    double integral =
        new PowerIntegral(exponent, alpha, s + 1, beta).over(from, history.age()).value;
    return Math.log(s / (beta + from) * integral)
        + exponent * Math.log1p(silence / (alpha + from))
        + s * Math.log1p(silence / (beta + from));
  }

  @Override
  public double logLikelihood(RepeatHistory history) {
    long x = history.frequency();
    return Rising.log(r, x)
        - x * Math.log(alpha)
        - (r + x) * Math.log1p(history.age() / alpha)
        - s * Math.log1p(history.age() / beta)
        + Logistic.log1pExp(logOdds(history));
  }

  @Override
  public Prospect prospect(RepeatHistory history) {
    return new Prospect(
        Logistic.of(-logOdds(history)),
        new ParetoBuying(r + history.frequency(), alpha + history.age(), s, beta + history.age()));
  }

  @Override
  public OptionalDouble ageAtProbabilityAlive(RepeatHistory history, double probability) {
    double recency = history.recency();
    double scale = 1 / ((r + history.frequency()) / (alpha + recency) + s / (beta + recency));
    OptionalDouble silence =
        Monotone.crossing(
            silent -> -Logistic.of(-logOdds(history.until(recency + silent))), -probability, scale);
    return silence.isPresent()
        ? OptionalDouble.of(recency + silence.getAsDouble())
        : OptionalDouble.empty();
  }
}
