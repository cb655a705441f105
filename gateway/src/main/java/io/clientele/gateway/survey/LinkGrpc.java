package io.clientele.gateway.survey;

import io.clientele.contracts.feedback.v1.DeclineSurveyLinkRequest;
import io.clientele.contracts.feedback.v1.OpenSurveyLinkRequest;
import io.clientele.contracts.feedback.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import io.clientele.gateway.upstream.Upstream;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;

/** Links of surveys at feedback-service. */
@ApplicationScoped
class LinkGrpc {

  private final SurveyServiceBlockingStub service;
  private final Upstream upstream;

  LinkGrpc(@GrpcClient("feedback") SurveyServiceBlockingStub service, Upstream upstream) {
    this.service = service;
    this.upstream = upstream;
  }

  LinkPage open(String token) {
    return LinkMessages.opened(
        upstream
            .read(service)
            .openSurveyLink(OpenSurveyLinkRequest.newBuilder().setToken(token).build()));
  }

  LinkPage answer(String token, PageForm form) {
    return LinkMessages.answered(
        upstream.write(service).answerSurveyLink(LinkMessages.request(token, form)), form);
  }

  SurveyView decline(String token) {
    return LinkMessages.declined(
        upstream
            .write(service)
            .declineSurveyLink(DeclineSurveyLinkRequest.newBuilder().setToken(token).build()));
  }
}
