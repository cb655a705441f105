package io.clientele.profile.answer;

import com.google.protobuf.ByteString;
import io.clientele.contracts.profile.v1.AnswerService;
import io.clientele.contracts.profile.v1.ClaimAnswerRequest;
import io.clientele.contracts.profile.v1.ClaimAnswerResponse;
import io.clientele.contracts.profile.v1.ClaimState;
import io.clientele.contracts.profile.v1.SettleAnswerRequest;
import io.clientele.contracts.profile.v1.SettleAnswerResponse;
import io.clientele.profile.value.Fields;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;

/** Answers to named requests over gRPC. */
@GrpcService
public class AnswerGrpc implements AnswerService {

  private static final int HASH_BYTES = 32;
  private static final int LONGEST = 1 << 20;

  private final AnswerKeeping keeping;

  AnswerGrpc(AnswerKeeping keeping) {
    this.keeping = keeping;
  }

  @Override
  public Uni<ClaimAnswerResponse> claimAnswer(ClaimAnswerRequest request) {
    return Uni.createFrom()
        .deferred(() ->
            keeping.claim(
                hash("name_hash", request.getNameHash()),
                hash("content_hash", request.getContentHash())))
        .map(AnswerGrpc::message);
  }

  @Override
  public Uni<SettleAnswerResponse> settleAnswer(SettleAnswerRequest request) {
    return Uni.createFrom()
        .deferred(() -> settle(request, hash("name_hash", request.getNameHash())))
        .replaceWith(SettleAnswerResponse.getDefaultInstance());
  }

  private Uni<Void> settle(SettleAnswerRequest request, Buffer name) {
    if (request.getAnswer().length() > LONGEST) {
      throw Fields.invalid("answer", "takes at most 1,048,576 characters");
    }
    return switch (request.getEnding()) {
      case ANSWER_KEPT -> keeping.keep(name, request.getAnswer());
      case ANSWER_NOT_KEPT -> keeping.end(name);
      case ANSWER_WITHDRAWN -> keeping.withdraw(name);
      case ANSWER_ENDING_UNSPECIFIED, UNRECOGNIZED ->
          throw Fields.invalid("ending", "is missing; say how the request ended");
    };
  }

  private static ClaimAnswerResponse message(Claim claim) {
    ClaimAnswerResponse.Builder message = ClaimAnswerResponse.newBuilder();
    return switch (claim) {
      case Claim.Taken taken -> message.setState(ClaimState.CLAIM_TAKEN).build();
      case Claim.InFlight under -> message.setState(ClaimState.CLAIM_IN_FLIGHT).build();
      case Claim.OtherContent other -> message.setState(ClaimState.CLAIM_OTHER_CONTENT).build();
      case Claim.NotKept gone -> message.setState(ClaimState.CLAIM_NOT_KEPT).build();
      case Claim.Answered answered ->
          message.setState(ClaimState.CLAIM_ANSWERED).setAnswer(answered.answer()).build();
    };
  }

  private static Buffer hash(String field, ByteString bytes) {
    if (bytes.size() != HASH_BYTES) {
      throw Fields.invalid(field, "takes the " + HASH_BYTES + " bytes of a SHA-256");
    }
    return Buffer.buffer(bytes.toByteArray());
  }
}
