package io.clientele.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreakerTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Breaker breaker = new Breaker(3, PAUSE);

  @Test
  void itOpensAfterFailuresInARowAndLetsOneCallTry() {
    breaker.failed(START);
    breaker.failed(START);
    breaker.answered();
    breaker.failed(START);
    breaker.failed(START);
    assertThat(breaker.admits(START)).isTrue();
    breaker.failed(START);

    assertThat(breaker.isOpen()).isTrue();
    assertThat(breaker.admits(START.plusMillis(999))).isFalse();
    assertThat(breaker.admits(START.plus(PAUSE))).isTrue();
    assertThat(breaker.admits(START.plus(PAUSE))).isFalse();
    breaker.answered();
    assertThat(breaker.isOpen()).isFalse();
    assertThat(breaker.admits(START.plus(PAUSE))).isTrue();
  }

  @Test
  void aTryThatFailsBeginsAnotherPauseAndOneThatIsGivenUpLeavesItsTurn() {
    for (int i = 0; i < 3; i++) {
      breaker.failed(START);
    }
    Instant later = START.plus(PAUSE);
    assertThat(breaker.admits(later)).isTrue();
    breaker.givenUp();
    assertThat(breaker.admits(later)).isTrue();
    breaker.failed(later);
    assertThat(breaker.admits(later.plusMillis(999))).isFalse();
    assertThat(breaker.admits(later.plus(PAUSE))).isTrue();
  }

  /** What happened to calls, from which it can be told at any time what may go out. */
  private record Happened(Instant at, char what) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void itDecidesAsTheHistoryOfCallsSays(long seed) {
    Random random = new Random(seed);
    List<Happened> history = new ArrayList<>();
    Instant now = START;
    int underWay = 0;
    for (int step = 0; step < 3_000; step++) {
      now = now.plusMillis(random.nextInt(700));
      if (underWay == 0 || random.nextInt(3) == 0) {
        boolean admits = breaker.admits(now);
        assertThat(admits).as("step %d", step).isEqualTo(expected(history, now));
        if (admits) {
          underWay++;
          history.add(new Happened(now, 'b'));
        }
      } else {
        underWay--;
        switch (random.nextInt(5)) {
          case 0 -> {
            breaker.answered();
            history.add(new Happened(now, 'a'));
          }
          case 1 -> {
            breaker.givenUp();
            history.add(new Happened(now, 'g'));
          }
          default -> {
            breaker.failed(now);
            history.add(new Happened(now, 'f'));
          }
        }
      }
    }
  }

  /** Told from the whole history each time. */
  private static boolean expected(List<Happened> history, Instant now) {
    int lastAnswer = -1;
    for (int i = 0; i < history.size(); i++) {
      lastAnswer = history.get(i).what() == 'a' ? i : lastAnswer;
    }
    List<Happened> since = history.subList(lastAnswer + 1, history.size());
    List<Happened> failures = since.stream().filter(each -> each.what() == 'f').toList();
    if (failures.size() < 3) {
      return true;
    }
    Happened last = failures.getLast();
    List<Happened> after = since.subList(since.lastIndexOf(last) + 1, since.size());
    boolean trying = !after.isEmpty() && after.getLast().what() == 'b';
    return !trying && !now.isBefore(last.at().plus(PAUSE));
  }
}
