package io.clientele.scoring.tier;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The bounds that hold at each time. */
public sealed interface Thresholds {

  /** Whether the bounds of the last evaluation up to this time are known. */
  boolean cover(Instant at);

  /** The bounds of a currency's buyers at a time. */
  Bounds at(String currency, Instant at);

  /** The thresholds of a policy whose thresholds are values of the metric. */
  static Thresholds absolute(TierPolicy policy) {
    return new Absolute(
        policy,
        new Bounds(
            policy.tiers().stream().map(TierRule::entry).toList(),
            policy.tiers().stream().map(TierRule::exit).toList()),
        Bounds.unreachable(policy.base()));
  }

  /** Values of the metric: the same at all times, and of one currency where they are money. */
  record Absolute(TierPolicy policy, Bounds bounds, Bounds others) implements Thresholds {

    @Override
    public boolean cover(Instant at) {
      return true;
    }

    @Override
    public Bounds at(String currency, Instant at) {
      return policy.moneyThresholds() && !policy.currency().equals(currency) ? others : bounds;
    }
  }

  /**
   * Shares of the buyers: found at every evaluation, in force until the next.
   *
   * @param start of the policy, which counts as an evaluation here
   * @param found by evaluation and currency; an evaluation without buyers has an empty map
   */
  record Percentile(TierPolicy policy, Instant start, Map<Instant, Map<String, Bounds>> found)
      implements Thresholds {

    public Percentile {
      found = new HashMap<>(found);
    }

    @Override
    public boolean cover(Instant at) {
      return found.containsKey(policy.evaluationUpTo(start, at));
    }

    @Override
    public Bounds at(String currency, Instant at) {
      return Optional.ofNullable(found.get(policy.evaluationUpTo(start, at)))
          .flatMap(byCurrency -> Optional.ofNullable(byCurrency.get(currency)))
          .orElseGet(() -> Bounds.unreachable(policy.base()));
    }
  }
}
