package io.clientele.scoring.score;

import io.clientele.scoring.satisfaction.Mood;
import io.clientele.scoring.satisfaction.Satisfaction;
import io.clientele.scoring.satisfaction.SatisfactionPolicy;
import io.clientele.scoring.standing.Standing;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Finds the satisfaction. The number behind it is the decayed posterior mean in (-1, 1), the
 * confidence that of {@link SatisfactionPolicy#confidence}.
 */
record SatisfactionFinder(SatisfactionPolicy policy) {

  Finding find(Standing standing, Instant asOf) {
    Mood mood = standing.mood();
    Satisfaction label = mood.at(asOf);
    double mean = policy.mean(mood, asOf);
    boolean known = label != Satisfaction.UNKNOWN;
    return new Finding(
        "satisfaction",
        label.label(),
        Math.clamp(policy.confidence(mood, asOf), 0.0, 1.0),
        List.of(
            Evidence.of("feedback", standing.feedback(), 0),
            Evidence.scene("opinion_weight", Evidence.rounded(policy.weight(mood, asOf))),
            Evidence.of("opinion_mean", Evidence.rounded(mean), known ? signed(label, mean) : 0)),
        "decayed-posterior-mean",
        policy.version(),
        known ? OptionalDouble.of(mean) : OptionalDouble.empty(),
        known ? new Detail.Feeling(mean, policy.recentLessAll(mood, asOf)) : new Detail.None());
  }

  private static double signed(Satisfaction label, double mean) {
    return switch (label) {
      case HIGH -> mean;
      case LOW -> -mean;
      case MEDIUM, UNKNOWN -> 0;
    };
  }
}
