package io.clientele.scoring.social;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The places of persons, as they were last found. */
@ApplicationScoped
public class SocialPlaces {

  private static final String OF =
      """
      SELECT person_id, influence, followers, activity, at, version FROM social_place
      WHERE person_id = ANY ($1::text[])
      """;

  /** Those of the persons who have one. */
  public Uni<Map<String, SocialPlace>> of(SqlClient client, Collection<String> persons) {
    return client
        .preparedQuery(OF)
        .execute(Tuple.of(persons.toArray(String[]::new)))
        .map(rows -> {
          Map<String, SocialPlace> places = HashMap.newHashMap(rows.size());
          rows.forEach(row ->
              places.put(
                  row.getString(0),
                  new SocialPlace(
                      row.getDouble(1),
                      row.getInteger(2),
                      row.getDouble(3),
                      row.getOffsetDateTime(4).toInstant(),
                      row.getLong(5))));
          return places;
        });
  }
}
