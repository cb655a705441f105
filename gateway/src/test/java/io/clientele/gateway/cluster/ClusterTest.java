package io.clientele.gateway.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.scoring.v1.Clustering;
import io.clientele.contracts.scoring.v1.Drift;
import io.clientele.contracts.scoring.v1.FitClustersRequest;
import io.clientele.contracts.scoring.v1.GetClusteringRequest;
import io.clientele.contracts.scoring.v1.ListClusteringsRequest;
import io.clientele.contracts.scoring.v1.ListClusteringsResponse;
import io.clientele.contracts.scoring.v1.Operation;
import io.clientele.contracts.scoring.v1.PromoteClusteringRequest;
import io.clientele.contracts.scoring.v1.RenameClusterRequest;
import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakePorts;
import io.clientele.gateway.fake.FakeScoring;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class ClusterTest {

  @Inject FakeScoring scoring;

  @BeforeEach
  void forget() {
    scoring.clear();
    Call.untilAnswered("/v1/summary");
  }

  private static Clustering stored() {
    return Clustering.newBuilder()
        .setClusteringId("clu_1")
        .setState(Clustering.State.IN_FORCE)
        .setRequest(
            FitClustersRequest.newBuilder().setK(5).addFeatures("metrics.orders").setSeed(7))
        .setCustomers(2357)
        .addClusters(
            Clustering.Cluster.newBuilder()
                .setPlace(1)
                .setName("big-baskets")
                .setDisplayNameZh("大单客")
                .setCustomers(412)
                .setShare(0.175)
                .putMeans("metrics.orders", 7.5)
                .addTraits(
                    Clustering.Trait.newBuilder().setFeature("metrics.orders").setDeviation(1.75)))
        .addFeatures(
            Clustering.Feature.newBuilder()
                .setName("metrics.orders")
                .setLogarithm(true)
                .setScale(0.5))
        .setSilhouette(0.5)
        .setStability(0.875)
        .addCandidates(Clustering.Candidate.newBuilder().setK(5).setSilhouette(0.5).setBic(-12.5))
        .addCandidates(Clustering.Candidate.newBuilder().setK(6).setSilhouette(Double.NaN))
        .addNotes(Clustering.Note.newBuilder().setCode("CONSTANT_FEATURE").setDetail("refunds"))
        .setDrift(
            Drift.newBuilder()
                .setAsOf(Timestamp.newBuilder().setSeconds(7))
                .setSharePsi(0.25)
                .setDistanceRatio(1.5)
                .setWarning(true))
        .build();
  }

  @Test
  void clustersAreLookedForInTheBackground() {
    scoring.answers.answer(
        "FitClusters",
        Operation.newBuilder()
            .setOperationId("sco_1")
            .setKind(Operation.Kind.FIT_CLUSTERS)
            .setState(Operation.State.WAITING)
            .build());

    Call.json(
            """
            {"method":"gaussian_mixture","k":4,"max_k":8,"features":["metrics.orders"],
             "seed":9007199254740993,"as_of":"2026-01-31","promote":true}
            """)
        .post("/v1/clusters:fit")
        .then()
        .statusCode(202)
        .header("Location", "/v1/operations/sco_1")
        .body("kind", equalTo("fit_clusters"));
    FitClustersRequest asked = scoring.answers.last(FitClustersRequest.class);
    assertThat(asked.getMethod()).isEqualTo(FitClustersRequest.Method.GAUSSIAN_MIXTURE);
    assertThat(asked.getK()).isEqualTo(4);
    assertThat(asked.getMaxK()).isEqualTo(8);
    assertThat(asked.getFeaturesList()).containsExactly("metrics.orders");
    assertThat(asked.getSeed()).isEqualTo(9007199254740993L);
    assertThat(asked.getAsOf().getSeconds()).isEqualTo(1769903999L);
    assertThat(asked.getPromote()).isTrue();

    Call.keyed().post("/v1/clusters:fit").then().statusCode(202);
    assertThat(scoring.answers.last(FitClustersRequest.class))
        .isEqualTo(
            FitClustersRequest.newBuilder().setMethod(FitClustersRequest.Method.K_MEANS).build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"method\":\"magic\"}|method",
        "{\"k\":\"many\"}|k",
        "{\"k\":2.5}|k",
        "{\"seed\":1.5}|seed",
        "{\"seed\":99999999999999999999}|seed",
        "{\"features\":[1]}|features[0]",
        "{\"as_of\":\"then\"}|as_of",
        "{\"kk\":2}|kk"
      })
  void aFitIsRefusedByTheFieldAtFault(String body, String field) {
    Call.json(body)
        .post("/v1/clusters:fit")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo(field));
  }

  @Test
  void aClusteringTellsWhatPartsItsClusters() {
    scoring.answers.answer("GetClustering", stored());

    Call.keyed()
        .get("/v1/clusters/clu_1")
        .then()
        .statusCode(200)
        .body("clustering_id", equalTo("clu_1"))
        .body("state", equalTo("in_force"))
        .body("request.method", equalTo("k_means"))
        .body("request.k", equalTo(5))
        .body("request", not(hasKey("max_k")))
        .body("clusters[0].name", equalTo("big-baskets"))
        .body("clusters[0].display_name_zh", equalTo("大单客"))
        .body("clusters[0].means.'metrics.orders'", equalTo(7.5f))
        .body("clusters[0].traits[0].deviation", equalTo(1.75f))
        .body("features[0].logarithm", equalTo(true))
        .body("silhouette", equalTo(0.5f))
        .body("stability", equalTo(0.875f))
        .body("candidates[0].bic", equalTo(-12.5f))
        .body("candidates[1]", not(hasKey("silhouette")))
        .body("candidates[1]", not(hasKey("bic")))
        .body("notes[0].code", equalTo("CONSTANT_FEATURE"))
        .body("drift.share_psi", equalTo(0.25f))
        .body("drift.warning", equalTo(true));
    assertThat(scoring.answers.last(GetClusteringRequest.class).getClusteringId())
        .isEqualTo("clu_1");
    Call.keyed().get("/v1/clusters/in-force").then().statusCode(200);
    assertThat(scoring.answers.last(GetClusteringRequest.class).getClusteringId()).isEmpty();
  }

  @Test
  void clusteringsAreListedPutInForceAndNamed() {
    scoring.answers.answer(
        "ListClusterings",
        ListClusteringsResponse.newBuilder()
            .addClusterings(stored())
            .setNextPageToken("n")
            .build());
    scoring.answers.answer("PromoteClustering", stored());
    scoring.answers.answer("GetClustering", stored());
    scoring.answers.answer("RenameCluster", stored());

    Call.keyed()
        .get("/v1/clusters?page_size=3")
        .then()
        .statusCode(200)
        .body("clusterings[0].clustering_id", equalTo("clu_1"))
        .body("next_page_token", equalTo("n"));
    assertThat(scoring.answers.last(ListClusteringsRequest.class).getPageSize()).isEqualTo(3);
    Call.keyed().post("/v1/clusters/clu_1:promote").then().statusCode(200);
    assertThat(scoring.answers.last(PromoteClusteringRequest.class).getClusteringId())
        .isEqualTo("clu_1");
    Call.json("{\"name\":\"bulk\",\"display_name_en\":\"Bulk buyers\"}")
        .patch("/v1/clusters/clu_1/clusters/1")
        .then()
        .statusCode(200);
    assertThat(scoring.answers.last(RenameClusterRequest.class))
        .isEqualTo(
            RenameClusterRequest.newBuilder()
                .setClusteringId("clu_1")
                .setPlace(1)
                .setName("bulk")
                .setDisplayNameEn("Bulk buyers")
                .setDisplayNameZh("大单客")
                .build());
    Call.json("{}")
        .patch("/v1/clusters/clu_1/clusters/1")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("name"));
    Call.json("{\"name\":\"a\"}").patch("/v1/clusters/clu_1/clusters/one").then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({"CLUSTERING_NOT_FOUND, 404", "WRONG_STATE, 409"})
  void aRefusalOfTheServiceIsAProblem(ErrorCode code, int status) {
    scoring.answers.refuse(
        "PromoteClustering", new ClienteleException(code, "clustering_id", "why"));

    Call.keyed()
        .post("/v1/clusters/clu_9:promote")
        .then()
        .statusCode(status)
        .body("code", equalTo(code.name()));
  }
}
