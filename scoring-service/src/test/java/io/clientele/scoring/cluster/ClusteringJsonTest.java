package io.clientele.scoring.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClusteringJsonTest {

  @Test
  void clusteringsComeBackAsTheyWere() {
    Random random = new Random(1);
    FeatureTable table =
        new FeatureTable(
            List.of(ClusterFitTest.feature("metrics.orders"), ClusterFitTest.feature("a.b")),
            new double[][] {
              random.doubles(100, 0, 9).toArray(), random.doubles(100, 0, 9).toArray()
            });
    for (Method method : Method.values()) {
      Clustering stored = ClusterFitTest.fit(table, ClusterFitTest.wanted(method, 3));

      Clustering read =
          ClusteringJson.clustering(new JsonObject(ClusteringJson.json(stored).encode()));

      assertThat(read)
          .usingRecursiveComparison()
          .ignoringFieldsOfTypes(Mixture.class)
          .isEqualTo(stored);
      for (int i = 0; i < 100; i++) {
        double[] point = {random.nextGaussian(), random.nextGaussian()};
        assertThat(read.shape().assign(point)).isEqualTo(stored.shape().assign(point));
      }
    }
  }

  @Test
  void requestsComeBackAsTheyWere() {
    for (Instant asOf : new Instant[] {null, Instant.parse("2025-01-02T03:04:05.000006Z")}) {
      ClusterRequest request =
          new ClusterRequest(ClusterFitTest.wanted(Method.GAUSSIAN_MIXTURE, 3), asOf, true);

      assertThat(ClusteringJson.request(new JsonObject(ClusteringJson.json(request).encode())))
          .isEqualTo(request);
    }
  }
}
