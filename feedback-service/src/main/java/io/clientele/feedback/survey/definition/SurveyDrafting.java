package io.clientele.feedback.survey.definition;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Makes surveys and their versions, and says which of them is asked. */
@ApplicationScoped
public class SurveyDrafting {

  private static final int MOST_VERSIONS = 100;

  private final Pool pool;
  private final SurveyRepository repository;

  SurveyDrafting(Pool pool, SurveyRepository repository) {
    this.pool = pool;
    this.repository = repository;
  }

  /**
   * Makes the first version of a survey, as a draft; the same again changes nothing.
   *
   * @throws ClienteleException SURVEY_EXISTS where another one has the id
   */
  public Uni<Survey> create(String surveyId, Questionnaire questionnaire, Instant now) {
    Survey.checkedId(surveyId);
    return pool.withTransaction(connection ->
        repository
            .insert(connection, surveyId, now)
            .chain(fresh ->
                fresh
                    ? repository.insertVersion(connection, surveyId, 1, questionnaire, now)
                    : Uni.createFrom().voidItem())
            .chain(() -> repository.find(connection, surveyId, 1))
            .map(survey -> same(survey, questionnaire)));
  }

  private static Survey same(Survey survey, Questionnaire questionnaire) {
    if (!survey.questionnaire().equals(questionnaire)) {
      throw new ClienteleException(
          ErrorCode.SURVEY_EXISTS,
          "survey_id",
          "another survey has this id; add a version to it, or choose another id");
    }
    return survey;
  }

  /**
   * Makes the next version; one that says what the latest says changes nothing.
   *
   * @throws ClienteleException SURVEY_NOT_FOUND; WRONG_STATE where it has ended; INVALID_FIELD
   *     below {@code definition} where a question changed its kind under its name
   */
  public Uni<Survey> revise(String surveyId, Questionnaire questionnaire, Instant now) {
    return pool.withTransaction(connection ->
        repository
            .lock(connection, surveyId, 0)
            .chain(latest ->
                latest.questionnaire().equals(questionnaire)
                    ? Uni.createFrom().item(latest)
                    : add(connection, latest, questionnaire, now)));
  }

  private Uni<Survey> add(
      SqlConnection connection, Survey latest, Questionnaire questionnaire, Instant now) {
    notEnded(latest);
    int version = latest.latestVersion() + 1;
    Field.require(
        version <= MOST_VERSIONS,
        "definition",
        "is version " + version + "; a survey has at most " + MOST_VERSIONS + ", make another one");
    return repository
        .versions(connection, latest.surveyId())
        .invoke(versions -> follows(questionnaire, versions))
        .chain(() ->
            repository.insertVersion(connection, latest.surveyId(), version, questionnaire, now))
        .chain(() -> repository.find(connection, latest.surveyId(), version));
  }

  private static void follows(Questionnaire questionnaire, List<Survey> versions) {
    Field.within(
        "definition",
        () -> {
          versions.forEach(earlier -> questionnaire.follows(earlier.questionnaire()));
          return questionnaire;
        });
  }

  /**
   * Has a version asked from now on.
   *
   * @param version 0: the latest
   * @throws ClienteleException SURVEY_NOT_FOUND; WRONG_STATE where it has ended
   */
  public Uni<Survey> activate(String surveyId, int version) {
    return pool.withTransaction(connection ->
        repository
            .lock(connection, surveyId, version)
            .invoke(SurveyDrafting::notEnded)
            .call(survey ->
                repository.stand(connection, surveyId, Survey.State.ACTIVE, survey.version()))
            .chain(survey -> repository.find(connection, surveyId, survey.version())));
  }

  /**
   * Ends a survey: nobody answers it any more. Twice changes nothing.
   *
   * @throws ClienteleException SURVEY_NOT_FOUND
   */
  public Uni<Survey> end(String surveyId) {
    return pool.withTransaction(connection ->
        repository
            .lock(connection, surveyId, 0)
            .call(() -> repository.stand(connection, surveyId, Survey.State.ENDED, 0))
            .chain(() -> repository.find(connection, surveyId, 0)));
  }

  /**
   * A version of a survey.
   *
   * @param version 0: the latest
   * @throws ClienteleException SURVEY_NOT_FOUND
   */
  public Uni<Survey> find(String surveyId, int version) {
    return repository.find(pool, surveyId, version);
  }

  /** The latest versions of surveys after an id, sorted by id. */
  public Uni<List<Survey>> after(String surveyId, int limit) {
    return repository.after(pool, surveyId, limit);
  }

  private static void notEnded(Survey survey) {
    if (survey.state() == Survey.State.ENDED) {
      throw new ClienteleException(
          ErrorCode.WRONG_STATE, "survey_id", "the survey has ended; make another one");
    }
  }
}
