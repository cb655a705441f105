package io.clientele.gateway.cluster;

import io.clientele.contracts.scoring.v1.ClusterServiceGrpc.ClusterServiceBlockingStub;
import io.clientele.contracts.scoring.v1.FitClustersRequest;
import io.clientele.contracts.scoring.v1.GetClusteringRequest;
import io.clientele.contracts.scoring.v1.ListClusteringsRequest;
import io.clientele.contracts.scoring.v1.ListClusteringsResponse;
import io.clientele.contracts.scoring.v1.PromoteClusteringRequest;
import io.clientele.contracts.scoring.v1.RenameClusterRequest;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.operation.OperationMessages;
import io.clientele.gateway.operation.OperationView;
import io.clientele.gateway.upstream.Upstream;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Clusterings at scoring-service. */
@ApplicationScoped
class ClusterGrpc {

  private final ClusterServiceBlockingStub service;
  private final Upstream upstream;

  ClusterGrpc(@GrpcClient("scoring") ClusterServiceBlockingStub service, Upstream upstream) {
    this.service = service;
    this.upstream = upstream;
  }

  OperationView fit(Fields body) {
    FitClustersRequest request = ClusterMessages.fit(body);
    return OperationMessages.view(upstream.write(service).fitClusters(request));
  }

  /**
   * One clustering.
   *
   * @param clusteringId empty: the one in force
   */
  ClusteringView get(String clusteringId) {
    return ClusterMessages.view(
        upstream
            .read(service)
            .getClustering(
                GetClusteringRequest.newBuilder().setClusteringId(clusteringId).build()));
  }

  ClusteringView.Clusterings list(int pageSize, String pageToken) {
    ListClusteringsResponse page =
        upstream
            .list(service)
            .listClusterings(
                ListClusteringsRequest.newBuilder()
                    .setPageSize(pageSize)
                    .setPageToken(pageToken)
                    .build());
    return new ClusteringView.Clusterings(
        page.getClusteringsList().stream().map(ClusterMessages::view).toList(),
        page.getNextPageToken());
  }

  ClusteringView promote(String clusteringId) {
    return ClusterMessages.view(
        upstream
            .write(service)
            .promoteClustering(
                PromoteClusteringRequest.newBuilder().setClusteringId(clusteringId).build()));
  }

  /**
   * Names a cluster; the service takes all of its names, so that those that stay are read first.
   */
  ClusteringView rename(String clusteringId, int place, Fields body) {
    ClusterMessages.checkNames(body);
    Optional<ClusterView> now =
        get(clusteringId).clusters().stream()
            .filter(cluster -> cluster.place() == place)
            .findFirst();
    RenameClusterRequest request = ClusterMessages.rename(clusteringId, place, body, now);
    return ClusterMessages.view(upstream.write(service).renameCluster(request));
  }
}
