package io.clientele.scoring.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.scoring.history.Activity.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConductTest {

  @Test
  void nothingGivesNothing() {
    assertThat(Conduct.of(Behaviour.NONE, Shopper.READING, Norms.NONE)).isEqualTo(Conduct.NONE);
  }

  @Test
  void whatWasBoughtBeforeIsBoughtAgain() {
    Conduct conduct =
        new Shopper()
            .line("1", "2026-01-01T10:00", "TEA-500", "tea", 5)
            .line("1", "2026-01-01T10:00", "CUP", "cups", 9)
            .line("2", "2026-01-11T10:00", "TEA-250", "tea", 3)
            .line("3", "2026-01-31T10:00", "TEA-500", "tea", 5)
            .line("3", "2026-01-31T10:00", "HONEY", "food", 4)
            .conduct();
    assertThat(conduct.sum(Sum.ORDERS)).isEqualTo(3);
    assertThat(conduct.sum(Sum.LATER_LINES)).isEqualTo(3);
    assertThat(conduct.sum(Sum.REPEATED_LINES)).isEqualTo(1);
    assertThat(conduct.sum(Sum.REPEATED_CATEGORY_LINES)).isEqualTo(2);
    assertThat(conduct.sum(Sum.EXPLORING_ORDERS)).isEqualTo(1);
    assertThat(conduct.sum(Sum.FAMILY_CHOICES)).isEqualTo(2);
    assertThat(conduct.sum(Sum.FAMILY_REPEATS)).isEqualTo(2);
    assertThat(conduct.sum(Sum.GAP_DAYS)).isEqualTo(30);
    assertThat(conduct.sum(Sum.GAP_DAYS_SQUARED)).isEqualTo(500);
    assertThat(conduct.bought().top()).isEqualTo(Map.of("tea", 3L, "cups", 1L, "food", 1L));
    assertThat(conduct.hours().get(10)).isEqualTo(3);
  }

  @Test
  void theWayToAnOrderIsMeasured() {
    Conduct conduct =
        new Shopper()
            .looked("2026-01-01T10:00", "SOFA-1", "furniture")
            .looked("2026-01-03T10:00", "SOFA-2", "furniture")
            .did(Kind.PAGE_VIEWED, "2026-01-04T09:59", "Review of SOFA-2")
            .looked("2026-01-04T09:59", "CUP", "cups")
            .line("1", "2026-01-04T10:00", "SOFA-2", "furniture", 900)
            .did(Kind.OTHER, "2026-02-01T20:00", "Flash Sale Opened")
            .looked("2026-02-01T20:02", "LAMP", "lamps")
            .line("2", "2026-02-01T20:04", "LAMP", "lamps", 1, 20, 5)
            .returned("2", "2026-02-05T10:00")
            .conduct();
    assertThat(conduct.sum(Sum.TRACKED_ORDERS)).isEqualTo(2);
    assertThat(conduct.sum(Sum.CONSIDERED_LOG))
        .isCloseTo(Math.log1p(72) + Math.log1p(2 / 60.0), within(1e-12));
    assertThat(conduct.sum(Sum.COMPARED_LOG)).isCloseTo(Math.log(3) + Math.log(2), within(1e-12));
    assertThat(conduct.sum(Sum.QUICK_ORDERS)).isEqualTo(1);
    assertThat(conduct.sum(Sum.QUICK_RETURNED_ORDERS)).isEqualTo(1);
    assertThat(conduct.sum(Sum.PROMOTED_ORDERS)).isEqualTo(1);
    assertThat(conduct.sum(Sum.REVIEWED_ORDERS)).isEqualTo(1);
    assertThat(conduct.sum(Sum.DURABLE_LINES)).isEqualTo(1);
    assertThat(conduct.sum(Sum.DISCOUNT_SHARE)).isCloseTo(0.2, within(1e-12));
    assertThat(conduct.sum(Sum.RETURNED_ORDERS)).isEqualTo(1);
    assertThat(conduct.sum(Sum.VISITS)).isEqualTo(4);
  }

  @Test
  void pricesAndBasketsAreSeenAgainstTheUsual() {
    Norms norms = new Norms(Map.of(new Norms.Priced("tea", "EUR"), 4.0), Map.of("EUR", 10.0), 0);
    Conduct conduct =
        Conduct.of(
            new Shopper()
                .line("1", "2026-01-01T10:00", "A", "tea", 2, 16, 0)
                .line("2", "2026-01-02T10:00", "B", "tea", 1, 2, 0)
                .line("2", "2026-01-02T10:00", "C", "soap", 1, 3, 0)
                .behaviour(),
            Shopper.READING,
            norms);
    assertThat(conduct.sum(Sum.PRICED_LINES)).isEqualTo(2);
    assertThat(conduct.sum(Sum.PRICE_LOG)).isCloseTo(0, within(1e-12));
    assertThat(conduct.sum(Sum.PREMIUM_LINES)).isEqualTo(1);
    assertThat(conduct.sum(Sum.CHEAP_LINES)).isEqualTo(1);
    assertThat(conduct.sum(Sum.BASKETS)).isEqualTo(2);
    assertThat(conduct.sum(Sum.BASKET_LOG)).isCloseTo(Math.log(1.6) + Math.log(0.5), within(1e-12));
  }

  @Test
  void whatCameBackWasNotBought() {
    Conduct conduct =
        new Shopper()
            .line("1", "2026-01-01T10:00", "A", "tea", 2, 16, 0)
            .line("1", "2026-01-01T10:00", "A", "tea", -1, -8, 0)
            .line("C1", "2026-01-09T10:00", "A", "tea", -1, -8, 0)
            .order("7", "2026-03-01T10:00", 30, "store")
            .conduct();
    assertThat(conduct.sum(Sum.ORDERS)).isEqualTo(2);
    assertThat(conduct.sum(Sum.LINES)).isEqualTo(1);
    assertThat(conduct.sum(Sum.RETURNED_ORDERS)).isEqualTo(2);
    assertThat(conduct.sum(Sum.STORE_ORDERS)).isEqualTo(1);
  }

  @Test
  void variantsAreOfOneFamily() {
    assertThat(
            List.of("85123A", "85123B", "TEA-500", "TEA_250", "LAMP", "-X").stream()
                .map(LineSums::family)
                .toList())
        .containsExactly("85123", "85123", "TEA", "TEA", "LAMP", "-X");
  }

  @Test
  void theOrderOfTheFactsDoesNotMatterAndJsonKeepsAll() {
    for (long seed = 1; seed <= 200; seed++) {
      Random random = new Random(seed);
      Behaviour told = random(random);
      Conduct conduct = Conduct.of(told, Shopper.READING, Norms.NONE);
      Behaviour shuffled =
          new Behaviour(
              shuffled(told.lines(), random),
              shuffled(told.activities(), random),
              shuffled(told.orders(), random),
              shuffled(told.returns(), random));
      assertThat(Conduct.of(shuffled, Shopper.READING, Norms.NONE))
          .as("seed %d", seed)
          .isEqualTo(conduct);
      assertThat(ConductJson.conduct(ConductJson.toMap(conduct, Map.of("shopper_type", "frugal"))))
          .as("seed %d", seed)
          .isEqualTo(conduct);
    }
  }

  @Test
  void sizeIsBoundedAndTheRestIsCounted() {
    Shopper shopper = new Shopper();
    for (int i = 0; i < 500; i++) {
      shopper.line("o" + i, "2026-01-01T10:00", "S" + i, "c" + i, 1);
    }
    Counts skus = shopper.conduct().skus();
    assertThat(skus.top()).hasSize(50);
    assertThat(skus.rest()).isEqualTo(450);
    assertThat(skus.distinct()).isEqualTo(500);
    assertThat(skus.concentration()).isCloseTo(1 / 500.0, within(1e-12));
  }

  @Test
  void amountsBeyondNumbersAreLeftOut() {
    Behaviour told = new Shopper().line("1", "2026-01-01T10:00", "A", "tea", 1, 1, 1).behaviour();
    var huge =
        told.lines().stream()
            .map(line ->
                new io.clientele.scoring.history.Line(
                    line.order(),
                    line.orderedAt(),
                    line.sku(),
                    line.category(),
                    line.quantity(),
                    new BigDecimal("1e400"),
                    new BigDecimal("1e400"),
                    line.currency(),
                    ""))
            .toList();
    Conduct conduct =
        Conduct.of(
            new Behaviour(huge, List.of(), List.of(), List.of()),
            Shopper.READING,
            new Norms(Map.of(new Norms.Priced("tea", "EUR"), 1.0), Map.of("EUR", 1.0), 0));
    assertThat(conduct.sum(Sum.PRICED_LINES)).isZero();
    assertThat(conduct.sum(Sum.DISCOUNT_SHARE)).isZero();
  }

  private static <T> List<T> shuffled(List<T> all, Random random) {
    List<T> copy = new ArrayList<>(all);
    Collections.shuffle(copy, random);
    return copy;
  }

  private static Behaviour random(Random random) {
    Shopper shopper = new Shopper();
    int orders = random.nextInt(8);
    for (int i = 0; i < orders; i++) {
      String at = time(random);
      for (int j = random.nextInt(4); j >= 0; j--) {
        int quantity = random.nextInt(6) - 1;
        double amount = random.nextInt(100) / 7.0;
        shopper.line(
            "o" + i,
            at,
            "S" + random.nextInt(5),
            "c" + random.nextInt(3),
            quantity,
            amount,
            random.nextInt(3));
      }
      if (random.nextBoolean()) {
        shopper.order("o" + random.nextInt(9), at, 1 + random.nextInt(50), "web");
      }
      if (random.nextInt(4) == 0) {
        shopper.returned("o" + random.nextInt(9), at);
      }
    }
    for (int i = random.nextInt(40); i > 0; i--) {
      shopper.looked(time(random), "S" + random.nextInt(5), "c" + random.nextInt(3));
      shopper.did(
          Kind.values()[random.nextInt(Kind.values().length)], time(random), "Flash Review");
    }
    return shopper.behaviour();
  }

  private static String time(Random random) {
    return "2026-0%d-0%dT%02d:%02d"
        .formatted(
            1 + random.nextInt(2),
            1 + random.nextInt(5),
            10 + random.nextInt(3),
            random.nextInt(60));
  }
}
