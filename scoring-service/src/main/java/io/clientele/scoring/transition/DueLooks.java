package io.clientele.scoring.transition;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.SortedMap;

/**
 * Looks again at persons whose time has come ({@link LabelRecording#lookAt}). A CDI bean that
 * computes labels outside SQL implements it.
 */
public interface DueLooks {

  /**
   * Computes and records the labels of the persons, and when to look at each next.
   *
   * @param connection within the transaction that holds the persons
   * @param due when each was due
   */
  Uni<Void> look(SqlConnection connection, SortedMap<String, Instant> due, Instant now);
}
