package io.clientele.scoring.transition;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Function;

/**
 * Records what time alone changes. Each person is looked at as of every instant that is due, one
 * after the other, so that whatever time the service was away every change gets its own. Several
 * replicas share the persons.
 */
@ApplicationScoped
public class DueLabels {

  private static final int CHUNK = 500;

  private final Pool pool;
  private final LabelRepository labels;
  private final LabelRecording recording;
  private final ComputedLabels computed;

  DueLabels(Pool pool, LabelRepository labels, LabelRecording recording, ComputedLabels computed) {
    this.pool = pool;
    this.labels = labels;
    this.recording = recording;
    this.computed = computed;
  }

  /** Records everything that is due by then, but for persons whom somebody else holds. */
  public Uni<Void> recordUntil(Instant now) {
    return whileAny(connection -> chunk(connection, now))
        .chain(() -> whileAny(connection -> computed.renewDue(connection, now, CHUNK)));
  }

  private Uni<Void> whileAny(Function<SqlConnection, Uni<Boolean>> work) {
    return pool.withTransaction(work)
        .chain(any -> any ? whileAny(work) : Uni.createFrom().voidItem());
  }

  private Uni<Boolean> chunk(SqlConnection connection, Instant now) {
    return labels
        .takeDue(connection, now, CHUNK)
        .chain(due ->
            due.isEmpty()
                ? Uni.createFrom().item(false)
                : recording.step(connection, due, Cause.TIME, now).replaceWith(true));
  }
}
