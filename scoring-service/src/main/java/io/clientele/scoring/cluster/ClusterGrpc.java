package io.clientele.scoring.cluster;

import io.clientele.contracts.scoring.v1.ClusterService;
import io.clientele.contracts.scoring.v1.Clustering;
import io.clientele.contracts.scoring.v1.FitClustersRequest;
import io.clientele.contracts.scoring.v1.GetClusteringRequest;
import io.clientele.contracts.scoring.v1.ListClusteringsRequest;
import io.clientele.contracts.scoring.v1.ListClusteringsResponse;
import io.clientele.contracts.scoring.v1.Operation;
import io.clientele.contracts.scoring.v1.PromoteClusteringRequest;
import io.clientele.contracts.scoring.v1.RenameClusterRequest;
import io.clientele.scoring.operation.OperationMessages;
import io.clientele.scoring.wire.PageSize;
import io.clientele.scoring.wire.PageToken;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.List;

/** The gRPC edge of clusters. */
@GrpcService
public class ClusterGrpc implements ClusterService {

  private static final String LIST = "clusterings";

  private final ClusterFinding finding;
  private final ClusterRegistry registry;
  private final ClusterDrift drift;
  private final Clock clock = Clock.systemUTC();

  ClusterGrpc(ClusterFinding finding, ClusterRegistry registry, ClusterDrift drift) {
    this.finding = finding;
    this.registry = registry;
    this.drift = drift;
  }

  @Override
  public Uni<Operation> fitClusters(FitClustersRequest request) {
    return Uni.createFrom()
        .deferred(() -> finding.begin(ClusterMessages.request(request), clock.instant()))
        .map(OperationMessages::operation);
  }

  @Override
  public Uni<Clustering> getClustering(GetClusteringRequest request) {
    return registry
        .get(request.getClusteringId())
        .chain(found ->
            found.state() == ClusteringState.IN_FORCE
                ? drift
                    .of(found.clustering())
                    .map(seen -> ClusterMessages.whole(found, seen.orElse(null)))
                : Uni.createFrom().item(ClusterMessages.whole(found, null)));
  }

  @Override
  public Uni<ListClusteringsResponse> listClusterings(ListClusteringsRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          int size = PageSize.of(request.getPageSize());
          return registry
              .list(PageToken.before(LIST, request.getPageToken()), size + 1)
              .map(found -> page(found, size));
        });
  }

  private static ListClusteringsResponse page(List<StoredClustering> found, int size) {
    List<StoredClustering> shown = found.subList(0, Math.min(size, found.size()));
    ListClusteringsResponse.Builder page = ListClusteringsResponse.newBuilder();
    shown.forEach(one -> page.addClusterings(ClusterMessages.listed(one)));
    if (found.size() > size) {
      page.setNextPageToken(PageToken.of(LIST, shown.getLast().seq()));
    }
    return page.build();
  }

  @Override
  public Uni<Clustering> promoteClustering(PromoteClusteringRequest request) {
    return registry
        .promote(request.getClusteringId())
        .map(found -> ClusterMessages.whole(found, null));
  }

  @Override
  public Uni<Clustering> renameCluster(RenameClusterRequest request) {
    return Uni.createFrom()
        .deferred(() ->
            registry.rename(
                request.getClusteringId(),
                request.getPlace(),
                request.getName(),
                ClusterMessages.display(request)))
        .map(found -> ClusterMessages.whole(found, null));
  }
}
