package io.clientele.gateway.survey;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.contracts.feedback.v1.RecordSurveyResponseRequest;
import io.clientele.contracts.feedback.v1.RecordSurveyResponseResponse;
import io.clientele.contracts.feedback.v1.SurveyAnswer;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.wire.TimeMessages;
import java.util.List;

/** Responses between JSON and the contracts. */
final class ResponseMessages {

  private static final List<String> RESPONSE =
      List.of(
          "message_id",
          "customer_id",
          "answers",
          "version",
          "language",
          "answered_at",
          "channel",
          "order_id");

  private ResponseMessages() {}

  /**
   * A response that was given elsewhere.
   *
   * @param fallbackId names it where the body does not
   */
  static RecordSurveyResponseRequest response(
      String surveyId, String source, Fields body, String fallbackId) {
    body.knowing(RESPONSE);
    RecordSurveyResponseRequest.Builder response =
        RecordSurveyResponseRequest.newBuilder()
            .setSurveyId(surveyId)
            .setSource(source)
            .setMessageId(body.text("message_id").orElse(fallbackId))
            .setCustomerId(body.requiredText("customer_id"))
            .setVersion(body.whole("version").orElse(0))
            .setLanguage(body.text("language").orElse(""))
            .setChannel(body.text("channel").orElse(""))
            .setOrderId(body.text("order_id").orElse(""));
    body.time("answered_at").ifPresent(time -> response.setAnsweredAt(TimeMessages.of(time)));
    Fields answers =
        body.object("answers")
            .orElseThrow(() -> Fields.invalid("answers", "is required: answers by question"));
    answers
        .node()
        .properties()
        .forEach(one -> {
          if (!one.getValue().isNull()) {
            response.addAnswers(answer(answers, one.getKey(), one.getValue()));
          }
        });
    return response.build();
  }

  private static SurveyAnswer answer(Fields answers, String question, JsonNode value) {
    SurveyAnswer.Builder answer = SurveyAnswer.newBuilder().setQuestion(question);
    switch (value.getNodeType()) {
      case NUMBER -> answers.whole(question).ifPresent(answer::setNumber);
      case STRING -> answer.setText(value.textValue());
      case ARRAY ->
          answer.setChoices(
              SurveyAnswer.Choices.newBuilder().addAllValues(answers.texts(question)));
      case OBJECT -> {
        Fields rows = Fields.of(answers.path(question), value);
        SurveyAnswer.Rows.Builder columns = SurveyAnswer.Rows.newBuilder();
        value
            .fieldNames()
            .forEachRemaining(
                row -> rows.text(row).ifPresent(column -> columns.putColumns(row, column)));
        answer.setRows(columns);
      }
      case BOOLEAN, NULL, MISSING, BINARY, POJO ->
          throw Fields.invalid(
              answers.path(question),
              "is a number (scale), a string (free text or one option), an array of strings (options)"
                  + " or an object of strings (a matrix's columns by row)");
    }
    return answer.build();
  }

  static ResponseTakenView view(RecordSurveyResponseResponse taken) {
    return new ResponseTakenView(taken.getResponseId(), taken.getDuplicate());
  }
}
