package io.clientele.scoring.model;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Whoever has to follow when another model comes in force; a CDI bean. */
public interface ModelChange {

  /** Within the transaction that puts it in force. */
  Uni<Void> changing(SqlConnection connection);

  /** After it; returns at once. */
  void changed();
}
