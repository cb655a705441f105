package io.clientele.scoring.feeling;

import io.clientele.scoring.satisfaction.ChangePoint;
import io.clientele.scoring.satisfaction.Estimate;
import io.clientele.scoring.satisfaction.Mood;
import io.clientele.scoring.satisfaction.Satisfaction;
import io.clientele.scoring.satisfaction.SatisfactionPolicy;
import io.clientele.scoring.satisfaction.Signal;
import io.clientele.scoring.satisfaction.Trend;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How satisfied one person is at a time, and all that it rests on.
 *
 * @param counting what counts then, ascending
 * @param course at the ends of months and at the time, ascending
 * @param orders that something was said of, the latest first
 */
record Feeling(
    Instant asOf,
    Point now,
    double confidence,
    double weight,
    Trend trend,
    List<ChangePoint> changes,
    List<Told> counting,
    List<Point> course,
    List<OrderFeeling> orders) {

  /** How far back a trend looks. */
  static final Duration TREND = Duration.ofDays(365);

  private static final int MONTHS = 24;
  private static final int MOST_ORDERS = 100;

  /** The satisfaction at a time. */
  record Point(Instant at, Satisfaction label, Estimate estimate) {}

  /** The satisfaction with one order. */
  record OrderFeeling(
      String orderId, Satisfaction label, Estimate estimate, int signals, Instant lastAt) {}

  /**
   * The feeling that follows from what was told.
   *
   * @param all also what was told later, and moves of complaints that others followed
   */
  static Feeling of(List<Told> all, SatisfactionPolicy policy, Instant asOf) {
    List<Told> counting = Told.until(all, asOf);
    List<Signal> signals = Told.signals(counting);
    Mood mood = policy.moodOf(signals);
    return new Feeling(
        asOf,
        point(mood, policy, asOf),
        policy.confidence(mood, asOf),
        policy.weight(mood, asOf),
        Trend.of(signals, policy, asOf, TREND),
        ChangePoint.of(signals, policy),
        counting,
        course(all, policy, asOf),
        orders(counting, policy));
  }

  /** The same without changes, course and orders, for many at once. */
  static Feeling brief(List<Told> all, SatisfactionPolicy policy, Instant asOf) {
    List<Signal> signals = Told.signals(Told.until(all, asOf));
    Mood mood = policy.moodOf(signals);
    return new Feeling(
        asOf,
        point(mood, policy, asOf),
        policy.confidence(mood, asOf),
        policy.weight(mood, asOf),
        Trend.of(signals, policy, asOf, TREND),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Point point(Mood mood, SatisfactionPolicy policy, Instant at) {
    return new Point(at, mood.at(at), policy.estimate(mood, at));
  }

  private static List<Point> course(List<Told> all, SatisfactionPolicy policy, Instant asOf) {
    List<Point> course = new ArrayList<>();
    for (Instant at : times(asOf)) {
      List<Signal> signals = Told.signals(Told.until(all, at));
      if (!signals.isEmpty()) {
        course.add(point(policy.moodOf(signals), policy, at));
      }
    }
    return course;
  }

  // The last microsecond of each month.
  private static List<Instant> times(Instant asOf) {
    YearMonth month = YearMonth.from(asOf.atOffset(ZoneOffset.UTC));
    List<Instant> times = new ArrayList<>();
    for (int back = MONTHS - 1; back >= 0; back--) {
      times.add(
          month
              .minusMonths(back)
              .atDay(1)
              .atStartOfDay(ZoneOffset.UTC)
              .toInstant()
              .minusNanos(1_000));
    }
    times.add(asOf);
    return times;
  }

  private static List<OrderFeeling> orders(List<Told> counting, SatisfactionPolicy policy) {
    Map<String, List<Told>> byOrder = new TreeMap<>();
    counting.stream()
        .filter(told -> !told.orderId().isEmpty())
        .forEach(
            told -> byOrder.computeIfAbsent(told.orderId(), id -> new ArrayList<>()).add(told));
    List<OrderFeeling> orders = new ArrayList<>();
    byOrder.forEach((id, told) -> {
      List<Signal> signals = Told.signals(told);
      orders.add(
          new OrderFeeling(
              id,
              policy.labelOfOne(signals),
              policy.ofOne(signals),
              signals.size(),
              told.getLast().at()));
    });
    orders.sort(
        Comparator.comparing(OrderFeeling::lastAt).reversed().thenComparing(OrderFeeling::orderId));
    return orders.subList(0, Math.min(MOST_ORDERS, orders.size()));
  }
}
