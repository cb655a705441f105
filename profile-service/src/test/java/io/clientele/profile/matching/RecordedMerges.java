package io.clientele.profile.matching;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** Merging for tests of matching alone: what it comes to in the database, and nothing else. */
@Alternative
@Priority(1)
@ApplicationScoped
class RecordedMerges implements MergeDecision {

  private final Pool pool;

  RecordedMerges(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<String> merge(String customerId, String mergedId, String reason, String actor) {
    return pool.preparedQuery(
            "INSERT INTO membership (customer_id, parent_id, person_id) VALUES ($1, $2, $2)")
        .execute(Tuple.of(mergedId, customerId))
        .replaceWith("merge of " + mergedId);
  }
}
