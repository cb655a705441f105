package io.clientele.feedback.survey.response;

import io.clientele.feedback.change.NewChange;
import io.clientele.feedback.change.News;
import io.clientele.feedback.feedback.SaidText;
import io.clientele.feedback.survey.definition.Answer;
import io.clientele.feedback.survey.definition.Questionnaire;
import io.clientele.feedback.survey.definition.Survey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A response that fits its survey.
 *
 * @param survey in the version that was answered
 * @param answers by question, in their order: what counts of those that were given
 */
record CheckedResponse(GivenResponse given, Survey survey, Map<String, Answer> answers) {

  private static final String SOURCE = "survey.";

  /** Under which source the texts of a survey are feedback. */
  String source() {
    return SOURCE + survey.surveyId();
  }

  /** Under which id the answer to a question is known outside of surveys. */
  String idOf(String question) {
    return given.responseId() + "." + question;
  }

  String language() {
    return questionnaire().spoken(given.language());
  }

  /** Its marks, as they are told of the customer. */
  List<NewChange> news() {
    return GivenScore.of(questionnaire(), answers).stream()
        .map(score -> new NewChange(given.customerId(), source(), news(score)))
        .toList();
  }

  private News news(GivenScore score) {
    return new News.Score(
        idOf(score.question()),
        given.answeredAt(),
        News.Metric.valueOf(score.metric().name()),
        score.value(),
        score.lowest(),
        score.highest(),
        given.orderId(),
        given.channel(),
        survey.surveyId());
  }

  SortedMap<String, List<String>> attributes() {
    return ToldAttributes.of(questionnaire(), answers);
  }

  /** The answers in words. */
  List<SaidText> texts() {
    List<SaidText> texts = new ArrayList<>();
    answers.forEach((question, answer) -> {
      if (answer instanceof Answer.Text(String text)) {
        texts.add(
            new SaidText(
                idOf(question),
                given.customerId(),
                text,
                given.answeredAt(),
                given.channel(),
                given.orderId()));
      }
    });
    return texts;
  }

  private Questionnaire questionnaire() {
    return survey.questionnaire();
  }
}
