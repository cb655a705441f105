package io.clientele.feedback.feedback;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Notes what was done about feedback. */
@ApplicationScoped
class InboxHandling {

  // In the order of the key: two that handle the same feedback wait for each other, never in a
  // circle.
  private static final String LOCK =
      """
      select from feedback
      where (source, feedback_id) in (select * from unnest($1::text[], $2::text[]))
      order by source, feedback_id
      for update
      """;

  private static final String HANDLE =
      """
      with asked as (
        select * from unnest($1::text[], $2::text[]) with ordinality as a (source, feedback_id, place)
      ), changed as (
        update feedback f
        set inbox_state = $3, assignee = coalesce($4, f.assignee), note = coalesce($5, f.note),
          handled_at = now()
        from (select distinct source, feedback_id from asked) as a
        where f.source = a.source and f.feedback_id = a.feedback_id
          and (f.inbox_state, f.assignee, f.note)
            is distinct from ($3, coalesce($4, f.assignee), coalesce($5, f.note))
        returning f.source, f.feedback_id
      )
      select f.source is not null as stored, c.source is not null as changed
      from asked a
        left join feedback f on f.source = a.source and f.feedback_id = a.feedback_id
        left join changed c on c.source = a.source and c.feedback_id = a.feedback_id
      order by a.place
      """;

  private final Pool pool;

  InboxHandling(Pool pool) {
    this.pool = pool;
  }

  /**
   * Notes the same of several pieces of feedback, in one transaction.
   *
   * @return what became of each, in their order: accepted where it changed, a duplicate where it
   *     was so already
   */
  Uni<List<Outcome>> handle(List<FeedbackEntity.Key> feedback, Handled handled) {
    if (feedback.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    String[] sources = feedback.stream().map(FeedbackEntity.Key::source).toArray(String[]::new);
    String[] ids = feedback.stream().map(FeedbackEntity.Key::feedbackId).toArray(String[]::new);
    return pool.withTransaction(connection ->
        lock(connection, sources, ids)
            .chain(() -> update(connection, sources, ids, handled))
            .map(InboxHandling::outcomes));
  }

  private static Uni<Void> lock(SqlConnection connection, String[] sources, String[] ids) {
    return connection.preparedQuery(LOCK).execute(Tuple.of(sources, ids)).replaceWithVoid();
  }

  private static Uni<RowSet<Row>> update(
      SqlConnection connection, String[] sources, String[] ids, Handled handled) {
    return connection
        .preparedQuery(HANDLE)
        .execute(
            Tuple.of(
                sources,
                ids,
                handled.state().name(),
                handled.assignee().orElse(null),
                handled.note().orElse(null)));
  }

  private static List<Outcome> outcomes(RowSet<Row> rows) {
    List<Outcome> outcomes = new ArrayList<>(rows.size());
    for (Row row : rows) {
      if (!row.getBoolean("stored")) {
        outcomes.add(new Outcome.Rejected(notFound()));
      } else {
        outcomes.add(row.getBoolean("changed") ? new Outcome.Accepted() : new Outcome.Duplicate());
      }
    }
    return outcomes;
  }

  private static ClienteleException notFound() {
    return new ClienteleException(
        ErrorCode.FEEDBACK_NOT_FOUND,
        "feedback_id",
        "there is no such feedback of this source; it was never sent, or its customer was erased");
  }
}
