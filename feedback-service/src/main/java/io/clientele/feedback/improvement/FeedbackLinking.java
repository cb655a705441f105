package io.clientele.feedback.improvement;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Links feedback to an improvement by hand. */
@ApplicationScoped
class FeedbackLinking {

  private final Pool pool;
  private final ImprovementRepository repository;
  private final FeedbackLinks links;

  FeedbackLinking(Pool pool, ImprovementRepository repository, FeedbackLinks links) {
    this.pool = pool;
    this.repository = repository;
    this.links = links;
  }

  /**
   * Links feedback, or takes the links away.
   *
   * @param unlink takes them away
   */
  Uni<LinkedFeedback.Outcome> link(
      String id, List<LinkedFeedback.Name> names, boolean unlink, Instant now) {
    return pool.withTransaction(connection ->
        links
            .holdOff(connection)
            .chain(() -> repository.hold(connection, id))
            .chain(() ->
                unlink
                    ? links.unlink(connection, id, names)
                    : links.link(connection, id, names, now)));
  }

  /** What is linked after a place. */
  Uni<List<LinkedFeedback>> list(String id, Optional<Place> after, int limit) {
    return repository.find(pool, id).chain(() -> links.list(pool, id, after, limit));
  }
}
