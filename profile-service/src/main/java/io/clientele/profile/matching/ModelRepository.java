package io.clientele.profile.matching;

import io.clientele.profile.matching.linkage.Field;
import io.clientele.profile.matching.linkage.Level;
import io.clientele.profile.matching.linkage.LinkageModel;
import io.clientele.profile.matching.linkage.Odds;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;

/** Keeps models that were estimated. */
@ApplicationScoped
class ModelRepository {

  private static final String LATEST =
      "SELECT * FROM match_model ORDER BY fitted_at DESC, version DESC LIMIT 1";

  private static final String ADD =
      """
      INSERT INTO match_model (version, threshold, prior, fields, pairs, fitted_at)
      VALUES ($1, $2, $3, $4, $5, $6)
      """;

  /** The model in force. */
  Uni<FittedModel> inForce(SqlClient client) {
    return client
        .preparedQuery(LATEST)
        .execute()
        .map(rows -> rows.size() == 0 ? FittedModel.shipped() : fitted(rows.iterator().next()));
  }

  /** Puts a model in force. */
  Uni<FittedModel> add(SqlConnection connection, LinkageModel model, long pairs, Instant now) {
    FittedModel fitted = new FittedModel("fitted-" + now, model, pairs, now);
    return connection
        .preparedQuery(ADD)
        .execute(
            Tuple.of(
                fitted.version(),
                model.threshold(),
                model.prior(),
                json(model),
                pairs,
                now.atOffset(ZoneOffset.UTC)))
        .replaceWith(fitted);
  }

  private static FittedModel fitted(Row row) {
    return new FittedModel(
        row.getString("version"),
        new LinkageModel(
            row.getDouble("prior"), row.getDouble("threshold"), odds(row.getJsonObject("fields"))),
        row.getLong("pairs"),
        row.getOffsetDateTime("fitted_at").toInstant());
  }

  private static JsonObject json(LinkageModel model) {
    JsonObject fields = new JsonObject();
    model
        .odds()
        .forEach((field, levels) -> {
          JsonObject json = new JsonObject();
          levels.forEach((level, odds) ->
              json.put(level.name(), new JsonObject().put("m", odds.m()).put("u", odds.u())));
          fields.put(field.name(), json);
        });
    return fields;
  }

  private static Map<Field, Map<Level, Odds>> odds(JsonObject fields) {
    Map<Field, Map<Level, Odds>> odds = new EnumMap<>(Field.class);
    for (String field : fields.fieldNames()) {
      JsonObject json = fields.getJsonObject(field);
      Map<Level, Odds> levels = new EnumMap<>(Level.class);
      for (String level : json.fieldNames()) {
        JsonObject one = json.getJsonObject(level);
        levels.put(Level.valueOf(level), new Odds(one.getDouble("m"), one.getDouble("u")));
      }
      odds.put(Field.valueOf(field), levels);
    }
    return odds;
  }
}
