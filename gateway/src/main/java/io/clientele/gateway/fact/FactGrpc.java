package io.clientele.gateway.fact;

import io.clientele.contracts.profile.v1.Fact;
import io.clientele.contracts.profile.v1.IntakeServiceGrpc.IntakeServiceBlockingStub;
import io.clientele.contracts.profile.v1.RecordFactsRequest;
import io.clientele.gateway.intake.Idempotency;
import io.clientele.gateway.intake.IntakeAnswer;
import io.clientele.gateway.intake.IntakeItems;
import io.clientele.gateway.intake.ItemOutcome;
import io.clientele.gateway.intake.OutcomeMessages;
import io.clientele.gateway.intake.Portions;
import io.clientele.gateway.upstream.Upstream;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Hands facts to profile-service. */
@ApplicationScoped
public class FactGrpc {

  private final IntakeServiceBlockingStub profile;
  private final Upstream upstream;

  FactGrpc(@GrpcClient("profile") IntakeServiceBlockingStub profile, Upstream upstream) {
    this.profile = profile;
    this.upstream = upstream;
  }

  /** Has the readable items stored durably; tells what became of all of them. */
  public IntakeAnswer record(String source, Idempotency idempotency, IntakeItems<Fact> items) {
    return items.answer(outcomes(source, idempotency, items.readable()));
  }

  /** Has facts stored durably; tells what became of them, in their order. */
  public List<ItemOutcome> outcomes(String source, Idempotency idempotency, List<Fact> facts) {
    List<ItemOutcome> outcomes = new ArrayList<>();
    for (List<Fact> portion : Portions.of(facts)) {
      RecordFactsRequest request =
          RecordFactsRequest.newBuilder()
              .setSource(source)
              .setRequestId(idempotency.requestId())
              .addAllFacts(portion)
              .build();
      outcomes.addAll(
          OutcomeMessages.of(upstream.write(profile).recordFacts(request).getOutcomesList()));
    }
    return outcomes;
  }
}
