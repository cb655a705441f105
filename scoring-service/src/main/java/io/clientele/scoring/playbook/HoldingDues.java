package io.clientele.scoring.playbook;

import io.clientele.scoring.look.LookRecording;
import io.clientele.scoring.transition.Cause;
import io.clientele.scoring.transition.LabelRecording;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Looks at persons of whom time alone may have changed what holds. Replicas share the persons. */
@ApplicationScoped
class HoldingDues {

  private static final int CHUNK = 500;

  private final Pool pool;
  private final HoldingRepository holdings;
  private final LabelRecording labels;
  private final LookRecording looks;

  HoldingDues(Pool pool, HoldingRepository holdings, LabelRecording labels, LookRecording looks) {
    this.pool = pool;
    this.holdings = holdings;
    this.labels = labels;
    this.looks = looks;
  }

  /** Looks at everybody who is due by then, but at persons whom somebody else holds. */
  Uni<Void> lookUntil(Instant now) {
    return pool.withTransaction(connection -> chunk(connection, now))
        .chain(any -> any ? lookUntil(now) : Uni.createFrom().voidItem());
  }

  // First what time changed of their labels, so that the next instant is one that is to come.
  private Uni<Boolean> chunk(SqlConnection connection, Instant now) {
    return holdings
        .takeDue(connection, now, CHUNK)
        .chain(due ->
            due.isEmpty()
                ? Uni.createFrom().item(false)
                : holdings
                    .passed(connection, due, now)
                    .chain(() -> labels.catchUp(connection, due, now))
                    .chain(() -> looks.record(connection, due, now, Cause.TIME))
                    .replaceWith(true));
  }

  /** When the next person is due; {@link Instant#MAX}: nobody is. */
  Uni<Instant> next() {
    return holdings.nextDue(pool);
  }
}
