package io.clientele.scoring.need;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.paced.PacedRepository;
import io.clientele.scoring.tombstone.Tombstones;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps what customers asked for, as agents wrote it down. */
@ApplicationScoped
class AskedNeeds {

  private static final String KNOWN =
      "SELECT EXISTS (SELECT FROM known_customer WHERE customer_id = $1)";

  private static final String INSERT =
      """
      INSERT INTO asked_need (message_id, customer_id, topic, kind, note, told_by, at)
      VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (message_id) DO NOTHING
      """;

  private static final String FIND =
      "SELECT customer_id, topic, kind, note, told_by, at FROM asked_need WHERE message_id = $1";

  private static final String OF =
      """
      SELECT customer_id, topic, kind, note, at FROM asked_need
      WHERE customer_id = ANY ($1::text[]) AND at <= $2
      """;

  private final Pool pool;
  private final Tombstones tombstones;
  private final PacedRepository works;

  AskedNeeds(Pool pool, Tombstones tombstones, PacedRepository works) {
    this.pool = pool;
    this.tombstones = tombstones;
    this.works = works;
  }

  /**
   * Stores it; the same once more changes nothing.
   *
   * @throws ClienteleException CUSTOMER_ERASED, CUSTOMER_NOT_FOUND, or CONTENT_CONFLICT where
   *     something else was told under the id
   */
  Uni<AskedNeed> record(AskedNeed asked) {
    return pool.withTransaction(connection ->
        tombstones
            .holdOff(connection)
            .chain(() -> tombstones.erased(connection, List.of(asked.customerId())))
            .invoke(AskedNeeds::refuse)
            .chain(() -> known(connection, asked))
            .chain(() ->
                connection
                    .preparedQuery(INSERT)
                    .execute(
                        Tuple.of(
                                asked.messageId(),
                                asked.customerId(),
                                asked.need().topic(),
                                kind(asked.need()),
                                asked.need().note(),
                                asked.by())
                            .addOffsetDateTime(Times.sql(asked.need().at()))))
            .call(inserted ->
                inserted.rowCount() == 0
                    ? Uni.createFrom().voidItem()
                    : works.call(connection, PacedRepository.NEEDS))
            .chain(() -> connection.preparedQuery(FIND).execute(Tuple.of(asked.messageId())))
            .map(rows -> same(asked, rows.iterator().next())));
  }

  private static void refuse(Set<String> erased) {
    if (!erased.isEmpty()) {
      throw new ClienteleException(
          ErrorCode.CUSTOMER_ERASED,
          "customer_id",
          "the person was erased: nothing is taken in any more");
    }
  }

  private static Uni<Void> known(SqlConnection connection, AskedNeed asked) {
    return connection
        .preparedQuery(KNOWN)
        .execute(Tuple.of(asked.customerId()))
        .invoke(rows -> {
          if (!rows.iterator().next().getBoolean(0)) {
            throw new ClienteleException(
                ErrorCode.CUSTOMER_NOT_FOUND, "customer_id", "nothing is known of this customer");
          }
        })
        .replaceWithVoid();
  }

  private static String kind(ToldNeed need) {
    return need.kind() == null ? "" : need.kind().name();
  }

  // The time is the sender's or, where he told none, that of the first time.
  private static AskedNeed same(AskedNeed asked, Row row) {
    ToldNeed stored = told(row);
    ToldNeed need = asked.need();
    boolean equal =
        row.getString("customer_id").equals(asked.customerId())
            && stored.topic().equals(need.topic())
            && kind(stored).equals(kind(need))
            && stored.note().equals(need.note())
            && row.getString("told_by").equals(asked.by())
            && (!asked.timed() || stored.at().equals(need.at()));
    if (!equal) {
      throw new ClienteleException(
          ErrorCode.CONTENT_CONFLICT,
          "message_id",
          "something else was told under this message_id; take another one");
    }
    return new AskedNeed(asked.messageId(), asked.customerId(), stored, asked.by(), asked.timed());
  }

  private static ToldNeed told(Row row) {
    String kind = row.getString("kind");
    return new ToldNeed(
        row.getString("topic"),
        kind.isEmpty() ? null : NeedKind.valueOf(kind),
        NeedSource.ASKED,
        row.getString("note"),
        Times.micros(row.getOffsetDateTime("at").toInstant()));
  }

  /** What was told of the customers up to a time, by their ids. */
  Uni<Map<String, List<ToldNeed>>> of(
      SqlClient client, Collection<String> customers, Instant asOf) {
    return client
        .preparedQuery(OF)
        .execute(Tuple.of(customers.toArray(String[]::new), Times.sql(asOf)))
        .map(rows -> {
          Map<String, List<ToldNeed>> told = new HashMap<>();
          rows.forEach(row ->
              told.computeIfAbsent(row.getString("customer_id"), _ -> new ArrayList<>())
                  .add(told(row)));
          return told;
        });
  }
}
