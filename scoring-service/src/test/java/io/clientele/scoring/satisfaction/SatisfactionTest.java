package io.clientele.scoring.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SatisfactionTest {

  private static final SatisfactionPolicy POLICY = SatisfactionPolicy.withDefaults();
  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

  @Test
  void silenceIsUnknown() {
    assertThat(POLICY.mood(List.of()).at(START)).isEqualTo(Satisfaction.UNKNOWN);
    assertThat(POLICY.mood(List.of(new Opinion(START, null, null))).at(START))
        .isEqualTo(Satisfaction.UNKNOWN);
  }

  @Test
  void oneBestRatingIsHighUntilItFades() {
    Mood mood = POLICY.mood(List.of(new Opinion(START, 5.0, null)));

    // m = d / (0.5 + d): at least 0.25 while d >= 1/6, but unknown already below d = 0.3.
    assertThat(POLICY.mean(mood, START)).isCloseTo(1 / 1.5, within(1e-12));
    assertThat(mood.at(START.plus(Duration.ofDays(312)))).isEqualTo(Satisfaction.HIGH);
    assertThat(mood.at(START.plus(Duration.ofDays(313)))).isEqualTo(Satisfaction.UNKNOWN);
  }

  @Test
  void theInstantsOfTheClosedFormAreThoseOfTheDefinition() {
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      List<Opinion> opinions = opinions(random);
      Mood mood = POLICY.mood(opinions);
      Instant last = opinions.getLast().at();
      for (int i = 0; i < 40; i++) {
        Instant time = last.plusSeconds(random.nextInt(100_000_000));
        double[] defined = defined(opinions, time);
        assertThat(POLICY.mean(mood, time)).as("seed %d", seed).isCloseTo(defined[0], within(1e-9));
        if (!near(defined)) {
          assertThat(mood.at(time)).as("seed %d at %s", seed, time).isEqualTo(label(defined));
        }
      }
    }
  }

  private static List<Opinion> opinions(Random random) {
    List<Opinion> opinions = new ArrayList<>();
    double bias = random.nextDouble() * 2 - 1;
    for (int i = 0; i <= random.nextInt(8); i++) {
      Double rating = random.nextBoolean() ? Double.valueOf(1 + random.nextInt(5)) : null;
      Double polarity =
          random.nextBoolean()
              ? Double.valueOf(Math.clamp(bias + random.nextGaussian() / 3, -1, 1))
              : null;
      opinions.add(new Opinion(START.plusSeconds(random.nextInt(40_000_000)), rating, polarity));
    }
    opinions.sort(Comparator.comparing(Opinion::at));
    return opinions;
  }

  /** Mean and decayed weight straight from the definition. */
  private static double[] defined(List<Opinion> opinions, Instant time) {
    double pull = 0;
    double weight = 0;
    for (Opinion opinion : opinions) {
      double days = Duration.between(opinion.at(), time).toMillis() / 86_400_000.0;
      double decay = Math.pow(2, -days / 180);
      if (opinion.rating() != null) {
        pull += decay * (opinion.rating() - 3) / 2;
        weight += decay;
      }
      if (opinion.polarity() != null) {
        pull += 0.7 * decay * opinion.polarity();
        weight += 0.7 * decay;
      }
    }
    return new double[] {pull / (0.5 + weight), weight};
  }

  private static boolean near(double[] defined) {
    return Math.abs(defined[0] - 0.25) < 1e-9
        || Math.abs(defined[0] + 0.15) < 1e-9
        || Math.abs(defined[1] - 0.3) < 1e-9;
  }

  private static Satisfaction label(double[] defined) {
    if (defined[1] < 0.3) {
      return Satisfaction.UNKNOWN;
    }
    if (defined[0] >= 0.25) {
      return Satisfaction.HIGH;
    }
    return defined[0] <= -0.15 ? Satisfaction.LOW : Satisfaction.MEDIUM;
  }

  @Test
  void confidenceGrowsWithWhatWasSaid() {
    Mood once = POLICY.mood(List.of(new Opinion(START, 5.0, null)));
    Mood often = POLICY.mood(List.of(new Opinion(START, 5.0, 0.9), new Opinion(START, 5.0, 0.9)));

    assertThat(POLICY.confidence(often, START)).isGreaterThan(POLICY.confidence(once, START));
    assertThat(POLICY.confidence(Mood.SILENT, START)).isEqualTo(0);
  }
}
