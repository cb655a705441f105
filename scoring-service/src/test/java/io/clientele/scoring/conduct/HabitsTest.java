package io.clientele.scoring.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HabitsTest {

  private static final ConductPolicy POLICY = Shipped.POLICY;

  private static Conduct with(Map<Sum, Double> sums) {
    return new Conduct(
        sums,
        Counts.NONE,
        Counts.NONE,
        Counts.NONE,
        Counts.NONE,
        Counts.NONE,
        Collections.nCopies(24, 0L));
  }

  private static Trait of(String dimension, Conduct conduct) {
    return POLICY.habits().find(conduct).stream()
        .filter(trait -> trait.dimension().equals(dimension))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void withoutEvidenceNothingIsTold() {
    assertThat(POLICY.habits().find(Conduct.NONE)).hasSize(8).noneMatch(Trait::told);
    assertThat(POLICY.labels(Conduct.NONE)).isEmpty();
  }

  @Test
  void largeAndRareIsFewLarge() {
    Map<Sum, Double> sums = new EnumMap<>(Sum.class);
    sums.put(Sum.BASKETS, 6.0);
    sums.put(Sum.BASKET_LOG, 6 * Math.log(3));
    sums.put(Sum.PACED_GAPS, 5.0);
    sums.put(Sum.PACE_LOG, 5 * Math.log(2.5));
    assertThat(of("order_size_habit", with(sums)).label()).isEqualTo("few_large");
    sums.put(Sum.BASKET_LOG, -6 * Math.log(3));
    sums.put(Sum.PACE_LOG, -5 * Math.log(2.5));
    assertThat(of("order_size_habit", with(sums)).label()).isEqualTo("many_small");
    sums.put(Sum.BASKET_LOG, 6 * Math.log(2.5));
    Trait balanced = of("order_size_habit", with(sums));
    assertThat(balanced.label()).isEqualTo("balanced");
    assertThat(balanced.confidence()).isBetween(0.6, 1.0);
    sums.put(Sum.BASKETS, 2.0);
    assertThat(of("order_size_habit", with(sums)).told()).isFalse();
  }

  @Test
  void everyThreeWeeksIsRegular() {
    Shopper even = new Shopper();
    Shopper random = new Shopper();
    List<String> days =
        List.of("01-01", "01-22", "02-11", "03-05", "03-26", "04-15", "05-06", "05-27");
    List<String> others =
        List.of("01-01", "01-03", "01-04", "03-05", "03-06", "04-25", "04-26", "05-27");
    for (int i = 0; i < days.size(); i++) {
      even.order("o" + i, "2026-" + days.get(i) + "T09:00", 10, "app");
      random.order("o" + i, "2026-" + others.get(i) + "T09:00", 10, i % 2 == 0 ? "app" : "store");
    }
    assertThat(of("regularity", even.conduct()).label()).isEqualTo("regular");
    assertThat(of("regularity", random.conduct()).label()).isEqualTo("irregular");
    assertThat(of("channel_habit", even.conduct()).label()).isEqualTo("online");
    assertThat(of("channel_habit", random.conduct()).label()).isEqualTo("both");
    assertThat(of("daypart", even.conduct()).label()).isEqualTo("morning");
  }

  @Test
  void sharesOfFewOrdersAreNotTold() {
    Conduct three = with(Map.of(Sum.DEAL_KNOWN_ORDERS, 3.0, Sum.DEAL_ORDERS, 1.0));
    assertThat(of("promotion_habit", three).told()).isFalse();
    Conduct thirty = with(Map.of(Sum.DEAL_KNOWN_ORDERS, 30.0, Sum.DEAL_ORDERS, 26.0));
    Trait told = of("promotion_habit", thirty);
    assertThat(told.label()).isEqualTo("promotions_mostly");
    assertThat(told.confidence()).isGreaterThan(0.99);
    assertThat(told.score().orElseThrow()).isCloseTo(27 / 32.0, within(1e-12));
  }

  @Test
  void brandsAndCategoriesThatComeAgainAreTold() {
    Shopper loyal = new Shopper();
    for (int i = 1; i <= 8; i++) {
      loyal.line("o" + i, "2026-01-0" + i + "T12:00", "ACME-" + i, "tea", 5);
    }
    assertThat(of("brand_loyalty", loyal.conduct()).label()).isEqualTo("strong");
    assertThat(of("category_focus", loyal.conduct()).label()).isEqualTo("focused");
    Shopper open = new Shopper();
    for (int i = 1; i <= 9; i++) {
      open.line("o" + i, "2026-01-0" + i + "T12:00", "B" + i + "-1", "c" + i % 8, 5);
      open.line("p" + i, "2026-02-0" + i + "T12:00", "D" + i + "-1", "c" + i % 8, 5);
    }
    assertThat(of("brand_loyalty", open.conduct()).label()).isEqualTo("none");
    assertThat(of("category_focus", open.conduct()).label()).isEqualTo("broad");
  }

  @Test
  void whoPaysMoreForBetterGoodsIsSensitiveToQuality() {
    Map<Sum, Double> sums = new EnumMap<>(Sum.class);
    sums.put(Sum.PRICED_LINES, 20.0);
    sums.put(Sum.PRICE_LOG, 20 * Math.log(1.8));
    sums.put(Sum.PREMIUM_LINES, 18.0);
    sums.put(Sum.DEAL_KNOWN_ORDERS, 20.0);
    Trait quality = of("sensitivity", with(sums));
    assertThat(quality.label()).isEqualTo("quality");
    assertThat(quality.clues().getFirst().contribution()).isNegative();
    sums.put(Sum.PRICE_LOG, 20 * Math.log(0.6));
    sums.put(Sum.PREMIUM_LINES, 0.0);
    sums.put(Sum.DEAL_ORDERS, 17.0);
    assertThat(of("sensitivity", with(sums)).label()).isEqualTo("price");
  }

  @Test
  void whateverTheFiguresConfidencesAreProbabilities() {
    for (long seed = 1; seed <= 500; seed++) {
      Random random = new Random(seed);
      Map<Sum, Double> sums = new EnumMap<>(Sum.class);
      for (Sum sum : Sum.values()) {
        if (random.nextBoolean()) {
          sums.put(sum, random.nextInt(5) == 0 ? 1e9 * random.nextDouble() : random.nextInt(20));
        }
      }
      for (Trait trait : POLICY.habits().find(with(sums))) {
        assertThat(trait.confidence()).as("seed %d %s", seed, trait).isBetween(0.0, 1.0);
        assertThat(trait.told()).isEqualTo(trait.confidence() > 0);
      }
      ShopperFinding found = POLICY.types().find(with(sums));
      assertThat(found.membership().values().stream().mapToDouble(share -> share).sum())
          .as("seed %d", seed)
          .isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void faultsAreNamed() {
    assertThatThrownBy(
            () -> habits("regularity: {en: a, zh: a, least: 1, labels: [{name: a, en: a, zh: a}]}"))
        .hasMessageContaining("regularity needs two labels");
    assertThatThrownBy(() -> habits("mood: {}")).hasMessageContaining("habits.mood is not known");
    assertThatThrownBy(
            () -> habits("sensitivity: {en: a, zh: a, least: 1, weights: {love: 1}, labels: []}"))
        .hasMessageContaining("love must be an indicator");
  }

  private static Habits habits(String yaml) {
    String text = "version: a\nleast_confidence: 0.6\nhabits: {" + yaml + "}";
    return HabitsYaml.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), POLICY.types());
  }
}
