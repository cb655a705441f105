package io.clientele.scoring.standing;

import io.clientele.scoring.conduct.Norms;
import io.clientele.scoring.conduct.NormsJson;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;

/** What is usual in the business, as a transaction sees it; kept by its version. */
@ApplicationScoped
public class NormsInForce {

  private volatile Known known = new Known(Norms.NONE.version(), Norms.NONE);

  private record Known(String version, Norms norms) {}

  /** The norms in force. */
  public Uni<Norms> of(SqlClient client) {
    return client
        .preparedQuery("SELECT version FROM norms")
        .execute()
        .map(rows -> rows.iterator().next().getString(0))
        .chain(version -> {
          Known now = known;
          return now.version().equals(version)
              ? Uni.createFrom().item(now.norms())
              : load(client).map(Known::norms);
        });
  }

  private Uni<Known> load(SqlClient client) {
    return client
        .preparedQuery("SELECT version, norms::text FROM norms")
        .execute()
        .map(rows -> rows.iterator().next())
        .map(row -> {
          Known read =
              new Known(
                  row.getString(0), NormsJson.norms(new JsonObject(row.getString(1)).getMap()));
          known = read;
          return read;
        });
  }
}
