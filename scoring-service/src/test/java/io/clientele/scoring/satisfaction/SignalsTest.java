package io.clientele.scoring.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SignalsTest {

  private static final SatisfactionPolicy POLICY = SatisfactionPolicy.withDefaults();
  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

  private static Instant day(double days) {
    return START.plusSeconds((long) (days * 86_400));
  }

  private static Signal signal(double days, double value) {
    return Signal.of(day(days), Signal.Kind.CSAT, value);
  }

  @Test
  void answersLieOnTheScaleThatAllKindsShare() {
    assertThat(Metric.CSAT.value(Metric.share(5, 1, 5))).isEqualTo(1);
    assertThat(Metric.CSAT.value(Metric.share(3, 1, 5))).isEqualTo(0);
    assertThat(Metric.CSAT.value(Metric.share(1, 1, 5))).isEqualTo(-1);
    assertThat(Metric.NPS.value(Metric.share(0, 0, 10))).isEqualTo(-1);
    assertThat(Metric.NPS.value(Metric.share(6, 0, 10))).isCloseTo(-0.2, within(1e-12));
    assertThat(Metric.NPS.value(Metric.share(8, 0, 10))).isCloseTo(0.2, within(1e-12));
    assertThat(Metric.NPS.value(Metric.share(10, 0, 10))).isEqualTo(1);
    assertThat(Metric.CES.value(Metric.share(4, 1, 7))).isEqualTo(0);
    assertThatThrownBy(() -> Metric.share(11, 0, 10)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Metric.share(1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Metric.share(Double.NaN, 0, 10))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSignalOutsideOfTheScaleIsRefused() {
    assertThatThrownBy(() -> signal(0, 1.01)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Signal(START, Signal.Kind.COMPLAINT, -1, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aReturnMovesTheMeanAndMakesNoLabelAlone() {
    Mood returns = POLICY.moodOf(List.of(Signal.returned(START), Signal.returned(START)));
    Mood both =
        POLICY.moodOf(List.of(Signal.of(START, Signal.Kind.RATING, 1), Signal.returned(START)));
    Mood rating = POLICY.moodOf(List.of(Signal.of(START, Signal.Kind.RATING, 1)));

    assertThat(returns.at(START)).isEqualTo(Satisfaction.UNKNOWN);
    assertThat(POLICY.mean(returns, START)).isNegative();
    assertThat(both.at(START)).isEqualTo(Satisfaction.HIGH);
    assertThat(POLICY.mean(both, START)).isLessThan(POLICY.mean(rating, START));
    assertThat(both.knownUntil()).isEqualTo(rating.knownUntil());
  }

  @Test
  void anOpenComplaintIsLowAndOneSettledWellIsNot() {
    Signal open = new Signal(START, Signal.Kind.COMPLAINT, ComplaintState.OPEN.value(), 1);
    Signal well = new Signal(START, Signal.Kind.COMPLAINT, ComplaintState.RESOLVED_WELL.value(), 1);

    assertThat(POLICY.moodOf(List.of(open)).at(START)).isEqualTo(Satisfaction.LOW);
    assertThat(POLICY.moodOf(List.of(well)).at(START)).isEqualTo(Satisfaction.MEDIUM);
  }

  @Test
  void theIntervalNarrowsWithSignalsAndWidensWithTime() {
    Mood once = POLICY.moodOf(List.of(signal(0, 0.5)));
    Mood often = POLICY.moodOf(List.of(signal(0, 0.5), signal(0, 0.5), signal(0, 0.5)));

    Estimate estimate = POLICY.estimate(once, START);
    assertThat(estimate.mean()).isCloseTo(0.5 / 1.5, within(1e-12));
    assertThat(estimate.deviation()).isCloseTo(0.5 / Math.sqrt(1.5), within(1e-12));
    assertThat(POLICY.estimate(often, START).deviation()).isLessThan(estimate.deviation());
    assertThat(POLICY.estimate(often, day(400)).deviation())
        .isGreaterThan(POLICY.estimate(often, START).deviation());
    assertThat(estimate.high()).isEqualTo(1);
  }

  @Test
  void whatIsRecentMovesAheadOfTheRest() {
    Mood falling = POLICY.moodOf(List.of(signal(0, 1), signal(50, 1), signal(200, -1)));
    Mood rising = POLICY.moodOf(List.of(signal(0, -1), signal(50, -1), signal(200, 1)));

    assertThat(POLICY.recentLessAll(falling, day(200))).isNegative();
    assertThat(POLICY.recentLessAll(rising, day(200))).isPositive();
    assertThat(POLICY.recentLessAll(Mood.SILENT, day(200))).isZero();
    // What is far behind says as little of lately as of ever.
    assertThat(POLICY.recentLessAll(falling, day(20_000))).isCloseTo(0, within(1e-6));
  }

  @Test
  void theSatisfactionWithOneOrderDoesNotFade() {
    List<Signal> said = List.of(Signal.of(START, Signal.Kind.RATING, -1), Signal.returned(START));

    assertThat(POLICY.labelOfOne(said)).isEqualTo(Satisfaction.LOW);
    assertThat(POLICY.ofOne(said).mean()).isCloseTo(-1.1 / 1.7, within(1e-12));
    assertThat(POLICY.labelOfOne(List.of(Signal.returned(START)))).isEqualTo(Satisfaction.UNKNOWN);
  }

  @Test
  void aSlopeIsFoundWithinItsIntervalAndChanceIsSteady() {
    int covered = 0;
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      List<Signal> signals = new ArrayList<>();
      double slope = random.nextGaussian() * 0.2;
      for (int i = 0; i < 30; i++) {
        double days = random.nextInt(360);
        double level = slope * (days - 180) / 90;
        signals.add(signal(days, Math.clamp(level + 0.5 * random.nextGaussian(), -1.0, 1.0)));
      }
      Trend trend = Trend.of(signals, POLICY, day(360), Duration.ofDays(365));
      double margin = Estimate.Z95 * trend.deviation();
      covered += Math.abs(trend.slope() - slope) <= margin ? 1 : 0;
    }
    assertThat(covered).isGreaterThan(450);
  }

  @Test
  void aTrendNeedsThreeSignalsAndHasADirectionWhereItIsCertain() {
    List<Signal> signals = new ArrayList<>(List.of(signal(10, 1), signal(20, 1)));
    assertThat(Trend.of(signals, POLICY, day(30), Duration.ofDays(365)).direction())
        .isEqualTo(Trend.Direction.UNKNOWN);
    for (int i = 0; i < 20; i++) {
      signals.add(signal(30 + 10 * i, Math.max(-1, 0.9 - 0.1 * i)));
    }
    assertThat(Trend.of(signals, POLICY, day(300), Duration.ofDays(365)).direction())
        .isEqualTo(Trend.Direction.FALLING);
    // What comes later, and what lies too far back, does not count.
    assertThat(Trend.of(signals, POLICY, day(20), Duration.ofDays(365)).signals()).isEqualTo(2);
    assertThat(Trend.of(signals, POLICY, day(900), Duration.ofDays(365)).signals()).isZero();
  }

  @Test
  void aChangeIsFoundWhereItHappenedAndNoneWhereThereIsNone() {
    List<Signal> signals = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      signals.add(signal(10 * i, 0.8));
    }
    assertThat(ChangePoint.of(signals, POLICY)).isEmpty();
    for (int i = 6; i < 10; i++) {
      signals.add(signal(10 * i, -0.6));
    }
    List<ChangePoint> changes = ChangePoint.of(signals, POLICY);

    assertThat(changes).hasSize(1);
    assertThat(changes.getFirst().at()).isEqualTo(day(60));
    assertThat(changes.getFirst().before()).isCloseTo(0.8, within(1e-12));
    assertThat(changes.getFirst().after()).isCloseTo(-0.6, within(1e-12));
    assertThat(changes.getFirst().signals()).isEqualTo(4);
  }

  @Test
  void theDivisionIsTheCheapestOfAll() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<Signal> signals = new ArrayList<>();
      double level = random.nextDouble() * 2 - 1;
      int size = 4 + random.nextInt(9);
      for (int i = 0; i < size; i++) {
        level = random.nextInt(4) == 0 ? random.nextDouble() * 2 - 1 : level;
        signals.add(
            new Signal(
                day(i),
                Signal.Kind.COMPLAINT,
                Math.clamp(level + random.nextGaussian() / 5, -1.0, 1.0),
                0.5 + random.nextDouble() / 2));
      }
      List<Integer> begins = new ArrayList<>(List.of(0));
      ChangePoint.of(signals, POLICY)
          .forEach(change -> begins.add((int) Duration.between(START, change.at()).toDays()));

      assertThat(cost(signals, begins))
          .as("seed %d", seed)
          .isCloseTo(cheapest(signals), within(1e-6));
    }
  }

  /**
   * Every division in two or more stretches of at least two signals, straight from the definition.
   */
  private static double cheapest(List<Signal> signals) {
    double least = Double.POSITIVE_INFINITY;
    for (int cuts = 0; cuts < 1 << (signals.size() - 1); cuts++) {
      List<Integer> begins = new ArrayList<>(List.of(0));
      for (int i = 1; i < signals.size(); i++) {
        if ((cuts >> (i - 1) & 1) == 1) {
          begins.add(i);
        }
      }
      least = Math.min(least, cost(signals, begins));
    }
    return least;
  }

  private static double cost(List<Signal> signals, List<Integer> begins) {
    double cost = 3 * Math.log(signals.size()) * (begins.size() - 1);
    for (int i = 0; i < begins.size(); i++) {
      int to = i + 1 < begins.size() ? begins.get(i + 1) : signals.size();
      List<Signal> stretch = signals.subList(begins.get(i), to);
      if (stretch.size() < 2) {
        return Double.POSITIVE_INFINITY;
      }
      double weight = stretch.stream().mapToDouble(POLICY::weight).sum();
      double mean =
          stretch.stream().mapToDouble(one -> POLICY.weight(one) * one.value()).sum() / weight;
      cost +=
          stretch.stream()
                  .mapToDouble(one -> POLICY.weight(one) * Math.pow(one.value() - mean, 2))
                  .sum()
              / (POLICY.spread() * POLICY.spread());
    }
    return cost;
  }
}
