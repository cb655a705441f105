package io.clientele.gateway.privacy;

import io.clientele.contracts.profile.v1.EraseCustomerRequest;
import io.clientele.contracts.profile.v1.GetConsentsRequest;
import io.clientele.contracts.profile.v1.GetErasureRequest;
import io.clientele.contracts.profile.v1.ListConsentHistoryRequest;
import io.clientele.contracts.profile.v1.ListConsentHistoryResponse;
import io.clientele.contracts.profile.v1.ListRetentionRulesRequest;
import io.clientele.contracts.profile.v1.PrivacyServiceGrpc.PrivacyServiceBlockingStub;
import io.clientele.contracts.profile.v1.RetentionRule;
import io.clientele.contracts.profile.v1.SetConsentRequest;
import io.clientele.contracts.profile.v1.SetRetentionRuleRequest;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.upstream.Upstream;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;

/** Consents, erasures and retention at profile-service. */
@ApplicationScoped
public class PrivacyGrpc {

  private final PrivacyServiceBlockingStub service;
  private final Upstream upstream;

  PrivacyGrpc(@GrpcClient("profile") PrivacyServiceBlockingStub service, Upstream upstream) {
    this.service = service;
    this.upstream = upstream;
  }

  ConsentView.Consents consents(String customerId) {
    return new ConsentView.Consents(
        upstream
            .read(service)
            .getConsents(GetConsentsRequest.newBuilder().setCustomerId(customerId).build())
            .getConsentsList()
            .stream()
            .map(PrivacyMessages::view)
            .toList());
  }

  ConsentView set(String customerId, String purpose, Fields body, String source, String messageId) {
    return PrivacyMessages.view(
        upstream
            .write(service)
            .setConsent(
                SetConsentRequest.newBuilder()
                    .setMessageId(messageId)
                    .setConsent(PrivacyMessages.consent(customerId, purpose, body, source))
                    .build()));
  }

  ConsentView.ConsentHistory history(String customerId, int pageSize, String pageToken) {
    ListConsentHistoryResponse page =
        upstream
            .read(service)
            .listConsentHistory(
                ListConsentHistoryRequest.newBuilder()
                    .setCustomerId(customerId)
                    .setPageSize(pageSize)
                    .setPageToken(pageToken)
                    .build());
    return new ConsentView.ConsentHistory(
        page.getConsentsList().stream().map(PrivacyMessages::view).toList(),
        page.getNextPageToken());
  }

  ErasureView erase(String customerId, String actor, String reason) {
    return PrivacyMessages.view(
        upstream
            .write(service)
            .eraseCustomer(
                EraseCustomerRequest.newBuilder()
                    .setCustomerId(customerId)
                    .setActor(actor)
                    .setReason(reason)
                    .build()));
  }

  /** An erasure as it is now. */
  public ErasureView erasure(String erasureId) {
    return PrivacyMessages.view(
        upstream
            .read(service)
            .getErasure(GetErasureRequest.newBuilder().setErasureId(erasureId).build()));
  }

  RetentionView.RetentionRules retention() {
    return new RetentionView.RetentionRules(
        upstream
            .read(service)
            .listRetentionRules(ListRetentionRulesRequest.getDefaultInstance())
            .getRulesList()
            .stream()
            .map(PrivacyMessages::view)
            .toList());
  }

  RetentionView retain(String kind, int days) {
    return PrivacyMessages.view(
        upstream
            .write(service)
            .setRetentionRule(
                SetRetentionRuleRequest.newBuilder()
                    .setRule(RetentionRule.newBuilder().setKind(kind).setDays(days))
                    .build()));
  }
}
