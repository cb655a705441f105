package io.clientele.feedback.correction;

import io.clientele.feedback.meaning.Meaning;
import io.clientele.feedback.sentiment.SentimentLabel;
import io.clientele.feedback.sentiment.own.Correction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Corrections of stored feedback. */
@ApplicationScoped
class CorrectionRepository {

  // Who corrects the same feedback waits here, and then sees what the other one did. Of erased
  // customers there is no feedback, so there is nothing to correct.
  private static final String LOCK =
      """
      select sentiment from feedback where source = $1 and feedback_id = $2 for update
      """;

  // What is said again changes nothing and is told nobody.
  private static final String MARK =
      """
      with marked as (
        update feedback set corrected = $3, revision = revision + 1
        where source = $1 and feedback_id = $2 and corrected is distinct from $3
        returning *
      )
      insert into change (customer_id, source, feedback_id, occurred_at, rating, sentiment, positive,
          neutral, negative, language, model_version, wishes, aspects, aspect_polarity, order_id,
          channel, discounted, revision)
      select m.customer_id, m.source, m.feedback_id, m.occurred_at, m.rating, j.sentiment, j.positive,
          j.neutral, j.negative, m.language, m.model_version, m.wishes, m.aspects,
          m.aspect_polarity, m.order_id, m.channel, m.mark <> 'GENUINE', m.revision
      from marked m, lateral (select %s) as j
      """
          .formatted(Meaning.columns("m"));

  private static final String KEEP =
      """
      with kept as (
        insert into correction (source, feedback_id, customer_id, label, corrected_by)
        select source, feedback_id, customer_id, $3, $4 from feedback
        where source = $1 and feedback_id = $2
        on conflict (source, feedback_id) do update
          set label = excluded.label, corrected_by = excluded.corrected_by, corrected_at = now()
          where (correction.label, correction.corrected_by)
            is distinct from (excluded.label, excluded.corrected_by)
        returning corrected_at
      )
      select corrected_at from kept
      union all
      select corrected_at from correction
      where source = $1 and feedback_id = $2 and not exists (select from kept)
      """;

  private static final String DELETE =
      """
      delete from correction where source = $1 and feedback_id = $2
      """;

  // The latest ones, in the order in which they were made.
  private static final String LESSONS =
      """
      select f.text, c.label
      from (select * from correction order by corrected_at desc, source desc, feedback_id desc limit $1) as c
      join feedback f using (source, feedback_id)
      order by c.corrected_at, c.source, c.feedback_id
      """;

  private final Pool pool;

  CorrectionRepository(Pool pool) {
    this.pool = pool;
  }

  /** Holds feedback and tells what the model said of it; empty where there is no such feedback. */
  Uni<Optional<SentimentLabel>> lock(SqlConnection connection, String source, String feedbackId) {
    return connection
        .preparedQuery(LOCK)
        .execute(Tuple.of(source, feedbackId))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .findFirst()
                .map(row -> SentimentLabel.valueOf(row.getString(0))));
  }

  /**
   * Makes feedback that is held mean a label from now on, and tells so where it did not before.
   *
   * @param label empty: what the model said
   * @return whether it did not before
   */
  Uni<Boolean> mark(
      SqlConnection connection, String source, String feedbackId, Optional<SentimentLabel> label) {
    return connection
        .preparedQuery(MARK)
        .execute(Tuple.of(source, feedbackId, label.map(SentimentLabel::name).orElse(null)))
        .map(rows -> rows.rowCount() > 0);
  }

  /**
   * Keeps who says what of feedback that is held, in place of an earlier word; tells since when.
   */
  Uni<Instant> keep(
      SqlConnection connection, String source, String feedbackId, SentimentLabel label, String by) {
    return connection
        .preparedQuery(KEEP)
        .execute(Tuple.of(source, feedbackId, label.name(), by))
        .map(rows -> rows.iterator().next().getOffsetDateTime(0).toInstant());
  }

  /** Forgets what was said of feedback that is held. */
  Uni<Void> delete(SqlConnection connection, String source, String feedbackId) {
    return connection.preparedQuery(DELETE).execute(Tuple.of(source, feedbackId)).replaceWithVoid();
  }

  /** The latest corrections with their texts, at most so many, in the order they were made in. */
  Uni<List<Correction>> lessons(int most) {
    return pool.preparedQuery(LESSONS)
        .execute(Tuple.of(most))
        .map(rows -> {
          List<Correction> lessons = new ArrayList<>(rows.size());
          rows.forEach(row ->
              lessons.add(
                  new Correction(
                      row.getString("text"), SentimentLabel.valueOf(row.getString("label")))));
          return lessons;
        });
  }
}
