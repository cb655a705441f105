package io.clientele.feedback.complaint;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tells how many open cases have missed what was promised: {@code clientele_complaints_overdue}, by
 * promise: {@code response} or {@code resolution}.
 */
@ApplicationScoped
class OverdueCases {

  private static final String COUNT =
      """
      select count(*) filter (where response_due_at < $1) as response,
        count(*) filter (where resolution_due_at < $1) as resolution
      from complaint where due_at < $1
      """;

  private final Pool pool;
  private final AtomicLong response;
  private final AtomicLong resolution;

  OverdueCases(Pool pool, MeterRegistry meters) {
    this.pool = pool;
    response = gauge(meters, "response");
    resolution = gauge(meters, "resolution");
  }

  private static AtomicLong gauge(MeterRegistry meters, String promise) {
    return Objects.requireNonNull(
        meters.gauge(
            "clientele.complaints.overdue", Tags.of("promise", promise), new AtomicLong()));
  }

  /** Counts them anew. */
  Uni<Void> count(Instant now) {
    return pool.preparedQuery(COUNT)
        .execute(Tuple.of(ComplaintRows.sql(now)))
        .map(rows -> rows.iterator().next())
        .invoke(row -> {
          response.set(row.getLong("response"));
          resolution.set(row.getLong("resolution"));
        })
        .replaceWithVoid();
  }
}
