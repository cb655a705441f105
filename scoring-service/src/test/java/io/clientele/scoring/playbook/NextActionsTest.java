package io.clientele.scoring.playbook;

import static io.clientele.scoring.playbook.Rules.NOW;
import static io.clientele.scoring.playbook.Rules.number;
import static io.clientele.scoring.playbook.Rules.rule;
import static io.clientele.scoring.playbook.Rules.subject;
import static io.clientele.scoring.playbook.Rules.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.scoring.expression.Value;
import io.clientele.scoring.playbook.NextActions.Action;
import io.clientele.scoring.playbook.NextActions.Reason;
import io.clientele.scoring.playbook.NextActions.Skipped;
import io.clientele.scoring.portrait.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NextActionsTest {

  private static final Reach OPEN = new Reach(true, true, true, false);
  private static final Subject GOLD =
      subject(
          "ann",
          Map.of(
              "labels.value_tier", text("gold"),
              "metrics.orders", number(7),
              "metrics.net_revenue", number(1234.5678)));

  private static NextActions decide(CheckedPlaybook playbook, Reach reach, Contact... contacts) {
    return NextActions.of(
        playbook, new Asked(GOLD, Set.of("vip"), reach, null), List.of(contacts), NOW);
  }

  private static Contact contact(String rule, int daysAgo) {
    return new Contact(rule, NOW.minus(Duration.ofDays(daysAgo)));
  }

  private static List<String> names(NextActions found) {
    return found.actions().stream().map(action -> action.rule().name()).toList();
  }

  @Test
  void theMostPressingComesFirstAndEqualsStayInTheirOrder() {
    CheckedPlaybook playbook =
        Rules.playbook(
            0,
            rule("b", "metrics.orders > 1"),
            rule("late", "true").priority(3),
            rule("a", "metrics.orders > 1"),
            rule("never", "metrics.orders > 100").priority(100),
            rule("first", "true").priority(80));
    assertThat(names(decide(playbook, OPEN))).containsExactly("first", "b", "a", "late");
    assertThat(decide(playbook, OPEN).skipped()).isEmpty();
  }

  @Test
  void reasonsAreTheClausesThatHeldWithWhatTheySaw() {
    CheckedPlaybook playbook =
        Rules.playbook(
            0,
            rule(
                "r",
                "(labels.value_tier == \"gold\" || labels.value_tier == \"a && b\") && metrics.net_revenue / metrics.orders > 100 && !has(metrics.clv)"));
    assertThat(decide(playbook, OPEN).actions().getFirst().reasons())
        .containsExactly(
            "labels.value_tier == \"gold\": gold",
            "metrics.net_revenue / metrics.orders > 100: 1234.5678, 7",
            "!has(metrics.clv): not known");
  }

  @Test
  void whatIsNotKnownMakesARuleNotHold() {
    assertThat(
            names(
                decide(
                    Rules.playbook(
                        0,
                        rule("unknown", "labels.churn_risk == \"high\""),
                        rule("fails", "metrics.orders / 0 > 1"),
                        rule("known", "labels.churn_risk == \"high\" || metrics.orders == 7")),
                    OPEN)))
        .containsExactly("known");
  }

  @Test
  void segmentsThatSomebodyBelongsToCount() {
    assertThat(
            names(
                decide(
                    Rules.playbook(
                        0,
                        rule("member", "segments[\"vip\"]"),
                        rule("stranger", "segments[\"staff\"]")),
                    OPEN)))
        .containsExactly("member");
  }

  @Test
  void whoRefusedMarketingGetsNoneAndServiceStill() {
    Reach refused = new Reach(true, true, true, true);
    NextActions found =
        decide(
            Rules.playbook(
                0,
                rule("advertise", "true").by(Channel.EMAIL).forMarketing(),
                rule("serve", "true").by(Channel.EMAIL)),
            refused);
    assertThat(names(found)).containsExactly("serve");
    assertThat(found.skipped())
        .containsExactly(new Skipped("advertise", Reason.REFUSED_MARKETING, null));
  }

  @Test
  void anyContactPausesAllAndItsOwnRuleLonger() {
    CheckedPlaybook playbook =
        Rules.playbook(
            7,
            rule("monthly", "true").by(Channel.IN_APP).every(30),
            rule("weekly", "true").by(Channel.IN_APP).every(7),
            rule("advice", "true").every(30));
    NextActions lately = decide(playbook, OPEN, contact("monthly", 3));
    assertThat(names(lately)).containsExactly("advice");
    assertThat(lately.skipped())
        .containsExactly(
            new Skipped("monthly", Reason.CONTACTED_LATELY, NOW.plus(Duration.ofDays(27))),
            new Skipped("weekly", Reason.CONTACTED_LATELY, NOW.plus(Duration.ofDays(4))));

    NextActions later = decide(playbook, OPEN, contact("monthly", 8));
    assertThat(names(later)).containsExactly("weekly", "advice");
    Action weekly = later.actions().getFirst();
    assertThat(weekly.nextContactAt()).isEqualTo(NOW.plus(Duration.ofDays(7)));

    assertThat(names(decide(playbook, OPEN, contact("monthly", 30), contact("", 7))))
        .containsExactly("monthly", "weekly", "advice");
    assertThat(names(decide(playbook, OPEN, contact("monthly", -1))))
        .as("what is to come does not count")
        .hasSize(3);
  }

  @Test
  void theFirstChannelThatLeadsThereIsChosen() {
    CheckedPlaybook playbook =
        Rules.playbook(0, rule("r", "true").by(Channel.VISIT, Channel.PHONE, Channel.EMAIL));
    assertThat(chosen(playbook, new Reach(true, true, false, false))).isEqualTo(Channel.PHONE);
    assertThat(chosen(playbook, new Reach(true, null, null, false)))
        .as("what is known goes before what is not")
        .isEqualTo(Channel.EMAIL);
    assertThat(chosen(playbook, new Reach(null, null, null, false))).isEqualTo(Channel.VISIT);
    assertThat(decide(playbook, new Reach(false, false, false, false)).skipped())
        .containsExactly(new Skipped("r", Reason.NO_CHANNEL, null));
  }

  private static @Nullable Channel chosen(CheckedPlaybook playbook, Reach reach) {
    return decide(playbook, reach).actions().getFirst().channel();
  }

  @Test
  void theSamePersonsAreAlwaysHeldOutAndAGreaterShareOnlyAddsSome() {
    Rule tenth = rule("r", "true").holdout(0.1).rule();
    Rule third = rule("r", "true").holdout(0.3).rule();
    List<String> people = IntStream.range(0, 20_000).mapToObj(i -> "p" + i).toList();
    List<String> few = people.stream().filter(person -> Holdout.of(tenth, person)).toList();
    List<String> many = people.stream().filter(person -> Holdout.of(third, person)).toList();
    assertThat(few.size() / 20_000.0).isBetween(0.09, 0.11);
    assertThat(many.size() / 20_000.0).isBetween(0.285, 0.315);
    assertThat(many).containsAll(few);
    assertThat(people).noneMatch(person -> Holdout.of(rule("r", "true").rule(), person));
    // Pins the draw: were it another, groups that are being measured would mix.
    assertThat(Holdout.draw("r", "p0")).isEqualTo(Holdout.draw("r", "p0")).isBetween(0.0, 1.0);
    assertThat(Holdout.draw("r", "p0")).isNotEqualTo(Holdout.draw("s", "p0"));

    String held = few.getFirst();
    NextActions found =
        NextActions.of(
            Rules.playbook(0, rule("r", "true").holdout(0.1)),
            new Asked(subject(held, Map.<String, Value>of()), Set.of(), OPEN, null),
            List.of(),
            NOW);
    assertThat(found.actions()).isEmpty();
    assertThat(found.skipped()).containsExactly(new Skipped("r", Reason.HELD_OUT, null));
  }

  @Test
  void aPlaybookThatFitsNobodyGivesNothing() {
    NextActions found = decide(Rules.playbook(7, rule("r", "metrics.orders > 1000")), OPEN);
    assertThat(found).isEqualTo(new NextActions(List.of(), List.of()));
  }
}
