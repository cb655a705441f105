package io.clientele.gateway.model;

import io.clientele.contracts.scoring.v1.GetModelRequest;
import io.clientele.contracts.scoring.v1.ListModelsRequest;
import io.clientele.contracts.scoring.v1.ListModelsResponse;
import io.clientele.contracts.scoring.v1.ModelServiceGrpc.ModelServiceBlockingStub;
import io.clientele.contracts.scoring.v1.PromoteModelRequest;
import io.clientele.contracts.scoring.v1.RollBackModelRequest;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.operation.OperationMessages;
import io.clientele.gateway.operation.OperationView;
import io.clientele.gateway.upstream.Upstream;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;

/** Models at scoring-service. */
@ApplicationScoped
class ModelGrpc {

  private final ModelServiceBlockingStub service;
  private final Upstream upstream;

  ModelGrpc(@GrpcClient("scoring") ModelServiceBlockingStub service, Upstream upstream) {
    this.service = service;
    this.upstream = upstream;
  }

  OperationView fit(Fields body) {
    return OperationMessages.view(
        upstream.write(service).fitModel(FitRequestMessages.request(body)));
  }

  ModelView get(String modelId) {
    return ModelMessages.view(
        upstream.read(service).getModel(GetModelRequest.newBuilder().setModelId(modelId).build()));
  }

  ModelView.Models list(String kind, int pageSize, String pageToken) {
    ListModelsResponse page =
        upstream
            .list(service)
            .listModels(
                ListModelsRequest.newBuilder()
                    .setKind(FitRequestMessages.kind("kind", kind))
                    .setPageSize(pageSize)
                    .setPageToken(pageToken)
                    .build());
    return new ModelView.Models(
        page.getModelsList().stream().map(ModelMessages::view).toList(), page.getNextPageToken());
  }

  ModelView promote(String modelId) {
    return ModelMessages.view(
        upstream
            .write(service)
            .promoteModel(PromoteModelRequest.newBuilder().setModelId(modelId).build()));
  }

  ModelView rollBack(Fields body) {
    return ModelMessages.view(
        upstream
            .write(service)
            .rollBackModel(
                RollBackModelRequest.newBuilder()
                    .setKind(FitRequestMessages.kind("kind", body.requiredText("kind")))
                    .build()));
  }
}
