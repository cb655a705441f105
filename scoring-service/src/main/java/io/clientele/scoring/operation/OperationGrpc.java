package io.clientele.scoring.operation;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.scoring.v1.CancelOperationRequest;
import io.clientele.contracts.scoring.v1.GetOperationRequest;
import io.clientele.contracts.scoring.v1.ListOperationsRequest;
import io.clientele.contracts.scoring.v1.ListOperationsResponse;
import io.clientele.contracts.scoring.v1.Operation;
import io.clientele.contracts.scoring.v1.OperationService;
import io.clientele.scoring.wire.PageSize;
import io.clientele.scoring.wire.PageToken;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The gRPC edge of operations. */
@GrpcService
public class OperationGrpc implements OperationService {

  private final Operations operations;

  OperationGrpc(Operations operations) {
    this.operations = operations;
  }

  @Override
  public Uni<Operation> getOperation(GetOperationRequest request) {
    return operations.get(request.getOperationId()).map(OperationMessages::operation);
  }

  @Override
  public Uni<Operation> cancelOperation(CancelOperationRequest request) {
    return operations.cancel(request.getOperationId()).map(OperationMessages::operation);
  }

  @Override
  public Uni<ListOperationsResponse> listOperations(ListOperationsRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          OperationKind kind = kind(request.getKind());
          String list = "operations " + (kind == null ? "" : kind.name());
          int size = PageSize.of(request.getPageSize());
          return operations
              .list(PageToken.before(list, request.getPageToken()), kind, size + 1)
              .map(found -> page(found, size, list));
        });
  }

  private static @Nullable OperationKind kind(Operation.Kind asked) {
    return switch (asked) {
      case KIND_UNSPECIFIED -> null;
      case FIT_MODEL -> OperationKind.FIT_MODEL;
      case SIMULATE_TIER_POLICY -> OperationKind.SIMULATE_TIER_POLICY;
      case BACKTEST_SCORECARD -> OperationKind.BACKTEST_SCORECARD;
      case FIT_SCORECARD -> OperationKind.FIT_SCORECARD;
      case FIT_CLUSTERS -> OperationKind.FIT_CLUSTERS;
      case MINE_CO_PURCHASES -> OperationKind.MINE_CO_PURCHASES;
      case EVALUATE_CLASSIFICATION -> OperationKind.EVALUATE_CLASSIFICATION;
      case UNRECOGNIZED ->
          throw new ClienteleException(
              ErrorCode.INVALID_FIELD, "kind", "there is no such kind of operation");
    };
  }

  private static ListOperationsResponse page(
      List<io.clientele.scoring.operation.Operation> found, int size, String list) {
    List<io.clientele.scoring.operation.Operation> shown =
        found.subList(0, Math.min(size, found.size()));
    ListOperationsResponse.Builder page = ListOperationsResponse.newBuilder();
    shown.forEach(operation -> page.addOperations(OperationMessages.operation(operation)));
    if (found.size() > size) {
      page.setNextPageToken(PageToken.of(list, shown.getLast().seq()));
    }
    return page.build();
  }
}
