package io.clientele.feedback.complaint;

import io.clientele.feedback.meaning.Meaning;
import io.clientele.feedback.sentiment.SentimentLabel;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the change feed for feedback that is a complaint, and remembers up to where. What was there
 * before the first look is left alone.
 */
@ApplicationScoped
class IntakeRepository {

  private static final int CHUNK = 500;

  private static final String BEGIN =
      """
      insert into complaint_intake (xid, seq)
      select feed_number(pg_snapshot_xmin(pg_current_snapshot()))::text::bigint - 1, 9223372036854775807
      on conflict (one) do nothing
      """;

  private static final String PLACE = "select xid, seq from complaint_intake";

  // Below xmin every transaction has ended, so nothing can appear before what was read.
  private static final String NEW =
      """
      select c.xid::text::bigint as xid, c.seq, f.source, f.feedback_id, f.customer_id, f.order_id,
          f.channel, f.text, f.aspects, f.aspect_polarity, %2$s as negative,
          f.mark = 'GENUINE' and %1$s = 'NEGATIVE' and %2$s >= $4
            and (f.rating = 0 or f.rating <= $5) and f.occurred_at >= $6
            and f.intent in ('', 'complaint', 'churn_threat') as complains
      from (
        select xid, seq, source, feedback_id from change
        where (xid, seq) > ($1::text::xid8, $2::bigint)
            and xid < feed_number(pg_snapshot_xmin(pg_current_snapshot()))
        order by xid, seq limit $3
      ) as c
      left join feedback f on f.source = c.source and f.feedback_id = c.feedback_id
      order by c.xid, c.seq
      """
          .formatted(Meaning.label("f"), Meaning.probability("f", SentimentLabel.NEGATIVE));

  private static final String ADVANCE =
      """
      update complaint_intake set xid = $3, seq = $4 where xid = $1 and seq = $2
      """;

  /** A place in the change feed. */
  record Place(long xid, long seq) {}

  /**
   * A part of the feed.
   *
   * @param after the place after it
   * @param full whether there may be more
   */
  record Part(Place after, boolean full, List<SpokenComplaint> complaints) {

    Part {
      complaints = List.copyOf(complaints);
    }
  }

  /** Up to where it was read. */
  Uni<Place> place(SqlClient client) {
    return client
        .query(BEGIN)
        .execute()
        .chain(() -> client.query(PLACE).execute())
        .map(rows -> {
          Row row = rows.iterator().next();
          return new Place(row.getLong("xid"), row.getLong("seq"));
        });
  }

  /**
   * What follows a place.
   *
   * @param oldest how long ago what is a complaint was said at most
   */
  Uni<Part> after(
      SqlClient client,
      Place place,
      ComplaintSettings.FromFeedback settings,
      Duration oldest,
      Instant now) {
    Tuple values = Tuple.of(Long.toString(place.xid()), place.seq(), CHUNK);
    values.addValue(settings.negative()).addValue(settings.rating());
    values.addValue(ComplaintRows.sql(now.minus(oldest)));
    return client
        .preparedQuery(NEW)
        .execute(values)
        .map(rows -> {
          Place last = place;
          List<SpokenComplaint> complaints = new ArrayList<>();
          for (Row row : rows) {
            last = new Place(row.getLong("xid"), row.getLong("seq"));
            if (Boolean.TRUE.equals(row.getBoolean("complains"))) {
              complaints.add(complaint(row));
            }
          }
          return new Part(last, rows.size() == CHUNK, complaints);
        });
  }

  private static SpokenComplaint complaint(Row row) {
    return new SpokenComplaint(
        row.getString("source"),
        row.getString("feedback_id"),
        row.getString("customer_id"),
        row.getString("order_id"),
        row.getString("channel"),
        row.getString("text"),
        List.of(row.getArrayOfStrings("aspects")),
        List.of(row.getArrayOfDoubles("aspect_polarity")),
        row.getDouble("negative"));
  }

  /** Remembers a place; false where somebody else has gone on from the one before. */
  Uni<Boolean> advance(SqlConnection connection, Place before, Place after) {
    return connection
        .preparedQuery(ADVANCE)
        .execute(Tuple.of(before.xid(), before.seq(), after.xid(), after.seq()))
        .map(rows -> rows.rowCount() == 1);
  }
}
