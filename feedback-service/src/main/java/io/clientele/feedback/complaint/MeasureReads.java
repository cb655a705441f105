package io.clientele.feedback.complaint;

import io.clientele.feedback.complaint.MeasureGroup.Figures;
import io.clientele.feedback.complaint.MeasureGroup.Share;
import io.clientele.feedback.urgency.Priority;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads figures of cases. */
@ApplicationScoped
class MeasureReads {

  private static final double MICROS_OF_MINUTE = 60_000_000;

  // What is neither done nor overdue has no part in a share yet.
  private static final String GROUPS =
      """
      select %s as key, count(*) as complaints,
          count(*) filter (where responded_at is not null) as responded,
          percentile_cont(array[0.5, 0.9, 0.95]) within group (order by responded_after)
            as response_times,
          count(*) filter (where responded_after <= response_target) as responded_in_time,
          count(*) filter (where responded_at is not null or clock_shown > response_target
            or response_due_at < $3) as response_asked,
          count(*) filter (where resolved_at is not null) as resolved,
          percentile_cont(array[0.5, 0.9, 0.95]) within group
            (order by case when resolved_at is not null then clock_shown end) as resolution_times,
          count(*) filter (where resolved_at is not null and clock_shown <= resolution_target)
            as resolved_in_time,
          count(*) filter (where resolved_at is not null or clock_shown > resolution_target
            or resolution_due_at < $3) as resolution_asked,
          count(*) filter (where times_reopened > 0) as reopened,
          count(*) filter (where times_reopened > 0 or state in ('RESOLVED', 'CLOSED')) as ended,
          count(*) filter (where solved) as solved,
          count(*) filter (where solved is not null) as followed_up,
          avg(rating) filter (where rating > 0) as mean_rating
      from complaint
      where opened_at >= $1 and opened_at < $2
      group by 1 order by %s limit 1000
      """;

  private static final String OPEN =
      """
      select state, priority, count(*) as complaints, count(*) filter (where due_at < $1) as overdue
      from complaint where state not in ('RESOLVED', 'CLOSED')
      group by state, priority order by state, priority
      """;

  private final Pool pool;

  MeasureReads(Pool pool) {
    this.pool = pool;
  }

  /** Figures of the cases opened from a time on and before another, as of now. */
  Uni<List<MeasureGroup>> groups(Instant from, Instant before, MeasureBy by, Instant now) {
    boolean period = by == MeasureBy.DAY || by == MeasureBy.WEEK || by == MeasureBy.MONTH;
    String sql = GROUPS.formatted(by.sql(), period ? "1" : "2 desc, 1");
    return pool.preparedQuery(sql)
        .execute(
            Tuple.of(ComplaintRows.sql(from), ComplaintRows.sql(before), ComplaintRows.sql(now)))
        .map(rows -> {
          List<MeasureGroup> groups = new ArrayList<>(rows.size());
          rows.forEach(row -> groups.add(group(row)));
          return groups;
        });
  }

  private static MeasureGroup group(Row row) {
    return new MeasureGroup(
        row.getString("key"),
        row.getLong("complaints"),
        new Figures(
            row.getLong("responded"),
            minutes(row, "response_times"),
            share(row, "responded_in_time", "response_asked")),
        new Figures(
            row.getLong("resolved"),
            minutes(row, "resolution_times"),
            share(row, "resolved_in_time", "resolution_asked")),
        share(row, "reopened", "ended"),
        share(row, "solved", "followed_up"),
        row.getDouble("mean_rating"));
  }

  private static List<Double> minutes(Row row, String column) {
    Double[] micros = row.getArrayOfDoubles(column);
    return micros == null || micros[0] == null
        ? List.of()
        : Stream.of(micros).map(time -> time / MICROS_OF_MINUTE).toList();
  }

  private static Share share(Row row, String numerator, String denominator) {
    return new Share(row.getLong(numerator), row.getLong(denominator));
  }

  /** What is to be done now. */
  Uni<List<MeasureGroup.Open>> open(Instant now) {
    return pool.preparedQuery(OPEN)
        .execute(Tuple.of(ComplaintRows.sql(now)))
        .map(rows -> {
          List<MeasureGroup.Open> open = new ArrayList<>(rows.size());
          rows.forEach(row ->
              open.add(
                  new MeasureGroup.Open(
                      ComplaintState.valueOf(row.getString("state")),
                      Priority.valueOf(row.getString("priority")),
                      row.getLong("complaints"),
                      row.getLong("overdue"))));
          return open;
        });
  }
}
