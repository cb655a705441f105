package io.clientele.scoring.clv;

import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * MBG/NBD: Batislam, Denizel and Filiztekin, Empirical validation and comparison of models for
 * customer base analysis, International Journal of Research in Marketing 24 (2007). As {@link
 * BgNbd}, and a buyer may stop after the first purchase too.
 *
 * <p>{@code L = Gamma(r + x) / Gamma(r) alpha^r (b)_(x+1) / (a + b)_(x+1) [(alpha + T)^-(r + x) + a
 * / (b + x) (alpha + t_x)^-(r + x)]}.
 *
 * @param r shape of the rates
 * @param alpha scale of the rates, in time units
 * @param a of the probability to stop
 * @param b of the probability to stop
 */
public record MbgNbd(double r, double alpha, double a, double b) implements PurchaseModel {

  /** Refuses parameters that are not positive and finite. */
  public MbgNbd {
    Parameters.check(r, alpha, a, b);
  }

  @Override
  public Family family() {
    return Family.MBG_NBD;
  }

  @Override
  public SortedMap<String, Double> parameters() {
    return Parameters.map(family().parameters(), r, alpha, a, b);
  }

  @Override
  public double logLikelihood(RepeatHistory history) {
    return law().logLikelihood(history, history.frequency() + 1);
  }

  @Override
  public Prospect prospect(RepeatHistory history) {
    return law().prospect(history, history.frequency() + 1);
  }

  @Override
  public OptionalDouble ageAtProbabilityAlive(RepeatHistory history, double probability) {
    return law().ageAtProbabilityAlive(history, probability, history.frequency() + 1);
  }

  private BetaGeometric law() {
    return new BetaGeometric(r, alpha, a, b);
  }
}
