package io.clientele.scoring.cluster;

import static io.clientele.scoring.Bench.classification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.contracts.common.v1.FeedCursor;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.profile.v1.Change;
import io.clientele.contracts.scoring.v1.Classification;
import io.clientele.contracts.scoring.v1.ClusterServiceGrpc.ClusterServiceBlockingStub;
import io.clientele.contracts.scoring.v1.Clustering;
import io.clientele.contracts.scoring.v1.FitClustersRequest;
import io.clientele.contracts.scoring.v1.GetClusteringRequest;
import io.clientele.contracts.scoring.v1.GetOperationRequest;
import io.clientele.contracts.scoring.v1.LabelChange;
import io.clientele.contracts.scoring.v1.LabelChangeServiceGrpc.LabelChangeServiceBlockingStub;
import io.clientele.contracts.scoring.v1.ListClusteringsRequest;
import io.clientele.contracts.scoring.v1.ListClusteringsResponse;
import io.clientele.contracts.scoring.v1.Operation;
import io.clientele.contracts.scoring.v1.OperationServiceGrpc.OperationServiceBlockingStub;
import io.clientele.contracts.scoring.v1.PromoteClusteringRequest;
import io.clientele.contracts.scoring.v1.RenameClusterRequest;
import io.clientele.contracts.scoring.v1.WatchScoresRequest;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Shop;
import io.clientele.scoring.Shop.History;
import io.clientele.scoring.feed.UpstreamsResource;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class ClustersQuarkusTest {

  private static final Instant DAY = Instant.parse("2025-01-01T00:00:00Z");

  @Inject Bench bench;
  @Inject Pool pool;
  @Inject ClusteringInForce inForce;

  @Inject
  @GrpcClient("scoring")
  ClusterServiceBlockingStub clusters;

  @Inject
  @GrpcClient("scoring")
  OperationServiceBlockingStub operations;

  @Inject
  @GrpcClient("scoring")
  LabelChangeServiceBlockingStub changes;

  @AfterEach
  void noClusteringIsLeft() {
    pool.query("UPDATE clustering SET state = 'RETIRED' WHERE state = 'IN_FORCE'")
        .executeAndAwait();
    inForce.changed();
    Bench.await(() -> labels("") == 0, "nobody has a cluster");
  }

  private long labels(String name) {
    return pool.query(
            "SELECT count(*) FROM label WHERE dimension = 'cluster' AND label LIKE '" + name + "%'")
        .executeAndAwait()
        .iterator()
        .next()
        .getLong(0);
  }

  /** Sixty customers: those who buy much and lately, and those who bought little long ago. */
  private static List<Change> twoKinds() {
    Random random = new Random(1);
    List<Change> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      boolean much = i % 2 == 0;
      for (int k = 0; k < (much ? 8 : 1); k++) {
        Instant at = DAY.plus(Duration.ofDays(much ? 200 + 10 * k : 5)).plusSeconds(i * 60L);
        String amount = String.valueOf((much ? 200 : 15) + random.nextInt(10));
        all.add(Shop.order("k%02d".formatted(i), "o" + i + "-" + k, at, amount, "EUR"));
      }
    }
    all.add(Shop.seen("k-prospect", DAY));
    all.add(Shop.order("k-other", "x1", DAY, "100", "USD"));
    return all;
  }

  private Operation ended(FitClustersRequest.Builder request) {
    String id = clusters.fitClusters(request.build()).getOperationId();
    GetOperationRequest get = GetOperationRequest.newBuilder().setOperationId(id).build();
    Bench.await(() -> operations.getOperation(get).hasFinishedAt(), "the clusters are found");
    return operations.getOperation(get);
  }

  private Clustering found(FitClustersRequest.Builder request) {
    Operation operation = ended(request);
    assertThat(operation.getState()).as(operation.toString()).isEqualTo(Operation.State.SUCCEEDED);
    return get(operation.getResultId());
  }

  private Clustering get(String id) {
    return clusters.getClustering(GetClusteringRequest.newBuilder().setClusteringId(id).build());
  }

  private static FitClustersRequest.Builder twoFeatures() {
    return FitClustersRequest.newBuilder()
        .addFeatures("metrics.orders")
        .addFeatures("metrics.net_revenue")
        .addFeatures("metrics.days_since_last_order")
        .setMaxK(4)
        .setSeed(3);
  }

  @Test
  void clustersAreFoundPutInForceAndFollowTheCustomers() {
    bench.load(new History(twoKinds(), List.of()), 10);

    Clustering found = found(twoFeatures().setPromote(true));

    assertThat(found.getState()).isEqualTo(Clustering.State.IN_FORCE);
    assertThat(found.getClusteringId()).matches("clu_[0-9a-f]{24}");
    assertThat(found.getClustersCount()).isEqualTo(2);
    assertThat(found.getCustomers()).isEqualTo(61);
    assertThat(found.getStability()).isGreaterThan(0.9);
    assertThat(found.getSilhouette()).isGreaterThan(0.7);
    assertThat(found.getNotesList())
        .extracting(Clustering.Note::getCode)
        .contains("LEFT_OUT", "CURRENCY", "MISSING_VALUES");
    assertThat(found.getDrift().getSharePsi()).isEqualTo(0, within(1e-6));
    assertThat(found.getDrift().getDistanceRatio()).isEqualTo(1, within(1e-3));
    assertThat(found.getDrift().getWarning()).isFalse();
    assertThat(get("").getClusteringId()).isEqualTo(found.getClusteringId());

    String much = label("k00");
    String little = label("k01");
    assertThat(much).isNotEqualTo(little);
    Classification finding = finding("k00");
    assertThat(finding.getConfidence()).isGreaterThan(0.5);
    assertThat(finding.getVersion()).isEqualTo(found.getClusteringId());
    assertThat(finding.getEvidenceList()).hasSize(3);
    assertThat(label("k-prospect")).isEqualTo("UNKNOWN");
    Bench.await(() -> labels("") == 61, "everybody with orders has a recorded cluster");

    List<Change> more = new ArrayList<>();
    for (int k = 0; k < 8; k++) {
      more.add(
          Shop.order("k01", "late" + k, DAY.plus(Duration.ofDays(200 + 10 * k)), "205", "EUR"));
    }
    bench.publish(new History(more, List.of()));
    bench.awaitUpToDate();
    assertThat(label("k01")).isEqualTo(much);
    LabelChange change = moved("k01");
    assertThat(change.getFromLabel()).isEqualTo(little);
    assertThat(change.getToLabel()).isEqualTo(much);
    assertThat(change.getCause()).isEqualTo(LabelChange.Cause.FACT);
  }

  private LabelChange moved(String customer) {
    List<LabelChange> found = new ArrayList<>();
    var stream =
        changes
            .withDeadlineAfter(60, TimeUnit.SECONDS)
            .watchScores(
                WatchScoresRequest.newBuilder()
                    .setAfter(FeedCursor.newBuilder().setToken("0"))
                    .addDimensions("cluster")
                    .addCustomerIds(customer)
                    .build());
    while (found.stream().allMatch(change -> change.getFromLabel().isEmpty())) {
      found.addAll(stream.next().getChangesList());
    }
    return found.getLast();
  }

  private Classification finding(String customer) {
    var score = bench.scoresOf(List.of(customer), Instant.now()).get(customer);
    return classification(java.util.Objects.requireNonNull(score), "cluster");
  }

  private String label(String customer) {
    return finding(customer).getLabel();
  }

  @Test
  void aNameGivenByHandIsEverybodysLabel() {
    bench.load(new History(twoKinds(), List.of()), 10);
    Clustering found = found(twoFeatures().setK(2));
    assertThat(found.getState()).isEqualTo(Clustering.State.CANDIDATE);
    clusters.promoteClustering(
        PromoteClusteringRequest.newBuilder().setClusteringId(found.getClusteringId()).build());
    Bench.await(() -> labels("") == 61, "everybody has a recorded cluster");

    Clustering renamed =
        clusters.renameCluster(
            RenameClusterRequest.newBuilder()
                .setClusteringId(found.getClusteringId())
                .setPlace(0)
                .setName("stars")
                .setDisplayNameEn("Stars")
                .setDisplayNameZh("明星")
                .build());

    assertThat(renamed.getClusters(0).getName()).isEqualTo("stars");
    assertThat(renamed.getClusters(0).getDisplayNameZh()).isEqualTo("明星");
    Bench.await(
        () -> labels("stars") == renamed.getClusters(0).getCustomers(), "the new name is recorded");
    assertThatThrownBy(() ->
            clusters.renameCluster(
                RenameClusterRequest.newBuilder()
                    .setClusteringId(found.getClusteringId())
                    .setPlace(1)
                    .setName("stars")
                    .build()))
        .satisfies(refused -> refusedFor(refused, "INVALID_FIELD", "name"));
    assertThatThrownBy(() ->
            clusters.renameCluster(
                RenameClusterRequest.newBuilder()
                    .setClusteringId(found.getClusteringId())
                    .setPlace(2)
                    .setName("others")
                    .build()))
        .satisfies(refused -> refusedFor(refused, "INVALID_FIELD", "place"));
  }

  private static void refusedFor(Throwable refused, String reason, String field) {
    var problem = GrpcErrors.fromStatus((StatusRuntimeException) refused);
    assertThat(problem.code().name()).isEqualTo(reason);
    assertThat(problem.field()).isEqualTo(field);
  }

  @Test
  void oneIsInForceAndTheOthersAreKept() {
    bench.load(new History(twoKinds(), List.of()), 10);
    Clustering first = found(twoFeatures().setK(2).setPromote(true));
    Clustering second =
        found(twoFeatures().setMethod(FitClustersRequest.Method.GAUSSIAN_MIXTURE).setK(2));

    clusters.promoteClustering(
        PromoteClusteringRequest.newBuilder().setClusteringId(second.getClusteringId()).build());

    assertThat(get("").getClusteringId()).isEqualTo(second.getClusteringId());
    assertThat(get(first.getClusteringId()).getState()).isEqualTo(Clustering.State.RETIRED);
    assertThat(second.getCandidates(0).hasBic()).isTrue();
    ListClusteringsResponse page =
        clusters.listClusterings(ListClusteringsRequest.newBuilder().setPageSize(1).build());
    assertThat(page.getClusterings(0).getClusteringId()).isEqualTo(second.getClusteringId());
    assertThat(page.getClusterings(0).getClustersCount()).isZero();
    assertThat(
            clusters
                .listClusterings(
                    ListClusteringsRequest.newBuilder()
                        .setPageSize(1)
                        .setPageToken(page.getNextPageToken())
                        .build())
                .getClusterings(0)
                .getClusteringId())
        .isEqualTo(first.getClusteringId());
  }

  @Test
  void whatCannotBeGroupedIsRefusedByName() {
    bench.load(new History(twoKinds(), List.of()), 10);

    assertThatThrownBy(() ->
            clusters.fitClusters(
                FitClustersRequest.newBuilder().addFeatures("metrics.oders").build()))
        .satisfies(refused -> refusedFor(refused, "INVALID_FIELD", "features[0]"));
    assertThatThrownBy(() ->
            clusters.fitClusters(
                FitClustersRequest.newBuilder().addFeatures("metrics.currency").build()))
        .satisfies(refused -> refusedFor(refused, "INVALID_FIELD", "features[0]"));
    assertThatThrownBy(() -> clusters.fitClusters(twoFeatures().setK(21).build()))
        .satisfies(refused -> refusedFor(refused, "INVALID_FIELD", "k"));
    assertThatThrownBy(() -> get("clu_000000000000000000000000"))
        .satisfies(refused -> refusedFor(refused, "CLUSTERING_NOT_FOUND", "clustering_id"));
    Operation tooMany =
        ended(FitClustersRequest.newBuilder().addFeatures("metrics.refunds").setK(2));
    assertThat(tooMany.getState()).isEqualTo(Operation.State.FAILED);
    assertThat(tooMany.getProblem().getField()).isEqualTo("features");
    Operation few = ended(FitClustersRequest.newBuilder().addFeatures("metrics.orders").setK(12));
    assertThat(few.getProblem().getField()).isEqualTo("k");
  }
}
