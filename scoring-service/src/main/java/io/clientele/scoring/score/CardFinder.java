package io.clientele.scoring.score;

import io.clientele.scoring.filter.Dimensions;
import io.clientele.scoring.scorecard.Band;
import io.clientele.scoring.scorecard.CardExplainer;
import io.clientele.scoring.scorecard.CardScore;
import io.clientele.scoring.scorecard.CardScoring;
import io.clientele.scoring.scorecard.Contribution;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A score by a scorecard as a finding: the dimension is the scorecard's name, the label its band,
 * empty where it has none; the confidence is the share of the weight that has a value.
 */
final class CardFinder {

  static final String METHOD = "scorecard";

  private CardFinder() {}

  static Finding find(CardScoring.Scored scored) {
    CardScore score = scored.score();
    BigDecimal found = score.score();
    String name = score.definition().name();
    return new Finding(
        name,
        label(found, score.band()),
        score.confidence(),
        evidence(score),
        METHOD,
        name + "@" + scored.version(),
        found == null ? OptionalDouble.empty() : OptionalDouble.of(found.doubleValue()),
        new Detail.Card());
  }

  private static String label(@Nullable BigDecimal score, @Nullable Band band) {
    if (score == null) {
      return Dimensions.UNKNOWN;
    }
    return band == null ? "" : band.label();
  }

  private static List<Evidence> evidence(CardScore score) {
    List<Evidence> evidence = new ArrayList<>();
    for (Contribution one : score.contributions()) {
      String value = CardExplainer.told(one.value());
      evidence.add(
          Evidence.of(
              one.indicator().name(),
              value == null ? "not known" : value,
              one.contribution().doubleValue()));
    }
    return evidence;
  }
}
