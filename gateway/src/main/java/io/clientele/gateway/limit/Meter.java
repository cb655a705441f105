package io.clientele.gateway.limit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What one caller has used: of the minute and of the day of UTC.
 *
 * @param used requests of the day that went through
 */
record Meter(TokenBucket minute, LocalDate day, long used) {

  private static final int SECONDS_OF_DAY = 86_400;

  /** What it comes to to let a request through, or not to. */
  record Step(Meter next, Allowance allowance) {}

  /** One that has used nothing. */
  static Meter unused(Pace pace, Instant now) {
    return new Meter(TokenBucket.full(pace.perMinute(), now), day(now), 0);
  }

  /** One more request. One that does not go through uses nothing of either. */
  Step take(Pace pace, Instant now) {
    Meter at = at(pace, now);
    boolean minuteSpent = pace.perMinute() > 0 && at.minute.whole() == 0;
    boolean daySpent = pace.perDay() > 0 && at.used >= pace.perDay();
    if (minuteSpent || daySpent) {
      long retry =
          Math.max(
              minuteSpent ? at.minute.secondsToOne(pace.perMinute()) : 0,
              daySpent ? at.secondsToMidnight(now) : 0);
      return new Step(at, at.left(pace, now, Math.max(1, retry)));
    }
    TokenBucket minute = pace.perMinute() > 0 ? at.minute.less() : at.minute;
    Meter next = new Meter(minute, at.day, at.used + 1);
    return new Step(next, next.left(pace, now, 0));
  }

  private Meter at(Pace pace, Instant now) {
    LocalDate today = day(now);
    boolean anew = today.isAfter(day);
    return new Meter(minute.at(pace.perMinute(), now), anew ? today : day, anew ? 0 : used);
  }

  private Allowance left(Pace pace, Instant now, long retry) {
    long ofDay = Math.max(0, pace.perDay() - used);
    boolean dayIsLess = pace.perDay() > 0 && (pace.perMinute() == 0 || ofDay <= minute.whole());
    return dayIsLess
        ? new Allowance(pace.perDay(), ofDay, secondsToMidnight(now), retry, policy(pace))
        : new Allowance(
            pace.perMinute(),
            minute.whole(),
            minute.secondsToFull(pace.perMinute()),
            retry,
            policy(pace));
  }

  private long secondsToMidnight(Instant now) {
    Instant midnight = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return Math.max(1, Math.ceilDiv(Duration.between(now, midnight).toMillis(), 1000L));
  }

  private static String policy(Pace pace) {
    String minute = pace.perMinute() > 0 ? pace.perMinute() + ";w=60" : "";
    String day = pace.perDay() > 0 ? pace.perDay() + ";w=" + SECONDS_OF_DAY : "";
    return minute.isEmpty() || day.isEmpty() ? minute + day : minute + ", " + day;
  }

  private static LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }
}
