package io.clientele.gateway.survey;

import io.clientele.contracts.feedback.v1.AnswerSurveyLinkRequest;
import io.clientele.contracts.feedback.v1.AnswerSurveyLinkResponse;
import io.clientele.contracts.feedback.v1.DeclineSurveyLinkResponse;
import io.clientele.contracts.feedback.v1.OpenSurveyLinkResponse;
import io.clientele.contracts.feedback.v1.Survey;
import io.clientele.contracts.feedback.v1.SurveyAnswer;
import io.clientele.contracts.feedback.v1.SurveyDefinition;
import io.clientele.contracts.feedback.v1.SurveyFault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page of a link between its form and the contracts. */
final class LinkMessages {

  private LinkMessages() {}

  static AnswerSurveyLinkRequest request(String token, PageForm form) {
    AnswerSurveyLinkRequest.Builder request =
        AnswerSurveyLinkRequest.newBuilder()
            .setToken(token)
            .setLanguage(form.language())
            .addAllShown(form.shown());
    form.answers().forEach((question, answer) -> request.addAnswers(answer(question, answer)));
    return request.build();
  }

  private static SurveyAnswer answer(String question, FormAnswer given) {
    SurveyAnswer.Builder answer = SurveyAnswer.newBuilder().setQuestion(question);
    switch (given.kind()) {
      case NUMBER -> {
        String number = given.values().isEmpty() ? "" : given.values().getLast();
        if (number.matches("-?[0-9]{1,3}")) {
          answer.setNumber(Integer.parseInt(number));
        } else {
          answer.setText(number);
        }
      }
      case CHOICE ->
          answer.setChoices(
              SurveyAnswer.Choices.newBuilder()
                  .addAllValues(given.values().stream().filter(one -> !one.isEmpty()).toList()));
      case WORDS -> answer.setText(String.join("\n", given.values()));
      case MATRIX -> answer.setRows(SurveyAnswer.Rows.newBuilder().putAllColumns(given.rows()));
    }
    return answer.build();
  }

  static LinkPage opened(OpenSurveyLinkResponse response) {
    return new LinkPage(
        survey(response.getSurveyId(), response.getDefinition()),
        response.getAskedList(),
        Map.of(),
        Map.of(),
        false,
        false);
  }

  static LinkPage answered(AnswerSurveyLinkResponse response, PageForm form) {
    return new LinkPage(
        survey(response.getSurveyId(), response.getDefinition()),
        response.getAskedList(),
        form.answers(),
        faults(response.getFaultsList()),
        !form.shown().containsAll(response.getAskedList()),
        response.getAccepted());
  }

  private static Map<String, PageWords> faults(List<SurveyFault> faults) {
    Map<String, PageWords> words = new LinkedHashMap<>();
    for (SurveyFault fault : faults) {
      words.put(
          fault.getQuestion(),
          switch (fault.getKind()) {
            case MISSING -> PageWords.MISSING;
            case TOO_LONG -> PageWords.TOO_LONG;
            case WRONG_TYPE,
                OUT_OF_RANGE,
                UNKNOWN_OPTION,
                NOT_ASKED,
                UNKNOWN_QUESTION,
                KIND_UNSPECIFIED,
                UNRECOGNIZED ->
                PageWords.UNFIT;
          });
    }
    return words;
  }

  static SurveyView declined(DeclineSurveyLinkResponse response) {
    return survey(response.getSurveyId(), response.getDefinition());
  }

  private static SurveyView survey(String surveyId, SurveyDefinition definition) {
    return SurveyMessages.view(
        Survey.newBuilder().setSurveyId(surveyId).setDefinition(definition).build());
  }
}
