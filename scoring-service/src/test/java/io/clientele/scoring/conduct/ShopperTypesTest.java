package io.clientele.scoring.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.scoring.conduct.ShopperSimulator.Known;
import io.clientele.scoring.history.Activity.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopperTypesTest {

  private static final ShopperTypes TYPES = Shipped.POLICY.types();

  @Test
  void withoutEvidenceAllTypesAreEqualAndNoneIsTold() {
    ShopperFinding found = TYPES.find(Conduct.NONE);
    assertThat(found.type()).isNull();
    assertThat(found.balance()).isEmpty();
    assertThat(found.membership().values())
        .allSatisfy(share -> assertThat(share).isCloseTo(1.0 / 7, within(1e-12)));
  }

  @Test
  void twoOrdersTellNoType() {
    Shopper shopper = new Shopper();
    for (int i = 1; i <= 2; i++) {
      shopper
          .did(Kind.OTHER, "2026-01-0" + i + "T10:00", "Flash Sale Opened")
          .line("o" + i, "2026-01-0" + i + "T10:02", "A" + i, "c" + i, 10)
          .returned("o" + i, "2026-02-01T10:00");
    }
    ShopperFinding found = TYPES.find(shopper.conduct());
    assertThat(found.first()).isEqualTo(ShopperType.IMPULSIVE);
    assertThat(found.type()).isNull();
  }

  @Test
  void moreOfTheSameMakesATypeSurer() {
    Shopper shopper = new Shopper();
    double last = 0;
    for (int i = 1; i <= 9; i++) {
      shopper
          .did(Kind.OTHER, "2026-01-0" + i + "T10:00", "Flash Sale Opened")
          .line("o" + i, "2026-01-0" + i + "T10:02", "A" + i, "c" + i, 10);
      if (i % 3 == 0) {
        ShopperFinding found = TYPES.find(shopper.conduct());
        assertThat(found.confidence()).isGreaterThan(last);
        assertThat(found.balance().orElseThrow()).isBetween(-1.0, -0.5);
        assertThat(found.clues().getFirst().contribution()).isPositive();
        last = found.confidence();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {101, 102, 103})
  void simulatedCustomersAreToldApart(long seed) {
    Confusion confusion = confusion(new ShopperSimulator(seed));
    System.out.printf("Seed %d, 7 x 300 simulated customers%n%s%n", seed, confusion);
    assertThat(confusion.macroF1()).isGreaterThanOrEqualTo(0.85);
  }

  @Test
  void theMoreNoiseTheMoreIsUnknown() {
    double lastUnknown = 0;
    for (double noise : new double[] {0.1, 0.2, 0.3, 0.4}) {
      Confusion confusion = confusion(new ShopperSimulator(104, noise));
      System.out.printf(
          "noise %.1f: macro-F1 %.3f, UNKNOWN %.3f, wrong %.3f%n",
          noise, confusion.macroF1(), confusion.unknown(), confusion.wrong());
      assertThat(confusion.unknown()).isGreaterThan(lastUnknown);
      assertThat(confusion.wrong()).isLessThan(0.15);
      lastUnknown = confusion.unknown();
    }
  }

  private static Confusion confusion(ShopperSimulator simulator) {
    List<Known> known = simulator.customers(300);
    Norms norms = ShopperSimulator.norms(known);
    int[][] counts = new int[ShopperType.values().length][ShopperType.values().length + 1];
    for (Known one : known) {
      ShopperType found = TYPES.find(Shipped.POLICY.conduct(one.behaviour(), norms)).type();
      counts[one.type().ordinal()][found == null ? ShopperType.values().length : found.ordinal()]++;
    }
    return new Confusion(counts);
  }
}
