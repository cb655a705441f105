package io.clientele.scoring.segment;

import io.clientele.scoring.expression.InvalidExpressionException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The segments in force, ready to be asked. Whether what is kept in memory still holds is looked up
 * each time, and by whoever holds the persons: so nobody is judged by an old definition after the
 * look at everybody that the new one began.
 */
@ApplicationScoped
class SegmentsInForce {

  private static final Logger LOG = Logger.getLogger(SegmentsInForce.class);

  private record Loaded(long revision, SegmentSet segments) {}

  private final SegmentRepository repository;
  private final AtomicReference<@Nullable Loaded> kept = new AtomicReference<>();

  SegmentsInForce(SegmentRepository repository) {
    this.repository = repository;
  }

  /** All of them. */
  Uni<SegmentSet> load(SqlClient connection) {
    Loaded loaded = kept.get();
    return repository
        .inForce(connection)
        .chain(found ->
            loaded != null && loaded.revision() == found.revision()
                ? Uni.createFrom().item(loaded)
                : repository
                    .all(connection)
                    // Checking an expression takes milliseconds, too long for an event loop.
                    .emitOn(Infrastructure.getDefaultWorkerPool())
                    .map(stored -> new Loaded(found.revision(), ready(stored, loaded)))
                    .invoke(kept::set))
        .map(Loaded::segments);
  }

  private static SegmentSet ready(List<StoredSegment> stored, @Nullable Loaded before) {
    Map<String, SegmentRule> rules = new HashMap<>();
    for (StoredSegment segment : stored) {
      if (segment.rule()) {
        SegmentRule known = before == null ? null : before.segments().rule(segment);
        SegmentRule rule = known == null ? compiled(segment) : known;
        if (rule != null) {
          rules.put(segment.name(), rule);
        }
      }
    }
    return new SegmentSet(stored, rules);
  }

  private static @Nullable SegmentRule compiled(StoredSegment segment) {
    try {
      return segment.compiled();
    } catch (InvalidExpressionException e) {
      LOG.errorf(
          "segment %s, version %d, cannot be used any more, its members stay: %s",
          segment.name(), segment.version(), Objects.requireNonNull(e.describe()));
      return null;
    }
  }
}
