package io.clientele.scoring.social;

import static io.clientele.scoring.field.Field.invalid;

import java.time.Duration;

/**
 * What makes somebody an influencer, active, or a lurker.
 *
 * @param influence rank over the mean, from which on somebody is an influencer
 * @param followers how many he must have brought, invited or told
 * @param monthly shares, invitations, referrals and reviews a month from which on he is active
 * @param halfLife after which one of them counts half
 * @param leastSeen orders and activities below which nothing is said of somebody who never shared
 */
public record SocialPolicy(
    double influence, int followers, double monthly, Duration halfLife, int leastSeen) {

  /** Three times the average with two followers; one in two months; 90 days; three. */
  public static final SocialPolicy DEFAULTS = new SocialPolicy(3, 2, 0.5, Duration.ofDays(90), 3);

  private static final double DAYS_OF_MONTH = 30.4375;

  public SocialPolicy {
    check("influence", influence > 0 && influence < Double.POSITIVE_INFINITY);
    check("followers", followers >= 1);
    check("monthly", monthly > 0 && monthly < Double.POSITIVE_INFINITY);
    check("half_life", halfLife.compareTo(Duration.ofDays(1)) >= 0);
    check("least_seen", leastSeen >= 1);
  }

  private static void check(String field, boolean holds) {
    if (!holds) {
      throw invalid(field, field + " is out of range");
    }
  }

  /**
   * A month's rate of what happens again and again, from the sum of what happened, each halved by
   * the half-life: at a steady rate r a day that sum is {@code r h / ln 2}.
   */
  public double monthlyRate(double decayed) {
    return decayed * Math.log(2) / (halfLife.toSeconds() / 86_400.0) * DAYS_OF_MONTH;
  }

  /** Names these settings in classifications. */
  public String version() {
    return "social-%s-%d-%s-%d".formatted(influence, followers, monthly, halfLife.toDays());
  }
}
