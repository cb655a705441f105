package io.clientele.gateway.idempotency;

import com.google.protobuf.ByteString;
import io.clientele.contracts.profile.v1.AnswerEnding;
import io.clientele.contracts.profile.v1.AnswerServiceGrpc.AnswerServiceBlockingStub;
import io.clientele.contracts.profile.v1.ClaimAnswerRequest;
import io.clientele.contracts.profile.v1.ClaimAnswerResponse;
import io.clientele.contracts.profile.v1.SettleAnswerRequest;
import io.clientele.gateway.upstream.Upstream;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;

/** Names of requests at profile-service. */
@ApplicationScoped
class AnswerGrpc {

  private final AnswerServiceBlockingStub service;
  private final Upstream upstream;

  AnswerGrpc(@GrpcClient("profile") AnswerServiceBlockingStub service, Upstream upstream) {
    this.service = service;
    this.upstream = upstream;
  }

  /** Takes a name, or tells what has become of it. */
  Claim claim(RequestName request) {
    ClaimAnswerResponse claim =
        upstream
            .write(service)
            .claimAnswer(
                ClaimAnswerRequest.newBuilder()
                    .setNameHash(ByteString.copyFrom(request.name()))
                    .setContentHash(ByteString.copyFrom(request.content()))
                    .build());
    return switch (claim.getState()) {
      case CLAIM_TAKEN -> new Claim.Taken();
      case CLAIM_IN_FLIGHT -> new Claim.InFlight();
      case CLAIM_OTHER_CONTENT -> new Claim.OtherContent();
      case CLAIM_ANSWERED -> new Claim.Answered(KeptAnswer.of(claim.getAnswer()));
      case CLAIM_NOT_KEPT, CLAIM_STATE_UNSPECIFIED, UNRECOGNIZED -> new Claim.NotKept();
    };
  }

  /** Says how a request ended. */
  void settle(RequestName request, Ending ending, String answer) {
    upstream
        .write(service)
        .settleAnswer(
            SettleAnswerRequest.newBuilder()
                .setNameHash(ByteString.copyFrom(request.name()))
                .setEnding(message(ending))
                .setAnswer(answer)
                .build());
  }

  private static AnswerEnding message(Ending ending) {
    return switch (ending) {
      case KEPT -> AnswerEnding.ANSWER_KEPT;
      case NOT_KEPT -> AnswerEnding.ANSWER_NOT_KEPT;
      case WITHDRAWN -> AnswerEnding.ANSWER_WITHDRAWN;
    };
  }
}
