package io.clientele.scoring.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DriversTest {

  private static final Map<String, Double> TRUTH =
      Map.of("delivery", 0.4, "quality", 0.2, "packaging", 0.0);

  private static List<Spoken> spoken(long seed, int count) {
    Random random = new Random(seed);
    List<Spoken> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double outcome = 0.1 + 0.2 * random.nextGaussian();
      Map<String, Double> aspects = new HashMap<>();
      for (Map.Entry<String, Double> aspect : TRUTH.entrySet()) {
        if (random.nextInt(3) == 0) {
          double polarity = random.nextBoolean() ? 1 : -1;
          aspects.put(aspect.getKey(), polarity);
          outcome += aspect.getValue() * polarity;
        }
      }
      all.add(new Spoken(Math.clamp(outcome, -1.0, 1.0), aspects));
    }
    return all;
  }

  @Test
  void theEffectsThatWerePutInAreFound() {
    Drivers found = Drivers.of(spoken(1, 2_000));

    assertThat(found.drivers()).hasSize(3);
    for (Driver driver : found.drivers()) {
      double truth = TRUTH.getOrDefault(driver.aspect(), Double.NaN);
      assertThat(driver.effect()).as(driver.aspect()).isCloseTo(truth, within(0.03));
      assertThat(driver.certain()).as(driver.aspect()).isEqualTo(truth > 0);
      assertThat(driver.praised() + driver.blamed()).isEqualTo(driver.mentions());
    }
    assertThat(found.explained()).isBetween(0.4, 0.8);
  }

  @Test
  void theIntervalsHoldTheEffectAsOftenAsTheySay() {
    int held = 0;
    int all = 0;
    for (long seed = 0; seed < 200; seed++) {
      for (Driver driver : Drivers.of(spoken(seed, 120)).drivers()) {
        double truth = TRUTH.getOrDefault(driver.aspect(), Double.NaN);
        held += driver.low() <= truth && truth <= driver.high() ? 1 : 0;
        all++;
      }
    }
    assertThat(all).isGreaterThan(500);
    assertThat((double) held / all).isBetween(0.92, 0.98);
  }

  @Test
  void theContributionsAndTheConstantAddUpToTheMean() {
    Drivers found = Drivers.of(spoken(3, 500));

    double sum = found.drivers().stream().mapToDouble(Driver::contribution).sum();
    assertThat(found.base() + sum).isCloseTo(found.mean(), within(1e-9));
  }

  @Test
  void littleIsToldOfLittle() {
    Drivers few = Drivers.of(spoken(4, 49));
    assertThat(few.enough()).isFalse();
    assertThat(few.feedback()).isEqualTo(49);
    assertThat(few.abstained()).containsOnlyKeys("delivery", "quality", "packaging");
    assertThat(Drivers.of(List.of()).mean()).isZero();

    List<Spoken> rare = new ArrayList<>(spoken(5, 500));
    for (int i = 0; i < 9; i++) {
      rare.add(new Spoken(-1, Map.of("parking", -1.0)));
    }
    Drivers found = Drivers.of(rare);
    assertThat(found.abstained()).containsExactly(Map.entry("parking", 9L));
    assertThat(found.drivers()).extracting(Driver::aspect).doesNotContain("parking");
  }

  @Test
  void aspectsThatAreAlwaysNamedTogetherShareTheEffect() {
    List<Spoken> twins = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      double polarity = i % 2 == 0 ? 1 : -1;
      twins.add(new Spoken(0.5 * polarity, Map.of("one", polarity, "other", polarity)));
    }
    List<Driver> drivers = Drivers.of(twins).drivers();

    assertThat(drivers.get(0).effect()).isCloseTo(drivers.get(1).effect(), within(1e-9));
    assertThat(drivers.get(0).effect()).isCloseTo(0.25, within(0.01));
  }

  @Test
  void oneCustomersContributionsAreOfWhatHeSpokeOf() {
    Drivers found = Drivers.of(spoken(6, 1_000));

    Map<String, Double> own =
        found.contributions(
            List.of(
                new Spoken(-1, Map.of("delivery", -1.0)), new Spoken(0, Map.of("parking", 1.0))));
    assertThat(own).containsOnlyKeys("delivery");
    assertThat(own.getOrDefault("delivery", 0.0)).isCloseTo(-0.2, within(0.03));
    assertThat(found.contributions(List.of())).isEmpty();
  }

  @Test
  void wrongValuesAreRefused() {
    assertThatThrownBy(() -> new Spoken(2, Map.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Spoken(0, Map.of("a", Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
