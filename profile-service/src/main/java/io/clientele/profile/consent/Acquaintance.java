package io.clientele.profile.consent;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;

/** Makes customers known. Someone may say what they allow before any fact is told of them. */
public interface Acquaintance {

  /** The customer was seen by a source at a time; within the caller's transaction. */
  Uni<Void> met(SqlConnection connection, String source, String customerId, Instant at);
}
