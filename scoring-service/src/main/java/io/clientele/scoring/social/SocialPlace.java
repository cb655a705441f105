package io.clientele.scoring.social;

import java.time.Duration;
import java.time.Instant;

/**
 * A person's place among those who bring, invite and tell others.
 *
 * @param influence rank over the mean; 0: not in the graph
 * @param activity what he shared, invited, referred and reviewed, each halved by the half-life, at
 *     {@code at}
 * @param version of the graph it was found in
 */
public record SocialPlace(
    double influence, int followers, double activity, Instant at, long version) {

  /** Shares, invitations, referrals and reviews a month as of a time. */
  public double monthly(Instant asOf, SocialPolicy policy) {
    double lives = (double) Duration.between(at, asOf).toSeconds() / policy.halfLife().toSeconds();
    return policy.monthlyRate(activity * Math.pow(2, -Math.max(0, lives)));
  }
}
