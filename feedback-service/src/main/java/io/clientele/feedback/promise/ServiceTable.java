package io.clientele.feedback.promise;

import io.clientele.feedback.service.BusinessCalendar;
import io.clientele.feedback.urgency.Priority;
import io.clientele.feedback.urgency.PriorityTable;
import io.clientele.feedback.urgency.SeverityTable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * All that a business lays down about the service to those who complain.
 *
 * @param version of the table; not blank
 * @param calendars at least one; each name once
 * @param promises at most one by tier, and exactly one without tiers
 * @param escalation each name once
 * @param reopenUnsolved whether a case opens again where the customer says that it is not solved
 * @param severity how it is read from texts
 * @param priority how it is reckoned
 */
public record ServiceTable(
    String version,
    List<BusinessCalendar> calendars,
    List<Promise> promises,
    List<Step> escalation,
    boolean reopenUnsolved,
    SeverityTable severity,
    PriorityTable priority) {

  private static final int MOST_WEEKS = 520;

  /**
   * Checks that the parts fit each other.
   *
   * @throws IllegalArgumentException where they do not, saying why
   */
  public ServiceTable {
    calendars = List.copyOf(calendars);
    promises = List.copyOf(promises);
    escalation = List.copyOf(escalation);
    if (version.isBlank()) {
      throw new IllegalArgumentException("the table has a version");
    }
    once("calendars are", calendars, BusinessCalendar::name);
    once("promises are", promises, Promise::name);
    once("steps of escalation are", escalation, Step::name);
    once(
        "promises are for the tier",
        promises.stream().flatMap(p -> p.tiers().stream()).toList(),
        t -> t);
    if (promises.stream().filter(promise -> promise.tiers().isEmpty()).count() != 1) {
      throw new IllegalArgumentException(
          "exactly one promise names no tiers: it is for the others");
    }
    double most = escalation.stream().mapToDouble(Step::share).reduce(1, Math::max);
    for (Promise promise : promises) {
      checkReach(promise, find(calendars, promise), most);
    }
  }

  private static BusinessCalendar find(List<BusinessCalendar> calendars, Promise promise) {
    return calendars.stream()
        .filter(calendar -> calendar.name().equals(promise.calendar()))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "the promise '%s' goes by a calendar that there is not: '%s'"
                    .formatted(promise.name(), promise.calendar())));
  }

  /** So that each deadline lies within what a calendar reckons. */
  private static void checkReach(Promise promise, BusinessCalendar calendar, double mostShare) {
    double weeks =
        mostShare
            * promise.target(Priority.LOW).resolution().toMinutes()
            / calendar.perWeek().toMinutes();
    if (weeks > MOST_WEEKS) {
      throw new IllegalArgumentException(
          "the promise '%s' takes more than %d weeks of the calendar '%s'"
              .formatted(promise.name(), MOST_WEEKS, calendar.name()));
    }
  }

  private static <T> void once(String what, List<T> all, Function<T, String> name) {
    Set<String> names = new HashSet<>();
    for (T one : all) {
      if (!names.add(name.apply(one))) {
        throw new IllegalArgumentException("two %s called '%s'".formatted(what, name.apply(one)));
      }
    }
  }

  /**
   * The promise to customers of a tier.
   *
   * @param tier label; empty, or one that no promise names: that for everybody else
   */
  public Promise promiseTo(String tier) {
    String label = tier.toLowerCase(Locale.ROOT);
    return promises.stream()
        .filter(promise -> promise.tiers().contains(label))
        .findFirst()
        .or(() -> promises.stream().filter(promise -> promise.tiers().isEmpty()).findFirst())
        .orElseThrow();
  }

  /** The calendar of a name. */
  public Optional<BusinessCalendar> calendar(String name) {
    return calendars.stream().filter(calendar -> calendar.name().equals(name)).findFirst();
  }

  /** The promise of a name. */
  public Optional<Promise> promise(String name) {
    return promises.stream().filter(promise -> promise.name().equals(name)).findFirst();
  }

  /** The calendar of a promise. */
  public BusinessCalendar calendarOf(Promise promise) {
    return calendar(promise.calendar()).orElseThrow();
  }
}
