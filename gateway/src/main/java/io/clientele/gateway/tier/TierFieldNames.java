package io.clientele.gateway.tier;

/** The names that requests have for the fields of tier policies. */
final class TierFieldNames {

  private TierFieldNames() {}

  /**
   * The path within the body.
   *
   * @param name a path within the message, for example {@code policy.tiers[0].exit}
   */
  static String of(String name) {
    return name.replaceFirst("^policy\\.", "")
        .replaceFirst("\\byearly_cost\\.currency_code$", "yearly_cost.currency")
        .replaceFirst("\\byearly_cost\\.(?:units|nanos)$", "yearly_cost.amount");
  }
}
