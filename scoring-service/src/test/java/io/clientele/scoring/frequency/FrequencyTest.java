package io.clientele.scoring.frequency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrequencyTest {

  private static final Instant FIRST = Instant.parse("2024-03-01T12:00:00Z");

  @Test
  void theLabelAtAnyTimeIsThatOfTheExpectedRateThen() {
    FrequencyPolicy policy = FrequencyPolicy.withDefaults();
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      Rate rate =
          new Rate(0.1 + random.nextDouble(), 1 + random.nextInt(100)).after(random.nextInt(60));
      FrequencySpan span = policy.span(rate, FIRST);
      for (int i = 0; i < 20; i++) {
        Instant at = FIRST.plusSeconds(random.nextInt(86_400 * 3_000));
        double days = Duration.between(FIRST, at).toSeconds() / 86_400.0;
        double byYear = 365.25 * rate.purchases() / (rate.days() + days);
        Frequency expected =
            byYear >= 12
                ? Frequency.HEAVY
                : byYear >= 4
                    ? Frequency.REGULAR
                    : byYear >= 1 ? Frequency.LIGHT : Frequency.INACTIVE;
        assertThat(span.at(at)).as("seed %d", seed).isEqualTo(expected);
        assertThat(rate.byYear(FIRST, at)).isEqualTo(byYear, within(1e-6 * byYear));
        assertThat(policy.confidence(expected, rate, FIRST, at)).isBetween(0.0, 1.0);
      }
    }
  }

  @Test
  void theConfidencesOfAllLabelsAddUpToOne() {
    FrequencyPolicy policy = FrequencyPolicy.withDefaults();
    Rate rate = new Rate(0.243, 31).after(3);
    Instant at = FIRST.plus(Duration.ofDays(300));
    double sum = 0;
    for (Frequency label : Frequency.values()) {
      sum += policy.confidence(label, rate, FIRST, at);
    }
    assertThat(sum).isEqualTo(1, within(1e-9));
  }

  @Test
  void boundsThatDoNotDescendAreRefused() {
    assertThatThrownBy(() -> new FrequencyPolicy(1, 4, 12))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FrequencyPolicy(12, 4, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FrequencyPolicy(Double.NaN, 4, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
