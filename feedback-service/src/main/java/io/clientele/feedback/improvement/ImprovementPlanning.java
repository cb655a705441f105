package io.clientele.feedback.improvement;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/** Puts improvements on the board and changes them. */
@ApplicationScoped
class ImprovementPlanning {

  private final Pool pool;
  private final ImprovementRepository repository;
  private final FeedbackLinks links;

  ImprovementPlanning(Pool pool, ImprovementRepository repository, FeedbackLinks links) {
    this.pool = pool;
    this.repository = repository;
    this.links = links;
  }

  /**
   * Puts one on the board.
   *
   * @param requestId names the request: a repeat answers as the first did; empty: it has no repeats
   */
  Uni<Improvement> create(
      Plan plan, String requestId, String by, Instant now, RandomGenerator random) {
    String id = Field.newId("imp_", random);
    return pool.withTransaction(connection ->
        links
            .holdOff(connection)
            .chain(() -> repository.checkThemes(connection, plan.themeIds()))
            .chain(() -> repository.insert(connection, id, requestId, plan, now))
            .chain(fresh ->
                fresh
                    ? started(connection, id, by, now)
                    : repository.ofRequest(connection, requestId, plan)));
  }

  private Uni<Improvement> started(SqlConnection connection, String id, String by, Instant now) {
    ImprovementEvent event =
        new ImprovementEvent(1, now, by, ImprovementState.PROPOSED, List.of(), "");
    return repository
        .note(connection, id, event)
        .chain(() -> links.followThemes(connection, List.of(id), now))
        .chain(() -> repository.find(connection, id));
  }

  /** Changes one; nothing is noted where nothing changes. */
  Uni<Improvement> change(String id, ImprovementChange change, Instant now) {
    return pool.withTransaction(connection ->
        links
            .holdOff(connection)
            .chain(() -> repository.hold(connection, id))
            .chain(old -> changed(connection, old, change, now)));
  }

  private Uni<Improvement> changed(
      SqlConnection connection, Improvement old, ImprovementChange change, Instant now) {
    Improvement next = change.apply(old, now);
    if (next.version() == old.version()) {
      return Uni.createFrom().item(old);
    }
    ImprovementEvent event =
        new ImprovementEvent(
            next.version(),
            now,
            change.by(),
            next.state(),
            ImprovementChange.changed(old, next),
            change.note());
    return repository
        .checkThemes(connection, next.plan().themeIds())
        .chain(() -> repository.update(connection, next))
        .chain(() -> repository.note(connection, next.id(), event))
        .chain(() -> links.followThemes(connection, List.of(next.id()), now))
        .chain(() -> repository.find(connection, next.id()));
  }
}
