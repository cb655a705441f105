package io.clientele.scoring.retail;

import static io.clientele.scoring.Bench.classification;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.profile.v1.Change;
import io.clientele.contracts.scoring.v1.ClusterServiceGrpc.ClusterServiceBlockingStub;
import io.clientele.contracts.scoring.v1.Clustering;
import io.clientele.contracts.scoring.v1.EvaluateClassificationRequest;
import io.clientele.contracts.scoring.v1.Evaluation;
import io.clientele.contracts.scoring.v1.FitClustersRequest;
import io.clientele.contracts.scoring.v1.GetClusteringRequest;
import io.clientele.contracts.scoring.v1.PromoteClusteringRequest;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Shop;
import io.clientele.scoring.Shop.History;
import io.clientele.scoring.cluster.AdjustedRand;
import io.clientele.scoring.feed.UpstreamsResource;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clusters of a wholesaler's first three months, and what becomes of them in the next three. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class OnlineRetailClustersQuarkusTest {

  private static final int EVERY = Integer.getInteger("clientele.retail.every", 4);
  private static final int BATCH = 200;
  private static final List<String> FEATURES =
      List.of(
          "metrics.orders",
          "metrics.net_revenue",
          "metrics.average_basket",
          "metrics.days_since_last_order");

  @Inject Bench bench;
  @Inject Judgements judgements;
  @Inject Pool pool;

  @Inject
  @GrpcClient("scoring")
  ClusterServiceBlockingStub clusters;

  @AfterEach
  void noClusteringIsLeft() {
    pool.query("UPDATE clustering SET state = 'RETIRED' WHERE state = 'IN_FORCE'")
        .executeAndAwait();
    bench.empty(10);
  }

  @Test
  void clustersOfThreeMonthsTakeInTheNextThree() throws IOException {
    RetailFeed feed = RetailFeed.read(EVERY);
    Instant spring = feed.month(3);
    Instant summer = feed.month(RetailFeed.MONTHS);
    bench.load(new History(feed.between(feed.month(0), spring), List.of()), BATCH);

    Clustering first = fit(spring);
    Bench.await(() -> recorded("true") >= first.getCustomers(), "everybody has a cluster");

    long before = recorded("true");
    List<Change> more = feed.between(spring, summer);
    bench.publish(new History(more, List.of()));
    bench.awaitUpToDate();
    Bench.await(() -> recorded("true") > before, "new customers have one");
    System.out.printf(
        "%d had a cluster, %d came and have one, %d moved with their orders%n",
        before, recorded("true") - before, changed("from_label <> '' AND cause = 'FACT'"));
    Clustering drifted = get("");
    System.out.println(drifted.getDrift());
    assertThat(drifted.getClusteringId()).isEqualTo(first.getClusteringId());
    Map<String, String> byFirst = labels(feed, summer);

    Clustering second = fit(summer);
    Map<String, String> bySecond = labels(feed, summer);
    System.out.println(get("").getDrift());
    System.out.printf(Locale.ROOT, "both versions: ARI %.3f%n", alike(byFirst, bySecond));
    table(byFirst, bySecond);
    assertThat(second.getClusteringId()).isNotEqualTo(first.getClusteringId());
    assertThat(alike(byFirst, bySecond)).isGreaterThan(0.2);
    Evaluation found =
        judgements.of(
            EvaluateClassificationRequest.newBuilder().setDimension("cluster").setDays(60).build());
    assertThat(found.getGroupsCount()).isEqualTo(second.getClustersCount());
  }

  private Clustering fit(Instant asOf) {
    String id =
        judgements.result(
            clusters
                .fitClusters(
                    FitClustersRequest.newBuilder()
                        .setK(4)
                        .addAllFeatures(FEATURES)
                        .setSeed(1)
                        .setAsOf(Shop.timestamp(asOf))
                        .build())
                .getOperationId());
    Clustering found =
        clusters.promoteClustering(
            PromoteClusteringRequest.newBuilder().setClusteringId(id).build());
    System.out.printf(
        Locale.ROOT,
        "%s: %d customers, silhouette %.3f, stability %.3f %s%n",
        found.getClusteringId(),
        found.getCustomers(),
        found.getSilhouette(),
        found.getStability(),
        found.getNotesList().stream().map(Clustering.Note::getCode).toList());
    found
        .getClustersList()
        .forEach(cluster ->
            System.out.printf(
                Locale.ROOT,
                "| `%s` %s | %d | %.1f %% | %s |%n",
                cluster.getName(),
                cluster.getDisplayNameZh(),
                cluster.getCustomers(),
                100 * cluster.getShare(),
                new TreeMap<>(cluster.getMeansMap())));
    return found;
  }

  private Clustering get(String id) {
    return clusters.getClustering(GetClusteringRequest.newBuilder().setClusteringId(id).build());
  }

  private long recorded(String condition) {
    return count("label WHERE dimension = 'cluster' AND label <> '' AND " + condition);
  }

  private long changed(String condition) {
    return count("label_change WHERE dimension = 'cluster' AND " + condition);
  }

  private long count(String from) {
    return pool.query("SELECT count(*) FROM " + from)
        .executeAndAwait()
        .iterator()
        .next()
        .getLong(0);
  }

  private Map<String, String> labels(RetailFeed feed, Instant asOf) {
    TreeSet<String> ids = new TreeSet<>();
    feed.between(feed.month(0), asOf).forEach(change -> ids.add(change.getCustomerId()));
    Map<String, String> labels = new TreeMap<>();
    bench
        .scoresOf(ids, asOf)
        .forEach((id, score) -> labels.put(id, classification(score, "cluster").getLabel()));
    return labels;
  }

  private static double alike(Map<String, String> one, Map<String, String> other) {
    return AdjustedRand.of(numbers(one), numbers(other));
  }

  private static int[] numbers(Map<String, String> labels) {
    List<String> names = new ArrayList<>(new TreeSet<>(labels.values()));
    return labels.values().stream().mapToInt(names::indexOf).toArray();
  }

  private static void table(Map<String, String> one, Map<String, String> other) {
    Map<String, Integer> pairs = new TreeMap<>();
    one.forEach((id, label) -> pairs.merge(label + " | " + other.get(id), 1, Integer::sum));
    pairs.forEach((pair, count) -> System.out.printf("| %s | %d |%n", pair, count));
  }
}
