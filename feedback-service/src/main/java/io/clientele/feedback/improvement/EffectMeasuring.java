package io.clientele.feedback.improvement;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Measures what an improvement brought. */
@ApplicationScoped
class EffectMeasuring {

  private final Pool pool;
  private final ImprovementRepository repository;
  private final EffectReads reads;

  EffectMeasuring(Pool pool, ImprovementRepository repository, EffectReads reads) {
    this.pool = pool;
    this.repository = repository;
    this.reads = reads;
  }

  /** An effect, of which aspect, and over which windows. */
  record Measured(String aspect, EffectWindows windows, Effect effect) {}

  /**
   * The effect as of now; fails with {@code WRONG_STATE} before it is done or without an aspect.
   */
  Uni<Measured> measure(String id, int windowDays, int lagDays, Instant now) {
    return repository
        .find(pool, id)
        .chain(improvement -> {
          Instant doneAt = improvement.doneAt();
          if (doneAt == null) {
            throw Field.wrongState("state", "there is an effect once it is DONE; it is not yet");
          }
          String aspect = improvement.plan().aspect();
          if (aspect.isEmpty()) {
            throw Field.wrongState("aspect", "it names no aspect to measure; set one");
          }
          EffectWindows windows = EffectWindows.of(doneAt, windowDays, lagDays, now);
          return reads
              .samples(aspect, windows)
              .map(samples -> new Measured(aspect, windows, Effect.of(samples)));
        });
  }
}
