package io.clientele.scoring.band;

import io.clientele.scoring.history.Times;
import io.clientele.scoring.standing.StandingRepository;
import io.clientele.scoring.transition.Cause;
import io.clientele.scoring.transition.LabelNow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Keeps how far the look at everybody has come, and finds whom to look at. */
@ApplicationScoped
class BandPassRepository {

  // What a score rests on besides a customer's own facts: scorecards, tiers, models and policies.
  private static final String READ =
      """
      SELECT p.basis, p.begun_at, p.cause, p.after_person,
        concat_ws(' | ', (SELECT revision FROM scorecards_in_force),
          (SELECT policy_id FROM tier_policy WHERE state = 'IN_FORCE' AND placed),
          (SELECT policy FROM snapshot WHERE id = 0)) AS in_force
      FROM band_pass p
      """;

  private static final String KEEP =
      "UPDATE band_pass SET basis = $1, begun_at = $2, cause = $3, after_person = $4";

  private static final String EVERYBODY =
      "SELECT customer_id FROM standing WHERE snapshot = "
          + StandingRepository.LIVE
          + " AND customer_id > $1 ORDER BY customer_id LIMIT $2";

  private static final String BANDED =
      """
      SELECT DISTINCT person_id FROM label
      WHERE person_id > $1 AND dimension IN (SELECT name FROM scorecard)
      ORDER BY person_id LIMIT $2
      """;

  private static final String RETIRED =
      """
      SELECT person_id, dimension FROM label
      WHERE person_id = ANY ($1::text[])
        AND dimension IN (SELECT name FROM scorecard EXCEPT SELECT name FROM scorecard WHERE state = 'IN_FORCE')
      """;

  /** The pass as it is. */
  Uni<BandPass> read(SqlClient connection) {
    return connection
        .query(READ)
        .execute()
        .map(rows -> BandPassRepository.of(rows.iterator().next()));
  }

  private static BandPass of(Row row) {
    return new BandPass(
        row.getString("basis"),
        row.getString("in_force"),
        row.getOffsetDateTime("begun_at").toInstant(),
        Cause.valueOf(row.getString("cause")),
        row.getString("after_person"));
  }

  /** Stores how far it has come. */
  Uni<Void> keep(SqlConnection connection, BandPass pass) {
    return connection
        .preparedQuery(KEEP)
        .execute(
            Tuple.of(pass.basis(), Times.sql(pass.begunAt()), pass.cause().name(), pass.after()))
        .replaceWithVoid();
  }

  /**
   * Persons after the given one, ascending.
   *
   * @param everybody else only those who have a band
   */
  Uni<List<String>> page(SqlConnection connection, boolean everybody, String after, int size) {
    return connection
        .preparedQuery(everybody ? EVERYBODY : BANDED)
        .execute(Tuple.of(after, size))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(row -> row.getString(0)).toList());
  }

  /** No band any more, for each that one of the persons has by a scorecard out of force. */
  Uni<List<LabelNow>> retired(SqlConnection connection, List<String> persons, Instant now) {
    return connection
        .preparedQuery(RETIRED)
        .execute(Tuple.of(persons.toArray(String[]::new)))
        .map(rows -> {
          List<LabelNow> gone = new ArrayList<>();
          for (Row row : rows) {
            gone.add(
                new LabelNow(
                    row.getString(0),
                    row.getString(1),
                    "",
                    now,
                    Cause.DEFINITION,
                    "the scorecard is out of force",
                    null));
          }
          return gone;
        });
  }
}
