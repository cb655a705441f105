package io.clientele.scoring.scorecard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer's score.
 *
 * @param score null where the scorecard abstains; else the base and all contributions, added up
 *     exactly
 * @param band null without a score or without bands
 * @param contributions in the order of the indicators
 * @param failures why an indicator could not be computed, by its place
 */
public record CardScore(
    Definition definition,
    @Nullable BigDecimal score,
    @Nullable Band band,
    List<Contribution> contributions,
    Map<Integer, String> failures) {

  public CardScore {
    contributions = List.copyOf(contributions);
    failures = Map.copyOf(failures);
  }

  /** The score, where there is one. */
  public Optional<BigDecimal> found() {
    return Optional.ofNullable(score);
  }

  /** How much of the weight has a value, in [0, 1]; 0 where the scorecard abstains. */
  public double confidence() {
    double all = 0;
    double known = 0;
    for (Contribution contribution : contributions) {
      double weight = Math.abs(contribution.indicator().weight());
      all += weight;
      known += contribution.missing() ? 0 : weight;
    }
    if (score == null) {
      return 0;
    }
    return all == 0 ? 1 : Math.min(1, known / all);
  }
}
