package io.clientele.profile.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps which messages were taken in. All methods work within the caller's transaction. */
@ApplicationScoped
class MessageRepository {

  private static final String CLAIM =
      """
      INSERT INTO message (source, message_id, customer_id, digest, request_id)
      SELECT $1, message_id, customer_id, decode(digest, 'hex'), $2
      FROM unnest($3::text[], $4::text[], $5::text[]) AS t (message_id, customer_id, digest)
      ON CONFLICT DO NOTHING
      RETURNING message_id
      """;

  private static final String FIND =
      """
      SELECT message_id, encode(digest, 'hex') AS digest, request_id
      FROM message WHERE source = $1 AND message_id = ANY($2::text[])
      """;

  private static final String RELEASE =
      "DELETE FROM message WHERE source = $1 AND message_id = ANY($2::text[])";

  /**
   * Stores the messages whose id is free and tells which. Waits for another transaction that is
   * about to take the same id; the facts are sorted, so that two never wait for each other.
   */
  Uni<Set<String>> claim(SqlConnection connection, Sender sender, List<Fact> facts) {
    return connection
        .preparedQuery(CLAIM)
        .execute(
            Tuple.of(
                sender.source(),
                sender.requestId(),
                facts.stream().map(Fact::messageId).toArray(String[]::new),
                facts.stream().map(fact -> fact.act().customerId()).toArray(String[]::new),
                facts.stream().map(Fact::digest).toArray(String[]::new)))
        .map(rows -> {
          Set<String> claimed = new HashSet<>();
          rows.forEach(row -> claimed.add(row.getString("message_id")));
          return claimed;
        });
  }

  /** The stored messages among those asked. */
  Uni<Map<String, StoredMessage>> find(
      SqlConnection connection, String source, Collection<String> messageIds) {
    if (messageIds.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return connection
        .preparedQuery(FIND)
        .execute(Tuple.of(source, messageIds.toArray(String[]::new)))
        .map(rows -> {
          Map<String, StoredMessage> found = new HashMap<>();
          rows.forEach(row ->
              found.put(
                  row.getString("message_id"),
                  new StoredMessage(row.getString("digest"), row.getString("request_id"))));
          return found;
        });
  }

  /** Gives back messages that this transaction claimed and does not store after all. */
  Uni<Void> release(SqlConnection connection, String source, Collection<String> messageIds) {
    if (messageIds.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return connection
        .preparedQuery(RELEASE)
        .execute(Tuple.of(source, messageIds.toArray(String[]::new)))
        .replaceWithVoid();
  }
}
