package io.clientele.scoring.scorecard;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody has a score or a label, and what would move him up.
 *
 * @param version of a scorecard; 0 for a shipped classification
 * @param score null where there is none
 * @param label empty where there is none
 * @param shares the greatest in size first
 * @param next null where nothing single reaches a better label
 */
public record Explanation(
    String subject,
    int version,
    @Nullable BigDecimal score,
    String label,
    BigDecimal base,
    List<Share> shares,
    String textEn,
    String textZh,
    @Nullable NextStep next) {

  /** What an indicator brought. */
  public record Share(
      String indicator,
      @Nullable String value,
      double points,
      double weight,
      BigDecimal contribution,
      boolean missing) {}

  public Explanation {
    shares =
        shares.stream()
            .sorted(Comparator.comparing((Share share) -> share.contribution().abs()).reversed())
            .toList();
  }
}
