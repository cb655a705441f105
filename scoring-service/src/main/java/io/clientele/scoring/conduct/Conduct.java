package io.clientele.scoring.conduct;

import io.clientele.scoring.history.Activity;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a person shopped up to a time, in figures: all that indicators, types and habits are made of.
 * Its size is bounded, and it is the same in whatever order the facts came.
 *
 * @param sums those that are not 0
 * @param bought lines by category
 * @param viewed products looked at by category
 * @param skus lines by SKU
 * @param channels orders by channel
 * @param kinds activities by kind, as {@link #name} spells them
 * @param hours orders by hour of the day, 24
 */
public record Conduct(
    Map<Sum, Double> sums,
    Counts bought,
    Counts viewed,
    Counts skus,
    Counts channels,
    Counts kinds,
    List<Long> hours) {

  private static final int MOST = 50;
  private static final int MOST_CHANNELS = 10;

  /** Of whom nothing is known. */
  public static final Conduct NONE =
      new Conduct(
          Map.of(),
          Counts.NONE,
          Counts.NONE,
          Counts.NONE,
          Counts.NONE,
          Counts.NONE,
          Collections.nCopies(24, 0L));

  public Conduct {
    Map<Sum, Double> copy = new EnumMap<>(Sum.class);
    copy.putAll(sums);
    copy.values().forEach(Conduct::check);
    sums = Collections.unmodifiableMap(copy);
    hours = List.copyOf(hours);
    if (hours.size() != 24) {
      throw new IllegalArgumentException("a day has 24 hours, not " + hours.size());
    }
  }

  private static void check(double sum) {
    if (!Double.isFinite(sum)) {
      throw new IllegalArgumentException("a sum is a finite number: " + sum);
    }
  }

  /** The conduct that follows from what a person bought and did. */
  public static Conduct of(Behaviour behaviour, Reading reading, Norms norms) {
    Sums sums = new Sums();
    Trail trail = new Trail(behaviour.activities(), reading);
    Bought.All bought = Bought.of(behaviour);
    OrderSums orders = new OrderSums(sums, reading, norms);
    orders.add(bought.orders(), trail);
    sums.add(Sum.RETURNED_ORDERS, bought.returns());
    LineSums lines = new LineSums(sums, norms, reading.words());
    bought.orders().forEach(order -> lines.add(order.lines()));
    ActivitySums activities = new ActivitySums(sums, reading);
    activities.add(trail.steps());
    return new Conduct(
        sums.all(),
        Counts.of(lines.categories(), MOST),
        Counts.of(activities.viewed(), MOST),
        Counts.of(lines.skus(), MOST),
        Counts.of(orders.channels(), MOST_CHANNELS),
        Counts.of(activities.kinds(), MOST),
        orders.hours());
  }

  /** A sum; 0 where nothing was added. */
  public double sum(Sum sum) {
    return sums.getOrDefault(sum, 0.0);
  }

  /** How often something of a kind was done. */
  public long done(Activity.Kind kind) {
    return kinds.of(name(kind));
  }

  /** A kind as {@link #kinds} names it. */
  static String name(Activity.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
