package io.clientele.feedback.complaint;

import io.clientele.feedback.change.ChangeLog;
import io.clientele.feedback.promise.ServiceTable;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Takes the steps of escalation that are due. Replicas share the cases; each step is taken once.
 */
@ApplicationScoped
class Escalation {

  private static final int CHUNK = 100;

  private static final String DUE =
      """
      select * from complaint
      where escalate_at <= $1
      order by escalate_at limit $2
      for update skip locked
      """;

  private static final String NEXT = "select min(escalate_at) as next from complaint";

  private final Pool pool;
  private final ComplaintWrites writes;
  private final ChangeLog log;
  private final ServiceTable table;

  Escalation(Pool pool, ComplaintWrites writes, ChangeLog log, ServiceTable table) {
    this.pool = pool;
    this.writes = writes;
    this.log = log;
    this.table = table;
  }

  /**
   * Takes what is due by then, but of cases that somebody else holds.
   *
   * @return how many cases were looked at
   */
  Uni<Integer> until(Instant now) {
    return pool.withTransaction(connection -> chunk(connection, now))
        .chain(count ->
            count < CHUNK ? Uni.createFrom().item(count) : until(now).map(more -> more + count));
  }

  // A case that is held is there: an erasure deletes it, and what is added here, afterwards.
  private Uni<Integer> chunk(SqlConnection connection, Instant now) {
    return connection
        .preparedQuery(DUE)
        .execute(Tuple.of(ComplaintRows.sql(now), CHUNK))
        .map(ComplaintRows::all)
        .call(due -> each(connection, due, now))
        .map(List::size);
  }

  private Uni<Void> each(SqlConnection connection, List<Complaint> due, Instant now) {
    Uni<Void> all = Uni.createFrom().voidItem();
    for (Complaint complaint : due) {
      all = all.chain(() -> one(connection, complaint, now));
    }
    return all;
  }

  private Uni<Void> one(SqlConnection connection, Complaint complaint, Instant now) {
    Plan plan = Plan.of(table, complaint.promise(), complaint.assessment().valueTier());
    Course.Turn turn = Course.escalated(complaint, plan, now);
    return writes
        .update(connection, turn.complaint())
        .chain(() -> writes.note(connection, turn.complaint(), turn.events(), ""))
        .chain(() ->
            turn.events().isEmpty()
                ? Uni.createFrom().voidItem()
                : log.append(connection, List.of(ComplaintNews.of(turn.complaint(), plan, now))));
  }

  /** When the next step is due; empty: none is. */
  Uni<Optional<Instant>> next() {
    return pool.query(NEXT)
        .execute()
        .map(rows -> {
          Row row = rows.iterator().next();
          return Optional.ofNullable(row.getOffsetDateTime("next")).map(OffsetDateTime::toInstant);
        });
  }
}
