package io.clientele.scoring.feeling;

import io.clientele.scoring.filter.Dimensions;
import io.clientele.scoring.history.SignalRows;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.satisfaction.Signal;
import io.clientele.scoring.satisfaction.SignalWeights;
import io.clientele.scoring.segment.SegmentName;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.Arrays;

/**
 * What everybody said within a time, as SQL. Parameters: {@code $1} the snapshot, {@code $2} the
 * time of the labels and the end, {@code $3} the beginning, {@code $4} weights by the order of
 * {@link Signal.Kind}, {@code $5} the value of a return, {@code $6} the dimension of a segment,
 * {@code $7} a channel, {@code $8} a product, each empty for any, {@code $9} days of a period.
 */
final class VoiceSql {

  /** Lines of the order that {@code v} speaks of; an order is told by its customer. */
  static final String LINES =
      " FROM purchase_line l WHERE l.customer_id = v.customer_id AND l.order_id = v.order_id"
          + " AND NOT l.returned ";

  /** That {@code v} was said where it is asked about, and of what. */
  static final String NARROW =
      "($7 = '' OR v.channel = $7) AND ($8 = '' OR (v.order_id <> '' AND EXISTS (SELECT"
          + LINES
          + "AND (l.sku = $8 OR l.category = $8))))";

  /** That the person {@code s.customer_id} is a member of the segment, as it is today. */
  private static final String MEMBER =
      "($6 = '' OR EXISTS (SELECT FROM label m WHERE m.person_id = s.customer_id AND m.dimension"
          + " = $6))";

  private static final String VOICE =
      """
      voice AS (
        SELECT customer_id, occurred_at AS at, (rating - 3) / 2 AS value, ($4::float8[])[1] AS weight, 'RATING' AS kind,
          NULL::float8 AS place, order_id, channel
        FROM opinion WHERE rating IS NOT NULL AND occurred_at > $3 AND occurred_at <= $2::timestamptz
        UNION ALL
        SELECT customer_id, occurred_at, polarity, ($4::float8[])[2], 'TEXT', NULL, order_id, channel
        FROM opinion WHERE polarity IS NOT NULL AND occurred_at > $3 AND occurred_at <= $2::timestamptz
        UNION ALL
        SELECT customer_id, occurred_at, value,
          strength * ($4::float8[])[array_position(ARRAY['', '', 'CSAT', 'NPS', 'CES', 'COMPLAINT'], kind)],
          kind, place, order_id, channel
        FROM signal s WHERE occurred_at > $3 AND occurred_at <= $2::timestamptz AND %s
        UNION ALL
        SELECT customer_id, refunded_at, $5::float8, ($4::float8[])[7], 'RETURN', NULL, coalesce(order_id, ''), ''
        FROM refund WHERE refunded_at > $3 AND refunded_at <= $2::timestamptz)
      """
          .formatted(SignalRows.latest("s", "$2::timestamptz"));

  // Persons who may be profiled have a standing, others have none.
  private static final String SAID =
      """
      said AS (
        SELECT coalesce(m.person_id, v.customer_id) AS person, v.*,
          floor(extract(epoch FROM $2::timestamptz - v.at) / 86400 / $9::float8)::int AS period
        FROM voice v LEFT JOIN membership m ON m.customer_id = v.customer_id
        WHERE v.weight > 0 AND %s)
      """
          .formatted(NARROW);

  private VoiceSql() {}

  /**
   * The tables {@code base} of persons with {@code label} and {@code tier}, and {@code said} of
   * what they said, with the period that it falls in: 0 is the present one.
   */
  static String with(Dimensions dimensions) {
    return "WITH base AS (SELECT s.customer_id AS person, "
        + dimensions.satisfaction().expression()
        + " AS label, "
        + dimensions.valueTier().expression()
        + " AS tier"
        + Dimensions.ROWS
        + " AND "
        + MEMBER
        + "), "
        + VOICE
        + ", "
        + SAID;
  }

  static Tuple parameters(
      long snapshot,
      Instant asOf,
      Instant from,
      SignalWeights weights,
      Narrowing narrowing,
      double days) {
    Object[] parameters = {
      snapshot,
      Times.sql(asOf),
      Times.sql(from),
      Arrays.stream(Signal.Kind.values()).map(weights::of).toArray(Double[]::new),
      Signal.RETURNED,
      narrowing.segment().isEmpty() ? "" : SegmentName.dimension(narrowing.segment()),
      narrowing.channel(),
      narrowing.product(),
      days
    };
    return Tuple.from(parameters);
  }
}
