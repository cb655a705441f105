package io.clientele.scoring.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.scoring.language.Phrase;
import io.clientele.scoring.playbook.PlaybookYaml.Shipped;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShippedPlaybookTest {

  private static Shipped shipped() {
    return PlaybookYaml.read(
        Objects.requireNonNull(PlaybookYaml.class.getResourceAsStream("shipped.yaml")));
  }

  private static CheckedPlaybook checked() {
    Playbook playbook = shipped().playbook();
    return CheckedPlaybook.of("plb_shipped", playbook, ShippedVocabulary.of(playbook));
  }

  @Test
  void itHasFortyRulesAndMoreThatCanBeChecked() {
    assertThat(checked().rules()).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void everyTextIsThereInBothLanguages() {
    for (Rule rule : shipped().playbook().rules()) {
      assertThat(List.of(rule.title(), rule.offer(), rule.message()))
          .as(rule.name())
          .allMatch(ShippedPlaybookTest::both);
      assertThat(rule.objections()).as(rule.name()).hasSize(Objection.KINDS.size());
      assertThat(rule.objections()).as(rule.name()).allMatch(one -> both(one.answer()));
      assertThat(rule.channels()).as(rule.name()).isNotEmpty();
      assertThat(rule.contactEveryDays()).as(rule.name()).isPositive();
    }
  }

  private static boolean both(Phrase phrase) {
    return !phrase.en().isBlank() && phrase.zh().codePoints().anyMatch(Character::isIdeographic);
  }

  @Test
  void everyTierAtEveryStageAndEveryKindOfShopperHasARule() {
    String conditions =
        shipped().playbook().rules().stream().map(Rule::when).collect(Collectors.joining("\n"));
    for (String tier : List.of("platinum", "gold", "silver", "bronze")) {
      for (String stage : List.of("new", "active", "dormant", "churned")) {
        assertThat(conditions)
            .contains(
                "labels.value_tier == \"%s\" && labels.lifecycle == \"%s\"".formatted(tier, stage));
      }
    }
    for (String type :
        List.of("rational", "impulsive", "frugal", "habitual", "experiential", "value", "social")) {
      assertThat(conditions).contains("labels.shopper_type == \"" + type + "\"");
    }
    assertThat(conditions)
        .contains("satisfaction", "churn_risk", "clv_tier", "frequency", "industry", "prospect");
  }

  @Test
  void tasksAreForTheFewWhoAreWorthACallAndMarketingIsMeasured() {
    List<Rule> rules = shipped().playbook().rules();
    assertThat(rules)
        .filteredOn(Rule::asks)
        .isNotEmpty()
        .noneMatch(rule -> rule.when().contains("== \"bronze\" && labels.lifecycle"));
    assertThat(rules)
        .filteredOn(rule -> rule.kind().equals("win_back") && rule.asks())
        .filteredOn(Rule::marketing)
        .allMatch(rule -> rule.holdout() > 0);
  }

  @Test
  void aFileThatIsWrongSaysWhere() {
    assertThatThrownBy(
            () -> read("rules: [{name: a, when: 'true', kind: care, title: {en: x}, colour: 1}]"))
        .hasMessageContaining("colour");
    assertThatThrownBy(
            () -> read("name: n\nversion: 1\nrules: [{name: a, when: 'true', kind: care}]"))
        .hasMessageContaining("rules[0].title");
    assertThatThrownBy(() ->
            read(
                "name: n\nversion: 1\nrules: [{name: a, when: 'true', kind: care, title: {en: x}, service: best}]"))
        .hasMessageContaining("rules[0].service");
    assertThatThrownBy(() -> read("[]")).hasMessageContaining("rules");
  }

  private static Shipped read(String yaml) {
    return PlaybookYaml.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }
}
