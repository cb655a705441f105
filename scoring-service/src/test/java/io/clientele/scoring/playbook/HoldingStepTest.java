package io.clientele.scoring.playbook;

import static io.clientele.scoring.playbook.Rules.number;
import static io.clientele.scoring.playbook.Rules.rule;
import static io.clientele.scoring.playbook.Rules.subject;
import static io.clientele.scoring.playbook.Rules.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.scoring.expression.Value;
import io.clientele.scoring.playbook.HoldingStep.Begun;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HoldingStepTest {

  private static HoldingStep step(
      CheckedPlaybook playbook, Map<String, Value> values, Holding... open) {
    return HoldingStep.of(
        playbook.followed(), Asked.of(subject("p", values), Set.of(), null), List.of(open));
  }

  @Test
  void whatBeginsAndEndsIsTheDifferenceToWhatHeld() {
    CheckedPlaybook playbook =
        Rules.playbook(
            0,
            rule("stays", "metrics.orders > 1").task(0),
            rule("begins", "metrics.orders > 2").task(3),
            rule("ends", "metrics.orders > 3").task(0),
            rule("unfollowed", "true"));
    HoldingStep step =
        step(
            playbook,
            Map.of("metrics.orders", number(3)),
            new Holding("p", "stays", false, true),
            new Holding("p", "ends", false, true),
            new Holding("p", "retired", true, false));
    assertThat(step.begun())
        .extracting(Begun::holding)
        .containsExactly(new Holding("p", "begins", false, true));
    assertThat(step.begun().getFirst().reason()).isEqualTo("metrics.orders > 2: 3");
    assertThat(step.ended()).extracting(Holding::rule).containsExactlyInAnyOrder("ends", "retired");
    assertThat(step.next()).isNull();
  }

  @Test
  void aHoldingBeginsAnewWhereTheRuleComesToAskOrToHoldOut() {
    Map<String, Value> none = Map.of();
    assertThat(
            step(
                    Rules.playbook(0, rule("r", "true").task(1)),
                    none,
                    new Holding("p", "r", false, false))
                .begun())
        .hasSize(1);
    String out =
        IntStream.range(0, 100)
            .mapToObj(i -> "p" + i)
            .filter(person -> Holdout.of(rule("r", "true").holdout(0.5).rule(), person))
            .findFirst()
            .orElseThrow();
    HoldingStep step =
        HoldingStep.of(
            Rules.playbook(0, rule("r", "true").task(1).holdout(0.5)).followed(),
            Asked.of(subject(out, none), Set.of(), null),
            List.of(new Holding(out, "r", false, true)));
    assertThat(step.ended()).containsExactly(new Holding(out, "r", false, true));
    assertThat(step.begun())
        .extracting(Begun::holding)
        .containsExactly(new Holding(out, "r", true, false));
  }

  @Test
  void whoRefusesMarketingIsInNoGroupOfAMarketingRule() {
    CheckedPlaybook playbook =
        Rules.playbook(0, rule("ad", "true").task(1).forMarketing(), rule("care", "true").task(1));
    HoldingStep step =
        step(
            playbook,
            Map.of("reach.marketing", text("refused")),
            new Holding("p", "ad", false, true));
    assertThat(step.ended()).extracting(Holding::rule).containsExactly("ad");
    assertThat(step.begun()).extracting(one -> one.rule().name()).containsExactly("care");
  }

  @Test
  void thePersonIsDueWhenTheFirstThresholdOfTimeIsReached() {
    HoldingStep step =
        step(
            Rules.playbook(
                0,
                rule("late", "metrics.days_since_last_order > 90").task(1),
                rule("soon", "metrics.days_since_last_order > 30").task(1)),
            Map.of("metrics.days_since_last_order", number(10)));
    assertThat(step.next())
        .isBetween(
            Rules.NOW.plus(Duration.ofDays(20)),
            Rules.NOW.plus(Duration.ofDays(20)).plusSeconds(2));
  }
}
