package io.clientele.feedback.survey.response;

import io.clientele.feedback.survey.definition.Answer;
import io.clientele.feedback.survey.definition.Kind;
import io.clientele.feedback.survey.definition.Metric;
import io.clientele.feedback.survey.definition.Question;
import io.clientele.feedback.survey.definition.Questionnaire;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A mark that a customer gave on a scale with a metric.
 *
 * @param metric not NONE
 * @param lowest of the scale
 * @param highest of the scale
 * @param value within the scale
 */
record GivenScore(String question, Metric metric, int lowest, int highest, int value) {

  /** The marks of a response that fits the questionnaire, in the order of the questions. */
  static List<GivenScore> of(Questionnaire questionnaire, Map<String, Answer> answers) {
    List<GivenScore> scores = new ArrayList<>();
    for (Question question : questionnaire.questions()) {
      if (question.kind() instanceof Kind.Scale scale
          && scale.metric() != Metric.NONE
          && answers.get(question.name()) instanceof Answer.Number(int value)) {
        scores.add(
            new GivenScore(
                question.name(), scale.metric(), scale.lowest(), scale.highest(), value));
      }
    }
    return scores;
  }
}
