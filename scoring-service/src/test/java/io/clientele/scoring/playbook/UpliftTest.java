package io.clientele.scoring.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.scoring.evaluation.Difference;
import io.clientele.scoring.evaluation.Sample;
import io.clientele.scoring.portrait.Event;
import io.clientele.scoring.portrait.Events;
import io.clientele.scoring.satisfaction.Opinion;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class UpliftTest {

  private static final Instant DAY = Instant.parse("2026-01-01T00:00:00Z");

  private static Instant day(int days) {
    return DAY.plus(Duration.ofDays(days));
  }

  private static Sample ones(int ones, int count) {
    double[] values = new double[count];
    Arrays.fill(values, 0, ones, 1);
    return Sample.of(values);
  }

  @Test
  void sharesWhoOrderedAreComparedAsShares() {
    // Newcombe (1998), table II, example (a): 56/70 - 48/80, interval 0.0524 to 0.3339.
    Uplift uplift = Uplift.of("r", UpliftOutcome.ORDERED, 90, ones(56, 70), ones(48, 80));
    Difference difference = uplift.difference().orElseThrow();
    assertThat(difference.value()).isEqualTo(0.2, within(1e-9));
    assertThat(difference.interval().low()).isEqualTo(0.0524, within(5e-5));
    assertThat(difference.interval().high()).isEqualTo(0.3339, within(5e-5));
    assertThat(uplift.verdict().en())
        .isEqualTo(
            "It helps: 80.0 % ordered of 70 treated against 60.0 % of 80 held out, within 90 days;"
                + " the difference lies between 5.2 % and 33.4 % (95 %).");
    assertThat(uplift.verdict().zh()).startsWith("有效：90天内");
  }

  @Test
  void nothingIsClaimedOfFewOrOfWhatCannotBeToldApart() {
    assertThat(Uplift.of("r", UpliftOutcome.ORDERED, 90, ones(1, 1), ones(0, 50)).difference())
        .isEmpty();
    assertThat(Uplift.of("r", UpliftOutcome.ORDERED, 90, ones(9, 9), ones(0, 9)).verdict().en())
        .startsWith("Too few customers");
    assertThat(Uplift.of("r", UpliftOutcome.ORDERED, 90, ones(20, 60), ones(19, 60)).verdict().en())
        .startsWith("No effect can be told");
    assertThat(Uplift.of("r", UpliftOutcome.ORDERED, 90, ones(5, 60), ones(40, 60)).verdict().en())
        .startsWith("It harms");
    assertThat(
            Uplift.of("r", UpliftOutcome.NET_REVENUE, 90, Sample.NONE, Sample.NONE).verdict().zh())
        .startsWith("样本太少");
  }

  @Test
  void outcomesAreOfTheWindowAfterTheRuleBeganToHold() {
    Events events =
        new Events(
            List.of(
                new Event(day(0), OptionalDouble.of(100)),
                new Event(day(10), OptionalDouble.of(50)),
                new Event(day(11), OptionalDouble.empty()),
                new Event(day(31), OptionalDouble.of(7))),
            List.of(new Event(day(12), OptionalDouble.of(20))),
            List.of(
                new Opinion(day(5), 5.0, null),
                new Opinion(day(6), null, -0.5),
                new Opinion(day(40), 1.0, null)));
    assertThat(UpliftOutcome.ORDERED.figure(events, day(0), day(30))).hasValue(1);
    assertThat(UpliftOutcome.ORDERED.figure(events, day(12), day(30))).hasValue(0);
    assertThat(UpliftOutcome.NET_REVENUE.figure(events, day(0), day(30))).hasValue(30);
    assertThat(UpliftOutcome.SATISFACTION.figure(events, day(0), day(30))).hasValue(0.25);
    assertThat(UpliftOutcome.SATISFACTION.figure(events, day(12), day(30))).isEmpty();
  }

  @Test
  void outcomesAreNamed() {
    assertThat(UpliftOutcome.of("")).isEqualTo(UpliftOutcome.ORDERED);
    assertThat(UpliftOutcome.of("net_revenue")).isEqualTo(UpliftOutcome.NET_REVENUE);
    assertThatThrownBy(() -> UpliftOutcome.of("joy"))
        .hasMessageContaining("ordered, net_revenue, satisfaction");
  }
}
