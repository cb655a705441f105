package io.clientele.feedback.feedback;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads stored feedback, newest first. */
@ApplicationScoped
public class FeedbackRepository
    implements PanacheRepositoryBase<FeedbackEntity, FeedbackEntity.Key> {

  // The order of the indexes, backwards.
  private static final String NEWEST_FIRST =
      " order by occurredAt desc, source desc, feedbackId desc";

  /**
   * The feedback after a place.
   *
   * @param after empty: from the newest on
   * @param limit how many at most
   */
  @WithSession
  Uni<List<FeedbackEntity>> list(FeedbackQuery query, Optional<PagePlace> after, int limit) {
    List<String> conditions = new ArrayList<>();
    Parameters parameters = new Parameters();
    if (!query.customerIds().isEmpty()) {
      conditions.add("customerId in :customerIds");
      parameters.and("customerIds", query.customerIds());
    }
    query
        .from()
        .ifPresent(from -> {
          conditions.add("occurredAt >= :earliest");
          parameters.and("earliest", from);
        });
    query
        .before()
        .ifPresent(before -> {
          conditions.add("occurredAt < :end");
          parameters.and("end", before);
        });
    after.ifPresent(place -> {
      conditions.add("(occurredAt, source, feedbackId) < (:occurredAt, :source, :feedbackId)");
      parameters
          .and("occurredAt", place.occurredAt())
          .and("source", place.source())
          .and("feedbackId", place.feedbackId());
    });
    return find(String.join(" and ", conditions) + NEWEST_FIRST, parameters)
        .range(0, limit - 1)
        .list();
  }
}
