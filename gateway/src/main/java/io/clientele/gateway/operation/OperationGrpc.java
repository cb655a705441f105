package io.clientele.gateway.operation;

import io.clientele.contracts.scoring.v1.CancelOperationRequest;
import io.clientele.contracts.scoring.v1.GetOperationRequest;
import io.clientele.contracts.scoring.v1.ListOperationsRequest;
import io.clientele.contracts.scoring.v1.ListOperationsResponse;
import io.clientele.contracts.scoring.v1.OperationServiceGrpc.OperationServiceBlockingStub;
import io.clientele.gateway.upstream.Upstream;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;

/** Operations at scoring-service. */
@ApplicationScoped
class OperationGrpc {

  private final OperationServiceBlockingStub service;
  private final Upstream upstream;

  OperationGrpc(@GrpcClient("scoring") OperationServiceBlockingStub service, Upstream upstream) {
    this.service = service;
    this.upstream = upstream;
  }

  OperationView get(String operationId) {
    return OperationMessages.view(
        upstream
            .read(service)
            .getOperation(GetOperationRequest.newBuilder().setOperationId(operationId).build()));
  }

  OperationView.Operations list(String kind, int pageSize, String pageToken) {
    ListOperationsResponse page =
        upstream
            .list(service)
            .listOperations(
                ListOperationsRequest.newBuilder()
                    .setKind(OperationMessages.kind(kind))
                    .setPageSize(pageSize)
                    .setPageToken(pageToken)
                    .build());
    return new OperationView.Operations(
        page.getOperationsList().stream().map(OperationMessages::view).toList(),
        page.getNextPageToken());
  }

  OperationView cancel(String operationId) {
    return OperationMessages.view(
        upstream
            .write(service)
            .cancelOperation(
                CancelOperationRequest.newBuilder().setOperationId(operationId).build()));
  }
}
