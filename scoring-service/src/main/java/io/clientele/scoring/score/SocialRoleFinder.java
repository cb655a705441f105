package io.clientele.scoring.score;

import io.clientele.scoring.social.SocialPlace;
import io.clientele.scoring.social.SocialPolicy;
import io.clientele.scoring.social.SocialRole;
import io.clientele.scoring.standing.Standing;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a person is to others. The number behind the label is the rank over the mean of all
 * who brought, invited or told somebody or were; the confidence how far the deciding figure is past
 * its threshold, {@code x / (x + threshold)}, of a lurker how far it is below it.
 */
record SocialRoleFinder(SocialPolicy policy) {

  private static final String DIMENSION = "social_role";
  private static final String METHOD = "activity-and-pagerank";

  Finding find(Standing standing, @Nullable SocialPlace place, Instant asOf) {
    double influence = place == null ? 0 : place.influence();
    int followers = place == null ? 0 : place.followers();
    double monthly = place == null ? 0 : place.monthly(asOf, policy);
    long seen = standing.orders() + standing.conduct().kinds().total();
    SocialRole role = SocialRole.of(influence, followers, monthly, seen, policy);
    String version = policy.version() + (place == null ? "" : "+" + place.version());
    List<Evidence> evidence =
        List.of(
            Evidence.of(
                "influence", Evidence.rounded(influence), role == SocialRole.INFLUENCER ? 1 : 0),
            Evidence.of("followers", followers, role == SocialRole.INFLUENCER ? 1 : 0),
            Evidence.of(
                "shares_and_reviews_a_month",
                Evidence.rounded(monthly),
                role == SocialRole.ACTIVE ? 1 : 0),
            Evidence.scene("orders_and_activities", seen));
    return role == SocialRole.UNKNOWN
        ? Finding.unknown(DIMENSION, evidence, METHOD, version)
        : new Finding(
            DIMENSION,
            role.label(),
            confidence(role, influence, monthly),
            evidence,
            METHOD,
            version,
            OptionalDouble.of(influence),
            new Detail.None());
  }

  private double confidence(SocialRole role, double influence, double monthly) {
    return switch (role) {
      case INFLUENCER -> influence / (influence + policy.influence());
      case ACTIVE -> monthly / (monthly + policy.monthly());
      case LURKER -> policy.monthly() / (monthly + policy.monthly());
      case UNKNOWN -> 0;
    };
  }
}
