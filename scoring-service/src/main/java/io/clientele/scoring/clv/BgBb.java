package io.clientele.scoring.clv;

import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * BG/BB: Fader, Hardie and Shang, Customer-Base Analysis in a Discrete-Time Noncontractual Setting,
 * Marketing Science 29 (2010). At each occasion, one by time unit, who is alive buys with a
 * probability p ~ Beta(alpha, beta); before each he stops with a probability theta ~ Beta(gamma,
 * delta).
 *
 * <p>{@code L = B(alpha + x, beta + n - x) / B(alpha, beta) B(gamma, delta + n) / B(gamma, delta) +
 * sum_i B(alpha + x, beta + t_x - x + i) / B(alpha, beta) B(gamma + 1, delta + t_x + i) / B(gamma,
 * delta)}, i from 0 to n - t_x - 1 (eq. 5). Histories are taken in whole {@link Occasions}.
 *
 * @param alpha of the probability to buy
 * @param beta of the probability to buy
 * @param gamma of the probability to stop
 * @param delta of the probability to stop
 */
public record BgBb(double alpha, double beta, double gamma, double delta) implements PurchaseModel {

  private static final int LONGEST = 200_000;

  /** Refuses parameters that are not positive and finite. */
  public BgBb {
    Parameters.check(alpha, beta, gamma, delta);
  }

  @Override
  public Family family() {
    return Family.BG_BB;
  }

  @Override
  public SortedMap<String, Double> parameters() {
    return Parameters.map(family().parameters(), alpha, beta, gamma, delta);
  }

  @Override
  public double logLikelihood(RepeatHistory history) {
    return BetaBernoulliSum.of(this, Occasions.of(history)).logLikelihood();
  }

  @Override
  public Prospect prospect(RepeatHistory history) {
    Occasions occasions = Occasions.of(history);
    int missed = occasions.seen() - occasions.used();
    return new Prospect(
        BetaBernoulliSum.of(this, occasions).alive(),
        new BetaBernoulliBuying(
            alpha + occasions.used(), beta + missed, gamma, delta + occasions.seen()));
  }

  @Override
  public OptionalDouble ageAtProbabilityAlive(RepeatHistory history, double probability) {
    Occasions occasions = Occasions.of(history);
    BetaBernoulliSum sum =
        BetaBernoulliSum.of(
            this, new Occasions(occasions.used(), occasions.last(), occasions.last()));
    for (int silent = 0; silent < LONGEST; silent++) {
      if (sum.alive() <= probability) {
        return OptionalDouble.of(Math.max(history.recency(), occasions.last() + silent));
      }
      sum.missAnother();
    }
    return OptionalDouble.empty();
  }
}
