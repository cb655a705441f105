package io.clientele.scoring.policy;

import io.clientele.scoring.social.SocialPolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What makes somebody an influencer, active, or a lurker. */
@ConfigMapping(prefix = "clientele.social")
public interface SocialSettings {

  /** Rank over the mean from which on somebody is an influencer. */
  @WithDefault("3")
  double influence();

  /** How many others an influencer must have brought, invited or told. */
  @WithDefault("2")
  int followers();

  /** Shares, invitations, referrals and reviews a month from which on somebody is active. */
  @WithDefault("0.5")
  double monthly();

  /** After which one of them counts half. */
  @WithDefault("P90D")
  Duration halfLife();

  /** Orders and activities below which nothing is said of somebody who never shared. */
  @WithDefault("3")
  int leastSeen();

  /** The policy of these settings. */
  default SocialPolicy policy() {
    return new SocialPolicy(influence(), followers(), monthly(), halfLife(), leastSeen());
  }
}
