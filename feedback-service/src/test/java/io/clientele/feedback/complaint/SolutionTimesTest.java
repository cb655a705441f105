package io.clientele.feedback.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.feedback.complaint.SolutionTimes.Taken;
import io.clientele.feedback.urgency.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SolutionTimesTest {

  private static Taken taken(long minutes, boolean resolved) {
    return new Taken(Severity.HIGH, Duration.ofMinutes(minutes), resolved);
  }

  private static double probability(List<Taken> cases, long shown, long target) {
    return new SolutionTimes(cases)
        .forecast(Severity.HIGH, Duration.ofMinutes(shown), Duration.ofMinutes(target))
        .orElseThrow()
        .probability();
  }

  /**
   * Remission in weeks under 6-MP: Freireich et al., Blood 21 (1963), the usual example of the
   * product-limit estimate; S(6) = 18/21, S(10) = 0.7529, S(16) = 0.6275, S(23) = 0.4482 stand in
   * Kaplan-Meier tables of it, as in Collett, "Modelling Survival Data in Medical Research". Each
   * case three times, which changes none of them, for enough solutions.
   */
  @Test
  void agreesWithThePublishedEstimate() {
    List<Taken> cases = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      for (long week : List.of(6, 6, 6, 7, 10, 13, 16, 22, 23)) {
        cases.add(taken(week, true));
      }
      for (long week : List.of(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)) {
        cases.add(taken(week, false));
      }
    }
    assertThat(probability(cases, 0, 6)).isCloseTo(18.0 / 21, within(1e-4));
    assertThat(probability(cases, 0, 10)).isCloseTo(0.7529, within(1e-4));
    assertThat(probability(cases, 0, 16)).isCloseTo(0.6275, within(1e-4));
    assertThat(probability(cases, 0, 23)).isCloseTo(0.4482, within(1e-4));
  }

  @Test
  void agreesWithTheProductOverTimesOnRandomCases() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int k = 0; k < 200; k++) {
      List<Taken> cases = new ArrayList<>();
      for (int i = 0; i < 120; i++) {
        cases.add(taken(1 + random.nextInt(40), random.nextInt(3) > 0));
      }
      long shown = random.nextInt(8);
      long target = shown + 1 + random.nextInt(15);
      double expected = 1;
      TreeSet<Duration> times = new TreeSet<>();
      cases.stream().filter(Taken::resolved).forEach(one -> times.add(one.time()));
      for (Duration time : times) {
        if (time.toMinutes() > shown && time.toMinutes() <= target) {
          double atRisk = cases.stream().filter(one -> one.time().compareTo(time) >= 0).count();
          double resolved =
              cases.stream().filter(one -> one.resolved() && one.time().equals(time)).count();
          expected *= 1 - resolved / atRisk;
        }
      }
      assertThat(probability(cases, shown, target))
          .as("seed %d, case %d", seed, k)
          .isCloseTo(expected, within(1e-12));
    }
  }

  @Test
  void withoutEnoughCasesNothingIsSaid() {
    List<Taken> few = new ArrayList<>();
    for (int i = 0; i < SolutionTimes.LEAST - 1; i++) {
      few.add(taken(100, true));
    }
    assertThat(
            new SolutionTimes(few).forecast(Severity.HIGH, Duration.ZERO, Duration.ofMinutes(50)))
        .isEmpty();
    few.add(taken(100, true));
    assertThat(probability(few, 0, 50)).isEqualTo(1);
    // Nobody of them had taken so long.
    assertThat(
            new SolutionTimes(few)
                .forecast(Severity.HIGH, Duration.ofMinutes(100), Duration.ofMinutes(150)))
        .isEmpty();
    // The last that is known is not resolved, and not as old as the target.
    List<Taken> young = new ArrayList<>(few);
    young.add(taken(120, false));
    assertThat(
            new SolutionTimes(young)
                .forecast(Severity.HIGH, Duration.ZERO, Duration.ofMinutes(200)))
        .isEmpty();
  }

  @Test
  void casesAsSevereGoBeforeAll() {
    List<Taken> cases = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      cases.add(taken(10, true));
      cases.add(new Taken(Severity.LOW, Duration.ofMinutes(90), true));
    }
    SolutionTimes times = new SolutionTimes(cases);
    Duration target = Duration.ofMinutes(50);
    var severe = times.forecast(Severity.HIGH, Duration.ZERO, target).orElseThrow();
    assertThat(severe).isEqualTo(new SolutionTimes.Forecast(0, 30, 30, "severity"));
    var other = times.forecast(Severity.CRITICAL, Duration.ZERO, target).orElseThrow();
    assertThat(other.of()).isEqualTo("all");
    assertThat(other.probability()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void whatIsOverIsOver() {
    assertThat(
            new SolutionTimes(List.of())
                .forecast(Severity.LOW, Duration.ofMinutes(50), Duration.ofMinutes(50)))
        .contains(new SolutionTimes.Forecast(1, 0, 0, "clock"));
  }
}
