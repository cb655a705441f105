package io.clientele.gateway.survey;

import io.clientele.contracts.feedback.v1.ActivateSurveyRequest;
import io.clientele.contracts.feedback.v1.AddSurveyVersionRequest;
import io.clientele.contracts.feedback.v1.CreateSurveyRequest;
import io.clientele.contracts.feedback.v1.EndSurveyRequest;
import io.clientele.contracts.feedback.v1.GetSurveyRequest;
import io.clientele.contracts.feedback.v1.GetSurveyResultsRequest;
import io.clientele.contracts.feedback.v1.InviteCustomersRequest;
import io.clientele.contracts.feedback.v1.ListInvitationsRequest;
import io.clientele.contracts.feedback.v1.ListSurveysRequest;
import io.clientele.contracts.feedback.v1.ListSurveysResponse;
import io.clientele.contracts.feedback.v1.RecordSurveyResponseRequest;
import io.clientele.contracts.feedback.v1.SurveyInvitation;
import io.clientele.contracts.feedback.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.upstream.FieldNames;
import io.clientele.gateway.upstream.Upstream;
import io.clientele.gateway.wire.EnumMessages;
import io.clientele.gateway.wire.TimeMessages;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Surveys at feedback-service. */
@ApplicationScoped
class SurveyGrpc {

  private final SurveyServiceBlockingStub service;
  private final Upstream upstream;
  private final SurveyLinks links;
  // In JSON a definition is the survey itself, and what is meant stands in the condition.
  private final FieldNames names =
      FieldNames.of(
          name -> name.replaceFirst("^definition\\.?", "").replaceFirst("\\.match(\\.|$)", "$1"));

  SurveyGrpc(
      @GrpcClient("feedback") SurveyServiceBlockingStub service,
      Upstream upstream,
      SurveyLinks links) {
    this.service = service;
    this.upstream = upstream;
    this.links = links;
  }

  SurveyView create(Fields body) {
    CreateSurveyRequest request =
        CreateSurveyRequest.newBuilder()
            .setSurveyId(body.requiredText("survey_id"))
            .setDefinition(SurveyMessages.definition(body))
            .build();
    return names.in(() -> SurveyMessages.view(upstream.write(service).createSurvey(request)));
  }

  SurveyView revise(String surveyId, Fields body) {
    AddSurveyVersionRequest request =
        AddSurveyVersionRequest.newBuilder()
            .setSurveyId(surveyId)
            .setDefinition(SurveyMessages.definition(body))
            .build();
    return names.in(() -> SurveyMessages.view(upstream.write(service).addSurveyVersion(request)));
  }

  SurveyView get(String surveyId, int version) {
    return SurveyMessages.view(
        upstream
            .read(service)
            .getSurvey(
                GetSurveyRequest.newBuilder().setSurveyId(surveyId).setVersion(version).build()));
  }

  SurveyView.Surveys list(int pageSize, String pageToken) {
    ListSurveysResponse page =
        upstream
            .list(service)
            .listSurveys(
                ListSurveysRequest.newBuilder()
                    .setPageSize(pageSize)
                    .setPageToken(pageToken)
                    .build());
    return new SurveyView.Surveys(
        page.getSurveysList().stream().map(SurveyMessages::view).toList(), page.getNextPageToken());
  }

  SurveyView activate(String surveyId, int version) {
    return SurveyMessages.view(
        upstream
            .write(service)
            .activateSurvey(
                ActivateSurveyRequest.newBuilder()
                    .setSurveyId(surveyId)
                    .setVersion(version)
                    .build()));
  }

  SurveyView end(String surveyId) {
    return SurveyMessages.view(
        upstream
            .write(service)
            .endSurvey(EndSurveyRequest.newBuilder().setSurveyId(surveyId).build()));
  }

  InvitationView.Outcomes invite(String surveyId, Fields body, String requestId) {
    InviteCustomersRequest request = SurveyMessages.invitations(surveyId, body, requestId);
    return new InvitationView.Outcomes(
        upstream.write(service).inviteCustomers(request).getOutcomesList().stream()
            .map(outcome -> SurveyMessages.view(outcome, links))
            .toList());
  }

  InvitationView.Invitations invitations(
      String surveyId, String state, int pageSize, String pageToken) {
    return SurveyMessages.view(
        upstream
            .list(service)
            .listInvitations(
                ListInvitationsRequest.newBuilder()
                    .setSurveyId(surveyId)
                    .setState(
                        state.isEmpty()
                            ? SurveyInvitation.State.STATE_UNSPECIFIED
                            : EnumMessages.parse("state", state, SurveyInvitation.State.values()))
                    .setPageSize(pageSize)
                    .setPageToken(pageToken)
                    .build()));
  }

  ResponseTakenView respond(String surveyId, String source, Fields body, String fallbackId) {
    RecordSurveyResponseRequest request =
        ResponseMessages.response(surveyId, source, body, fallbackId);
    return ResponseMessages.view(upstream.write(service).recordSurveyResponse(request));
  }

  SurveyResultsView results(
      String surveyId,
      int version,
      String language,
      Optional<Instant> from,
      Optional<Instant> before,
      String groupBy) {
    GetSurveyResultsRequest.Builder request =
        GetSurveyResultsRequest.newBuilder()
            .setSurveyId(surveyId)
            .setVersion(version)
            .setLanguage(language);
    if (!groupBy.isEmpty()) {
      request.setGroupBy(
          EnumMessages.parse("group_by", groupBy, GetSurveyResultsRequest.Grouping.values()));
    }
    from.ifPresent(time -> request.setFrom(TimeMessages.of(time)));
    before.ifPresent(time -> request.setBefore(TimeMessages.of(time)));
    return ResultMessages.view(upstream.list(service).getSurveyResults(request.build()));
  }
}
