package io.clientele.feedback.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The clock against one that looks at the clock on the wall minute by minute. */
class ServiceClockPropertyTest {

  /** Changes by an hour, by half an hour, at midnight, across the date line, and none. */
  private static final List<String> ZONES =
      List.of(
          "Europe/Berlin",
          "America/New_York",
          "America/Sao_Paulo",
          "Australia/Lord_Howe",
          "Asia/Beirut",
          "Africa/Cairo",
          "Pacific/Apia",
          "America/St_Johns",
          "Asia/Kathmandu",
          "Asia/Shanghai",
          "Antarctica/Troll",
          "UTC");

  private static final int CASES = 600;
  private static final int MINUTES = 8 * 1_440;

  @Test
  void agreesWithAClockThatLooksEveryMinute() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    int changes = 0;
    for (int i = 0; i < CASES; i++) {
      BusinessCalendar calendar = calendar(random);
      Instant start = start(random, calendar.zone());
      changes += changesWithin(calendar.zone(), start) ? 1 : 0;
      check(
          "seed " + seed + ", case " + i + ", " + calendar + ", " + start, random, calendar, start);
    }
    assertThat(changes).as("cases over a change of the clock").isGreaterThan(CASES / 4);
  }

  /** One case: random stops and runs, every one at a whole minute, and readings in between. */
  private static void check(String what, Random random, BusinessCalendar calendar, Instant start) {
    boolean[] open = reference(calendar, start);
    ServiceClock clock = ServiceClock.startedAt(start);
    boolean runs = true;
    long shown = 0;
    int next = random.nextInt(600);
    Duration target = Duration.ofMinutes(1 + random.nextInt(4_000));
    boolean met = false;
    for (int minute = 0; minute < MINUTES; minute++) {
      Instant at = start.plusSeconds(60L * minute);
      if (minute == next) {
        assertThat(clock.at(calendar, at)).as(what).isEqualTo(Duration.ofMinutes(shown));
        runs = random.nextBoolean();
        clock = runs ? clock.running(at) : clock.stopped(calendar, at);
        next += 1 + random.nextInt(2_000);
      }
      if (!met && shown >= target.toMinutes()) {
        met = true;
        assertThat(clock.at(calendar, at)).as(what).isGreaterThanOrEqualTo(target);
      }
      shown += runs && open[minute] ? 1 : 0;
    }
    Instant end = start.plusSeconds(60L * MINUTES);
    assertThat(clock.at(calendar, end)).as(what).isEqualTo(Duration.ofMinutes(shown));
    checkPlus(what, random, calendar, start, open);
  }

  /** Deadlines from the start: the first minute by which so many open ones have passed. */
  private static void checkPlus(
      String what, Random random, BusinessCalendar calendar, Instant start, boolean[] open) {
    int wanted = 1 + random.nextInt(3_000);
    int passed = 0;
    for (int minute = 0; minute < MINUTES; minute++) {
      passed += open[minute] ? 1 : 0;
      if (passed == wanted) {
        Instant due = start.plusSeconds(60L * (minute + 1));
        assertThat(calendar.plus(start, Duration.ofMinutes(wanted))).as(what).isEqualTo(due);
        assertThat(ServiceClock.startedAt(start).reaches(calendar, Duration.ofMinutes(wanted)))
            .as(what)
            .contains(due);
        assertThat(calendar.between(start, due)).as(what).isEqualTo(Duration.ofMinutes(wanted));
        return;
      }
    }
    assertThat(calendar.plus(start, Duration.ofMinutes(wanted)))
        .as(what)
        .isAfter(start.plusSeconds(60L * MINUTES));
  }

  private static boolean[] reference(BusinessCalendar calendar, Instant start) {
    boolean[] open = new boolean[MINUTES];
    for (int minute = 0; minute < MINUTES; minute++) {
      LocalDateTime wall =
          LocalDateTime.ofInstant(start.plusSeconds(60L * minute), calendar.zone());
      List<Opening> openings =
          calendar.dates().containsKey(wall.toLocalDate())
              ? calendar.dates().get(wall.toLocalDate())
              : calendar.week().getOrDefault(wall.getDayOfWeek(), List.of());
      int ofDay = wall.getHour() * 60 + wall.getMinute();
      open[minute] = openings.stream().anyMatch(o -> o.from() <= ofDay && ofDay < o.to());
    }
    return open;
  }

  private static BusinessCalendar calendar(Random random) {
    ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (random.nextInt(5) > 0) {
        week.put(day, openings(random));
      }
    }
    week.put(DayOfWeek.of(1 + random.nextInt(7)), List.of(opening(random, 0, 1_440)));
    return new BusinessCalendar("random", zone, week, Map.of());
  }

  private static List<Opening> openings(Random random) {
    if (random.nextInt(6) == 0) {
      return List.of(Opening.ALL_DAY);
    }
    List<Opening> openings = new ArrayList<>();
    int from = random.nextInt(400);
    while (from < 1_430 && openings.size() < 4) {
      Opening next = opening(random, from, Math.min(1_440, from + 500));
      openings.add(next);
      // Some touch each other.
      from = next.to() + (random.nextBoolean() ? 0 : random.nextInt(200));
    }
    return openings;
  }

  private static Opening opening(Random random, int from, int to) {
    int begin = from + random.nextInt(to - from);
    return new Opening(begin, begin + 1 + random.nextInt(to - begin));
  }

  /** Mostly a few days before the clock is changed. */
  private static Instant start(Random random, ZoneId zone) {
    Instant any =
        LocalDate.of(1992 + random.nextInt(40), 1, 1)
            .atStartOfDay(zone)
            .toInstant()
            .plusSeconds(60L * random.nextInt(365 * 1_440));
    ZoneOffsetTransition change = zone.getRules().nextTransition(any);
    return change == null || random.nextInt(4) == 0
        ? any
        : change.getInstant().minusSeconds(60L * random.nextInt(6 * 1_440));
  }

  private static boolean changesWithin(ZoneId zone, Instant start) {
    ZoneOffsetTransition change = zone.getRules().nextTransition(start);
    return change != null && change.getInstant().isBefore(start.plusSeconds(60L * MINUTES));
  }

  @Test
  void singleDatesStandInPlaceOfTheirWeekday() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      BusinessCalendar plain = calendar(random);
      Instant start = start(random, plain.zone());
      Map<LocalDate, List<Opening>> dates = new HashMap<>();
      LocalDate first = LocalDate.ofInstant(start, plain.zone());
      for (int day = 0; day < 8; day++) {
        if (random.nextInt(3) == 0) {
          dates.put(first.plusDays(day), random.nextBoolean() ? List.of() : openings(random));
        }
      }
      BusinessCalendar special = new BusinessCalendar("special", plain.zone(), plain.week(), dates);
      check("seed " + seed + ", case " + i + ", " + special + ", " + start, random, special, start);
    }
  }

  @Test
  void whatIsAddedIsWhatIsBetweenToTheNanosecond() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      BusinessCalendar calendar = calendar(random);
      Instant start = start(random, calendar.zone()).plusNanos(random.nextInt(1_000_000_000));
      Duration open = Duration.ofNanos(random.nextLong(3_000L * 60 * 1_000_000_000));
      Instant due = calendar.plus(start, open);
      String what = "seed " + seed + ", " + calendar + ", " + start + " + " + open;
      assertThat(calendar.between(start, due)).as(what).isEqualTo(open);
      if (due.isAfter(start)) {
        assertThat(calendar.between(start, due.minusNanos(1))).as(what).isLessThan(open);
      }
      Instant middle = start.plus(Duration.between(start, due).dividedBy(3));
      assertThat(calendar.between(start, middle).plus(calendar.between(middle, due)))
          .as(what)
          .isEqualTo(open);
    }
  }
}
