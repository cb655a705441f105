package io.clientele.feedback.complaint;

import static io.clientele.feedback.complaint.ComplaintMessages.minutes;
import static io.clientele.feedback.complaint.ComplaintMessages.timestamp;
import static io.clientele.feedback.complaint.ComplaintMessages.wording;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.feedback.v1.EscalationStep;
import io.clientele.contracts.feedback.v1.ListServiceCalendarsResponse;
import io.clientele.contracts.feedback.v1.ListServicePromisesResponse;
import io.clientele.contracts.feedback.v1.ReckonServiceTimeRequest;
import io.clientele.contracts.feedback.v1.ServiceCalendar;
import io.clientele.contracts.feedback.v1.ServicePromise;
import io.clientele.contracts.feedback.v1.ServiceTime;
import io.clientele.feedback.promise.Promise;
import io.clientele.feedback.promise.ServiceTable;
import io.clientele.feedback.promise.Step;
import io.clientele.feedback.promise.Target;
import io.clientele.feedback.service.BusinessCalendar;
import io.clientele.feedback.service.Opening;
import io.clientele.feedback.urgency.Priority;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The message forms of calendars and promises. */
final class PolicyMessages {

  private static final long MOST_MINUTES = 1_440_000;

  private PolicyMessages() {}

  static ListServiceCalendarsResponse calendars(ServiceTable table) {
    return ListServiceCalendarsResponse.newBuilder()
        .addAllCalendars(table.calendars().stream().map(PolicyMessages::calendar).toList())
        .setVersion(table.version())
        .build();
  }

  private static ServiceCalendar calendar(BusinessCalendar calendar) {
    ServiceCalendar.Builder message =
        ServiceCalendar.newBuilder().setName(calendar.name()).setZone(calendar.zone().getId());
    for (DayOfWeek day : DayOfWeek.values()) {
      message.addWeek(day(day.name(), calendar.week().getOrDefault(day, List.of())));
    }
    new TreeMap<>(calendar.dates())
        .forEach((date, openings) -> message.addDates(day(date.toString(), openings)));
    return message.build();
  }

  private static ServiceCalendar.OpenDay day(String day, List<Opening> openings) {
    return ServiceCalendar.OpenDay.newBuilder()
        .setDay(day)
        .addAllOpenings(openings.stream().map(Opening::text).toList())
        .build();
  }

  static ListServicePromisesResponse promises(ServiceTable table) {
    return ListServicePromisesResponse.newBuilder()
        .addAllPromises(table.promises().stream().map(PolicyMessages::promise).toList())
        .addAllEscalation(table.escalation().stream().map(PolicyMessages::step).toList())
        .setReopenUnsolved(table.reopenUnsolved())
        .setVersion(table.version())
        .build();
  }

  private static ServicePromise promise(Promise promise) {
    ServicePromise.Builder message =
        ServicePromise.newBuilder()
            .setName(promise.name())
            .setLabel(wording(promise.label()))
            .addAllTiers(promise.tiers())
            .setCalendar(promise.calendar());
    Stream.of(ComplaintState.values())
        .filter(state -> state.waitsFor().filter(promise.pauses()::contains).isPresent())
        .forEach(state -> message.addPauses(ComplaintMessages.state(state)));
    for (Priority priority : Priority.values()) {
      Target target = promise.target(priority);
      message.addTargets(
          ServicePromise.PromisedTarget.newBuilder()
              .setPriority(ComplaintMessages.priority(priority))
              .setFirstResponseMinutes(target.firstResponse().toMinutes())
              .setResolutionMinutes(target.resolution().toMinutes()));
    }
    return message.build();
  }

  private static EscalationStep step(Step step) {
    return EscalationStep.newBuilder()
        .setName(step.name())
        .setLabel(wording(step.label()))
        .setOf(step.of().name().toLowerCase(Locale.ROOT))
        .setShare(step.share())
        .setLevel(step.level())
        .build();
  }

  /** Reckons by a calendar: from a time, how far so many minutes go, or how many there are. */
  static ServiceTime reckoned(ServiceTable table, ReckonServiceTimeRequest request, Instant now) {
    BusinessCalendar calendar =
        table
            .calendar(request.getCalendar())
            .orElseThrow(() ->
                new ClienteleException(
                    ErrorCode.CALENDAR_NOT_FOUND,
                    "calendar",
                    "there is no such calendar; list them to see which there are"));
    Instant from = request.hasFrom() ? ComplaintMessages.instant("from", request.getFrom()) : now;
    if (request.hasMinutes()) {
      return time(calendar, from, end(calendar, from, request.getMinutes()));
    }
    if (request.hasTo()) {
      return time(calendar, from, ComplaintMessages.instant("to", request.getTo()));
    }
    throw Said.invalid("minutes", "is missing; give it, or to");
  }

  private static Instant end(BusinessCalendar calendar, Instant from, long minutes) {
    if (minutes < 0 || minutes > MOST_MINUTES) {
      throw Said.invalid("minutes", "is 0 to " + MOST_MINUTES);
    }
    try {
      return calendar.plus(from, Duration.ofMinutes(minutes));
    } catch (IllegalArgumentException e) {
      throw Said.invalid("minutes", "is more than the calendar is open for in a hundred years");
    }
  }

  private static ServiceTime time(BusinessCalendar calendar, Instant from, Instant to) {
    try {
      return ServiceTime.newBuilder()
          .setFrom(timestamp(from))
          .setTo(timestamp(to))
          .setMinutes(minutes(calendar.between(from, to)))
          .setOpen(calendar.isOpen(from))
          .build();
    } catch (IllegalArgumentException e) {
      throw Said.invalid("to", "lies before from, or more than a hundred years after it");
    }
  }
}
