package io.clientele.scoring.playbook;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.history.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

/** Keeps who was contacted when. */
@ApplicationScoped
class ContactRepository {

  private static final String INSERT =
      """
      INSERT INTO contact (customer_id, channel, rule, at, by, message_id) VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT (by, message_id) WHERE message_id <> '' DO NOTHING
      """;

  private static final String SAME =
      """
      SELECT EXISTS (SELECT FROM contact c WHERE c.by = $5 AND c.message_id = $6
        AND c.channel = $2 AND c.rule = $3 AND c.at = $4
        AND coalesce((SELECT m.person_id FROM membership m WHERE m.customer_id = c.customer_id), c.customer_id) = $1)
      """;

  private static final String LATEST =
      """
      SELECT c.rule, max(c.at) FROM contact c
      WHERE c.at <= $2 AND c.customer_id = ANY (ARRAY(
        SELECT $1::text UNION SELECT m.customer_id FROM membership m WHERE m.person_id = $1::text))
      GROUP BY c.rule
      """;

  /**
   * Records a contact; the same again, by its message id, changes nothing.
   *
   * @throws ClienteleException CONTENT_CONFLICT where the message id was used for another
   */
  Uni<Void> record(SqlConnection connection, String personId, ContactMade made) {
    Tuple row = Tuple.of(personId, made.channel().label(), made.rule());
    row.addValue(Times.sql(made.at())).addValue(made.by()).addValue(made.messageId());
    return connection
        .preparedQuery(INSERT)
        .execute(row)
        .chain(rows ->
            rows.rowCount() > 0
                ? Uni.createFrom().voidItem()
                : connection
                    .preparedQuery(SAME)
                    .execute(row)
                    .invoke(found -> checkSame(found.iterator().next()))
                    .replaceWithVoid());
  }

  private static void checkSame(Row found) {
    if (!found.getBoolean(0)) {
      throw new ClienteleException(
          ErrorCode.CONTENT_CONFLICT,
          "message_id",
          "another contact was recorded by this message id; give every contact one of its own");
    }
  }

  /** The latest contact with a person for each rule up to a time. */
  Uni<List<Contact>> latest(SqlClient connection, String personId, Instant until) {
    return connection
        .preparedQuery(LATEST)
        .execute(Tuple.of(personId, Times.sql(until)))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Contact(row.getString(0), row.getOffsetDateTime(1).toInstant()))
                .toList());
  }
}
