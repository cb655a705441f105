package io.clientele.scoring.standing;

import io.clientele.scoring.rfm.Band;
import io.clientele.scoring.rfm.FixedCuts;
import io.clientele.scoring.value.PowerPolicy;
import io.clientele.scoring.value.TierPolicy;
import java.util.Optional;

/**
 * How a population is cut.
 *
 * @param scores how many RFM scores there are, from 2 to 10
 * @param fixed cuts for as many scores
 */
public record CutsPolicy(
    TierPolicy tiers, PowerPolicy power, int scores, Optional<FixedCuts> fixed) {

  public CutsPolicy {
    if (scores < 2 || scores > Band.MOST) {
      throw new IllegalArgumentException("there are 2 to " + Band.MOST + " scores, not " + scores);
    }
    if (fixed.isPresent() && fixed.get().scores() != scores) {
      throw new IllegalArgumentException(
          "%d scores need %d fixed cuts, not %d"
              .formatted(scores, scores - 1, fixed.get().scores() - 1));
    }
  }

  /** Differs where two policies can cut one population differently. */
  public String version() {
    return tiers.version() + " rfm-" + scores + " " + fixed.map(FixedCuts::toString).orElse("");
  }
}
