package io.clientele.scoring.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.scoring.conduct.ShopperSimulator.Known;
import io.clientele.scoring.history.Activity;
import io.clientele.scoring.history.Line;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Measures conduct and what follows from it; run with {@code -Dclientele.benchmark=true}. */
@EnabledIfSystemProperty(named = "clientele.benchmark", matches = "true")
class ConductSpeedTest {

  @Test
  void conductCostsInProportionToWhatWasDone() {
    List<Behaviour> some =
        new ShopperSimulator(1).customers(50).stream().map(Known::behaviour).toList();
    List<Behaviour> all = List.of(together(some));
    double sorting =
        micros(
            some,
            behaviour ->
                behaviour.activities().stream()
                    .sorted(Comparator.comparing(Activity::at))
                    .toList()
                    .size());
    double one =
        micros(some, behaviour -> Shipped.POLICY.conduct(behaviour, Norms.NONE).hours().size());
    double large =
        micros(all, behaviour -> Shipped.POLICY.conduct(behaviour, Norms.NONE).hours().size());
    List<Conduct> conducts =
        some.stream().map(behaviour -> Shipped.POLICY.conduct(behaviour, Norms.NONE)).toList();
    double labels = micros(conducts, conduct -> Shipped.POLICY.labels(conduct).size());
    System.out.printf(
        "conduct of %.0f lines and %.0f activities %.0f us (%.1f times sorting these), of %d and %d %.0f us; labels %.0f us%n",
        some.stream().mapToInt(behaviour -> behaviour.lines().size()).average().orElse(0),
        some.stream().mapToInt(behaviour -> behaviour.activities().size()).average().orElse(0),
        one,
        one / sorting,
        all.getFirst().lines().size(),
        all.getFirst().activities().size(),
        large,
        labels);
    assertThat(large).isPositive();
  }

  private static Behaviour together(List<Behaviour> some) {
    List<Line> lines = new ArrayList<>();
    List<Activity> activities = new ArrayList<>();
    some.forEach(one -> {
      lines.addAll(one.lines());
      activities.addAll(one.activities());
    });
    return new Behaviour(
        lines.subList(0, Math.min(2_000, lines.size())),
        activities.subList(0, Math.min(2_000, activities.size())),
        List.of(),
        List.of());
  }

  private interface Work<T> {
    int of(T thing);
  }

  private static <T> double micros(List<T> things, Work<T> work) {
    double best = Double.POSITIVE_INFINITY;
    int sum = 0;
    for (int round = 0; round < 30; round++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (T thing : things) {
        sum += work.of(thing);
      }
      long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      best = Math.min(best, took / 1e3 / things.size());
    }
    assertThat(sum).isGreaterThanOrEqualTo(0);
    return best;
  }
}
