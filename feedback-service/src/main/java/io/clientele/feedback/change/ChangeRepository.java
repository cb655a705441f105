package io.clientele.feedback.change;

import io.clientele.feedback.classification.Judgement;
import io.clientele.feedback.sentiment.SentimentLabel;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reads the change feed. The order and the limit are those of the ADR on the change feed. */
@ApplicationScoped
class ChangeRepository {

  // Below xmin every transaction has ended, so nothing can appear before what was read.
  private static final String SELECT =
      """
      select xid::text::bigint as transaction, seq, customer_id, source, kind, news, feedback_id,
          occurred_at, rating, sentiment, positive, neutral, negative, language, model_version, wishes,
          aspects, aspect_polarity, order_id, channel, discounted, revision
      from change
      where (xid, seq) > ($1::text::xid8, $2::bigint)
          and xid < feed_number(pg_snapshot_xmin(pg_current_snapshot()))
      order by xid, seq
      limit $3
      """;

  private static final String COUNT =
      """
      select count(*) as pending
      from (
        select from change where (xid, seq) > ($1::text::xid8, $2::bigint) limit $3
      ) as after_place
      """;

  private final Pool pool;

  ChangeRepository(Pool pool) {
    this.pool = pool;
  }

  /** The changes after a place that nothing can come before any more, at most so many. */
  Uni<List<Change>> after(ChangeCursor place, int limit) {
    return pool.preparedQuery(SELECT)
        .execute(Tuple.of(Long.toString(place.xid()), place.seq(), limit))
        .map(rows -> {
          List<Change> changes = new ArrayList<>(rows.size());
          rows.forEach(row -> changes.add(change(row)));
          return changes;
        });
  }

  /** How many committed changes come after a place, readable already or not; capped. */
  Uni<Long> countAfter(ChangeCursor place, int cap) {
    return pool.preparedQuery(COUNT)
        .execute(Tuple.of(Long.toString(place.xid()), place.seq(), cap))
        .map(rows -> rows.iterator().next().getLong("pending"));
  }

  private static Change change(Row row) {
    return new Change(
        new ChangeCursor(row.getLong("transaction"), row.getLong("seq")),
        row.getString("customer_id"),
        row.getString("source"),
        news(row, row.getOffsetDateTime("occurred_at").toInstant()));
  }

  private static News news(Row row, Instant at) {
    String kind = row.getString("kind");
    return kind.equals("FEEDBACK")
        ? feedback(row, at)
        : NewsJson.read(kind, at, row.getJsonObject("news"));
  }

  private static News feedback(Row row, Instant at) {
    return new News.Feedback(
        row.getString("feedback_id"),
        at,
        row.getDouble("rating"),
        new Judgement(
            SentimentLabel.valueOf(row.getString("sentiment")),
            row.getDouble("positive"),
            row.getDouble("neutral"),
            row.getDouble("negative"),
            row.getString("language"),
            row.getString("model_version")),
        List.of(row.getArrayOfStrings("wishes")),
        aspects(row),
        row.getString("order_id"),
        row.getString("channel"),
        row.getBoolean("discounted"),
        row.getLong("revision"));
  }

  private static List<JudgedAspect> aspects(Row row) {
    String[] names = row.getArrayOfStrings("aspects");
    Double[] polarities = row.getArrayOfDoubles("aspect_polarity");
    return IntStream.range(0, names.length)
        .mapToObj(place -> new JudgedAspect(names[place], polarities[place]))
        .toList();
  }
}
