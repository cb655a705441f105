package io.clientele.feedback.survey.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.contracts.error.ClienteleException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FatigueTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Fatigue FATIGUE = new Fatigue(Duration.ofDays(30), Duration.ofDays(180));
  private static final Sampling ALL = new Sampling("survey", 1);
  private static final Optional<Instant> NEVER = Optional.empty();

  @Test
  void whoWasAskedRestsForAPauseToTheMoment() {
    assertThat(judged(false, NEVER, NEVER)).isEqualTo(Verdict.INVITED);
    assertThat(judged(false, daysAgo(29), NEVER)).isEqualTo(Verdict.RESTING);
    assertThat(judged(false, daysAgo(30).map(at -> at.plusNanos(1)), NEVER))
        .isEqualTo(Verdict.RESTING);
    assertThat(judged(false, daysAgo(30), NEVER)).isEqualTo(Verdict.INVITED);
  }

  @Test
  void aRefusalHoldsLongerAndAnErasureForGood() {
    assertThat(judged(false, daysAgo(179), daysAgo(179))).isEqualTo(Verdict.REFUSED);
    assertThat(judged(false, daysAgo(180), daysAgo(180))).isEqualTo(Verdict.INVITED);
    assertThat(judged(true, NEVER, NEVER)).isEqualTo(Verdict.ERASED);
  }

  private static Verdict judged(
      boolean erased, Optional<Instant> invited, Optional<Instant> declined) {
    return FATIGUE.judge(new Standing("c-1", erased, invited, declined), ALL, NOW);
  }

  private static Optional<Instant> daysAgo(int days) {
    return Optional.of(NOW.minus(Duration.ofDays(days)));
  }

  @Test
  void aSampleHasItsShareIsTheSameEachTimeAndGrowsWithTheRate() {
    List<String> tenth = drawn("survey", 0.1);
    List<String> half = drawn("survey", 0.5);

    assertThat(tenth.size() / 10_000.0).isCloseTo(0.1, within(0.015));
    assertThat(half.size() / 10_000.0).isCloseTo(0.5, within(0.025));
    assertThat(drawn("survey", 0.1)).isEqualTo(tenth);
    assertThat(half).containsAll(tenth);
    assertThat(drawn("other", 0.1)).isNotEqualTo(tenth);
    assertThat(drawn("survey", 1)).hasSize(10_000);
    assertThatThrownBy(() -> new Sampling("survey", 0)).isInstanceOf(ClienteleException.class);
    assertThatThrownBy(() -> new Sampling("survey", Double.NaN))
        .isInstanceOf(ClienteleException.class);
  }

  private static List<String> drawn(String survey, double rate) {
    Sampling sampling = new Sampling(survey, rate);
    return IntStream.range(0, 10_000).mapToObj(i -> "c-" + i).filter(sampling::draws).toList();
  }
}
