package io.clientele.scoring.history;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Keeps batches of changes out of the store while something else writes what they write. */
public final class IntakeLock {

  private static final String LOCK = "SELECT FROM feed_cursor ORDER BY feed FOR UPDATE";

  private IntakeLock() {}

  /** Waits for the batch that is being taken in, and holds the next until the transaction ends. */
  public static Uni<Void> take(SqlConnection connection) {
    return connection.query(LOCK).execute().replaceWithVoid();
  }
}
