package io.clientele.feedback.survey.definition;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;

/** Keeps surveys and their versions. */
@ApplicationScoped
public class SurveyRepository {

  private static final String SELECT =
      """
      select s.survey_id, v.version, v.definition, s.state, s.active_version, s.latest_version,
          v.created_at
      from survey s join survey_version v on v.survey_id = s.survey_id
      """;

  private static final String INSERT =
      """
      insert into survey (survey_id, latest_version, created_at) values ($1, 1, $2)
      on conflict (survey_id) do nothing
      """;

  private static final String INSERT_VERSION =
      "insert into survey_version (survey_id, version, definition, created_at) values ($1, $2, $3, $4)";

  private static final String LOCK = "select from survey where survey_id = $1 for update";

  /** A survey in one of its versions; 0: the latest. */
  public Uni<Survey> find(SqlClient client, String surveyId, int version) {
    return client
        .preparedQuery(
            SELECT
                + "where s.survey_id = $1 and v.version = case $2::integer when 0 then s.latest_version else $2::integer end")
        .execute(Tuple.of(surveyId, version))
        .map(rows -> list(rows).stream().findFirst().orElseThrow(SurveyRepository::notFound));
  }

  /** A survey that nobody else changes until the transaction ends. */
  Uni<Survey> lock(SqlConnection connection, String surveyId, int version) {
    return connection
        .preparedQuery(LOCK)
        .execute(Tuple.of(surveyId))
        .chain(() -> find(connection, surveyId, version));
  }

  /** All versions, the latest last. */
  public Uni<List<Survey>> versions(SqlClient client, String surveyId) {
    return client
        .preparedQuery(SELECT + "where s.survey_id = $1 order by v.version")
        .execute(Tuple.of(surveyId))
        .map(SurveyRepository::list);
  }

  /** The latest versions of surveys after an id, sorted by id. */
  Uni<List<Survey>> after(SqlClient client, String surveyId, int limit) {
    return client
        .preparedQuery(
            SELECT
                + "where s.survey_id > $1 and v.version = s.latest_version order by s.survey_id limit $2")
        .execute(Tuple.of(surveyId, limit))
        .map(SurveyRepository::list);
  }

  /** Takes the id; false where it is taken. */
  Uni<Boolean> insert(SqlConnection connection, String surveyId, Instant now) {
    return connection
        .preparedQuery(INSERT)
        .execute(Tuple.of(surveyId, now.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.rowCount() == 1);
  }

  Uni<Void> insertVersion(
      SqlConnection connection,
      String surveyId,
      int version,
      Questionnaire questionnaire,
      Instant now) {
    return connection
        .preparedQuery(INSERT_VERSION)
        .execute(
            Tuple.of(
                surveyId,
                version,
                DefinitionJson.json(questionnaire),
                now.atOffset(ZoneOffset.UTC)))
        .chain(() ->
            connection
                .preparedQuery("update survey set latest_version = $2 where survey_id = $1")
                .execute(Tuple.of(surveyId, version)))
        .replaceWithVoid();
  }

  Uni<Void> stand(SqlConnection connection, String surveyId, Survey.State state, int active) {
    return connection
        .preparedQuery("update survey set state = $2, active_version = $3 where survey_id = $1")
        .execute(Tuple.of(surveyId, state.name(), active))
        .replaceWithVoid();
  }

  static ClienteleException notFound() {
    return new ClienteleException(
        ErrorCode.SURVEY_NOT_FOUND,
        "survey_id",
        "there is no such survey, or no such version of it");
  }

  private static List<Survey> list(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(SurveyRepository::survey).toList();
  }

  private static Survey survey(Row row) {
    return new Survey(
        row.getString("survey_id"),
        row.getInteger("version"),
        DefinitionJson.questionnaire((JsonObject) row.getValue("definition")),
        Survey.State.valueOf(row.getString("state")),
        row.getInteger("active_version"),
        row.getInteger("latest_version"),
        row.getOffsetDateTime("created_at").toInstant());
  }
}
