package io.clientele.feedback.survey.telling;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** Keeps what is still to be told, together with the responses that say it. */
@ApplicationScoped
public class TellingOutbox {

  private static final String INSERT =
      """
      insert into survey_telling (response_id, customer_id, answered_at, attributes)
      values ($1, $2, $3, $4)
      """;

  // Who takes a row has 15 seconds for it; after that, or a failure, it is anybody's again. Each
  // further
  // try waits longer, up to an hour.
  private static final String TAKE =
      """
      update survey_telling t
      set attempts = attempts + 1,
          due_at = now() + least(interval '1 hour', interval '15 seconds' * power(2, least(attempts, 8)))
      where response_id in (
        select response_id from survey_telling where due_at <= now()
        order by due_at limit $1 for update skip locked)
      returning response_id, customer_id, answered_at, attributes
      """;

  private static final String DELETE =
      "delete from survey_telling where response_id = any($1::text[])";

  private final Pool pool;

  TellingOutbox(Pool pool) {
    this.pool = pool;
  }

  /** Keeps what a response tells until it is told; nothing where it tells nothing. */
  public Uni<Void> add(
      SqlConnection connection,
      String responseId,
      String customerId,
      Instant answeredAt,
      SortedMap<String, List<String>> attributes) {
    if (attributes.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    JsonObject json = new JsonObject();
    attributes.forEach((name, values) -> json.put(name, new JsonArray(values)));
    return connection
        .preparedQuery(INSERT)
        .execute(Tuple.of(responseId, customerId, answeredAt.atOffset(ZoneOffset.UTC), json))
        .replaceWithVoid();
  }

  /** Takes some that are due; whoever does not delete them in time leaves them to others. */
  Uni<List<Telling>> take(int limit) {
    return pool.preparedQuery(TAKE)
        .execute(Tuple.of(limit))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(TellingOutbox::telling).toList());
  }

  /** Forgets what was told. */
  Uni<Void> delete(Collection<String> responseIds) {
    return pool.preparedQuery(DELETE)
        .execute(Tuple.of(responseIds.toArray(String[]::new)))
        .replaceWithVoid();
  }

  private static Telling telling(Row row) {
    SortedMap<String, List<String>> attributes = new TreeMap<>();
    for (Map.Entry<String, Object> entry : (JsonObject) row.getValue("attributes")) {
      attributes.put(
          entry.getKey(), ((JsonArray) entry.getValue()).stream().map(Object::toString).toList());
    }
    return new Telling(
        row.getString("response_id"),
        row.getString("customer_id"),
        row.getOffsetDateTime("answered_at").toInstant(),
        attributes);
  }
}
