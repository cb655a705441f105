package io.clientele.scoring.feed;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A condition as a text, and the same in the plainest Java.
 *
 * @param holds null where it cannot be told
 */
record RandomCondition(String text, Holds holds) {

  /** Whether a condition holds for a person who belongs to some segments. */
  @FunctionalInterface
  interface Holds {
    @Nullable Boolean of(NaivePerson person, Set<String> segments);
  }

  private record Length(String text, Duration duration) {}

  /**
   * Any condition.
   *
   * @param segments that it may rest on
   */
  static RandomCondition of(Random random, List<String> segments, int depth) {
    int kind = depth == 0 ? 0 : random.nextInt(6);
    return switch (kind) {
      case 1, 2 -> both(random, segments, depth, true);
      case 3, 4 -> both(random, segments, depth, false);
      case 5 -> {
        RandomCondition inner = of(random, segments, depth - 1);
        yield new RandomCondition(
            "!(" + inner.text + ")", (person, in) -> not(inner.holds.of(person, in)));
      }
      default -> atom(random, segments);
    };
  }

  private static RandomCondition both(
      Random random, List<String> segments, int depth, boolean and) {
    RandomCondition one = of(random, segments, depth - 1);
    RandomCondition other = of(random, segments, depth - 1);
    return new RandomCondition(
        "(" + one.text + (and ? " && " : " ||\n ") + other.text + ")",
        (person, in) -> joined(one.holds.of(person, in), other.holds.of(person, in), and));
  }

  private static @Nullable Boolean not(@Nullable Boolean truth) {
    return truth == null ? null : Boolean.valueOf(!truth);
  }

  private static @Nullable Boolean joined(
      @Nullable Boolean one, @Nullable Boolean other, boolean and) {
    boolean decides = !and;
    if ((one != null && one == decides) || (other != null && other == decides)) {
      return decides;
    }
    return one == null || other == null ? null : Boolean.valueOf(and);
  }

  private static RandomCondition atom(Random random, List<String> segments) {
    Length length = length(random);
    int few = random.nextInt(4);
    BigDecimal amount = BigDecimal.valueOf(random.nextInt(160), 0).divide(BigDecimal.valueOf(4));
    int silence = random.nextInt(200);
    return switch (random.nextInt(segments.isEmpty() ? 12 : 13)) {
      case 0 ->
          number(
              random,
              "orders.last(%s).count",
              length,
              few,
              person -> person.ordersLast(length.duration));
      case 1 ->
          number(
              random,
              "orders.before(%s).count",
              length,
              few,
              person -> person.ordersBefore(length.duration));
      case 2 ->
          number(
              random,
              "orders.last(%s).gross_revenue",
              length,
              amount.doubleValue(),
              person -> person.gross(length.duration).doubleValue());
      case 3 ->
          number(
              random,
              "orders.last(%s).net_revenue",
              length,
              amount.doubleValue(),
              person -> person.net(length.duration).doubleValue());
      case 4 ->
          number(
              random,
              "refunds.last(%s).count",
              length,
              few / 2,
              person -> person.refundsLast(length.duration));
      case 5 ->
          number(
              random,
              "feedback.last(%s).count",
              length,
              few / 2,
              person -> person.feedbackLast(length.duration));
      case 6 ->
          number(
              random,
              "feedback.last(%s).rating",
              length,
              1 + few,
              person -> {
                double[] ratings = person.ratings(length.duration);
                return ratings.length == 0
                    ? Double.NaN
                    : Arrays.stream(ratings).sum() / ratings.length;
              });
      case 7 ->
          number(
              random,
              "orders.last(%s).largest",
              length,
              amount.doubleValue(),
              person -> {
                double largest = person.largest(length.duration).doubleValue();
                return largest < 0 ? Double.NaN : largest;
              });
      case 8 -> number(random, "metrics.orders", length, few, person -> person.customer.orders());
      case 9 ->
          number(
              random,
              "metrics.days_since_last_order",
              length,
              silence,
              person -> person.silence() < 0 ? Double.NaN : person.silence());
      case 10 -> {
        String stage =
            List.of("prospect", "new", "active", "dormant", "churned").get(random.nextInt(5));
        yield new RandomCondition(
            "labels.lifecycle == \"" + stage + "\"",
            (person, in) -> person.customer.lifecycle().equals(stage));
      }
      case 11 ->
          new RandomCondition(
              "1 / metrics.refunds > 0.4",
              (person, in) ->
                  person.customer.refunds() == 0
                      ? null
                      : Boolean.valueOf(1.0 / person.customer.refunds() > 0.4));
      default -> {
        String segment = segments.get(random.nextInt(segments.size()));
        yield new RandomCondition(
            "segments[\"" + segment + "\"]", (person, in) -> in.contains(segment));
      }
    };
  }

  private static Length length(Random random) {
    int count = 1 + random.nextInt(12);
    return switch (random.nextInt(5)) {
      case 0 -> new Length(count * 10 + "h", Duration.ofHours(count * 10L));
      case 1 -> new Length(count * 10 + "d", Duration.ofDays(count * 10L));
      case 2 -> new Length(count + "w", Duration.ofDays(count * 7L));
      case 3 -> new Length(count + "m", Duration.ofDays(count * 30L));
      default -> new Length("1y", Duration.ofDays(365));
    };
  }

  private interface Figure {
    /** Not a number where it is not known. */
    double of(NaivePerson person);
  }

  private static RandomCondition number(
      Random random, String name, Length length, double constant, Figure figure) {
    String sign = List.of("<", "<=", ">", ">=", "==", "!=").get(random.nextInt(6));
    return new RandomCondition(
        name.formatted(length.text) + " " + sign + " " + constant,
        (person, in) -> {
          double value = figure.of(person);
          return Double.isNaN(value) ? null : Boolean.valueOf(compare(value, sign, constant));
        });
  }

  private static boolean compare(double value, String sign, double constant) {
    return switch (sign) {
      case "<" -> value < constant;
      case "<=" -> value <= constant;
      case ">" -> value > constant;
      case ">=" -> value >= constant;
      case "==" -> value == constant;
      default -> value != constant;
    };
  }
}
