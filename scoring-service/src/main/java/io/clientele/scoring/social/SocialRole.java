package io.clientele.scoring.social;

import java.util.Locale;

/** What somebody is to others. */
public enum SocialRole {
  /** Brings others along. */
  INFLUENCER,
  /** Shares, invites and reviews. */
  ACTIVE,
  /** Is there, and keeps to himself. */
  LURKER,
  /** Too little is known. */
  UNKNOWN;

  /** As classifications spell it. */
  public String label() {
    return this == UNKNOWN ? name() : name().toLowerCase(Locale.ROOT);
  }

  /**
   * The role.
   *
   * @param influence rank over the mean; 0 outside the graph
   * @param monthly rate of shares, invitations, referrals and reviews
   * @param seen orders and activities
   */
  public static SocialRole of(
      double influence, int followers, double monthly, long seen, SocialPolicy policy) {
    if (influence >= policy.influence() && followers >= policy.followers()) {
      return INFLUENCER;
    }
    if (monthly >= policy.monthly()) {
      return ACTIVE;
    }
    return seen >= policy.leastSeen() ? LURKER : UNKNOWN;
  }
}
