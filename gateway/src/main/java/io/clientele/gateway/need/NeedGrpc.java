package io.clientele.gateway.need;

import io.clientele.contracts.scoring.v1.ListCustomerNeedsRequest;
import io.clientele.contracts.scoring.v1.ListNeedsRequest;
import io.clientele.contracts.scoring.v1.ListNeedsResponse;
import io.clientele.contracts.scoring.v1.NeedServiceGrpc.NeedServiceBlockingStub;
import io.clientele.contracts.scoring.v1.RecordNeedRequest;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.upstream.Upstream;
import io.clientele.gateway.wire.TimeMessages;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Needs at scoring-service. */
@ApplicationScoped
class NeedGrpc {

  private final NeedServiceBlockingStub service;
  private final Upstream upstream;

  NeedGrpc(@GrpcClient("scoring") NeedServiceBlockingStub service, Upstream upstream) {
    this.service = service;
    this.upstream = upstream;
  }

  NeedView.NeedsBoard list(NeedQuery query) {
    ListNeedsRequest request = NeedMessages.list(query);
    ListNeedsResponse page = upstream.list(service).listNeeds(request);
    return new NeedView.NeedsBoard(
        page.getNeedsList().stream().map(NeedMessages::view).toList(),
        page.getNextPageToken(),
        page.getCustomers());
  }

  CustomerNeedView.CustomerNeeds of(String customerId, Optional<Instant> asOf) {
    ListCustomerNeedsRequest.Builder request =
        ListCustomerNeedsRequest.newBuilder().setCustomerId(customerId);
    asOf.ifPresent(time -> request.setAsOf(TimeMessages.of(time)));
    return new CustomerNeedView.CustomerNeeds(
        upstream.read(service).listCustomerNeeds(request.build()).getNeedsList().stream()
            .map(NeedMessages::view)
            .toList());
  }

  CustomerNeedView record(String customerId, Fields body, String caller, String requestId) {
    RecordNeedRequest request = NeedMessages.need(customerId, body, caller, requestId);
    return NeedMessages.view(upstream.write(service).recordNeed(request));
  }
}
