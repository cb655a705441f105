package io.clientele.profile.behaviour;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;

/** Keeps behaviour. */
@ApplicationScoped
public class BehaviourRepository {

  private static final String INSERT =
      """
      INSERT INTO behaviour (source, message_id, customer_id, name, occurred_at, properties)
      SELECT $1, message_id, customer_id, name, occurred_at, properties::jsonb
      FROM unnest($2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::text[])
        AS t (message_id, customer_id, name, occurred_at, properties)
      """;

  /** Stores behaviour by its message id, within the caller's transaction. */
  public Uni<Void> insert(
      SqlConnection connection, String source, Map<String, Behaviour> byMessageId) {
    if (byMessageId.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Collection<Behaviour> rows = byMessageId.values();
    return connection
        .preparedQuery(INSERT)
        .execute(
            Tuple.of(
                source,
                byMessageId.keySet().toArray(String[]::new),
                rows.stream().map(Behaviour::customerId).toArray(String[]::new),
                rows.stream().map(Behaviour::name).toArray(String[]::new),
                rows.stream()
                    .map(row -> row.occurredAt().atOffset(ZoneOffset.UTC))
                    .toArray(OffsetDateTime[]::new),
                rows.stream().map(Behaviour::properties).toArray(String[]::new)))
        .replaceWithVoid();
  }
}
