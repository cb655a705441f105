package io.clientele.feedback.survey.response;

import io.clientele.feedback.erasure.Tombstones;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Keeps responses. */
@ApplicationScoped
class ResponseStore {

  private static final String INSERT =
      """
      insert into survey_response (response_id, survey_id, version, source, customer_id, order_id,
          channel, language, answered_at, digest, answers)
      select $1, $2, $3, $4, $5, $6, $7, $8, $9, decode($10, 'hex'), $11
      where not %s
      on conflict (response_id) do nothing
      """
          .formatted(Tombstones.ERASED.formatted("$5"));

  private static final String INSERT_ANSWERS =
      """
      insert into survey_answer (response_id, question, part, value)
      select $1, i.question, i.part, i.value
      from unnest($2::text[], $3::text[], $4::text[]) as i(question, part, value)
      """;

  private static final String DIGEST =
      "select encode(digest, 'hex') as digest from survey_response where response_id = $1";

  /** The digest of a response that is kept. */
  Uni<Optional<String>> digest(SqlClient client, String responseId) {
    return client
        .preparedQuery(DIGEST)
        .execute(Tuple.of(responseId))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .findFirst()
                .map(row -> row.getString("digest")));
  }

  /** Keeps a response; false where one has its id, or the customer was erased. */
  Uni<Boolean> insert(SqlConnection connection, CheckedResponse response) {
    GivenResponse given = response.given();
    return connection
        .preparedQuery(INSERT)
        .execute(
            Tuple.tuple()
                .addString(given.responseId())
                .addString(response.survey().surveyId())
                .addInteger(response.survey().version())
                .addString(given.source())
                .addString(given.customerId())
                .addString(given.orderId())
                .addString(given.channel())
                .addString(response.language())
                .addOffsetDateTime(given.answeredAt().atOffset(ZoneOffset.UTC))
                .addString(given.digest())
                .addJsonObject(AnswerJson.json(response.answers())))
        .map(rows -> rows.rowCount() == 1);
  }

  Uni<Void> insertAnswers(
      SqlConnection connection, String responseId, List<CountableAnswer> answers) {
    return connection
        .preparedQuery(INSERT_ANSWERS)
        .execute(
            Tuple.of(
                responseId,
                column(answers, CountableAnswer::question),
                column(answers, CountableAnswer::part),
                column(answers, CountableAnswer::value)))
        .replaceWithVoid();
  }

  private static String[] column(
      List<CountableAnswer> answers, Function<CountableAnswer, String> value) {
    return answers.stream().map(value).toArray(String[]::new);
  }
}
