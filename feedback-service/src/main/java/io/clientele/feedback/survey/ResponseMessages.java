package io.clientele.feedback.survey;

import io.clientele.contracts.feedback.v1.AnswerSurveyLinkResponse;
import io.clientele.contracts.feedback.v1.OpenSurveyLinkResponse;
import io.clientele.contracts.feedback.v1.RecordSurveyResponseRequest;
import io.clientele.contracts.feedback.v1.RecordSurveyResponseResponse;
import io.clientele.contracts.feedback.v1.SurveyAnswer;
import io.clientele.contracts.feedback.v1.SurveyFault;
import io.clientele.feedback.survey.definition.Answer;
import io.clientele.feedback.survey.definition.Fault;
import io.clientele.feedback.survey.definition.Field;
import io.clientele.feedback.survey.definition.Question;
import io.clientele.feedback.survey.response.GivenResponse;
import io.clientele.feedback.survey.response.LinkReply;
import io.clientele.feedback.survey.response.ResponseTaking;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The message forms of responses. */
final class ResponseMessages {

  private ResponseMessages() {}

  /** A response that was given elsewhere. */
  static GivenResponse given(RecordSurveyResponseRequest request, Instant now) {
    return new GivenResponse(
            request.getSurveyId(),
            request.getSource(),
            request.getMessageId(),
            request.getCustomerId(),
            request.getOrderId(),
            request.getChannel(),
            request.getVersion(),
            request.getLanguage(),
            request.hasAnsweredAt()
                ? SurveyMessages.instant("answered_at", request.getAnsweredAt())
                : now,
            !request.hasAnsweredAt(),
            answers(request.getAnswersList()))
        .givenBy(now);
  }

  /** Answers by question. */
  static Map<String, Answer> answers(List<SurveyAnswer> messages) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (SurveyAnswer message : messages) {
      Field.require(
          answers.put(message.getQuestion(), answer(message)) == null,
          "answers",
          "answers a question twice; send each answer once");
    }
    return answers;
  }

  private static Answer answer(SurveyAnswer message) {
    return switch (message.getValueCase()) {
      case NUMBER -> new Answer.Number(message.getNumber());
      case TEXT -> new Answer.Text(message.getText());
      case CHOICES -> new Answer.Chosen(message.getChoices().getValuesList());
      case ROWS -> Answer.Rows.of(message.getRows().getColumnsMap());
      case VALUE_NOT_SET -> new Answer.Text("");
    };
  }

  static RecordSurveyResponseResponse response(ResponseTaking.Taken taken) {
    return RecordSurveyResponseResponse.newBuilder()
        .setResponseId(taken.responseId())
        .setDuplicate(taken.duplicate())
        .build();
  }

  static OpenSurveyLinkResponse opened(LinkReply reply) {
    return OpenSurveyLinkResponse.newBuilder()
        .setSurveyId(reply.survey().surveyId())
        .setVersion(reply.survey().version())
        .setDefinition(DefinitionMessages.message(reply.survey().questionnaire()))
        .addAllAsked(names(reply))
        .build();
  }

  static AnswerSurveyLinkResponse answered(LinkReply reply) {
    return AnswerSurveyLinkResponse.newBuilder()
        .setAccepted(reply.accepted())
        .setSurveyId(reply.survey().surveyId())
        .setDefinition(DefinitionMessages.message(reply.survey().questionnaire()))
        .addAllAsked(names(reply))
        .addAllFaults(reply.faults().stream().map(ResponseMessages::fault).toList())
        .build();
  }

  private static List<String> names(LinkReply reply) {
    return reply.asked().stream().map(Question::name).toList();
  }

  private static SurveyFault fault(Fault fault) {
    return SurveyFault.newBuilder()
        .setQuestion(fault.question())
        .setKind(
            switch (fault.reason()) {
              case MISSING -> SurveyFault.Kind.MISSING;
              case WRONG_TYPE -> SurveyFault.Kind.WRONG_TYPE;
              case OUT_OF_RANGE -> SurveyFault.Kind.OUT_OF_RANGE;
              case UNKNOWN_OPTION -> SurveyFault.Kind.UNKNOWN_OPTION;
              case TOO_LONG -> SurveyFault.Kind.TOO_LONG;
              case NOT_ASKED -> SurveyFault.Kind.NOT_ASKED;
              case UNKNOWN_QUESTION -> SurveyFault.Kind.UNKNOWN_QUESTION;
            })
        .build();
  }
}
