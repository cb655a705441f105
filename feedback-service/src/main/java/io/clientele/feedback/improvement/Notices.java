package io.clientele.feedback.improvement;

import io.clientele.feedback.erasure.Tombstones;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Who is to be told what came of an improvement: each customer once, whose feedback is linked.
 * Nothing is sent, and nobody's consent is looked at: that is for whoever sends.
 */
@ApplicationScoped
class Notices {

  // In the language of what was said last; where there is no text in it, in the other.
  private static final String MAKE =
      """
      insert into notice (improvement_id, customer_id, language, created_at)
      select $1, l.customer_id,
        case when (array_agg(l.language order by l.occurred_at desc, l.source, l.feedback_id))[1] = 'zh' and $3 or not $4
          then 'zh' else 'en' end, $2
      from improvement_feedback l
      where l.improvement_id = $1 and not %s
      group by l.customer_id
      order by l.customer_id
      on conflict (improvement_id, customer_id) do nothing
      """
          .formatted(Tombstones.ERASED.formatted("l.customer_id"));

  private static final String COUNT = "select count(*) from notice where improvement_id = $1";

  private static final String LIST =
      """
      select n.seq, n.customer_id, n.language, n.created_at,
        case n.language when 'zh' then i.notice_zh else i.notice_en end as text
      from notice n join improvement i using (improvement_id)
      where n.improvement_id = $1 and n.seq > $2
      order by n.seq limit $3
      """;

  private final Pool pool;
  private final ImprovementRepository repository;
  private final Tombstones tombstones;

  Notices(Pool pool, ImprovementRepository repository, Tombstones tombstones) {
    this.pool = pool;
    this.repository = repository;
    this.tombstones = tombstones;
  }

  /**
   * Makes those that are not there yet. The improvement is held, so that their order is that of the
   * commits.
   */
  Uni<Notice.Made> make(String id, Instant now) {
    return pool.withTransaction(connection ->
        tombstones
            .holdOff(connection)
            .chain(() -> repository.hold(connection, id))
            .chain(improvement -> insert(connection, ready(improvement), now))
            .chain(made ->
                connection
                    .preparedQuery(COUNT)
                    .execute(Tuple.of(id))
                    .map(rows -> new Notice.Made(made, rows.iterator().next().getLong(0)))));
  }

  private static Improvement ready(Improvement improvement) {
    if (improvement.state() != ImprovementState.DONE) {
      throw Field.wrongState("state", "customers are told once it is DONE; it is not yet");
    }
    if (improvement.plan().noticeEn().isBlank() && improvement.plan().noticeZh().isBlank()) {
      throw Field.wrongState("notice_en", "there is no text to tell; write one, or notice_zh");
    }
    return improvement;
  }

  private static Uni<Integer> insert(
      SqlConnection connection, Improvement improvement, Instant now) {
    Plan plan = improvement.plan();
    return connection
        .preparedQuery(MAKE)
        .execute(
            Tuple.of(
                improvement.id(),
                ImprovementRows.sql(now),
                !plan.noticeZh().isBlank(),
                !plan.noticeEn().isBlank()))
        .map(rows -> rows.rowCount());
  }

  /** Those after a place, in the order in which they were made. */
  Uni<List<Notice>> list(String id, Optional<Place> after, int limit) {
    return pool.preparedQuery(LIST)
        .execute(Tuple.of(id, after.map(place -> place.whole(0)).orElse(0L), limit))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row ->
                    new Notice(
                        row.getLong("seq"),
                        row.getString("customer_id"),
                        row.getString("language"),
                        row.getString("text"),
                        row.getOffsetDateTime("created_at").toInstant()))
                .toList());
  }
}
