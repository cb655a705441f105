package io.clientele.scoring.portrait;

import io.clientele.scoring.history.Activity;
import io.clientele.scoring.history.Line;
import io.clientele.scoring.satisfaction.Opinion;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened with one person up to a time, one by one.
 *
 * @param lines what was bought
 * @param currency the person's own; discounts in others do not count
 */
public record Events(
    List<Event> orders,
    List<Event> refunds,
    List<Opinion> opinions,
    List<Line> lines,
    List<Activity> activities,
    String currency) {

  private static final double MICROS_OF_DAY = 86_400e6;

  /** Nothing happened. */
  public static final Events NONE = new Events(List.of(), List.of(), List.of());

  /** What happened besides lines and activities. */
  public Events(List<Event> orders, List<Event> refunds, List<Opinion> opinions) {
    this(orders, refunds, opinions, List.of(), List.of(), "");
  }

  public Events {
    orders = List.copyOf(orders);
    refunds = List.copyOf(refunds);
    opinions = List.copyOf(opinions);
    lines = List.copyOf(lines);
    activities = List.copyOf(activities);
  }

  /** What had happened by a time. */
  public Events until(Instant time) {
    return new Events(
        by(time, orders, Event::at),
        by(time, refunds, Event::at),
        by(time, opinions, Opinion::at),
        by(time, lines, Line::orderedAt),
        by(time, activities, Activity::at),
        currency);
  }

  private static <T> List<T> by(Instant time, List<T> all, Function<T, Instant> at) {
    return all.stream().anyMatch(one -> at.apply(one).isAfter(time))
        ? all.stream().filter(one -> !at.apply(one).isAfter(time)).toList()
        : all;
  }

  /** When that happened which a measure is of. */
  public List<Instant> times(Aggregate.Measure measure) {
    return switch (measure) {
      case ORDERS, GROSS_REVENUE -> orders.stream().map(Event::at).toList();
      case REFUNDS, REFUNDED -> refunds.stream().map(Event::at).toList();
      case NET_REVENUE -> Stream.concat(orders.stream(), refunds.stream()).map(Event::at).toList();
      case FEEDBACK, RATING, POLARITY -> opinions.stream().map(Opinion::at).toList();
      case ITEMS, UNITS, DISCOUNT -> bought().map(Line::orderedAt).toList();
      case VISITS -> Visits.begun(activities);
      case VIEWS, SHARES, INVITES, REVIEWS, COUPONS, SEARCHES ->
          activities.stream()
              .filter(activity -> measure.kinds().contains(activity.kind()))
              .map(Activity::at)
              .toList();
    };
  }

  // What came back is no purchase.
  private Stream<Line> bought() {
    return lines.stream().filter(line -> line.quantity().signum() >= 0);
  }

  private record Weighed(double value, double weight) {}

  /**
   * The figure at a time. A sum or a number of nothing is 0; a mean, a greatest or a least of
   * nothing is none.
   */
  public OptionalDouble figure(Aggregate aggregate, Instant asOf) {
    List<Weighed> parts = new Weighing(aggregate, asOf).of(this);
    return switch (aggregate.function()) {
      case COUNT -> OptionalDouble.of(weight(parts));
      case SUM -> OptionalDouble.of(sum(parts));
      case MEAN ->
          weight(parts) > 0
              ? OptionalDouble.of(sum(parts) / weight(parts))
              : OptionalDouble.empty();
      case MAX -> parts.stream().mapToDouble(Weighed::value).max();
      case MIN -> parts.stream().mapToDouble(Weighed::value).min();
    };
  }

  private static double weight(List<Weighed> parts) {
    return parts.stream().mapToDouble(Weighed::weight).sum();
  }

  private static double sum(List<Weighed> parts) {
    return parts.stream().mapToDouble(part -> part.weight() * part.value()).sum();
  }

  private record Weighing(Aggregate aggregate, Instant asOf, List<Weighed> parts) {

    Weighing(Aggregate aggregate, Instant asOf) {
      this(aggregate, asOf, new ArrayList<>());
    }

    List<Weighed> of(Events events) {
      switch (aggregate.measure()) {
        case ORDERS -> events.orders.forEach(order -> add(order.at(), 1));
        case REFUNDS -> events.refunds.forEach(refund -> add(refund.at(), 1));
        case FEEDBACK -> events.opinions.forEach(opinion -> add(opinion.at(), 1));
        case GROSS_REVENUE -> amounts(events.orders, 1);
        case REFUNDED -> amounts(events.refunds, 1);
        case NET_REVENUE -> {
          amounts(events.orders, 1);
          amounts(events.refunds, -1);
        }
        case RATING -> events.opinions.forEach(opinion -> add(opinion.at(), opinion.rating()));
        case POLARITY -> events.opinions.forEach(opinion -> add(opinion.at(), opinion.polarity()));
        case UNITS ->
            events.bought().forEach(line -> add(line.orderedAt(), line.quantity().doubleValue()));
        case DISCOUNT -> events.bought().forEach(line -> discount(line, events.currency));
        case ITEMS, VIEWS, VISITS, SHARES, INVITES, REVIEWS, COUPONS, SEARCHES ->
            events.times(aggregate.measure()).forEach(at -> add(at, 1));
      }
      return parts;
    }

    private void discount(Line line, String currency) {
      BigDecimal discount = line.discount();
      if (discount != null && line.currency().equals(currency)) {
        add(line.orderedAt(), discount.doubleValue());
      }
    }

    private void amounts(List<Event> events, int sign) {
      events.forEach(event -> event.amount().ifPresent(amount -> add(event.at(), sign * amount)));
    }

    private void add(Instant at, @Nullable Double value) {
      if (value != null) {
        add(at, value.doubleValue());
      }
    }

    private void add(Instant at, double value) {
      double age = Math.max(0, ChronoUnit.MICROS.between(at, asOf) / MICROS_OF_DAY);
      if (aggregate.windowDays() == 0 || age < aggregate.windowDays()) {
        double halfLife = aggregate.halfLifeDays();
        parts.add(new Weighed(value, halfLife == 0 ? 1 : Math.pow(2, -age / halfLife)));
      }
    }
  }
}
