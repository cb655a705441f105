package io.clientele.scoring.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.scoring.expression.Expression;
import io.clientele.scoring.expression.Value;
import io.clientele.scoring.portrait.Events;
import io.clientele.scoring.portrait.PersonVocabulary;
import io.clientele.scoring.portrait.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What it costs to ask the shipped rules, beside one expression in the same run. */
@EnabledIfSystemProperty(named = "clientele.benchmark", matches = "true")
class PlaybookSpeedTest {

  private static final int PERSONS = 20_000;
  private static final int ROUNDS = 5;

  @Test
  void theShippedRulesAreAskedInMicroseconds() {
    Playbook shipped =
        PlaybookYaml.read(
                Objects.requireNonNull(PlaybookYaml.class.getResourceAsStream("shipped.yaml")))
            .playbook();
    CheckedPlaybook playbook =
        CheckedPlaybook.of("plb_shipped", shipped, ShippedVocabulary.of(shipped));
    List<CheckedRule> followed = playbook.followed();
    Expression one =
        Expression.compile(
            "labels.value_tier == \"gold\" && labels.lifecycle == \"active\"",
            PersonVocabulary.SHIPPED);
    List<Asked> persons = persons(new Random(1));
    double yardstick = Double.MAX_VALUE;
    double steps = Double.MAX_VALUE;
    double decisions = Double.MAX_VALUE;
    long found = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long from = System.nanoTime();
      for (Asked person : persons) {
        found += one.evaluate(person.subject().values()).hashCode() & 1;
      }
      yardstick = Math.min(yardstick, micros(from));
      from = System.nanoTime();
      for (Asked person : persons) {
        found += HoldingStep.of(followed, person, List.of()).begun().size();
      }
      steps = Math.min(steps, micros(from));
      from = System.nanoTime();
      for (Asked person : persons) {
        found += NextActions.of(playbook, person, List.of(), Rules.NOW).actions().size();
      }
      decisions = Math.min(decisions, micros(from));
    }
    System.out.printf(
        "one expression %.2f us, %d followed rules %.1f us (%.0f x), next actions of %d rules %.1f us (%.0f x); %d%n",
        yardstick,
        followed.size(),
        steps,
        steps / yardstick,
        playbook.rules().size(),
        decisions,
        decisions / yardstick,
        found);
    assertThat(steps / yardstick).isLessThan(50.0 * followed.size());
  }

  private static double micros(long from) {
    return (System.nanoTime() - from) / 1e3 / PERSONS;
  }

  private static List<Asked> persons(Random random) {
    List<String> tiers = List.of("platinum", "gold", "silver", "bronze");
    List<String> stages = List.of("new", "active", "dormant", "churned");
    List<Asked> persons = new ArrayList<>();
    for (int i = 0; i < PERSONS; i++) {
      Map<String, Value> values =
          Map.of(
              "labels.value_tier", Rules.text(tiers.get(random.nextInt(4))),
              "labels.lifecycle", Rules.text(stages.get(random.nextInt(4))),
              "metrics.orders", Rules.number(1 + random.nextInt(9)),
              "metrics.days_since_last_order", Rules.number(random.nextInt(400)),
              "metrics.purchase_interval_days", Rules.number(10 + random.nextInt(90)),
              "metrics.refund_share", Rules.number(random.nextDouble()));
      persons.add(Asked.of(new Subject("p" + i, Rules.NOW, values, Events.NONE), Set.of(), null));
    }
    return persons;
  }
}
