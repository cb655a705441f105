package io.clientele.feedback.complaint;

import io.clientele.feedback.promise.ServiceTable;
import io.clientele.feedback.urgency.Severity;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads how long cases took: the latest, for service changes. */
@ApplicationScoped
class SolutionTimeReads {

  private static final int MOST = 2_000;
  private static final Duration BACK = Duration.ofDays(365);

  private static final String LATEST =
      """
      select severity, promise, value_tier, clock_shown, clock_since, resolved_at is not null as resolved
      from complaint
      where opened_at >= $1 and opened_at <= $2
      order by opened_at desc limit $3
      """;

  private final Pool pool;
  private final ServiceTable table;

  SolutionTimeReads(Pool pool, ServiceTable table) {
    this.pool = pool;
    this.table = table;
  }

  /** What is known by now. */
  Uni<SolutionTimes> asOf(Instant now) {
    return pool.preparedQuery(LATEST)
        .execute(Tuple.of(ComplaintRows.sql(now.minus(BACK)), ComplaintRows.sql(now), MOST))
        .map(rows -> {
          List<SolutionTimes.Taken> cases = new ArrayList<>(rows.size());
          rows.forEach(row -> cases.add(taken(row, now)));
          return new SolutionTimes(cases);
        });
  }

  private SolutionTimes.Taken taken(Row row, Instant now) {
    Plan plan = Plan.of(table, row.getString("promise"), row.getString("value_tier"));
    return new SolutionTimes.Taken(
        Severity.valueOf(row.getString("severity")),
        ComplaintRows.clock(row).at(plan.calendar(), now),
        row.getBoolean("resolved"));
  }
}
