package io.clientele.scoring.transition;

import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/** For a test that winds the clock: tiers that others move are not recorded by the real one. */
@Alternative
@Singleton
public class TiersUnrecorded extends TierRecording {

  TiersUnrecorded(Pool pool, LabelRepository labels, LabelRecording recording, Vertx vertx) {
    super(pool, labels, recording, vertx);
  }

  @Override
  public void request(Cause cause) {}
}
