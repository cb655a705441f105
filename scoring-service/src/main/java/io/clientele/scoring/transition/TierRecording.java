package io.clientele.scoring.transition;

import io.clientele.scoring.paced.OnRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/**
 * Records the value tiers that others' changes brought, after the cuts moved: in the background, a
 * chunk of persons by transaction, and paced as the renewal of the cuts is. Persons whose labels
 * were never recorded are found as well.
 */
@ApplicationScoped
public class TierRecording {

  private static final int CHUNK = 1_000;

  private final Pool pool;
  private final LabelRepository labels;
  private final LabelRecording recording;
  private final Clock clock = Clock.systemUTC();
  private final OnRequest<Cause> requests;

  TierRecording(Pool pool, LabelRepository labels, LabelRecording recording, Vertx vertx) {
    this.pool = pool;
    this.labels = labels;
    this.recording = recording;
    this.requests =
        new OnRequest<>(
            vertx,
            "the recording of changed tiers",
            (before, now) -> before == Cause.DEFINITION ? before : now,
            cause -> recordAll(clock.instant(), cause));
  }

  /** Asks for a recording soon; returns at once. */
  public void request(Cause cause) {
    requests.ask(cause);
  }

  /** Records every value tier that is not the one recorded last. */
  public Uni<Void> recordAll(Instant time, Cause cause) {
    return recordAfter("", time, cause);
  }

  // Who is found is compared again once held: what is read here may be old by then.
  private Uni<Void> recordAfter(String person, Instant time, Cause cause) {
    return labels
        .unlikeTheirTier(time, person, CHUNK)
        .call(page ->
            pool.withTransaction(connection -> recording.record(connection, page, time, cause)))
        .chain(page ->
            page.size() < CHUNK
                ? Uni.createFrom().voidItem()
                : recordAfter(page.getLast(), time, cause));
  }
}
