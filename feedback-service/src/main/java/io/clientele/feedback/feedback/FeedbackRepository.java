package io.clientele.feedback.feedback;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Reads stored feedback, newest first. */
@ApplicationScoped
public class FeedbackRepository
    implements PanacheRepositoryBase<FeedbackEntity, FeedbackEntity.Key> {

  // The order of the indexes, backwards.
  private static final String SELECT =
      """
      select f.* from feedback f where %s
      order by f.occurred_at desc, f.source desc, f.feedback_id desc
      """;

  /**
   * The feedback after a place.
   *
   * @param after empty: from the newest on
   * @param limit how many at most
   */
  @WithSession
  Uni<List<FeedbackEntity>> list(FeedbackQuery query, Optional<PagePlace> after, int limit) {
    InboxCondition condition = InboxCondition.of(query, after);
    return getSession()
        .chain(session -> {
          var select =
              session.createNativeQuery(SELECT.formatted(condition.sql()), FeedbackEntity.class);
          condition.parameters().forEach(select::setParameter);
          return select.setMaxResults(limit).getResultList();
        });
  }
}
