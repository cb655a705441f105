package io.clientele.scoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvaluatingTest {

  static final VerdictRules RULES = rules();

  private static VerdictRules rules() {
    try (InputStream yaml =
        Objects.requireNonNull(Evaluating.class.getResourceAsStream("verdicts.yaml"))) {
      return VerdictRulesYaml.read(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Evaluation evaluate(List<Person> persons) {
    return new Evaluating(RULES, 90, (phase, share) -> {}).dimension(persons, "EUR");
  }

  private static Person person(
      String label, @Nullable String before, double orders, double net, boolean kept) {
    double[] metrics = new double[Metrics.NAMES.size()];
    java.util.Arrays.fill(metrics, Double.NaN);
    metrics[Metrics.place("orders")] = orders;
    metrics[Metrics.place("net_revenue")] = net;
    return new Person(
        label,
        before,
        metrics,
        net,
        kept,
        new double[] {kept ? 1 : 0, kept ? 10 : -10, Double.NaN});
  }

  /** Customers around two numbers; every tenth had another label before. */
  private static List<Person> around(
      Random random, String label, int count, double orders, double net) {
    List<Person> persons = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      persons.add(
          person(
              label,
              i % 10 == 0 ? "other" : label,
              orders + random.nextGaussian(),
              net + random.nextGaussian(),
              i % 4 != 0));
    }
    return persons;
  }

  private static GroupReport group(Evaluation evaluation, String label) {
    return evaluation.groups().stream()
        .filter(report -> report.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void groupsThatDifferAreKept() {
    Random random = new Random(1);
    List<Person> persons = around(random, "high", 200, 10, 50);
    persons.addAll(around(random, "low", 300, 2, 20));

    Evaluation found = evaluate(persons);

    assertThat(found.groups()).extracting(GroupReport::label).containsExactly("low", "high");
    assertThat(found.verdict().advice()).isEqualTo(Advice.KEEP);
    assertThat(found.etaSquared().get("orders")).isGreaterThan(0.9);
    assertThat(found.silhouette()).isGreaterThan(0.7);
    GroupReport high = group(found, "high");
    assertThat(high.verdict().advice()).isEqualTo(Advice.KEEP);
    assertThat(high.share()).isEqualTo(0.4);
    assertThat(high.identifiable()).isEqualTo(1);
    assertThat(high.reachable()).isEqualTo(0.75);
    assertThat(high.kept()).isEqualTo(1.0);
    assertThat(high.value()).isEqualTo(50, within(0.5));
    assertThat(high.valueOfAll()).isEqualTo(32, within(0.5));
    Effect orders = high.effects().getFirst();
    assertThat(orders.mean()).isEqualTo(10, within(0.2));
    assertThat(orders.meanOfRest()).isEqualTo(2, within(0.2));
    assertThat(orders.pValue()).isLessThan(1e-10);
    assertThat(high.outcomes().getFirst().metric()).isEqualTo("kept_buying");
    assertThat(high.outcomes().get(2).mean()).isNull();
    assertThat(high.verdict().textEn()).contains("200 customers (40 %)", "Keep high");
    assertThat(high.verdict().textZh()).contains("200位客户", "保留high");
  }

  @Test
  void groupsThatNothingTellsApartAreMerged() {
    Random random = new Random(2);
    List<Person> persons = around(random, "a", 500, 10, 50);
    persons.addAll(around(random, "b", 400, 10, 50));
    persons.addAll(around(random, "c", 300, 2, 20));

    Evaluation found = evaluate(persons);

    assertThat(group(found, "b").verdict().advice()).isEqualTo(Advice.MERGE);
    assertThat(group(found, "b").verdict().mergeWith()).isEqualTo("a");
    assertThat(group(found, "c").verdict().advice()).isEqualTo(Advice.KEEP);
    assertThat(found.verdict().advice()).isEqualTo(Advice.MERGE);
  }

  @Test
  void aFewCustomersAreMergedWithTheNearest() {
    Random random = new Random(3);
    List<Person> persons = around(random, "few", 10, 9, 49);
    persons.addAll(around(random, "near", 100, 10, 50));
    persons.addAll(around(random, "far", 100, 2, 20));

    Verdict verdict = group(evaluate(persons), "few").verdict();

    assertThat(verdict.advice()).isEqualTo(Advice.MERGE);
    assertThat(verdict.mergeWith()).isEqualTo("near");
  }

  @Test
  void aGroupOfTwoKindsIsSplit() {
    Random random = new Random(4);
    List<Person> persons = around(random, "mixed", 100, 30, 90);
    persons.addAll(around(random, "mixed", 150, 15, 60));
    persons.addAll(around(random, "low", 200, 2, 20));

    assertThat(group(evaluate(persons), "mixed").verdict().advice()).isEqualTo(Advice.SPLIT);
    assertThat(group(evaluate(persons), "low").verdict().advice()).isEqualTo(Advice.KEEP);
  }

  @Test
  void oneHeapIsNotOfTwoKinds() {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      List<Person> persons = around(random, "one", 100 + 20 * seed, 10, 50);
      persons.addAll(around(random, "low", 100 + 20 * seed, 2, 20));

      assertThat(group(evaluate(persons), "one").verdict().advice())
          .as("seed " + seed)
          .isEqualTo(Advice.KEEP);
    }
  }

  @Test
  void oneLabelTellsNothing() {
    Evaluation found = evaluate(around(new Random(5), "all", 100, 5, 5));

    assertThat(found.verdict().advice()).isEqualTo(Advice.DROP);
    assertThat(found.silhouette()).isNull();
    assertThat(found.etaSquared()).isEmpty();
  }

  @Test
  void veryManyLabelsAreNoClassification() {
    List<Person> persons = new ArrayList<>();
    for (int i = 0; i < 201; i++) {
      persons.add(person("label" + i, null, i, i, true));
    }

    assertThatThrownBy(() -> evaluate(persons)).hasMessageContaining("201 labels");
  }

  @Test
  void nobodyIsNoTrouble() {
    Evaluation found = evaluate(List.of());

    assertThat(found.customers()).isZero();
    assertThat(found.verdict().advice()).isEqualTo(Advice.DROP);
    assertThat(found.stability()).isNull();
  }

  @Test
  void whoseLabelIsNotKnownIsCountedAsSuch() {
    Random random = new Random(6);
    List<Person> persons = around(random, "", 900, 5, 30);
    persons.addAll(around(random, "a", 50, 10, 50));
    persons.addAll(around(random, "b", 50, 2, 20));

    Evaluation found = evaluate(persons);

    assertThat(found.groups()).hasSize(2);
    assertThat(found.groups().getFirst().identifiable()).isEqualTo(0.1);
    assertThat(found.verdict().advice()).isEqualTo(Advice.DROP);
  }

  @Test
  void labelsThatStayAgreeWithThemselves() {
    Random random = new Random(7);
    List<Person> persons = new ArrayList<>();
    for (String label : List.of("a", "b")) {
      for (int i = 0; i < 50; i++) {
        persons.add(person(label, label, random.nextGaussian(), 1, true));
      }
    }
    assertThat(evaluate(persons).stability()).isEqualTo(1);

    persons.add(person("a", null, 1, 1, true));
    assertThat(evaluate(persons).stability()).isEqualTo(1);
  }

  @Test
  void aSegmentIsJudgedAgainstEverybodyElse() {
    Random random = new Random(8);
    List<Person> same = around(random, "in", 100, 10, 50);
    same.addAll(around(random, "", 300, 10, 50));
    List<Person> other = around(random, "in", 100, 20, 90);
    other.addAll(around(random, "", 300, 10, 50));
    Evaluating evaluating = new Evaluating(RULES, 90, (phase, share) -> {});

    Evaluation useless = evaluating.segments(Map.of("in", same), "EUR");
    Evaluation useful = evaluating.segments(Map.of("in", other), "EUR");

    assertThat(useless.groups().getFirst().verdict().advice()).isEqualTo(Advice.DROP);
    assertThat(useful.groups().getFirst().verdict().advice()).isEqualTo(Advice.KEEP);
    assertThat(useful.groups().getFirst().identifiable()).isEqualTo(1);
    assertThat(useless.verdict().advice()).isEqualTo(Advice.DROP);
    assertThat(useful.verdict().advice()).isEqualTo(Advice.KEEP);
    assertThat(useful.silhouette()).isNotNull();
    assertThat(useful.verdict().advice()).as("the rest is a group as well").isEqualTo(Advice.KEEP);
  }

  @Test
  void aSegmentOfNearlyEverybodyIsTooWide() {
    Random random = new Random(9);
    List<Person> wide = around(random, "in", 400, 20, 90);
    wide.addAll(around(random, "", 40, 10, 50));

    Evaluation found =
        new Evaluating(RULES, 90, (phase, share) -> {}).segments(Map.of("in", wide), "EUR");

    assertThat(found.groups().getFirst().verdict().advice()).isEqualTo(Advice.SPLIT);
    assertThat(found.groups().getFirst().verdict().textEn()).contains("91 % of all customers");
    assertThat(found.verdict().advice()).isEqualTo(Advice.SPLIT);
  }

  @Test
  void rulesAreCheckedWhenTheyAreRead() {
    assertThatThrownBy(() -> read("version: 1\ngroups: []\nwhole: []"))
        .hasMessageContaining("no condition");
    assertThatThrownBy(() ->
            read(
                "version: 1\n"
                    + "groups:\n"
                    + "- {advice: keep, when: [shares > 1], en: a, zh: b}\n"
                    + "whole: []"))
        .hasMessageContaining("there is no measure shares");
    assertThatThrownBy(() ->
            read(
                "version: 1\n"
                    + "groups:\n"
                    + "- {advice: keep, when: [share = 1], en: a, zh: b}\n"
                    + "whole: []"))
        .hasMessageContaining("share > 0.7");
  }

  private static VerdictRules read(String yaml) {
    return VerdictRulesYaml.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }
}
