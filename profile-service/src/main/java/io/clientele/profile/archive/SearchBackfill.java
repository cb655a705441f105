package io.clientele.profile.archive;

import io.clientele.profile.attribute.AttributeReading;
import io.clientele.profile.erasure.Tombstones;
import io.clientele.profile.person.Person;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Makes customers findable who were here before there was a search, in the background and once: how
 * far it came stands in the database.
 */
@ApplicationScoped
class SearchBackfill {

  private static final Logger LOG = Logger.getLogger(SearchBackfill.class);
  private static final int BATCH = 500;

  private static final String PLACE = "SELECT after_id FROM search_backfill FOR UPDATE SKIP LOCKED";

  private static final String NEXT =
      "SELECT customer_id FROM customer WHERE customer_id > $1 ORDER BY customer_id LIMIT $2";

  private static final String MOVE = "UPDATE search_backfill SET after_id = $1";

  private static final String FINISH = "DELETE FROM search_backfill";

  private final Pool pool;
  private final Tombstones tombstones;
  private final AttributeReading attributes;
  private final SearchIndex index;
  private volatile boolean running = true;

  SearchBackfill(Pool pool, Tombstones tombstones, AttributeReading attributes, SearchIndex index) {
    this.pool = pool;
    this.tombstones = tombstones;
    this.attributes = attributes;
    this.index = index;
  }

  void onStart(@Observes StartupEvent event) {
    run()
        .subscribe()
        .with(
            done -> {},
            failure ->
                LOG.warn("not all customers can be searched for; the next start goes on", failure));
  }

  void onStop(@Observes ShutdownEvent event) {
    running = false;
  }

  /** Goes on until all customers are done. */
  Uni<Void> run() {
    return Uni.createFrom()
        .deferred(() -> pool.withTransaction(this::batch))
        .repeat()
        .whilst(more -> more && running)
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Boolean> batch(SqlConnection connection) {
    return tombstones
        .admit(connection, Set.of())
        .flatMap(admitted -> connection.preparedQuery(PLACE).execute())
        .flatMap(rows ->
            rows.size() == 0
                ? Uni.createFrom().item(false)
                : after(connection, rows.iterator().next().getString("after_id")));
  }

  private Uni<Boolean> after(SqlConnection connection, String afterId) {
    return connection
        .preparedQuery(NEXT)
        .execute(Tuple.of(afterId, BATCH))
        .flatMap(rows -> {
          List<String> ids = new ArrayList<>();
          rows.forEach(row -> ids.add(row.getString("customer_id")));
          if (ids.isEmpty()) {
            return connection.preparedQuery(FINISH).execute().replaceWith(false);
          }
          return tombstones
              .erased(connection, ids)
              .flatMap(erased ->
                  attributes.json(
                      connection,
                      ids.stream().filter(id -> !erased.contains(id)).map(Person::alone).toList()))
              .flatMap(told -> index.add(connection, told(told)))
              .flatMap(done -> connection.preparedQuery(MOVE).execute(Tuple.of(ids.getLast())))
              .replaceWith(true);
        });
  }

  private static List<Told> told(Map<String, String> attributes) {
    List<Told> told = new ArrayList<>();
    attributes.forEach((customerId, json) ->
        new JsonObject(json)
            .getMap()
            .forEach((name, value) -> told.add(new Told(customerId, name, Json.encode(value)))));
    return told;
  }
}
