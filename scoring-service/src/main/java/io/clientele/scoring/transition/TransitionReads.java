package io.clientele.scoring.transition;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.person.PersonRepository;
import io.clientele.scoring.person.Profile;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads the changes of one person, the latest first. */
@ApplicationScoped
class TransitionReads {

  private static final String PAGE =
      """
      SELECT %s FROM label_change AS c
      WHERE c.customer_id IN (%s)
        AND (cardinality($2::text[]) = 0 OR c.dimension = ANY ($2::text[]))
        AND (c.at, c.seq) < ($3::timestamptz, $4::bigint)
      ORDER BY c.at DESC, c.seq DESC LIMIT $5
      """
          .formatted(ChangeRows.SELECTED, ChangeRows.IDS_OF_PERSONS.formatted("$1"));

  private static final String KNOWN =
      "SELECT EXISTS (SELECT FROM standing s WHERE s.snapshot = 0 AND s.customer_id = $1)";

  private final Pool pool;
  private final PersonRepository persons;

  TransitionReads(Pool pool, PersonRepository persons) {
    this.pool = pool;
    this.persons = persons;
  }

  /**
   * Up to one change more than the page holds, if there are more.
   *
   * @return fails with CUSTOMER_NOT_FOUND where nothing is known of the customer, WRONG_STATE where
   *     the person refused to be profiled
   */
  Uni<List<LabelChange>> page(TransitionQuery query) {
    return pool.withTransaction(connection ->
        persons
            .profiles(connection, List.of(query.customerId()))
            .map(profiles -> Objects.requireNonNull(profiles.get(query.customerId())))
            .invoke(TransitionReads::checkConsent)
            .chain(profile ->
                changes(connection, query)
                    .call(found ->
                        found.isEmpty()
                            ? checkKnown(connection, profile)
                            : Uni.createFrom().voidItem())));
  }

  private static void checkConsent(Profile profile) {
    if (profile.profilingRefused()) {
      throw new ClienteleException(
          ErrorCode.WRONG_STATE,
          "customer_id",
          "the person refused to be profiled: there are no classifications to tell of");
    }
  }

  private static Uni<Void> checkKnown(SqlConnection connection, Profile profile) {
    return connection
        .preparedQuery(KNOWN)
        .execute(Tuple.of(profile.personId()))
        .invoke(rows -> {
          if (!rows.iterator().next().getBoolean(0)) {
            throw new ClienteleException(
                ErrorCode.CUSTOMER_NOT_FOUND, "customer_id", "nothing is known of this customer");
          }
        })
        .replaceWithVoid();
  }

  private static Uni<List<LabelChange>> changes(SqlConnection connection, TransitionQuery query) {
    return connection
        .preparedQuery(PAGE)
        .execute(
            Tuple.of(
                new String[] {query.customerId()},
                query.dimensions().toArray(String[]::new),
                Times.sql(query.before().at()),
                query.before().seq(),
                query.size() + 1))
        .map(TransitionReads::changes);
  }

  private static List<LabelChange> changes(RowSet<Row> rows) {
    List<LabelChange> found = new ArrayList<>(rows.size());
    rows.forEach(row -> found.add(ChangeRows.change(row)));
    return found;
  }
}
