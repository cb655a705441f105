package io.clientele.gateway.privacy;

import io.clientele.contracts.profile.v1.Consent;
import io.clientele.contracts.profile.v1.Erasure;
import io.clientele.contracts.profile.v1.ErasureReceipt;
import io.clientele.contracts.profile.v1.RetentionRule;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.json.Times;
import io.clientele.gateway.wire.EnumMessages;
import io.clientele.gateway.wire.TimeMessages;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Consents, erasures and retention rules between JSON and the contracts. */
final class PrivacyMessages {

  private PrivacyMessages() {}

  static Consent consent(String customerId, String purpose, Fields body, String source) {
    return Consent.newBuilder()
        .setCustomerId(customerId)
        .setPurpose(purpose)
        .setState(
            EnumMessages.parse(
                body.path("state"), body.requiredText("state"), Consent.State.values()))
        .setEvidence(body.text("evidence").orElse(""))
        .setSource(source)
        .setAt(TimeMessages.of(body.time("at").orElseGet(Times::now)))
        .build();
  }

  static ConsentView view(Consent c) {
    String state = EnumMessages.given(c.getState());
    return new ConsentView(
        c.getPurpose(),
        state == null ? "unspecified" : state,
        given(c.getEvidence()),
        given(c.getSource()),
        TimeMessages.text(c.hasAt(), c.getAt()),
        given(c.getCustomerId()));
  }

  static ErasureView view(Erasure e) {
    return new ErasureView(
        e.getErasureId(),
        "erasure",
        e.getState().name(),
        e.getState() == Erasure.State.SUCCEEDED,
        e.getReceiptsList().stream().map(PrivacyMessages::view).toList(),
        TimeMessages.text(e.hasCreatedAt(), e.getCreatedAt()),
        TimeMessages.text(e.hasFinishedAt(), e.getFinishedAt()));
  }

  private static ErasureView.ReceiptView view(ErasureReceipt r) {
    return new ErasureView.ReceiptView(
        r.getService(),
        TimeMessages.text(r.hasErasedAt(), r.getErasedAt()),
        new TreeMap<>(r.getErasedMap()),
        r.hasProblem()
            ? new ErasureView.ProblemView(r.getProblem().getCode(), r.getProblem().getDetail())
            : null);
  }

  static RetentionView view(RetentionRule r) {
    return new RetentionView(
        r.getKind(),
        r.getDays(),
        TimeMessages.text(r.hasLastAppliedAt(), r.getLastAppliedAt()),
        r.getLastDeleted());
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }
}
