package io.clientele.scoring.conduct;

import io.clientele.scoring.history.Activity;
import io.clientele.scoring.history.Activity.Item;
import io.clientele.scoring.history.Activity.Kind;
import io.clientele.scoring.history.Line;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person did, in order, and what of it led to an order. */
final class Trail {

  private static final Comparator<Activity> ORDER =
      Comparator.comparing(Activity::at)
          .thenComparing(Activity::kind)
          .thenComparing(Activity::name)
          .thenComparing(Activity::subject)
          .thenComparing(Activity::otherCustomer)
          .thenComparing(activity -> activity.items().toString());

  private static final Set<Kind> LOOKS =
      Set.of(Kind.PRODUCT_VIEWED, Kind.PRODUCT_ADDED, Kind.PRODUCT_REMOVED);

  private final List<Activity> activities;
  private final Reading reading;

  Trail(List<Activity> activities, Reading reading) {
    this.activities = activities.stream().sorted(ORDER).toList();
    this.reading = reading;
  }

  List<Activity> activities() {
    return activities;
  }

  /**
   * What led to an order.
   *
   * @param known whether the person was seen before it
   * @param hours from the first look at something like it
   * @param products how many such were looked at
   * @param quick bought soon after coming, without a look before
   */
  record Way(
      boolean known,
      double hours,
      int products,
      boolean quick,
      boolean promoted,
      boolean coupon,
      boolean reviewed) {}

  /**
   * The way to an order.
   *
   * @param after the order before it: what led to that one does not count
   */
  Way to(Bought order, Instant after) {
    Instant at = order.at();
    Instant begin = later(at.minus(reading.consideration()), after);
    List<Activity> before = between(begin, at);
    if (before.isEmpty()) {
      return new Way(false, 0, 0, false, false, false, false);
    }
    List<Activity> recent = between(later(at.minus(reading.trigger()), after), at);
    List<Activity> looks = looks(order, before);
    Instant first = looks.isEmpty() ? at : looks.getFirst().at();
    Instant visit = visit(before, at);
    boolean quick =
        visit.isBefore(at) && !first.isBefore(visit) && !at.isAfter(visit.plus(reading.quick()));
    boolean coupon = recent.stream().anyMatch(one -> one.kind() == Kind.COUPON_APPLIED);
    return new Way(
        true,
        (at.toEpochMilli() - first.toEpochMilli()) / 3_600_000.0,
        products(looks),
        quick,
        about(recent, Topic.PROMOTION),
        coupon,
        about(before, Topic.REVIEW));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private boolean about(List<Activity> some, Topic topic) {
    return some.stream().anyMatch(one -> reading.words().about(topic, one.name(), one.subject()));
  }

  // What was done at the time of the last order belongs to that one.
  private List<Activity> between(Instant after, Instant until) {
    return activities.subList(place(after), place(until));
  }

  private int place(Instant after) {
    int low = 0;
    int high = activities.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (activities.get(middle).at().isAfter(after)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static List<Activity> looks(Bought order, List<Activity> before) {
    Set<String> categories =
        order.lines().stream()
            .map(Line::category)
            .filter(category -> !category.isEmpty())
            .collect(Collectors.toSet());
    return before.stream()
        .filter(one -> LOOKS.contains(one.kind()))
        .filter(one ->
            categories.isEmpty()
                || one.items().stream().anyMatch(item -> categories.contains(item.category())))
        .toList();
  }

  private static int products(List<Activity> looks) {
    Set<String> skus = new HashSet<>();
    looks.stream().flatMap(one -> one.items().stream()).map(Item::sku).forEach(skus::add);
    return skus.size();
  }

  /** When the visit began that ends with an order. */
  private Instant visit(List<Activity> before, Instant at) {
    Instant begin = at;
    for (Activity one : before.reversed()) {
      if (one.at().plus(reading.session()).isBefore(begin)) {
        return begin;
      }
      begin = one.at();
    }
    return begin;
  }
}
