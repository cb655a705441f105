package io.clientele.profile.privacy;

import io.clientele.contracts.common.v1.Problem;
import io.clientele.contracts.profile.v1.EraseCustomerRequest;
import io.clientele.contracts.profile.v1.ErasureReceipt;
import io.clientele.contracts.profile.v1.ExportRecord;
import io.clientele.contracts.profile.v1.GetConsentsResponse;
import io.clientele.contracts.profile.v1.ListConsentHistoryResponse;
import io.clientele.contracts.profile.v1.ListRetentionRulesResponse;
import io.clientele.profile.consent.Consent;
import io.clientele.profile.consent.HistoryPage;
import io.clientele.profile.consent.Purpose;
import io.clientele.profile.erasure.Erasure;
import io.clientele.profile.erasure.ErasureRequest;
import io.clientele.profile.erasure.Receipt;
import io.clientele.profile.export.PartRecord;
import io.clientele.profile.retention.RetentionRule;
import io.clientele.profile.value.Fields;
import io.clientele.profile.value.Moment;
import io.clientele.profile.value.ValueMessages;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Maps consents, erasures, exports and retention rules to their messages, and back. */
final class PrivacyMessages {

  private PrivacyMessages() {}

  static Consent consent(io.clientele.contracts.profile.v1.Consent message, Instant now) {
    return new Consent(
        message.getCustomerId(),
        Purpose.of(message.getPurpose()),
        switch (message.getState()) {
          case GRANTED -> Consent.State.GRANTED;
          case REFUSED -> Consent.State.REFUSED;
          case STATE_UNSPECIFIED, UNRECOGNIZED ->
              throw Fields.invalid("state", "is missing; send GRANTED or REFUSED");
        },
        message.getEvidence(),
        message.getSource(),
        at(message, now));
  }

  private static Moment at(io.clientele.contracts.profile.v1.Consent message, Instant now) {
    Instant told = ValueMessages.instant("at", message.hasAt(), message.getAt());
    return told == null
        ? Moment.assumed(now.truncatedTo(ChronoUnit.MICROS))
        : Moment.told(Fields.time("at", told, now));
  }

  static io.clientele.contracts.profile.v1.Consent message(Consent consent) {
    return io.clientele.contracts.profile.v1.Consent.newBuilder()
        .setCustomerId(consent.customerId())
        .setPurpose(consent.purpose().text())
        .setState(io.clientele.contracts.profile.v1.Consent.State.valueOf(consent.state().name()))
        .setEvidence(consent.evidence())
        .setSource(consent.source())
        .setAt(ValueMessages.timestamp(consent.at().at()))
        .build();
  }

  static GetConsentsResponse consents(Map<Purpose, Consent> standing) {
    GetConsentsResponse.Builder response = GetConsentsResponse.newBuilder();
    for (Purpose purpose : Purpose.values()) {
      Consent consent = standing.get(purpose);
      response.addConsents(
          consent == null
              ? io.clientele.contracts.profile.v1.Consent.newBuilder()
                  .setPurpose(purpose.text())
                  .build()
              : message(consent));
    }
    return response.build();
  }

  static ListConsentHistoryResponse history(HistoryPage page) {
    return ListConsentHistoryResponse.newBuilder()
        .addAllConsents(page.consents().stream().map(PrivacyMessages::message).toList())
        .setNextPageToken(page.nextPageToken())
        .build();
  }

  static ErasureRequest request(EraseCustomerRequest message) {
    return new ErasureRequest(message.getCustomerId(), message.getActor(), message.getReason());
  }

  static io.clientele.contracts.profile.v1.Erasure message(Erasure erasure) {
    var message =
        io.clientele.contracts.profile.v1.Erasure.newBuilder()
            .setErasureId(erasure.erasureId())
            .addAllReceipts(erasure.receipts().stream().map(PrivacyMessages::message).toList())
            .setCreatedAt(ValueMessages.timestamp(erasure.createdAt()));
    if (erasure.finishedAt() == null) {
      return message.setState(io.clientele.contracts.profile.v1.Erasure.State.RUNNING).build();
    }
    return message
        .setState(io.clientele.contracts.profile.v1.Erasure.State.SUCCEEDED)
        .setFinishedAt(ValueMessages.timestamp(erasure.finishedAt()))
        .build();
  }

  private static ErasureReceipt message(Receipt receipt) {
    ErasureReceipt.Builder message =
        ErasureReceipt.newBuilder().setService(receipt.service()).putAllErased(receipt.erased());
    if (receipt.erasedAt() != null) {
      message.setErasedAt(ValueMessages.timestamp(receipt.erasedAt()));
    }
    if (receipt.problem() != null) {
      message.setProblem(
          Problem.newBuilder()
              .setCode(receipt.problem().code().name())
              .setDetail(receipt.problem().detail()));
    }
    return message.build();
  }

  static ExportRecord message(PartRecord exported) {
    return ExportRecord.newBuilder()
        .setPart(exported.part())
        .setContent(ValueMessages.struct(exported.content()))
        .build();
  }

  static ListRetentionRulesResponse rules(List<RetentionRule> rules) {
    return ListRetentionRulesResponse.newBuilder()
        .addAllRules(rules.stream().map(PrivacyMessages::message).toList())
        .build();
  }

  static io.clientele.contracts.profile.v1.RetentionRule message(RetentionRule rule) {
    var message =
        io.clientele.contracts.profile.v1.RetentionRule.newBuilder()
            .setKind(rule.kind().text())
            .setDays(rule.days())
            .setLastDeleted(rule.lastDeleted());
    if (rule.lastAppliedAt() != null) {
      message.setLastAppliedAt(ValueMessages.timestamp(rule.lastAppliedAt()));
    }
    return message.build();
  }
}
