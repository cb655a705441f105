package io.clientele.scoring.interest;

import static io.clientele.scoring.field.Field.invalid;

/**
 * What counts as an interest.
 *
 * @param purchaseWeight how many looks a purchase is worth in the lift, 1 to 100
 * @param leastCount purchases and looks of a category together, at least 1
 * @param leastLift at least 1
 * @param maxPValue after correction, in (0, 1]
 * @param most interests of one person
 */
public record InterestPolicy(
    double purchaseWeight, int leastCount, double leastLift, double maxPValue, int most) {

  /** A purchase is worth three looks; three of a category, half as many again as others, 5 %. */
  public static final InterestPolicy DEFAULTS = new InterestPolicy(3, 3, 1.5, 0.05, 10);

  public InterestPolicy {
    check("purchase_weight", purchaseWeight >= 1 && purchaseWeight <= 100);
    check("least_count", leastCount >= 1);
    check("least_lift", leastLift >= 1 && leastLift < Double.POSITIVE_INFINITY);
    check("max_p_value", maxPValue > 0 && maxPValue <= 1);
    check("most", most >= 1 && most <= 100);
  }

  private static void check(String field, boolean holds) {
    if (!holds) {
      throw invalid(field, field + " is out of range");
    }
  }

  /** Names these settings in classifications. */
  public String version() {
    return "interests-%s-%d-%s-%s".formatted(purchaseWeight, leastCount, leastLift, maxPValue);
  }
}
