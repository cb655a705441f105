package io.clientele.feedback.survey.response;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.feedback.erasure.Tombstones;
import io.clientele.feedback.survey.definition.AnswerCheck;
import io.clientele.feedback.survey.definition.Survey;
import io.clientele.feedback.survey.definition.SurveyRepository;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Takes responses that were given elsewhere. */
@ApplicationScoped
public class ResponseTaking {

  private final Pool pool;
  private final Tombstones tombstones;
  private final SurveyRepository surveys;
  private final ResponseStore store;
  private final ResponseRecording recording;

  ResponseTaking(
      Pool pool,
      Tombstones tombstones,
      SurveyRepository surveys,
      ResponseStore store,
      ResponseRecording recording) {
    this.pool = pool;
    this.tombstones = tombstones;
    this.surveys = surveys;
    this.store = store;
    this.recording = recording;
  }

  /**
   * What became of a response.
   *
   * @param duplicate whether it had been stored before
   */
  public record Taken(String responseId, boolean duplicate) {}

  /**
   * Stores a response, with all that follows of it, in one transaction.
   *
   * @return after the commit
   * @throws ClienteleException SURVEY_NOT_FOUND; WRONG_STATE where the survey is not asked;
   *     INVALID_FIELD at an answer; CONTENT_CONFLICT where another response has the id;
   *     CUSTOMER_ERASED
   */
  public Uni<Taken> take(GivenResponse given) {
    return surveys
        .find(pool, given.surveyId(), given.version())
        .chain(latest ->
            store
                .digest(pool, given.responseId())
                .chain(digest ->
                    digest.isPresent()
                        ? Uni.createFrom().item(repeated(given, digest))
                        : activeOf(given, latest).chain(survey -> takeNew(given, survey))));
  }

  private Uni<Survey> activeOf(GivenResponse given, Survey found) {
    if (found.state() != Survey.State.ACTIVE) {
      throw new ClienteleException(
          ErrorCode.WRONG_STATE, "survey_id", "the survey is not asked now; activate it first");
    }
    return given.version() == 0
        ? surveys.find(pool, found.surveyId(), found.activeVersion())
        : Uni.createFrom().item(found);
  }

  private Uni<Taken> takeNew(GivenResponse given, Survey survey) {
    CheckedResponse response =
        new CheckedResponse(
            given, survey, AnswerCheck.of(survey.questionnaire(), given.answers()).orRefuse());
    return recording
        .understand(response)
        .chain(understood ->
            pool.withTransaction(connection ->
                tombstones
                    .holdOff(connection)
                    .chain(() -> recording.store(connection, understood))
                    .chain(fresh ->
                        fresh
                            ? Uni.createFrom().item(new Taken(given.responseId(), false))
                            : store
                                .digest(connection, given.responseId())
                                .map(digest -> repeated(given, digest)))));
  }

  /** A response that was not stored now: it was before, or the customer is erased. */
  private static Taken repeated(GivenResponse given, Optional<String> digest) {
    if (digest.isEmpty()) {
      throw new ClienteleException(
          ErrorCode.CUSTOMER_ERASED,
          "customer_id",
          "this customer was erased for good; who comes back is a new customer with another id");
    }
    if (!digest.get().equals(given.digest())) {
      throw new ClienteleException(
          ErrorCode.CONTENT_CONFLICT,
          "message_id",
          "was used before with other content; send a new response under an id of its own");
    }
    return new Taken(given.responseId(), true);
  }
}
