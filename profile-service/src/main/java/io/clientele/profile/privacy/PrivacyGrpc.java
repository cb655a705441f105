package io.clientele.profile.privacy;

import io.clientele.contracts.profile.v1.Consent;
import io.clientele.contracts.profile.v1.EraseCustomerRequest;
import io.clientele.contracts.profile.v1.Erasure;
import io.clientele.contracts.profile.v1.ExportCustomerRequest;
import io.clientele.contracts.profile.v1.ExportRecord;
import io.clientele.contracts.profile.v1.GetConsentsRequest;
import io.clientele.contracts.profile.v1.GetConsentsResponse;
import io.clientele.contracts.profile.v1.GetErasureRequest;
import io.clientele.contracts.profile.v1.ListConsentHistoryRequest;
import io.clientele.contracts.profile.v1.ListConsentHistoryResponse;
import io.clientele.contracts.profile.v1.ListRetentionRulesRequest;
import io.clientele.contracts.profile.v1.ListRetentionRulesResponse;
import io.clientele.contracts.profile.v1.PrivacyService;
import io.clientele.contracts.profile.v1.RetentionRule;
import io.clientele.contracts.profile.v1.SetConsentRequest;
import io.clientele.contracts.profile.v1.SetRetentionRuleRequest;
import io.clientele.profile.consent.ConsentTaking;
import io.clientele.profile.consent.Consents;
import io.clientele.profile.erasure.Erasing;
import io.clientele.profile.export.Exporting;
import io.clientele.profile.retention.RetainedKind;
import io.clientele.profile.retention.RetentionRules;
import io.clientele.profile.value.Fields;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** Consent, erasure, export and retention over gRPC. */
@GrpcService
public class PrivacyGrpc implements PrivacyService {

  private static final int DEFAULT_PAGE = 100;
  private static final int MAX_PAGE = 1000;

  private final Consents consents;
  private final ConsentTaking taking;
  private final Erasing erasing;
  private final Exporting exporting;
  private final RetentionRules rules;

  PrivacyGrpc(
      Consents consents,
      ConsentTaking taking,
      Erasing erasing,
      Exporting exporting,
      RetentionRules rules) {
    this.consents = consents;
    this.taking = taking;
    this.erasing = erasing;
    this.exporting = exporting;
    this.rules = rules;
  }

  @Override
  public Uni<GetConsentsResponse> getConsents(GetConsentsRequest request) {
    return Uni.createFrom()
        .deferred(() -> consents.of(request.getCustomerId()))
        .map(PrivacyMessages::consents);
  }

  @Override
  public Uni<Consent> setConsent(SetConsentRequest request) {
    return Uni.createFrom()
        .deferred(() ->
            taking.take(
                request.getMessageId(),
                Fields.at(
                    "consent", () -> PrivacyMessages.consent(request.getConsent(), Instant.now()))))
        .map(PrivacyMessages::message);
  }

  @Override
  public Uni<ListConsentHistoryResponse> listConsentHistory(ListConsentHistoryRequest request) {
    int asked = request.getPageSize();
    return Uni.createFrom()
        .deferred(() ->
            consents.history(
                request.getCustomerId(),
                request.getPageToken(),
                asked <= 0 ? DEFAULT_PAGE : Math.min(asked, MAX_PAGE)))
        .map(PrivacyMessages::history);
  }

  @Override
  public Uni<Erasure> eraseCustomer(EraseCustomerRequest request) {
    return Uni.createFrom()
        .deferred(() -> erasing.erase(PrivacyMessages.request(request)))
        .map(PrivacyMessages::message);
  }

  @Override
  public Uni<Erasure> getErasure(GetErasureRequest request) {
    return erasing.read(request.getErasureId()).map(PrivacyMessages::message);
  }

  @Override
  public Multi<ExportRecord> exportCustomer(ExportCustomerRequest request) {
    return Multi.createFrom()
        .deferred(() -> exporting.export(request.getCustomerId()))
        .map(PrivacyMessages::message);
  }

  @Override
  public Uni<ListRetentionRulesResponse> listRetentionRules(ListRetentionRulesRequest request) {
    return rules.all().map(PrivacyMessages::rules);
  }

  @Override
  public Uni<RetentionRule> setRetentionRule(SetRetentionRuleRequest request) {
    return Uni.createFrom()
        .deferred(() ->
            Fields.at(
                "rule",
                () ->
                    rules.set(
                        RetainedKind.of(request.getRule().getKind()),
                        request.getRule().getDays(),
                        Instant.now())))
        .map(PrivacyMessages::message);
  }
}
