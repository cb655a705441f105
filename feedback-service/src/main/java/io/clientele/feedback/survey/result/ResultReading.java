package io.clientele.feedback.survey.result;

import io.clientele.feedback.survey.definition.Question;
import io.clientele.feedback.survey.definition.Survey;
import io.clientele.feedback.survey.definition.SurveyRepository;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a survey brought. */
@ApplicationScoped
public class ResultReading {

  private final Pool pool;
  private final SurveyRepository surveys;
  private final ResultRepository repository;

  ResultReading(Pool pool, SurveyRepository surveys, ResultRepository repository) {
    this.pool = pool;
    this.surveys = surveys;
    this.repository = repository;
  }

  /**
   * Reads the results.
   *
   * @throws io.clientele.contracts.error.ClienteleException SURVEY_NOT_FOUND
   */
  public Uni<Results> read(ResultQuery query, Instant now) {
    return surveys
        .find(pool, query.surveyId(), query.version())
        .chain(() -> surveys.versions(pool, query.surveyId()))
        .map(versions -> questions(versions, query.version()))
        .chain(questions -> read(query, questions, now));
  }

  private Uni<Results> read(ResultQuery query, List<Question> questions, Instant now) {
    Uni<List<ResultGroup>> groups =
        query.grouping() == ResultQuery.Grouping.NONE
            ? Uni.createFrom().item(List.of())
            : repository.count(query).map(counts -> groups(counts, questions));
    return Uni.combine()
        .all()
        .unis(
            repository.rate(query, now),
            repository.count(query.together()).map(counts -> counts.group("", questions)),
            groups)
        .asTuple()
        .map(all -> new Results(all.getItem1(), all.getItem2(), all.getItem3()));
  }

  private static List<ResultGroup> groups(Counts counts, List<Question> questions) {
    return counts.responses().keySet().stream().map(key -> counts.group(key, questions)).toList();
  }

  /** Those of the version, or of the latest one, and then those that others had. */
  private static List<Question> questions(List<Survey> versions, int version) {
    if (version != 0) {
      return versions.get(version - 1).questionnaire().questions();
    }
    Map<String, Question> byName = new LinkedHashMap<>();
    for (Survey survey : versions.reversed()) {
      survey
          .questionnaire()
          .questions()
          .forEach(question -> byName.putIfAbsent(question.name(), question));
    }
    return new ArrayList<>(byName.values());
  }
}
