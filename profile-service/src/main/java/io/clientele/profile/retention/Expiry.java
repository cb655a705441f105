package io.clientele.profile.retention;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * Applies retention rules, batch by batch. A rule that is due is taken by one replica; should that
 * die, the rule is applied again when it is due again.
 */
@ApplicationScoped
class Expiry {

  private static final Logger LOG = Logger.getLogger(Expiry.class);

  private static final String TAKE =
      """
      UPDATE retention_rule
      SET due_at = now() + $1::bigint * interval '1 millisecond', last_applied_at = now(), last_deleted = 0
      WHERE days > 0 AND due_at <= now()
      RETURNING kind, days, last_applied_at
      """;

  private static final String COUNT =
      "UPDATE retention_rule SET last_deleted = last_deleted + $2 WHERE kind = $1";

  private record Due(RetainedKind kind, OffsetDateTime before) {}

  private final Vertx vertx;
  private final Pool pool;
  private final RetentionConfig config;
  private volatile boolean stopped;
  private long timer;

  Expiry(Vertx vertx, Pool pool, RetentionConfig config) {
    this.vertx = vertx;
    this.pool = pool;
    this.config = config;
  }

  void onStart(@Observes StartupEvent event) {
    schedule();
  }

  void onStop(@Observes ShutdownEvent event) {
    stopped = true;
    vertx.cancelTimer(timer);
  }

  private void schedule() {
    timer =
        vertx.setTimer(
            config.pollInterval().toMillis(),
            tick ->
                apply()
                    .onTermination()
                    .invoke(this::schedule)
                    .subscribe()
                    .with(done -> {}, failure -> LOG.debug("cannot apply rules now", failure)));
  }

  /** Deletes what the rules that are due say. */
  Uni<Void> apply() {
    return pool.preparedQuery(TAKE)
        .execute(Tuple.of(config.interval().toMillis()))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row ->
                    due(
                        row.getString("kind"),
                        row.getInteger("days"),
                        row.getOffsetDateTime("last_applied_at").toInstant()))
                .toList())
        .flatMap(this::apply);
  }

  private static Due due(String kind, int days, Instant now) {
    return new Due(
        RetainedKind.of(kind), now.minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC));
  }

  private Uni<Void> apply(List<Due> rules) {
    return Multi.createFrom()
        .iterable(rules)
        .onItem()
        .transformToUniAndConcatenate(rule ->
            Uni.createFrom()
                .deferred(() -> pool.withTransaction(connection -> batch(connection, rule)))
                .repeat()
                .whilst(deleted -> deleted >= config.batchRows() && !stopped)
                .onItem()
                .ignoreAsUni())
        .onItem()
        .ignoreAsUni();
  }

  private Uni<Integer> batch(SqlConnection connection, Due rule) {
    return connection
        .preparedQuery(rule.kind().deletion())
        .execute(Tuple.of(rule.before(), config.batchRows()))
        .map(rows -> rows.rowCount())
        .call(deleted ->
            connection.preparedQuery(COUNT).execute(Tuple.of(rule.kind().text(), (long) deleted)));
  }
}
