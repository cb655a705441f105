package io.clientele.feedback.feedback;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads stored feedback, newest first. */
@ApplicationScoped
public class FeedbackRepository {

  // The order of the indexes, backwards; corrections are looked up for the page alone.
  private static final String SELECT =
      """
      select %s from (
        select f.* from feedback f where %s
        order by f.occurred_at desc, f.source desc, f.feedback_id desc limit $%d
      ) as f
      left join correction c on c.source = f.source and c.feedback_id = f.feedback_id
      order by f.occurred_at desc, f.source desc, f.feedback_id desc
      """;

  private final Pool pool;

  FeedbackRepository(Pool pool) {
    this.pool = pool;
  }

  /**
   * The feedback after a place.
   *
   * @param after empty: from the newest on
   * @param limit how many at most
   */
  Uni<List<FeedbackEntity>> list(FeedbackQuery query, Optional<PagePlace> after, int limit) {
    InboxCondition condition = InboxCondition.of(query, after);
    Tuple parameters = Tuple.from(condition.parameters()).addInteger(limit);
    String select =
        SELECT.formatted(
            FeedbackEntity.COLUMNS, condition.sql(), condition.parameters().size() + 1);
    return pool.preparedQuery(select)
        .execute(parameters)
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(FeedbackEntity::of).toList());
  }
}
