package io.clientele.feedback.improvement;

import java.util.Optional;

/**
 * An aspect before and after an improvement, against the other aspects in the same windows as the
 * control (difference in differences: O. Ashenfelter, D. Card, Review of Economics and Statistics
 * 67, 1985). It takes for granted that without the improvement the aspect would have moved as the
 * others did.
 *
 * @param negativeShare of the aspect, after minus before
 * @param meanPolarity of the aspect, after minus before
 * @param controlled the change of the share minus that of the others; empty where there are too few
 *     others
 */
record Effect(
    Verdict verdict,
    Samples samples,
    Optional<Interval> negativeShare,
    Optional<Interval> meanPolarity,
    Optional<Interval> controlled) {

  /** Customers that each window has to have for anything to be said. */
  static final int LEAST = 30;

  /** What follows from the numbers. */
  enum Verdict {
    /** Too few customers. */
    UNKNOWN,
    /** The share of negative ones fell. */
    IMPROVED,
    /** The interval holds 0. */
    NO_DIFFERENCE,
    /** The share rose. */
    WORSE
  }

  /** What was said of the aspect, and of the others. */
  record Samples(Sample before, Sample after, Sample controlBefore, Sample controlAfter) {}

  /** The effect that samples show. */
  static Effect of(Samples s) {
    if (few(s.before()) || few(s.after())) {
      return new Effect(Verdict.UNKNOWN, s, Optional.empty(), Optional.empty(), Optional.empty());
    }
    Interval share = shares(s.before(), s.after());
    Optional<Interval> controlled =
        few(s.controlBefore()) || few(s.controlAfter())
            ? Optional.empty()
            : Optional.of(share.minus(shares(s.controlBefore(), s.controlAfter())));
    return new Effect(
        verdict(controlled.orElse(share)),
        s,
        Optional.of(share),
        Optional.of(Interval.ofMeans(s.before(), s.after())),
        controlled);
  }

  private static boolean few(Sample sample) {
    return sample.customers() < LEAST;
  }

  private static Interval shares(Sample before, Sample after) {
    return Interval.share(after.negative(), after.customers())
        .minus(Interval.share(before.negative(), before.customers()));
  }

  private static Verdict verdict(Interval change) {
    if (change.high() < 0) {
      return Verdict.IMPROVED;
    }
    return change.low() > 0 ? Verdict.WORSE : Verdict.NO_DIFFERENCE;
  }
}
