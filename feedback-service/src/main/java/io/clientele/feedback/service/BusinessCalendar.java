package io.clientele.feedback.service;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * When service is given. An instant is open where the clock on the wall, in the calendar's zone,
 * shows a time within an opening of its date: of what a change to summer time leaves out nothing is
 * open, and what a change back repeats is open both times.
 *
 * <p>Time that is measured in it is open time: it stands still while the calendar is closed. A
 * reading takes time in proportion to the days between. Immutable.
 *
 * @param name 1 to 64 lower-case letters, digits and {@code -}
 * @param zone whose clock it is
 * @param week openings by weekday, in order; a weekday that is absent is closed
 * @param dates openings of single dates, in place of those of their weekday; empty: closed
 */
public record BusinessCalendar(
    String name,
    ZoneId zone,
    Map<DayOfWeek, List<Opening>> week,
    Map<LocalDate, List<Opening>> dates) {

  /** How far ahead it reckons at most: about a hundred years. */
  public static final Duration HORIZON = Duration.ofDays(36_525);

  private static final int MOST_OPENINGS = 48;
  private static final int MOST_DATES = 5_000;

  /**
   * Checks that openings of a day do not overlap, and that some weekday is open.
   *
   * @throws IllegalArgumentException where the calendar is at fault, saying why
   */
  public BusinessCalendar {
    if (!name.matches("[a-z0-9-]{1,64}")) {
      throw new IllegalArgumentException(
          "the name of a calendar is 1 to 64 lower-case letters, digits and -: '%s'"
              .formatted(name.replaceAll("\\p{Cntrl}", "?")));
    }
    if (dates.size() > MOST_DATES) {
      throw new IllegalArgumentException(
          "the calendar '%s' has more than %d dates".formatted(name, MOST_DATES));
    }
    Map<DayOfWeek, List<Opening>> days = new EnumMap<>(DayOfWeek.class);
    week.forEach((day, openings) -> days.put(day, ordered(name, day.name(), openings)));
    Map<LocalDate, List<Opening>> single = new TreeMap<>();
    dates.forEach((date, openings) -> single.put(date, ordered(name, date.toString(), openings)));
    if (days.values().stream().allMatch(List::isEmpty)) {
      throw new IllegalArgumentException(
          "the calendar '%s' is never open; give at least one weekday an opening".formatted(name));
    }
    week = Map.copyOf(days);
    dates = Map.copyOf(single);
  }

  private static List<Opening> ordered(String name, String day, List<Opening> openings) {
    List<Opening> sorted = new ArrayList<>(openings);
    sorted.sort(Comparator.comparingInt(Opening::from));
    if (sorted.size() > MOST_OPENINGS) {
      throw new IllegalArgumentException(
          "the calendar '%s' has more than %d openings on %s".formatted(name, MOST_OPENINGS, day));
    }
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).from() < sorted.get(i - 1).to()) {
        throw new IllegalArgumentException(
            "the calendar '%s' has openings on %s that overlap: %s and %s"
                .formatted(name, day, sorted.get(i - 1).text(), sorted.get(i).text()));
      }
    }
    return List.copyOf(sorted);
  }

  /** The openings of a date, in order. */
  public List<Opening> on(LocalDate date) {
    List<Opening> special = dates.get(date);
    return special != null ? special : week.getOrDefault(date.getDayOfWeek(), List.of());
  }

  /** Whether service is given at an instant. */
  public boolean isOpen(Instant at) {
    OpenPeriods periods = new OpenPeriods(this, at, at.plusNanos(1));
    return periods.next();
  }

  /**
   * Open time from an instant up to another.
   *
   * @throws IllegalArgumentException where they are in the wrong order, or further apart than
   *     {@link #HORIZON}
   */
  public Duration between(Instant from, Instant to) {
    if (to.isBefore(from) || Duration.between(from, to).compareTo(HORIZON) > 0) {
      throw new IllegalArgumentException(
          "open time is measured forward and over at most %d days".formatted(HORIZON.toDays()));
    }
    OpenPeriods periods = new OpenPeriods(this, from, to);
    Duration open = Duration.ZERO;
    while (periods.next()) {
      open = open.plus(Duration.between(periods.begin(), periods.end()));
    }
    return open;
  }

  /**
   * The first instant by which so much open time has passed since a start: {@code start} itself for
   * none, and the moment of closing, not that of the next opening, for what a day just holds.
   *
   * @param start up to the year 9,800
   * @throws IllegalArgumentException where the time is negative, or is not reached within {@link
   *     #HORIZON}
   */
  public Instant plus(Instant start, Duration open) {
    if (open.isNegative()) {
      throw new IllegalArgumentException("open time to be added is not negative");
    }
    if (open.isZero()) {
      return start;
    }
    OpenPeriods periods = new OpenPeriods(this, start, start.plus(HORIZON));
    Duration left = open;
    while (periods.next()) {
      Duration here = Duration.between(periods.begin(), periods.end());
      if (here.compareTo(left) >= 0) {
        return periods.begin().plus(left);
      }
      left = left.minus(here);
    }
    throw new IllegalArgumentException(
        "the calendar '%s' is not open for so long within %d days"
            .formatted(name, HORIZON.toDays()));
  }

  /** The least open time of any week without single dates and without a change of the clock. */
  public Duration perWeek() {
    return week.values().stream()
        .flatMap(List::stream)
        .map(opening -> Duration.of(opening.to() - opening.from(), ChronoUnit.MINUTES))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
