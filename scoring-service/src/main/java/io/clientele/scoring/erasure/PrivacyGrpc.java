package io.clientele.scoring.erasure;

import io.clientele.contracts.scoring.v1.EraseCustomersRequest;
import io.clientele.contracts.scoring.v1.EraseCustomersResponse;
import io.clientele.contracts.scoring.v1.PrivacyService;
import io.clientele.scoring.person.CustomerIds;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.TreeSet;

/** The gRPC edge of erasure. */
@GrpcService
public class PrivacyGrpc implements PrivacyService {

  private final CustomerErasure erasure;

  PrivacyGrpc(CustomerErasure erasure) {
    this.erasure = erasure;
  }

  @Override
  public Uni<EraseCustomersResponse> eraseCustomers(EraseCustomersRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          List<String> ids = CustomerIds.checked("customer_ids", request.getCustomerIdsList());
          return erasure.erase(new TreeSet<>(ids));
        })
        .map(receipt -> EraseCustomersResponse.newBuilder().putAllErased(receipt).build());
  }
}
