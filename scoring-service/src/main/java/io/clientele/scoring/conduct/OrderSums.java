package io.clientele.scoring.conduct;

import io.clientele.scoring.history.Line;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Adds up how orders are made: when, where, and what led to them. */
final class OrderSums {

  private static final int HOURS = 24;

  private final Sums sums;
  private final Reading reading;
  private final Norms norms;
  private final Map<String, Long> channels = new HashMap<>();
  private final Long[] hours = new Long[HOURS];
  private final SortedSet<LocalDate> days = new TreeSet<>();

  OrderSums(Sums sums, Reading reading, Norms norms) {
    this.sums = sums;
    this.reading = reading;
    this.norms = norms;
    Arrays.fill(hours, 0L);
  }

  Map<String, Long> channels() {
    return channels;
  }

  List<Long> hours() {
    return List.of(hours);
  }

  void add(List<Bought> inOrder, Trail trail) {
    Instant last = Instant.MIN;
    for (Bought order : inOrder) {
      sums.one(Sum.ORDERS);
      time(order.at());
      channel(order.channel());
      basket(order);
      way(order, trail.to(order, last));
      last = order.at();
    }
    gaps();
  }

  private void time(Instant at) {
    ZonedDateTime local = at.atZone(reading.zone());
    hours[local.getHour()]++;
    DayOfWeek day = local.getDayOfWeek();
    sums.oneIf(Sum.WEEKEND_ORDERS, day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY);
    days.add(local.toLocalDate());
  }

  private void channel(String channel) {
    if (!channel.isEmpty()) {
      channels.merge(channel, 1L, Long::sum);
      sums.one(Sum.CHANNEL_ORDERS);
      sums.oneIf(Sum.STORE_ORDERS, reading.words().about(Topic.STORE_CHANNEL, channel));
    }
  }

  private void basket(Bought order) {
    if (order.amount() == null || order.amount().signum() <= 0) {
      return;
    }
    double amount = order.amount().doubleValue();
    norms
        .basket(order.currency())
        .ifPresent(usual -> {
          sums.one(Sum.BASKETS);
          sums.add(Sum.BASKET_LOG, Math.log(amount / usual));
        });
  }

  private void way(Bought order, Trail.Way way) {
    boolean told = order.lines().stream().anyMatch(line -> line.discount() != null);
    if (told || way.known()) {
      sums.one(Sum.DEAL_KNOWN_ORDERS);
      sums.oneIf(
          Sum.DEAL_ORDERS, way.coupon() || order.lines().stream().anyMatch(OrderSums::reduced));
    }
    if (way.known()) {
      sums.one(Sum.TRACKED_ORDERS);
      sums.add(Sum.CONSIDERED_LOG, Math.log1p(way.hours()));
      sums.add(Sum.COMPARED_LOG, Math.log1p(way.products()));
      sums.oneIf(Sum.QUICK_ORDERS, way.quick());
      sums.oneIf(Sum.QUICK_RETURNED_ORDERS, way.quick() && order.returned());
      sums.oneIf(Sum.PROMOTED_ORDERS, way.promoted());
      sums.oneIf(Sum.COUPON_ORDERS, way.coupon());
      sums.oneIf(Sum.REVIEWED_ORDERS, way.reviewed());
    }
  }

  private static boolean reduced(Line line) {
    return line.discount() != null && line.discount().signum() > 0;
  }

  private void gaps() {
    @Nullable LocalDate last = null;
    for (LocalDate day : days) {
      if (last != null) {
        double gap = ChronoUnit.DAYS.between(last, day);
        sums.one(Sum.GAPS);
        sums.add(Sum.GAP_DAYS, gap);
        sums.add(Sum.GAP_DAYS_SQUARED, gap * gap);
        if (norms.gapDays() > 0) {
          sums.one(Sum.PACED_GAPS);
          sums.add(Sum.PACE_LOG, Math.log(gap / norms.gapDays()));
        }
      }
      last = day;
    }
  }
}
