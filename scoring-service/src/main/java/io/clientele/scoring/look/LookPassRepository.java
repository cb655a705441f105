package io.clientele.scoring.look;

import io.clientele.scoring.history.Times;
import io.clientele.scoring.standing.StandingRepository;
import io.clientele.scoring.transition.Cause;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** Keeps how far the look at everybody has come, and finds whom to look at. */
@ApplicationScoped
class LookPassRepository {

  // What every label rests on besides a customer's own facts: tiers, models and policies.
  private static final String READ =
      """
      SELECT p.basis, p.begun_at, p.cause, p.after_person,
        concat_ws(' | ', (SELECT policy_id FROM tier_policy WHERE state = 'IN_FORCE' AND placed),
          (SELECT policy FROM snapshot WHERE id = 0)) AS in_force
      FROM look_pass p
      """;

  private static final String KEEP =
      "UPDATE look_pass SET basis = $1, begun_at = $2, cause = $3, after_person = $4";

  private static final String EVERYBODY =
      "SELECT customer_id FROM standing WHERE snapshot = "
          + StandingRepository.LIVE
          + " AND customer_id > $1 ORDER BY customer_id LIMIT $2";

  /**
   * The pass as it is.
   *
   * @param definitions that are in force
   */
  Uni<LookPass> read(SqlClient connection, String definitions) {
    return connection
        .query(READ)
        .execute()
        .map(rows -> LookPassRepository.of(rows.iterator().next(), definitions));
  }

  private static LookPass of(Row row, String definitions) {
    return new LookPass(
        row.getString("basis"),
        definitions + " | " + row.getString("in_force"),
        row.getOffsetDateTime("begun_at").toInstant(),
        Cause.valueOf(row.getString("cause")),
        row.getString("after_person"));
  }

  /** Stores how far it has come. */
  Uni<Void> keep(SqlConnection connection, LookPass pass) {
    return connection
        .preparedQuery(KEEP)
        .execute(
            Tuple.of(pass.basis(), Times.sql(pass.begunAt()), pass.cause().name(), pass.after()))
        .replaceWithVoid();
  }

  /** Persons after the given one, ascending. */
  Uni<List<String>> everybody(SqlConnection connection, String after, int size) {
    return connection
        .preparedQuery(EVERYBODY)
        .execute(Tuple.of(after, size))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(row -> row.getString(0)).toList());
  }
}
