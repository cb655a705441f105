package io.clientele.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MeterTest {

  private static final Instant START = Instant.parse("2026-03-01T23:58:00Z");

  @Test
  void aMinutesWorthGoesThroughAtOnceAndThenOneByOne() {
    Meters meters = new Meters(10);
    Pace pace = new Pace(6, 0);
    for (int left = 5; left >= 0; left--) {
      assertThat(meters.take("a", pace, START))
          .contains(new Allowance(6, left, 10L * (6 - left), 0, "6;w=60"));
    }

    assertThat(meters.take("a", pace, START)).contains(new Allowance(6, 0, 60, 10, "6;w=60"));
    assertThat(meters.take("a", pace, START.plusMillis(9_999)).orElseThrow().granted()).isFalse();
    assertThat(meters.take("a", pace, START.plusSeconds(10)).orElseThrow().granted()).isTrue();
    assertThat(meters.take("b", pace, START).orElseThrow().remaining()).isEqualTo(5);
  }

  @Test
  void theDaysWorthComesBackAtMidnight() {
    Meters meters = new Meters(10);
    Pace pace = new Pace(60, 2);

    assertThat(meters.take("a", pace, START))
        .contains(new Allowance(2, 1, 120, 0, "60;w=60, 2;w=86400"));
    assertThat(meters.take("a", pace, START).orElseThrow().granted()).isTrue();
    assertThat(meters.take("a", pace, START.plusSeconds(1)).orElseThrow().retrySeconds())
        .isEqualTo(119);
    assertThat(meters.take("a", pace, START.plusSeconds(120)).orElseThrow().remaining())
        .isEqualTo(1);
  }

  @Test
  void whoHasNoBoundsIsNotCounted() {
    assertThat(new Meters(10).take("a", Pace.FREE, START)).isEmpty();
  }

  @Test
  void aClockThatGoesBackGivesNothingAway() {
    Meters meters = new Meters(10);
    Pace pace = new Pace(1, 1);
    assertThat(meters.take("a", pace, START.plus(1, ChronoUnit.DAYS)).orElseThrow().granted())
        .isTrue();

    assertThat(meters.take("a", pace, START).orElseThrow().granted()).isFalse();
  }

  @Test
  void whoHasNotCalledForTheLongestTimeIsForgottenFirst() {
    Meters meters = new Meters(2);
    Pace pace = new Pace(0, 1);
    for (String caller : List.of("a", "b", "a", "c")) {
      assertThat(meters.take(caller, pace, START)).isPresent();
    }

    assertThat(meters.take("a", pace, START).orElseThrow().granted()).isFalse();
    assertThat(meters.take("b", pace, START).orElseThrow().granted()).isTrue();
  }

  @Test
  void whoeverComesAtOnceGetsNoMoreThanThereIs() throws InterruptedException {
    Meters meters = new Meters(10);
    AtomicInteger granted = new AtomicInteger();
    List<Thread> senders = new ArrayList<>();
    for (int sender = 0; sender < 8; sender++) {
      senders.add(
          Thread.ofVirtual()
              .start(() -> {
                for (int request = 0; request < 500; request++) {
                  meters
                      .take("a", new Pace(1000, 0), START)
                      .filter(Allowance::granted)
                      .ifPresent(allowance -> granted.incrementAndGet());
                }
              }));
    }
    for (Thread sender : senders) {
      sender.join();
    }

    assertThat(granted).hasValue(1000);
  }

  /**
   * By what the bounds mean: a request goes through exactly if, counting it, no stretch of time
   * since one that went through holds more than a full bucket and what came in meanwhile, and the
   * day not more than its bound. Nothing of the bucket is in there.
   */
  @Test
  void aRequestGoesThroughExactlyIfNoStretchOfTimeHoldsTooMany() {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      Pace pace = new Pace(random.nextInt(13), random.nextInt(3) == 0 ? 0 : 40);
      List<Instant> through = new ArrayList<>();
      Map<LocalDate, Integer> byDay = new HashMap<>();
      Meters meters = new Meters(1);
      Instant now = START;
      for (int step = 0; step < 300; step++) {
        now =
            now.plusNanos(
                random.nextLong(random.nextInt(8) == 0 ? 40_000_000_000L : 4_000_000_000L));
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        boolean expected =
            withinMinute(through, now, pace)
                && (pace.perDay() == 0 || byDay.getOrDefault(day, 0) < pace.perDay());
        boolean granted = meters.take("a", pace, now).map(Allowance::granted).orElse(true);

        assertThat(granted).as("seed %d, step %d", seed, step).isEqualTo(expected);
        if (granted) {
          through.add(now);
          byDay.merge(day, 1, Integer::sum);
        }
      }
    }
  }

  /** What it says of the time to wait is enough, and a second less is not. */
  @Test
  void waitingAsLongAsItSaysIsEnoughAndNoMoreThanASecondTooLong() {
    Random random = new Random(5);
    for (int round = 0; round < 500; round++) {
      Pace pace = new Pace(1 + random.nextInt(200), 1 + random.nextInt(300));
      Meter meter = Meter.unused(pace, START);
      Instant now = START;
      Meter.Step step = meter.take(pace, now);
      while (step.allowance().granted()) {
        now = now.plusNanos(random.nextLong(50_000_000));
        step = step.next().take(pace, now);
      }
      long wait = step.allowance().retrySeconds();

      assertThat(step.next().take(pace, now.plusSeconds(wait)).allowance().granted()).isTrue();
      assertThat(step.next().take(pace, now.plusSeconds(wait - 1)).allowance().granted()).isFalse();
    }
  }

  private static boolean withinMinute(List<Instant> through, Instant now, Pace pace) {
    if (pace.perMinute() == 0) {
      return true;
    }
    for (int from = 0; from < through.size(); from++) {
      long count = through.size() - from + 1L;
      BigInteger minute = BigInteger.valueOf(60_000_000_000L);
      BigInteger nanos = BigInteger.valueOf(ChronoUnit.NANOS.between(through.get(from), now));
      BigInteger most = nanos.add(minute).multiply(BigInteger.valueOf(pace.perMinute()));
      if (BigInteger.valueOf(count).multiply(minute).compareTo(most) > 0) {
        return false;
      }
    }
    return true;
  }
}
