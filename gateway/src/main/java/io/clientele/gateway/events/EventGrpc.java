package io.clientele.gateway.events;

import com.google.protobuf.Message;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.profile.v1.Fact;
import io.clientele.contracts.profile.v1.PrivacyServiceGrpc.PrivacyServiceBlockingStub;
import io.clientele.contracts.profile.v1.SetConsentRequest;
import io.clientele.gateway.fact.FactGrpc;
import io.clientele.gateway.intake.Idempotency;
import io.clientele.gateway.intake.IntakeAnswer;
import io.clientele.gateway.intake.IntakeItems;
import io.clientele.gateway.intake.ItemOutcome;
import io.clientele.gateway.upstream.Upstream;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Hands events to profile-service: facts together, then consents one by one. */
@ApplicationScoped
class EventGrpc {

  private final FactGrpc facts;
  private final PrivacyServiceBlockingStub privacy;
  private final Upstream upstream;

  EventGrpc(
      FactGrpc facts,
      @GrpcClient("profile") PrivacyServiceBlockingStub privacy,
      Upstream upstream) {
    this.facts = facts;
    this.privacy = privacy;
    this.upstream = upstream;
  }

  /** Has the readable events stored durably; tells what became of all of them. */
  IntakeAnswer record(String source, Idempotency idempotency, IntakeItems<Message> events) {
    List<Message> readable = events.readable();
    List<Fact> told =
        readable.stream().filter(Fact.class::isInstance).map(Fact.class::cast).toList();
    Iterator<ItemOutcome> ofFacts = facts.outcomes(source, idempotency, told).iterator();
    List<ItemOutcome> outcomes = new ArrayList<>(readable.size());
    for (Message event : readable) {
      outcomes.add(event instanceof SetConsentRequest consent ? set(consent) : ofFacts.next());
    }
    return events.answer(outcomes);
  }

  private ItemOutcome set(SetConsentRequest consent) {
    try {
      var _ = upstream.write(privacy).setConsent(consent);
      return new ItemOutcome(ItemOutcome.State.ACCEPTED, "", "", "");
    } catch (StatusRuntimeException e) {
      ClienteleException refusal = GrpcErrors.fromStatus(e);
      if (refusal.code() == ErrorCode.UNAVAILABLE
          || refusal.code() == ErrorCode.DEADLINE_EXCEEDED
          || refusal.code() == ErrorCode.INTERNAL) {
        throw e;
      }
      return new ItemOutcome(
          ItemOutcome.State.REJECTED, refusal.code().name(), refusal.field(), refusal.detail());
    }
  }
}
