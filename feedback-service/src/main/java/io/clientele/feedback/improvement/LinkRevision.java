package io.clientele.feedback.improvement;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.StreamSupport;

/** Feedback that is meant otherwise than was thought when it was linked. */
@ApplicationScoped
public class LinkRevision {

  // Held, as by whoever changes one, before its links.
  private static final String LINKED =
      """
      select i.improvement_id from improvement i
      where exists (
        select from improvement_feedback l
        where l.improvement_id = i.improvement_id and l.source = $1 and l.feedback_id = $2)
      order by i.improvement_id
      for update
      """;

  private static final String REVISE =
      """
      update improvement_feedback l set polarity = %s
      from improvement i, feedback f
      where i.improvement_id = l.improvement_id and l.improvement_id = any($3::text[])
        and l.source = $1 and l.feedback_id = $2 and f.source = $1 and f.feedback_id = $2
      """
          .formatted(FeedbackLinks.POLARITY);

  private static final String COUNT = "select count_improvements($1::text[])";

  /**
   * Takes the polarity of feedback over into its links and the figures of their improvements,
   * within the caller's transaction, which has held erasures off.
   */
  public Uni<Void> meantOtherwise(SqlConnection connection, String source, String feedbackId) {
    return connection
        .preparedQuery(LINKED)
        .execute(Tuple.of(source, feedbackId))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString(0))
                .toArray(String[]::new))
        .chain(ids ->
            ids.length == 0
                ? Uni.createFrom().voidItem()
                : revise(connection, source, feedbackId, ids));
  }

  private static Uni<Void> revise(
      SqlConnection connection, String source, String feedbackId, String[] ids) {
    return connection
        .preparedQuery(REVISE)
        .execute(Tuple.of(source, feedbackId, ids))
        .chain(() -> connection.preparedQuery(COUNT).execute(Tuple.of((Object) ids)))
        .replaceWithVoid();
  }
}
