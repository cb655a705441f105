package io.clientele.scoring.basket;

import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * What was mined of baskets.
 *
 * @param baskets how many there were
 * @param capped of how many only some items counted
 * @param items how many different ones there were
 * @param raisedSupport what support had to be raised to; 0: it had not
 */
public record Mining(int baskets, int capped, int items, RuleBook rules, double raisedSupport) {

  // Half as many again: a few steps from any support to one that does.
  private static final double RAISE = 1.5;
  private static final int MOST_RULES = 500_000;
  private static final long BYTES_OF_RULE = 56;

  /**
   * Finds the rules of the baskets. Where the sets or the rules are more than may be kept, the
   * support is raised until they are not.
   *
   * @param mostBytes that it may take beside the baskets
   * @param progress is told the share that is done; may throw to end the work
   */
  public static Mining of(
      Baskets baskets, MiningLimits limits, long mostBytes, DoubleConsumer progress) {
    Baskets.Capped capped = baskets.capped(limits.maxBasket());
    Baskets all = capped.baskets();
    int asked = limits.leastBaskets(Math.max(1, all.size()));
    int least = asked;
    Optional<RuleBook> found = rules(all, least, limits, mostBytes, progress);
    while (found.isEmpty()) {
      least = (int) Math.min(Integer.MAX_VALUE, Math.ceil(least * RAISE));
      found = rules(all, least, limits, mostBytes, progress);
    }
    return new Mining(
        all.size(),
        capped.count(),
        all.itemCount(),
        found.get(),
        least == asked ? 0 : Math.min(1, (double) least / Math.max(1, all.size())));
  }

  private static Optional<RuleBook> rules(
      Baskets baskets, int least, MiningLimits limits, long mostBytes, DoubleConsumer progress) {
    // Half for the search, half of the rest for the rules.
    int most = (int) Math.min(MOST_RULES, mostBytes / 4 / BYTES_OF_RULE);
    try {
      ItemSetSearch.Found sets =
          ItemSetSearch.find(
              baskets, least, limits.maxItems(), mostBytes, done -> progress.accept(done * 0.8));
      return Optional.of(
          RuleBook.of(baskets, sets, limits, most, done -> progress.accept(0.8 + done * 0.2)));
    } catch (ItemSets.TooManyException e) {
      if (least > baskets.size()) {
        throw new IllegalStateException("no memory for a search that finds nothing", e);
      }
      return Optional.empty();
    }
  }
}
