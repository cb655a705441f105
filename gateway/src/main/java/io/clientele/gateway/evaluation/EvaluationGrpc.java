package io.clientele.gateway.evaluation;

import io.clientele.contracts.scoring.v1.EvaluateClassificationRequest;
import io.clientele.contracts.scoring.v1.EvaluationServiceGrpc.EvaluationServiceBlockingStub;
import io.clientele.contracts.scoring.v1.GetEvaluationRequest;
import io.clientele.contracts.scoring.v1.ListEvaluationsRequest;
import io.clientele.contracts.scoring.v1.ListEvaluationsResponse;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.operation.OperationMessages;
import io.clientele.gateway.operation.OperationView;
import io.clientele.gateway.upstream.Upstream;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;

/** Evaluations at scoring-service. */
@ApplicationScoped
class EvaluationGrpc {

  private final EvaluationServiceBlockingStub service;
  private final Upstream upstream;

  EvaluationGrpc(@GrpcClient("scoring") EvaluationServiceBlockingStub service, Upstream upstream) {
    this.service = service;
    this.upstream = upstream;
  }

  OperationView evaluate(Fields body) {
    EvaluateClassificationRequest request = EvaluationMessages.request(body);
    return OperationMessages.view(upstream.write(service).evaluateClassification(request));
  }

  EvaluationView get(String evaluationId) {
    return EvaluationMessages.view(
        upstream
            .read(service)
            .getEvaluation(
                GetEvaluationRequest.newBuilder().setEvaluationId(evaluationId).build()));
  }

  EvaluationView.Evaluations list(int pageSize, String pageToken) {
    ListEvaluationsResponse page =
        upstream
            .list(service)
            .listEvaluations(
                ListEvaluationsRequest.newBuilder()
                    .setPageSize(pageSize)
                    .setPageToken(pageToken)
                    .build());
    return new EvaluationView.Evaluations(
        page.getEvaluationsList().stream().map(EvaluationMessages::view).toList(),
        page.getNextPageToken());
  }
}
