package io.clientele.scoring.transition;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Records what time alone changes. Each person is looked at as of every instant that is due, one
 * after the other, so that whatever time the service was away every change gets its own. Several
 * replicas share the persons.
 */
@ApplicationScoped
public class DueLabels {

  private static final int CHUNK = 500;
  // A look reads much more than a label.
  private static final int LOOKS = 100;

  private final Pool pool;
  private final LabelRepository labels;
  private final LabelRecording recording;
  private final ComputedLabels computed;
  private final Instance<DueLooks> looks;

  DueLabels(
      Pool pool,
      LabelRepository labels,
      LabelRecording recording,
      ComputedLabels computed,
      @Any Instance<DueLooks> looks) {
    this.pool = pool;
    this.labels = labels;
    this.recording = recording;
    this.computed = computed;
    this.looks = looks;
  }

  /** Records everything that is due by then, but for persons whom somebody else holds. */
  public Uni<Void> recordUntil(Instant now) {
    return whileAny(connection -> chunk(connection, now))
        .chain(() -> whileAny(connection -> computed.renewDue(connection, now, CHUNK)))
        .chain(() -> whileAny(connection -> look(connection, now)));
  }

  private Uni<Boolean> look(SqlConnection connection, Instant now) {
    return labels
        .takeLooks(connection, now, LOOKS)
        .chain(due -> due.isEmpty() ? Uni.createFrom().item(false) : look(connection, due, now));
  }

  private Uni<Boolean> look(SqlConnection connection, SortedMap<String, Instant> due, Instant now) {
    Uni<Void> looked = Uni.createFrom().voidItem();
    for (DueLooks one : looks) {
      looked = looked.chain(() -> one.look(connection, due, now));
    }
    return looked.replaceWith(true);
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
