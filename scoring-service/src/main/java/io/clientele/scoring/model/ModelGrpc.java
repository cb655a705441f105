package io.clientele.scoring.model;

import io.clientele.contracts.scoring.v1.FitModelRequest;
import io.clientele.contracts.scoring.v1.GetModelRequest;
import io.clientele.contracts.scoring.v1.ListModelsRequest;
import io.clientele.contracts.scoring.v1.ListModelsResponse;
import io.clientele.contracts.scoring.v1.Model;
import io.clientele.contracts.scoring.v1.ModelService;
import io.clientele.contracts.scoring.v1.Operation;
import io.clientele.contracts.scoring.v1.PromoteModelRequest;
import io.clientele.contracts.scoring.v1.RollBackModelRequest;
import io.clientele.scoring.operation.OperationMessages;
import io.clientele.scoring.wire.PageSize;
import io.clientele.scoring.wire.PageToken;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** The gRPC edge of models. */
@GrpcService
public class ModelGrpc implements ModelService {

  private final Fitting fitting;
  private final ModelRegistry registry;

  ModelGrpc(Fitting fitting, ModelRegistry registry) {
    this.fitting = fitting;
    this.registry = registry;
  }

  @Override
  public Uni<Operation> fitModel(FitModelRequest request) {
    return Uni.createFrom()
        .deferred(() ->
            fitting
                .begin(ModelMessages.kind(request.getKind()), ModelMessages.request(request))
                .map(OperationMessages::operation));
  }

  @Override
  public Uni<Model> getModel(GetModelRequest request) {
    return registry.get(request.getModelId()).map(ModelMessages::whole);
  }

  @Override
  public Uni<ListModelsResponse> listModels(ListModelsRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          ModelKind kind = ModelMessages.kindOrAll(request.getKind());
          String list = "models " + (kind == null ? "" : kind.name());
          int size = PageSize.of(request.getPageSize());
          return registry
              .list(PageToken.before(list, request.getPageToken()), kind, size + 1)
              .map(found -> page(found, size, list));
        });
  }

  private static ListModelsResponse page(List<StoredModel> found, int size, String list) {
    List<StoredModel> shown = found.subList(0, Math.min(size, found.size()));
    ListModelsResponse.Builder page = ListModelsResponse.newBuilder();
    shown.forEach(model -> page.addModels(ModelMessages.model(model)));
    if (found.size() > size) {
      page.setNextPageToken(PageToken.of(list, shown.getLast().seq()));
    }
    return page.build();
  }

  @Override
  public Uni<Model> promoteModel(PromoteModelRequest request) {
    return registry.promote(request.getModelId()).map(ModelMessages::whole);
  }

  @Override
  public Uni<Model> rollBackModel(RollBackModelRequest request) {
    return Uni.createFrom()
        .deferred(() ->
            registry.rollBack(ModelMessages.kind(request.getKind())).map(ModelMessages::whole));
  }
}
