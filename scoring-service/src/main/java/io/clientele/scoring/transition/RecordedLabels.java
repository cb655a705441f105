package io.clientele.scoring.transition;

import io.clientele.scoring.filter.Dimension;
import io.clientele.scoring.filter.Dimensions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The dimensions of which SQL decides the label, as SQL over {@link Dimensions#ROWS}. What is said
 * of one person is limited to one row, so that the database looks it up rather than joining the
 * base.
 */
@Singleton
class RecordedLabels {

  // A label changes at the instant itself where it ends before it, a microsecond later where it
  // holds up to and with it.
  private static final String NEXT_DUE =
      """
      (SELECT min(v.instant) FROM (VALUES (s.new_until),
        (s.active_until + interval '1 microsecond'), (s.dormant_until + interval '1 microsecond'),
        (s.known_until + interval '1 microsecond'), (s.high_until + interval '1 microsecond'),
        (s.low_until + interval '1 microsecond')) AS v (instant)
       WHERE v.instant > $2::timestamptz)
      """;

  // Asked for anew each time: the labels of a dimension can be others after a change of policy.
  private final Dimensions all;

  RecordedLabels(Dimensions all) {
    this.all = all;
  }

  private List<Dimension> dimensions() {
    return List.of(all.lifecycle(), all.valueTier(), all.satisfaction());
  }

  /** The dimensions that such a cause can change. */
  String[] changedBy(Cause cause) {
    return dimensions().stream()
        .map(Dimension::id)
        .filter(id ->
            switch (cause) {
              case TIME -> !id.equals(valueTierId());
              case POPULATION -> id.equals(valueTierId());
              case FACT, DEFINITION, PERSON -> true;
            })
        .toArray(String[]::new);
  }

  /**
   * The labels {@code label_0}, {@code label_1}, ... of a person at a time, with what reasons are
   * made of; no row where there is no standing.
   *
   * @param person an expression
   * @param time an expression
   */
  String of(String person, String time) {
    String labels = each((i, dimension) -> dimension.expression() + " AS label_" + i);
    return Dimensions.elsewhere(
        """
        SELECT s.orders, s.net, s.currency, s.first_order_at, s.last_order_at, s.feedback, s.last_feedback_at, %s
        %s AND s.customer_id = %s LIMIT 1
        """
            .formatted(labels, Dimensions.ROWS, person),
        "0",
        time);
  }

  /** When time may change a label of a person next after a time: {@code next_due}. */
  static String nextDue(String person, String time) {
    return Dimensions.elsewhere(
        "SELECT %s AS next_due FROM standing s WHERE s.snapshot = $1 AND s.customer_id = %s LIMIT 1"
            .formatted(NEXT_DUE, person),
        "0",
        time);
  }

  /** Place, dimension and label of each dimension, as rows of {@code VALUES} over {@code n}. */
  String values() {
    return each((i, dimension) -> "(%d, '%s', n.label_%d)".formatted(i, dimension.id(), i));
  }

  /** The ids and value tiers of everybody at the time {@code $1}. */
  String valueTiers() {
    return Dimensions.elsewhere(
        "SELECT s.customer_id, " + all.valueTier().expression() + " AS label" + Dimensions.ROWS,
        "0",
        "$1");
  }

  /** The name of the dimension that others' changes change. */
  String valueTierId() {
    return all.valueTier().id();
  }

  private String each(BiFunction<Integer, Dimension, String> text) {
    List<Dimension> dimensions = dimensions();
    return IntStream.range(0, dimensions.size())
        .mapToObj(i -> text.apply(i, dimensions.get(i)))
        .collect(Collectors.joining(", "));
  }
}
