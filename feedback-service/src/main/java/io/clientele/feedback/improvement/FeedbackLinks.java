package io.clientele.feedback.improvement;

import io.clientele.feedback.erasure.Tombstones;
import io.clientele.feedback.meaning.Meaning;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Which feedback an improvement is about. What is of erased customers is not linked. */
@ApplicationScoped
public class FeedbackLinks {

  // The polarity of the improvement's aspect where the feedback speaks of it, else that of the
  // whole text.
  static final String POLARITY =
      """
      coalesce(f.aspect_polarity[array_position(f.aspects, nullif(i.aspect, ''))], %s)
      """
          .formatted(Meaning.polarity("f"));

  private static final String LINK =
      """
      insert into improvement_feedback (improvement_id, source, feedback_id, customer_id, polarity, language, occurred_at,
        theme_id, linked_at)
      select i.improvement_id, f.source, f.feedback_id, f.customer_id, %s, f.language, f.occurred_at, '', $4
      from improvement i, unnest($2::text[], $3::text[]) as a (source, feedback_id)
        join feedback f on f.source = a.source and f.feedback_id = a.feedback_id
      where i.improvement_id = $1 and not %s
      order by f.source, f.feedback_id
      on conflict do nothing
      """
          .formatted(POLARITY, Tombstones.ERASED.formatted("f.customer_id"));

  // What an erasure is just deleting is left to it: it waits for the improvement, which is held
  // here.
  private static final String UNLINK =
      """
      delete from improvement_feedback l
      using (
        select k.source, k.feedback_id from improvement_feedback k
        where k.improvement_id = $1
          and (k.source, k.feedback_id) in (select * from unnest($2::text[], $3::text[]))
        for update skip locked) as g
      where l.improvement_id = $1 and l.source = g.source and l.feedback_id = g.feedback_id
      """;

  private static final String UNKNOWN =
      """
      select a.source, a.feedback_id from unnest($1::text[], $2::text[]) with ordinality as a (source, feedback_id, place)
      where not exists (select from feedback f where f.source = a.source and f.feedback_id = a.feedback_id)
      order by a.place
      """;

  // What is in a theme of an improvement that is on its way.
  private static final String FOLLOW =
      """
      insert into improvement_feedback (improvement_id, source, feedback_id, customer_id, polarity, language, occurred_at,
        theme_id, linked_at)
      select i.improvement_id, f.source, f.feedback_id, f.customer_id, %s, f.language, f.occurred_at, m.theme_id, $2
      from improvement i
        join theme_member m on m.theme_id = any(i.theme_ids)
        join feedback f on f.source = m.source and f.feedback_id = m.feedback_id
      where i.improvement_id = any($1::text[]) and i.state in ('PROPOSED', 'PLANNED', 'DOING') and not %s
      order by i.improvement_id, f.source, f.feedback_id
      on conflict do nothing
      """
          .formatted(POLARITY, Tombstones.ERASED.formatted("f.customer_id"));

  // Held, as by whoever changes one: who links to the same improvement waits before, not in
  // between.
  private static final String OF_THEMES =
      """
      select improvement_id from improvement
      where theme_ids && $1::text[] and state in ('PROPOSED', 'PLANNED', 'DOING')
      order by improvement_id
      for update
      """;

  private static final String COUNT = "select count_improvements($1::text[])";

  private static final String LIST =
      """
      select source, feedback_id, customer_id, polarity, theme_id, linked_at from improvement_feedback
      where improvement_id = $1 and (source, feedback_id) > ($2::text, $3::text)
      order by source, feedback_id limit $4
      """;

  private final Tombstones tombstones;

  FeedbackLinks(Tombstones tombstones) {
    this.tombstones = tombstones;
  }

  /** Keeps erasures out until the transaction ends. */
  Uni<Void> holdOff(SqlConnection connection) {
    return tombstones.holdOff(connection);
  }

  /** Links feedback by hand, with erasures held off; what is linked stays as it is. */
  Uni<LinkedFeedback.Outcome> link(
      SqlConnection connection, String id, List<LinkedFeedback.Name> names, Instant now) {
    return connection
        .preparedQuery(LINK)
        .execute(Tuple.of(id, sources(names), ids(names), ImprovementRows.sql(now)))
        .chain(rows -> outcome(connection, id, names, rows.rowCount()));
  }

  /** Takes links away. */
  Uni<LinkedFeedback.Outcome> unlink(
      SqlConnection connection, String id, List<LinkedFeedback.Name> names) {
    return connection
        .preparedQuery(UNLINK)
        .execute(Tuple.of(id, sources(names), ids(names)))
        .chain(rows -> outcome(connection, id, names, rows.rowCount()));
  }

  private static Uni<LinkedFeedback.Outcome> outcome(
      SqlConnection connection, String id, List<LinkedFeedback.Name> names, int changed) {
    return count(connection, List.of(id))
        .chain(
            () -> connection.preparedQuery(UNKNOWN).execute(Tuple.of(sources(names), ids(names))))
        .map(rows ->
            new LinkedFeedback.Outcome(
                changed,
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row ->
                        new LinkedFeedback.Name(
                            row.getString("source"), row.getString("feedback_id")))
                    .distinct()
                    .toList()));
  }

  /** Links what is in the themes of improvements that are on their way; erasures are held off. */
  Uni<Void> followThemes(SqlConnection connection, Collection<String> ids, Instant now) {
    return connection
        .preparedQuery(FOLLOW)
        .execute(Tuple.of(ids.toArray(String[]::new), ImprovementRows.sql(now)))
        .chain(() -> count(connection, ids));
  }

  /**
   * Links what came into some themes to the improvements that answer them, within the caller's
   * transaction, which has held erasures off.
   */
  public Uni<Void> themesGrew(SqlConnection connection, Collection<String> themeIds, Instant now) {
    return connection
        .preparedQuery(OF_THEMES)
        .execute(Tuple.of((Object) themeIds.toArray(String[]::new)))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(row -> row.getString(0)).toList())
        .chain(ids ->
            ids.isEmpty() ? Uni.createFrom().voidItem() : followThemes(connection, ids, now));
  }

  private static Uni<Void> count(SqlConnection connection, Collection<String> ids) {
    return connection
        .preparedQuery(COUNT)
        .execute(Tuple.of((Object) ids.toArray(String[]::new)))
        .replaceWithVoid();
  }

  /** What is linked after a place, by its name. */
  Uni<List<LinkedFeedback>> list(SqlClient client, String id, Optional<Place> after, int limit) {
    return client
        .preparedQuery(LIST)
        .execute(
            Tuple.of(
                id,
                after.map(place -> place.key().get(0)).orElse(""),
                after.map(place -> place.key().get(1)).orElse(""),
                limit))
        .map(FeedbackLinks::linked);
  }

  private static List<LinkedFeedback> linked(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row ->
            new LinkedFeedback(
                row.getString("source"),
                row.getString("feedback_id"),
                row.getString("customer_id"),
                row.getDouble("polarity"),
                row.getString("theme_id"),
                row.getOffsetDateTime("linked_at").toInstant()))
        .toList();
  }

  private static String[] sources(List<LinkedFeedback.Name> names) {
    return names.stream().map(LinkedFeedback.Name::source).toArray(String[]::new);
  }

  private static String[] ids(List<LinkedFeedback.Name> names) {
    return names.stream().map(LinkedFeedback.Name::feedbackId).toArray(String[]::new);
  }
}
