package io.clientele.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuessesTest {

  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  private final Guesses guesses =
      new Guesses(3, Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMinutes(15), 100);

  @Test
  void someAreFreeAndThenTheWaitGrowsUpToTheLongest() {
    for (int free = 0; free < 3; free++) {
      assertThat(guesses.wrong("a", START)).isZero();
    }
    List<Long> waits = new ArrayList<>();
    Instant now = START;
    for (int wrong = 0; wrong < 6; wrong++) {
      assertThat(guesses.wrong("a", now)).isZero();
      Duration wait = guesses.wrong("a", now);
      waits.add(wait.toSeconds());
      now = now.plus(wait);
    }

    assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 10L, 10L);
  }

  @Test
  void whatComesWhileItWaitsDoesNotMakeItLonger() {
    waitingSince(START);

    assertThat(guesses.wrong("a", START.plusMillis(400))).isEqualTo(Duration.ofMillis(600));
    assertThat(guesses.wrong("a", START.plusMillis(900))).isEqualTo(Duration.ofMillis(100));
    assertThat(guesses.wrong("a", START.plusMillis(1000))).isZero();
  }

  @Test
  void oneAddressDoesNotMakeAnotherWait() {
    waitingSince(START);

    assertThat(guesses.wrong("a", START)).isPositive();
    assertThat(guesses.wrong("b", START)).isZero();
  }

  @Test
  void anAddressIsForgottenAfterAWhile() {
    waitingSince(START);
    Instant later = START.plus(Duration.ofMinutes(15)).plusNanos(1);

    for (int wrong = 0; wrong < 3; wrong++) {
      assertThat(guesses.wrong("a", later)).isZero();
    }
  }

  @Test
  void manyAddressesPushOutTheOldestOnly() {
    waitingSince(START);
    for (int other = 0; other < 99; other++) {
      guesses.wrong("other " + other, START);
    }
    assertThat(guesses.wrong("a", START)).isPositive();

    for (int other = 0; other < 100; other++) {
      guesses.wrong("another " + other, START);
    }
    assertThat(guesses.wrong("a", START)).isZero();
  }

  private void waitingSince(Instant now) {
    for (int wrong = 0; wrong < 4; wrong++) {
      assertThat(guesses.wrong("a", now)).isZero();
    }
  }
}
