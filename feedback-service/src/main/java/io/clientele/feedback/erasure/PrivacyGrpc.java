package io.clientele.feedback.erasure;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.feedback.v1.EraseCustomersRequest;
import io.clientele.contracts.feedback.v1.EraseCustomersResponse;
import io.clientele.contracts.feedback.v1.PrivacyService;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.TreeSet;

/** The gRPC edge of erasure. */
@GrpcService
public class PrivacyGrpc implements PrivacyService {

  private static final int MOST_IDS = 1_000;
  private static final int LONGEST_ID = 200;

  private final CustomerErasure erasure;

  PrivacyGrpc(CustomerErasure erasure) {
    this.erasure = erasure;
  }

  @Override
  public Uni<EraseCustomersResponse> eraseCustomers(EraseCustomersRequest request) {
    return Uni.createFrom()
        .deferred(() -> erasure.erase(new TreeSet<>(checked(request.getCustomerIdsList()))))
        .map(receipt -> EraseCustomersResponse.newBuilder().putAllErased(receipt).build());
  }

  /** The ids; a refusal does not repeat them. */
  private static List<String> checked(List<String> ids) {
    if (ids.size() > MOST_IDS) {
      throw new ClienteleException(
          ErrorCode.TOO_MANY_ITEMS,
          "customer_ids",
          "at most " + MOST_IDS + " customers at once, not " + ids.size());
    }
    if (!ids.stream().allMatch(PrivacyGrpc::valid)) {
      throw new ClienteleException(
          ErrorCode.INVALID_FIELD,
          "customer_ids",
          "a customer id has 1 to " + LONGEST_ID + " characters and no control character");
    }
    return ids;
  }

  private static boolean valid(String id) {
    return !id.isBlank()
        && id.codePointCount(0, id.length()) <= LONGEST_ID
        && id.codePoints().noneMatch(Character::isISOControl);
  }
}
