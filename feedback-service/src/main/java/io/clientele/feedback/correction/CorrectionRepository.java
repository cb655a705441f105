package io.clientele.feedback.correction;

import io.clientele.feedback.erasure.Tombstones;
import io.clientele.feedback.sentiment.SentimentLabel;
import io.clientele.feedback.sentiment.own.Correction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Corrections of stored feedback. */
@ApplicationScoped
class CorrectionRepository {

  // Of erased customers there is no feedback, so there is nothing to correct.
  private static final String CORRECT =
      """
      with said as (
        select source, feedback_id, customer_id, sentiment from feedback
        where source = $1 and feedback_id = $2
        for share
      ), kept as (
        insert into correction (source, feedback_id, customer_id, label, corrected_by)
        select source, feedback_id, customer_id, $3, $4 from said
        on conflict (source, feedback_id) do update
          set label = excluded.label, corrected_by = excluded.corrected_by, corrected_at = now()
          where (correction.label, correction.corrected_by)
            is distinct from (excluded.label, excluded.corrected_by)
        returning corrected_at
      )
      select s.sentiment, coalesce((select corrected_at from kept),
          (select corrected_at from correction c where (c.source, c.feedback_id) = ($1, $2))) as at
      from said s
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
  private final Tombstones tombstones;

  CorrectionRepository(Pool pool, Tombstones tombstones) {
    this.pool = pool;
    this.tombstones = tombstones;
  }

  /** Keeps a correction, in place of an earlier one; empty where there is no such feedback. */
  Uni<Optional<CorrectedFeedback>> correct(
      String source, String feedbackId, SentimentLabel label, String by) {
    return pool.withTransaction(connection ->
            tombstones
                .holdOff(connection)
                .chain(() ->
                    connection
                        .preparedQuery(CORRECT)
                        .execute(Tuple.of(source, feedbackId, label.name(), by))))
        .map(rows -> {
          if (rows.size() == 0) {
            return Optional.empty();
          }
          Row row = rows.iterator().next();
          return Optional.of(
              new CorrectedFeedback(
                  source,
                  feedbackId,
                  label,
                  SentimentLabel.valueOf(row.getString("sentiment")),
                  by,
                  row.getOffsetDateTime("at").toInstant()));
        });
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
