package io.clientele.feedback.complaint;

import io.clientele.feedback.urgency.Severity;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How long like cases took, and what that tells of one that is not solved yet: the chance that it
 * takes longer than promised, given how long it has taken so far,
 *
 * <pre>
 * P(T &gt; target | T &gt; s) = S(target) / S(s) = product over s &lt; t &le; target of (1 - d(t) / n(t))
 * </pre>
 *
 * with the product-limit estimate S of Kaplan and Meier, "Nonparametric estimation from incomplete
 * observations", JASA 53 (1958): d(t) cases were resolved after the open time t, of the n(t) that
 * had taken at least that long. Cases that are not resolved count for as long as they have taken.
 *
 * @param cases what is known of other cases
 */
record SolutionTimes(List<Taken> cases) {

  /** Fewer cases that took as long and fewer solutions than this tell nothing. */
  static final int LEAST = 20;

  SolutionTimes {
    cases = cases.stream().sorted(Comparator.comparing(Taken::time)).toList();
  }

  /**
   * How long a case took.
   *
   * @param time open time so far
   * @param resolved whether it was resolved then; else it takes longer
   */
  record Taken(Severity severity, Duration time, boolean resolved) {}

  /**
   * The chance that a case is late.
   *
   * @param probability in [0, 1]
   * @param cases that had taken as long as the case has, on which it rests
   * @param resolved how many of them were resolved
   * @param of {@code severity}: cases as severe; {@code all}; {@code clock}: the time is over
   */
  record Forecast(double probability, long cases, long resolved, String of) {}

  /**
   * Looks ahead, by cases as severe if there are enough, and by all otherwise.
   *
   * @param shown open time that the case has taken
   * @return empty where too few cases tell
   */
  Optional<Forecast> forecast(Severity severity, Duration shown, Duration target) {
    if (shown.compareTo(target) >= 0) {
      return Optional.of(new Forecast(1, 0, 0, "clock"));
    }
    return forecast("severity", one -> one.severity() == severity, shown, target)
        .or(() -> forecast("all", _ -> true, shown, target));
  }

  private Optional<Forecast> forecast(
      String of, Predicate<Taken> like, Duration shown, Duration target) {
    List<Taken> atRisk =
        cases.stream().filter(like).filter(one -> one.time().compareTo(shown) > 0).toList();
    long resolved = atRisk.stream().filter(Taken::resolved).count();
    boolean reaches =
        !atRisk.isEmpty()
            && (atRisk.getLast().time().compareTo(target) >= 0 || atRisk.getLast().resolved());
    return atRisk.size() < LEAST || resolved < LEAST || !reaches
        ? Optional.empty()
        : Optional.of(new Forecast(survival(atRisk, target), atRisk.size(), resolved, of));
  }

  // One after the other: of n that are left one leaves, so equal times multiply to 1 - d / n. Those
  // that are only known to take longer leave after those resolved at the same time.
  private static double survival(List<Taken> atRisk, Duration target) {
    List<Taken> ordered =
        atRisk.stream()
            .sorted(Comparator.comparing(Taken::time).thenComparing(one -> !one.resolved()))
            .toList();
    double survival = 1;
    for (int i = 0; i < ordered.size() && ordered.get(i).time().compareTo(target) <= 0; i++) {
      int left = ordered.size() - i;
      if (ordered.get(i).resolved()) {
        survival *= (left - 1.0) / left;
      }
    }
    return survival;
  }
}
