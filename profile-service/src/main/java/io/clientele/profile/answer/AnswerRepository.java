package io.clientele.profile.answer;

import io.clientele.profile.vault.SealedColumns;
import io.clientele.profile.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps names of requests and answers, sealed. All times are those of the database. */
@ApplicationScoped
class AnswerRepository {

  private static final String TAKE =
      """
      INSERT INTO kept_answer (name_hash, content_hash, lease_until)
      VALUES ($1, $2, now() + $3 * interval '1 millisecond') ON CONFLICT DO NOTHING
      """;

  private static final String FIND =
      """
      SELECT content_hash = $2 AS same,
        CASE WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE created_at >= begun_at)
          THEN answer END AS answer,
        ended_at IS NOT NULL OR lease_until < now() AS is_over
      FROM kept_answer
      WHERE name_hash = $1 AND begun_at >= now() - $3 * interval '1 millisecond'
      """;

  private static final String FORGET =
      """
      DELETE FROM kept_answer
      WHERE name_hash = $1 AND begun_at < now() - $2 * interval '1 millisecond'
      """;

  // What was answered while somebody was erased may tell of that person.
  private static final String END =
      """
      UPDATE kept_answer SET ended_at = now(), answer = CASE
        WHEN EXISTS (SELECT 1 FROM erasure WHERE created_at >= begun_at) THEN NULL ELSE $2::bytea END
      WHERE name_hash = $1 AND ended_at IS NULL
      """;

  private static final String WITHDRAW =
      "DELETE FROM kept_answer WHERE name_hash = $1 AND ended_at IS NULL";

  private static final String EXPIRE =
      """
      DELETE FROM kept_answer WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM kept_answer WHERE begun_at < now() - $1 * interval '1 millisecond'
        LIMIT $2 FOR UPDATE SKIP LOCKED))
      """;

  private final Pool pool;
  private final Vault vault;

  AnswerRepository(Pool pool, Vault vault) {
    this.pool = pool;
    this.vault = vault;
  }

  /** Takes a name; false where it is taken. */
  Uni<Boolean> take(Buffer name, Buffer content, Duration lease) {
    return execute(TAKE, Tuple.of(name, content, lease.toMillis()))
        .map(rows -> rows.rowCount() > 0);
  }

  /** What has become of the request that has a name; empty where that is free meanwhile. */
  Uni<Optional<Claim>> find(Buffer name, Buffer content, Duration keep) {
    return execute(FIND, Tuple.of(name, content, keep.toMillis()))
        .map(rows ->
            rows.size() == 0 ? Optional.empty() : Optional.of(claim(rows.iterator().next())));
  }

  /** Frees a name whose time is over. */
  Uni<Void> forget(Buffer name, Duration keep) {
    return execute(FORGET, Tuple.of(name, keep.toMillis())).replaceWithVoid();
  }

  /**
   * Says that the request has ended.
   *
   * @param answer null where it is not kept
   */
  Uni<Void> end(Buffer name, @Nullable String answer) {
    Buffer sealed =
        answer == null ? null : Buffer.buffer(vault.seal(SealedColumns.ANSWER.place(), answer));
    return execute(END, Tuple.tuple().addValue(name).addValue(sealed)).replaceWithVoid();
  }

  /** Frees the name of a request that has done nothing. */
  Uni<Void> withdraw(Buffer name) {
    return execute(WITHDRAW, Tuple.of(name)).replaceWithVoid();
  }

  /** Deletes names whose time is over; tells how many. */
  Uni<Integer> expire(Duration keep, int most) {
    return execute(EXPIRE, Tuple.of(keep.toMillis(), most)).map(RowSet::rowCount);
  }

  private Uni<RowSet<Row>> execute(String statement, Tuple parameters) {
    return pool.preparedQuery(statement).execute(parameters);
  }

  private Claim claim(Row row) {
    if (!row.getBoolean("same")) {
      return new Claim.OtherContent();
    }
    if (row.getValue("answer") instanceof Buffer answer) {
      return new Claim.Answered(vault.open(SealedColumns.ANSWER.place(), answer.getBytes()));
    }
    return row.getBoolean("is_over") ? new Claim.NotKept() : new Claim.InFlight();
  }
}
