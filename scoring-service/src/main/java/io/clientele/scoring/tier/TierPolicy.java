package io.clientele.scoring.tier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Who rises, who falls, and when. A policy that is at fault cannot be built.
 *
 * <p>A tier is named by its <em>place</em> among the policy's tiers: 0 is the best, the number of
 * rules is the base tier. A day is 24 hours.
 *
 * @param windowDays how far back the metric looks; 0: everything
 * @param tiers best first
 * @param baseTier of whoever reaches none
 * @param evaluationDays between two evaluations
 * @param upgradeAtEvaluation whether nobody rises between evaluations
 * @param minimumStayDays a tier is kept so long before a downgrade
 * @param graceDays from the first evaluation below the exit to the downgrade
 * @param oneStepDown whether a downgrade leads to the next lower tier only
 * @param currency of money thresholds and costs; empty where there are none
 */
public record TierPolicy(
    String name,
    Metric metric,
    int windowDays,
    Scale scale,
    List<TierRule> tiers,
    String baseTier,
    int evaluationDays,
    boolean upgradeAtEvaluation,
    int minimumStayDays,
    int graceDays,
    boolean oneStepDown,
    double pointsPerUnit,
    double pointsPerOrder,
    String currency) {

  private static final long SECONDS_OF_DAY = 86_400;

  /**
   * Checks every field.
   *
   * @throws io.clientele.contracts.error.ClienteleException INVALID_FIELD naming the one at fault
   */
  public TierPolicy {
    tiers = List.copyOf(tiers);
    TierPolicyCheck.name(name);
    TierPolicyCheck.tiers(tiers, baseTier, scale);
    TierPolicyCheck.days(windowDays, evaluationDays, minimumStayDays, graceDays);
    TierPolicyCheck.points(metric, pointsPerUnit, pointsPerOrder);
    TierPolicyCheck.currency(currency, tiers, moneyThresholds(metric, scale, pointsPerUnit));
  }

  private static boolean moneyThresholds(Metric metric, Scale scale, double pointsPerUnit) {
    return scale == Scale.ABSOLUTE
        && (metric == Metric.NET_REVENUE || (metric == Metric.POINTS && pointsPerUnit > 0));
  }

  /** Whether the thresholds are those of one currency alone. */
  public boolean moneyThresholds() {
    return moneyThresholds(metric, scale, pointsPerUnit);
  }

  /** The place of the base tier. */
  public int base() {
    return tiers.size();
  }

  /** Every tier, best first, the base last. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    tiers.forEach(rule -> names.add(rule.tier()));
    names.add(baseTier);
    return names;
  }

  /** The name of the tier at a place. */
  public String tierAt(int place) {
    return place == base() ? baseTier : tiers.get(place).tier();
  }

  /** The place of a tier, if the policy has it. */
  public OptionalInt place(String tier) {
    int place = names().indexOf(tier);
    return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
  }

  /** From when on the metric looks at a time, exclusive. */
  Instant windowStart(Instant at) {
    return windowDays == 0 ? Instant.MIN : at.minus(Duration.ofDays(windowDays));
  }

  /** The metric at a time, from what had happened by then. */
  public double measure(Ledger ledger, Instant at) {
    Instant after = windowStart(at);
    return switch (metric) {
      case NET_REVENUE -> ledger.net(ledger.currency(at), after, at).doubleValue();
      case ORDERS -> ledger.orders(after, at);
      case POINTS ->
          pointsPerUnit * ledger.net(ledger.currency(at), after, at).doubleValue()
              + pointsPerOrder * ledger.orders(after, at);
    };
  }

  /** The first evaluation after a time, for a policy that began at {@code start}. */
  public Instant evaluationAfter(Instant start, Instant at) {
    return evaluation(start, at.isBefore(start) ? 1 : passed(start, at) + 1);
  }

  /** The last evaluation up to a time; {@code start} before the first. */
  public Instant evaluationUpTo(Instant start, Instant at) {
    return at.isBefore(start) ? start : evaluation(start, passed(start, at));
  }

  /** How many evaluations have passed since the start. */
  long passed(Instant start, Instant at) {
    return Duration.between(start, at).toSeconds() / (evaluationDays * SECONDS_OF_DAY);
  }

  /** The evaluation of a number; 0 is the start. */
  Instant evaluation(Instant start, long number) {
    return start.plusSeconds(number * evaluationDays * SECONDS_OF_DAY);
  }
}
