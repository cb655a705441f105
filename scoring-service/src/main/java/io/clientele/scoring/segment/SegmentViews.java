package io.clientele.scoring.segment;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads segments and how they stand. */
@ApplicationScoped
class SegmentViews {

  private final Pool pool;
  private final SegmentRepository repository;
  private final MembershipReads memberships;

  SegmentViews(Pool pool, SegmentRepository repository, MembershipReads memberships) {
    this.pool = pool;
    this.repository = repository;
    this.memberships = memberships;
  }

  /** A segment; fails with SEGMENT_NOT_FOUND. */
  Uni<SegmentView> get(String name) {
    return repository
        .find(pool, name)
        .map(found -> found.orElseThrow(SegmentName::notFound))
        .chain(segment -> view(List.of(segment)))
        .map(List::getFirst);
  }

  /** Up to {@code size} after the given name. */
  Uni<List<SegmentView>> page(String after, int size) {
    return repository.page(pool, after, size).chain(this::view);
  }

  /** Segments with how they stand. */
  Uni<List<SegmentView>> view(List<StoredSegment> segments) {
    return memberships
        .count(segments.stream().map(StoredSegment::name).toList())
        .chain(counts ->
            progress(segments)
                .map(progress -> {
                  List<SegmentView> views = new ArrayList<>();
                  for (StoredSegment segment : segments) {
                    views.add(
                        new SegmentView(
                            segment,
                            counts.getOrDefault(segment.name(), 0L),
                            segment.looked() ? 1 : progress));
                  }
                  return views;
                }));
  }

  // One look is at all segments: those that it began with are as far as the latest of them is.
  private Uni<Double> progress(List<StoredSegment> segments) {
    Optional<Long> latest =
        segments.stream()
            .filter(segment -> !segment.looked())
            .map(StoredSegment::revision)
            .max(Long::compareTo);
    return latest.isEmpty() ? Uni.createFrom().item(1.0) : repository.progress(pool, latest.get());
  }
}
