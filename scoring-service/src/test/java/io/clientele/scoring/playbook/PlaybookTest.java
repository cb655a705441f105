package io.clientele.scoring.playbook;

import static io.clientele.scoring.playbook.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.language.Phrase;
import io.clientele.scoring.playbook.Rules.Draft;
import io.clientele.scoring.portrait.PersonVocabulary;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PlaybookTest {

  private static ClienteleException refused(ThrowingCallable act) {
    return catchThrowableOfType(ClienteleException.class, act);
  }

  @Test
  void aPlaybookHasOneToFiveHundredRulesOfDifferentNames() {
    assertThat(refused(() -> new Playbook("p", List.of(), 0)).field()).isEqualTo("rules");
    ClienteleException twice =
        refused(() -> Rules.playbook(0, rule("a", "true"), rule("b", "true"), rule("a", "true")));
    assertThat(twice.field()).isEqualTo("rules[2].name");
    assertThat(twice.detail()).contains("rules[0]");
    assertThat(Rules.playbook(0, many(500)).rules()).hasSize(500);
    ClienteleException tooMany = refused(() -> Rules.playbook(0, many(501)));
    assertThat(tooMany.code()).isEqualTo(ErrorCode.TOO_MANY_ITEMS);
    String huge = "metrics.orders > 1" + " || metrics.orders > 1".repeat(1_000);
    assertThat(
            refused(() ->
                    new Playbook(
                        "p",
                        IntStream.range(0, 20).mapToObj(i -> rule("r" + i, huge).rule()).toList(),
                        0))
                .detail())
        .contains("200000 characters");
    assertThat(refused(() -> Rules.playbook(366, rule("a", "true"))).field())
        .isEqualTo("contact_pause_days");
  }

  private static Draft[] many(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> rule("r" + i, "metrics.orders > " + i + " && labels.lifecycle == \"new\""))
        .toArray(Draft[]::new);
  }

  @Test
  void aConditionThatIsWrongIsRefusedWithItsPlace() {
    ClienteleException unknown =
        refused(() -> Rules.playbook(0, rule("a", "true"), rule("b", "metrics.order > 1")));
    assertThat(unknown.field()).isEqualTo("rules[1].when");
    assertThat(unknown.detail()).contains("line 1, column 1").contains("metrics.orders?");
    assertThat(refused(() -> Rules.playbook(0, rule("a", "metrics.orders"))).detail())
        .contains("truth value");
    assertThat(refused(() -> Rules.playbook(0, rule("a", ""))).field()).isEqualTo("rules[0].when");
    assertThat(refused(() -> Rules.playbook(0, rule("a", "labels.lifecycle > 3"))).detail())
        .contains("text");
    assertThat(refused(() -> Rules.playbook(0, rule("a", "labels.no_such == \"x\""))).detail())
        .contains("labels.no_such");
  }

  @Test
  void aRuleIsRefusedWithTheFieldAtFault() {
    assertThat(refused(() -> rule("A b", "true").rule()).field()).isEqualTo("name");
    assertThat(refused(() -> rule("a", "true").priority(101).rule()).field()).isEqualTo("priority");
    assertThat(refused(() -> rule("a", "true").holdout(0.51).rule()).field()).isEqualTo("holdout");
    assertThat(refused(() -> rule("a", "true").holdout(Double.NaN).rule()).field())
        .isEqualTo("holdout");
    assertThat(refused(() -> rule("a", "true").task(-1).rule()).field())
        .isEqualTo("task_after_days");
    assertThat(refused(() -> rule("a", "true").every(-1).rule()).field())
        .isEqualTo("contact_every_days");
    assertThat(refused(() -> rule("a", "true").by(Channel.POST, Channel.POST).rule()).field())
        .isEqualTo("channels");
    assertThat(refused(() -> Channel.of("channels[0]", "pigeon")).field()).isEqualTo("channels[0]");
    assertThat(refused(() -> new Objection("mood", new Phrase("x", ""))).field()).isEqualTo("kind");
    assertThat(refused(() -> new Objection("price", Phrase.NONE)).field()).isEqualTo("answer");
    assertThat(refused(() -> silent()).field()).isEqualTo("title");
  }

  private static Rule silent() {
    return new Rule(
        "a",
        "true",
        1,
        "care",
        Phrase.NONE,
        Phrase.NONE,
        0,
        List.of(),
        Phrase.NONE,
        Phrase.NONE,
        List.of(),
        null,
        false,
        0);
  }

  @Test
  void aPlaybookIsTheSameAfterItWasStored() {
    Playbook playbook =
        PlaybookYaml.read(PlaybookYaml.class.getResourceAsStream("shipped.yaml")).playbook();
    assertThat(PlaybookJson.playbook(PlaybookJson.json(playbook))).isEqualTo(playbook);
    assertThat(CheckedPlaybook.of("x", playbook, ShippedVocabulary.of(playbook)).names())
        .contains("labels.value_tier", PersonVocabulary.METRICS + "orders");
  }
}
