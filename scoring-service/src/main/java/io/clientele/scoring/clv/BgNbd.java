package io.clientele.scoring.clv;

import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * BG/NBD: Fader, Hardie and Lee, "Counting Your Customers" the Easy Way, Marketing Science 24
 * (2005). While alive a buyer buys at a rate lambda ~ Gamma(r, alpha); after each repeat purchase
 * he stops with a probability p ~ Beta(a, b).
 *
 * <p>{@code L = Gamma(r + x) / Gamma(r) alpha^r (b)_x / (a + b)_x [(alpha + T)^-(r + x) + a / (b +
 * x - 1) (alpha + t_x)^-(r + x)]}, the second term for x > 0 only (eq. 6). The likelihood is that
 * of the times of the purchases, so that the logarithm compares with those of the other models in
 * continuous time.
 *
 * @param r shape of the rates
 * @param alpha scale of the rates, in time units
 * @param a of the probability to stop
 * @param b of the probability to stop
 */
public record BgNbd(double r, double alpha, double a, double b) implements PurchaseModel {

  /** Refuses parameters that are not positive and finite. */
  public BgNbd {
    Parameters.check(r, alpha, a, b);
  }

  @Override
  public Family family() {
    return Family.BG_NBD;
  }

  @Override
  public SortedMap<String, Double> parameters() {
    return Parameters.map(family().parameters(), r, alpha, a, b);
  }

  @Override
  public double logLikelihood(RepeatHistory history) {
    return law().logLikelihood(history, history.frequency());
  }

  @Override
  public Prospect prospect(RepeatHistory history) {
    return law().prospect(history, history.frequency());
  }

  @Override
  public OptionalDouble ageAtProbabilityAlive(RepeatHistory history, double probability) {
    return law().ageAtProbabilityAlive(history, probability, history.frequency());
  }

  private BetaGeometric law() {
    return new BetaGeometric(r, alpha, a, b);
  }
}
