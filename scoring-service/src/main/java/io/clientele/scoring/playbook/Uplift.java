package io.clientele.scoring.playbook;

import io.clientele.scoring.evaluation.Difference;
import io.clientele.scoring.evaluation.Sample;
import io.clientele.scoring.evaluation.Share;
import io.clientele.scoring.language.Phrase;
import java.util.Optional;

/**
 * How customers who were treated by a rule fared against those held out.
 *
 * @param days after the rule began to hold that count
 * @param difference treated less held out; empty where one group has fewer than two customers
 */
record Uplift(
    String rule,
    UpliftOutcome outcome,
    int days,
    Sample treated,
    Sample heldOut,
    Optional<Difference> difference) {

  private static final double CONFIDENCE = 0.95;
  private static final int FEWEST = 2;

  /** The comparison of two groups; shares of who ordered are compared as shares. */
  static Uplift of(String rule, UpliftOutcome outcome, int days, Sample treated, Sample heldOut) {
    Optional<Difference> difference = Optional.empty();
    if (treated.count() >= FEWEST && heldOut.count() >= FEWEST) {
      difference =
          outcome == UpliftOutcome.ORDERED
              ? Difference.ofShares(share(treated), share(heldOut), CONFIDENCE)
              : Difference.ofMeans(treated, heldOut, CONFIDENCE);
    }
    return new Uplift(rule, outcome, days, treated, heldOut, difference);
  }

  private static Share share(Sample sample) {
    return new Share(Math.round(sample.mean() * sample.count()), sample.count());
  }

  /** What that means, in a few words. */
  Phrase verdict() {
    return UpliftVerdict.of(this);
  }
}
