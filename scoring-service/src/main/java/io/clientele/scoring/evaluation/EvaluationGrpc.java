package io.clientele.scoring.evaluation;

import io.clientele.contracts.scoring.v1.EvaluateClassificationRequest;
import io.clientele.contracts.scoring.v1.Evaluation;
import io.clientele.contracts.scoring.v1.EvaluationService;
import io.clientele.contracts.scoring.v1.GetEvaluationRequest;
import io.clientele.contracts.scoring.v1.ListEvaluationsRequest;
import io.clientele.contracts.scoring.v1.ListEvaluationsResponse;
import io.clientele.contracts.scoring.v1.Operation;
import io.clientele.scoring.operation.OperationMessages;
import io.clientele.scoring.wire.PageSize;
import io.clientele.scoring.wire.PageToken;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.List;

/** The gRPC edge of evaluations. */
@GrpcService
public class EvaluationGrpc implements EvaluationService {

  private static final String LIST = "evaluations";

  private final EvaluationStart start;
  private final EvaluationRepository repository;
  private final Clock clock = Clock.systemUTC();

  EvaluationGrpc(EvaluationStart start, EvaluationRepository repository) {
    this.start = start;
    this.repository = repository;
  }

  @Override
  public Uni<Operation> evaluateClassification(EvaluateClassificationRequest request) {
    return Uni.createFrom()
        .deferred(() -> start.begin(EvaluationMessages.request(request), clock.instant()))
        .map(OperationMessages::operation);
  }

  @Override
  public Uni<Evaluation> getEvaluation(GetEvaluationRequest request) {
    return repository.get(request.getEvaluationId()).map(EvaluationMessages::evaluation);
  }

  @Override
  public Uni<ListEvaluationsResponse> listEvaluations(ListEvaluationsRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          int size = PageSize.of(request.getPageSize());
          return repository
              .list(PageToken.before(LIST, request.getPageToken()), size + 1)
              .map(found -> page(found, size));
        });
  }

  private static ListEvaluationsResponse page(List<StoredEvaluation> found, int size) {
    List<StoredEvaluation> shown = found.subList(0, Math.min(size, found.size()));
    ListEvaluationsResponse.Builder page = ListEvaluationsResponse.newBuilder();
    shown.forEach(one -> page.addEvaluations(EvaluationMessages.evaluation(one)));
    if (found.size() > size) {
      page.setNextPageToken(PageToken.of(LIST, shown.getLast().seq()));
    }
    return page.build();
  }
}
