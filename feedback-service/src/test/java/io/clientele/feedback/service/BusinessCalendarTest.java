package io.clientele.feedback.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static final BusinessCalendar OFFICE =
      new BusinessCalendar(
          "office",
          BERLIN,
          Stream.of(DayOfWeek.values())
              .limit(5)
              .collect(
                  Collectors.toMap(
                      day -> day,
                      _ -> List.of(Opening.parse("13:00-17:00"), Opening.parse("09:00-12:00")))),
          Map.of(
              LocalDate.of(2026, 12, 25),
              List.of(),
              LocalDate.of(2026, 12, 24),
              List.of(Opening.parse("09:00-11:00"))));

  private static Instant berlin(String local) {
    return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
  }

  @Test
  void aDeadlineSkipsLunchNightWeekendAndHoliday() {
    assertThat(OFFICE.plus(berlin("2026-12-23T16:00"), Duration.ofHours(2)))
        .isEqualTo(berlin("2026-12-24T10:00"));
    assertThat(OFFICE.plus(berlin("2026-12-24T10:00"), Duration.ofHours(2)))
        .isEqualTo(berlin("2026-12-28T10:00"));
    assertThat(OFFICE.plus(berlin("2026-12-21T11:30"), Duration.ofHours(1)))
        .isEqualTo(berlin("2026-12-21T13:30"));
  }

  @Test
  void aDayThatIsJustUsedUpEndsAtClosing() {
    assertThat(OFFICE.plus(berlin("2026-12-21T09:00"), Duration.ofHours(7)))
        .isEqualTo(berlin("2026-12-21T17:00"));
    assertThat(OFFICE.plus(berlin("2026-12-20T03:00"), Duration.ZERO))
        .isEqualTo(berlin("2026-12-20T03:00"));
  }

  @Test
  void whatSpringLeavesOutIsNotOpenAndWhatAutumnRepeatsIsOpenTwice() {
    BusinessCalendar night = every("02:00-03:00");
    assertThat(night.between(berlin("2026-03-28T12:00"), berlin("2026-03-29T12:00")))
        .isEqualTo(Duration.ZERO);
    assertThat(night.between(berlin("2026-10-24T12:00"), berlin("2026-10-25T12:00")))
        .isEqualTo(Duration.ofHours(2));
    BusinessCalendar always = every("00:00-24:00");
    assertThat(always.between(berlin("2026-03-29T00:00"), berlin("2026-03-30T00:00")))
        .isEqualTo(Duration.ofHours(23));
    assertThat(always.between(berlin("2026-10-25T00:00"), berlin("2026-10-26T00:00")))
        .isEqualTo(Duration.ofHours(25));
  }

  @Test
  void itIsOpenFromTheFirstMinuteUpToTheLast() {
    assertThat(OFFICE.isOpen(berlin("2026-12-21T09:00"))).isTrue();
    assertThat(OFFICE.isOpen(berlin("2026-12-21T12:00"))).isFalse();
    assertThat(OFFICE.isOpen(berlin("2026-12-21T08:59:59.999999999"))).isFalse();
    assertThat(OFFICE.isOpen(berlin("2026-12-25T10:00"))).isFalse();
  }

  @Test
  void aCalendarThatIsNeverOpenIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new BusinessCalendar(
                "never",
                BERLIN,
                Map.of(DayOfWeek.MONDAY, List.of()),
                Map.of(LocalDate.of(2026, 1, 1), List.of(Opening.ALL_DAY))))
        .withMessageContaining("never open");
  }

  @Test
  void openingsThatOverlapOrCrossMidnightAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new BusinessCalendar(
                "x",
                BERLIN,
                Map.of(
                    DayOfWeek.MONDAY,
                    List.of(Opening.parse("09:00-12:00"), Opening.parse("11:00-13:00"))),
                Map.of()))
        .withMessageContaining("overlap")
        .withMessageContaining("MONDAY");
    for (String wrong :
        List.of("22:00-06:00", "09:00-09:00", "09:00-24:01", "9-17", "", "24:00-24:00")) {
      assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> Opening.parse(wrong));
    }
    assertThat(Opening.parse("18:00 - 24:00").text()).isEqualTo("18:00-24:00");
  }

  @Test
  void theFarFutureIsBounded() {
    BusinessCalendar rare =
        new BusinessCalendar(
            "rare", BERLIN, Map.of(DayOfWeek.SUNDAY, List.of(new Opening(0, 1))), Map.of());
    Instant start = berlin("2026-01-01T00:00");
    assertThat(rare.plus(start, Duration.ofMinutes(5_000))).isAfter(berlin("2121-01-01T00:00"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rare.plus(start, Duration.ofMinutes(6_000)))
        .withMessageContaining("not open for so long");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OFFICE.plus(start, Duration.ofSeconds(Long.MAX_VALUE)));
    assertThatIllegalArgumentException().isThrownBy(() -> OFFICE.plus(start, Duration.ofNanos(-1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OFFICE.between(start, start.minusNanos(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OFFICE.between(start, Instant.parse("9999-01-01T00:00:00Z")));
  }

  @Test
  void aClockThatStandsHasNoDeadlineAndGoesOnWhereItStood() {
    Instant start = berlin("2026-12-21T09:00");
    ServiceClock stopped =
        ServiceClock.startedAt(start).stopped(OFFICE, berlin("2026-12-21T11:00"));
    assertThat(stopped.reaches(OFFICE, Duration.ofHours(3))).isEmpty();
    assertThat(stopped.at(OFFICE, berlin("2026-12-23T11:00"))).isEqualTo(Duration.ofHours(2));
    ServiceClock again = stopped.running(berlin("2026-12-22T10:00"));
    assertThat(again.reaches(OFFICE, Duration.ofHours(3))).contains(berlin("2026-12-22T11:00"));
    assertThat(again.reaches(OFFICE, Duration.ofHours(1))).contains(berlin("2026-12-22T10:00"));
    assertThat(again.running(berlin("2026-12-22T11:00"))).isEqualTo(again);
    assertThat(stopped.stopped(OFFICE, berlin("2026-12-22T11:00"))).isEqualTo(stopped);
  }

  private static BusinessCalendar every(String opening) {
    return new BusinessCalendar(
        "every",
        BERLIN,
        Stream.of(DayOfWeek.values())
            .collect(Collectors.toMap(day -> day, _ -> List.of(Opening.parse(opening)))),
        Map.of());
  }
}
