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

  private final List<Step> steps;
  private final Reading reading;

  Trail(List<Activity> activities, Reading reading) {
    this.steps =
        activities.stream()
            .sorted(ORDER)
            .map(one -> new Step(one, reading.words().topics(one.name(), one.subject())))
            .toList();
    this.reading = reading;
  }

  /** An activity with what it is about. */
  record Step(Activity activity, Set<Topic> topics) {

    Instant at() {
      return activity.at();
    }

    boolean is(Kind kind) {
      return activity.kind() == kind;
    }
  }

  List<Step> steps() {
    return steps;
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
    List<Step> before = between(begin, at);
    if (before.isEmpty()) {
      return new Way(false, 0, 0, false, false, false, false);
    }
    List<Step> recent = between(later(at.minus(reading.trigger()), after), at);
    List<Step> looks = looks(order, before);
    Instant first = looks.isEmpty() ? at : looks.getFirst().at();
    Instant visit = visit(before, at);
    boolean quick =
        visit.isBefore(at) && !first.isBefore(visit) && !at.isAfter(visit.plus(reading.quick()));
    boolean coupon = recent.stream().anyMatch(one -> one.is(Kind.COUPON_APPLIED));
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

  private static boolean about(List<Step> some, Topic topic) {
    return some.stream().anyMatch(one -> one.topics().contains(topic));
  }

  // What was done at the time of the last order belongs to that one.
  private List<Step> between(Instant after, Instant until) {
    return steps.subList(place(after), place(until));
  }

  private int place(Instant after) {
    int low = 0;
    int high = steps.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (steps.get(middle).at().isAfter(after)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static List<Step> looks(Bought order, List<Step> before) {
    Set<String> categories =
        order.lines().stream()
            .map(Line::category)
            .filter(category -> !category.isEmpty())
            .collect(Collectors.toSet());
    return before.stream()
        .filter(one -> LOOKS.contains(one.activity().kind()))
        .filter(one ->
            categories.isEmpty()
                || one.activity().items().stream()
                    .anyMatch(item -> categories.contains(item.category())))
        .toList();
  }

  private static int products(List<Step> looks) {
    Set<String> skus = new HashSet<>();
    looks.stream()
        .flatMap(one -> one.activity().items().stream())
        .map(Item::sku)
        .forEach(skus::add);
    return skus.size();
  }

  /** When the visit began that ends with an order. */
  private Instant visit(List<Step> before, Instant at) {
    Instant begin = at;
    for (Step one : before.reversed()) {
      if (one.at().plus(reading.session()).isBefore(begin)) {
        return begin;
      }
      begin = one.at();
    }
    return begin;
  }
}
