package io.clientele.scoring.playbook;

import io.clientele.scoring.history.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Deletes contacts, tasks that ended and holdings that ended once they are old. */
@ApplicationScoped
class PlaybookSweep {

  private static final int CHUNK = 5_000;

  private static final List<String> DELETES =
      List.of(
          """
          DELETE FROM contact WHERE contact_id = ANY (ARRAY(
            SELECT contact_id FROM contact WHERE at < $1 ORDER BY at LIMIT $2))
          """,
          """
          DELETE FROM task WHERE task_id = ANY (ARRAY(
            SELECT task_id FROM task WHERE state IN ('DONE', 'LAPSED') AND greatest(created_at, done_at) < $1
            ORDER BY greatest(created_at, done_at) LIMIT $2))
          """,
          """
          DELETE FROM playbook_holding WHERE holding_id = ANY (ARRAY(
            SELECT holding_id FROM playbook_holding WHERE until < $1 ORDER BY until LIMIT $2))
          """);

  private final Pool pool;

  PlaybookSweep(Pool pool) {
    this.pool = pool;
  }

  /** Deletes what ended before a time, in batches. */
  Uni<Void> before(Instant time) {
    Uni<Void> swept = Uni.createFrom().voidItem();
    for (String sql : DELETES) {
      swept = swept.chain(() -> all(sql, time));
    }
    return swept;
  }

  private Uni<Void> all(String sql, Instant time) {
    return pool.preparedQuery(sql)
        .execute(Tuple.of(Times.sql(time), CHUNK))
        .chain(rows -> rows.rowCount() < CHUNK ? Uni.createFrom().voidItem() : all(sql, time));
  }
}
