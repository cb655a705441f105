package io.clientele.feedback.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.feedback.v1.ActivateSurveyRequest;
import io.clientele.contracts.feedback.v1.AnswerSurveyLinkRequest;
import io.clientele.contracts.feedback.v1.AnswerSurveyLinkResponse;
import io.clientele.contracts.feedback.v1.CreateSurveyRequest;
import io.clientele.contracts.feedback.v1.InviteCustomersRequest;
import io.clientele.contracts.feedback.v1.OpenSurveyLinkRequest;
import io.clientele.contracts.feedback.v1.OpenSurveyLinkResponse;
import io.clientele.contracts.feedback.v1.RecordSurveyResponseRequest;
import io.clientele.contracts.feedback.v1.SurveyAnswer;
import io.clientele.contracts.feedback.v1.SurveyDefinition;
import io.clientele.contracts.feedback.v1.SurveyInvitationOutcome;
import io.clientele.contracts.feedback.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import io.clientele.feedback.ServiceUnderTest;
import io.clientele.feedback.survey.definition.Questionnaire;
import io.clientele.feedback.survey.definition.Questionnaires;
import io.grpc.StatusRuntimeException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A running service with a survey. */
final class SurveyBench implements AutoCloseable {

  static final String SURVEY = "after-delivery";
  static final SurveyDefinition EVERYTHING = definition(Questionnaires.everything());

  final ServiceUnderTest service = new ServiceUnderTest();

  static void clear() throws SQLException {
    ServiceUnderTest.execute(
        """
        truncate survey, survey_version, survey_invitation, survey_response, survey_answer,
            survey_telling, feedback, change, tombstone
        """);
  }

  static SurveyDefinition definition(Questionnaire questionnaire) {
    return DefinitionMessages.message(questionnaire);
  }

  SurveyServiceBlockingStub surveys() {
    return service.surveys();
  }

  /** A survey that is asked. */
  void ask(SurveyDefinition definition) {
    surveys()
        .createSurvey(
            CreateSurveyRequest.newBuilder().setSurveyId(SURVEY).setDefinition(definition).build());
    surveys().activateSurvey(ActivateSurveyRequest.newBuilder().setSurveyId(SURVEY).build());
  }

  List<SurveyInvitationOutcome> invite(String... customers) {
    return invite(
        InviteCustomersRequest.newBuilder().addAllCustomerIds(List.of(customers)).build());
  }

  List<SurveyInvitationOutcome> invite(InviteCustomersRequest request) {
    return surveys()
        .inviteCustomers(request.toBuilder().setSurveyId(SURVEY).build())
        .getOutcomesList();
  }

  /** The token of a customer who was not asked before. */
  String token(String customer) {
    SurveyInvitationOutcome outcome = invite(customer).getFirst();
    assertThat(outcome.getState()).isEqualTo(SurveyInvitationOutcome.State.INVITED);
    return outcome.getToken();
  }

  OpenSurveyLinkResponse open(String token) {
    return surveys().openSurveyLink(OpenSurveyLinkRequest.newBuilder().setToken(token).build());
  }

  AnswerSurveyLinkResponse answer(String token, List<String> shown, SurveyAnswer... answers) {
    return surveys()
        .answerSurveyLink(
            AnswerSurveyLinkRequest.newBuilder()
                .setToken(token)
                .addAllShown(shown)
                .addAllAnswers(List.of(answers))
                .build());
  }

  RecordSurveyResponseRequest.Builder response(String messageId, SurveyAnswer... answers) {
    return RecordSurveyResponseRequest.newBuilder()
        .setSurveyId(SURVEY)
        .setSource("app")
        .setMessageId(messageId)
        .setCustomerId("c-" + messageId)
        .addAllAnswers(List.of(answers));
  }

  static SurveyAnswer number(String question, int value) {
    return SurveyAnswer.newBuilder().setQuestion(question).setNumber(value).build();
  }

  static SurveyAnswer text(String question, String text) {
    return SurveyAnswer.newBuilder().setQuestion(question).setText(text).build();
  }

  static SurveyAnswer choice(String question, String... values) {
    return SurveyAnswer.newBuilder()
        .setQuestion(question)
        .setChoices(SurveyAnswer.Choices.newBuilder().addAllValues(List.of(values)))
        .build();
  }

  static SurveyAnswer row(String question, String row, String column) {
    return SurveyAnswer.newBuilder()
        .setQuestion(question)
        .setRows(SurveyAnswer.Rows.newBuilder().putColumns(row, column))
        .build();
  }

  static void refused(ErrorCode code, String field, ThrowingCallable call) {
    StatusRuntimeException failure = catchThrowableOfType(StatusRuntimeException.class, call);
    assertThat(failure).as("%s of %s", code, field).isNotNull();
    assertThat(GrpcErrors.fromStatus(failure).code()).isEqualTo(code);
    assertThat(GrpcErrors.fromStatus(failure).field()).isEqualTo(field);
  }

  static List<String> query(String sql) throws SQLException {
    try (var connection = ServiceUnderTest.database();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  @Override
  public void close() {
    service.close();
  }
}
