package io.clientele.scoring.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What bounds save, and what a whole fit costs, beside looking at every distance. */
@EnabledIfSystemProperty(named = "clientele.benchmark", matches = "true")
class ClusterBenchmarkTest {

  private static final int CUSTOMERS = 100_000;
  private static final int FEATURES = 6;

  @Test
  void boundsSaveDistances() {
    Points points = KMeansTest.clouds(new Random(1), CUSTOMERS, FEATURES, 12);
    for (int k : new int[] {4, 8, 16}) {
      double[] start = Seeds.draw(points, k, new SplittableRandom(k));
      KMeans once = new KMeans(1, 100);
      once.from(points, start);
      long began = System.nanoTime();
      Partition bounded = once.from(points, start);
      double fast = (System.nanoTime() - began) / 1e6;
      began = System.nanoTime();
      int[] labels = new int[CUSTOMERS];
      for (int pass = 0; pass <= bounded.iterations(); pass++) {
        nearest(points, bounded.centres(), k, labels);
      }
      double plain = (System.nanoTime() - began) / 1e6;
      System.out.printf(
          Locale.ROOT,
          "k-means, %d customers, %d features, k %d: %d moves in %.0f ms; every distance %.0f ms;"
              + " ratio %.1f%n",
          CUSTOMERS,
          FEATURES,
          k,
          bounded.iterations(),
          fast,
          plain,
          plain / fast);
      assertThat(labels).isEqualTo(bounded.labels());
    }
  }

  private static void nearest(Points points, double[] centres, int k, int[] labels) {
    for (int i = 0; i < points.size(); i++) {
      double least = Double.POSITIVE_INFINITY;
      for (int c = 0; c < k; c++) {
        double distance = points.squared(i, centres, c);
        if (distance < least) {
          least = distance;
          labels[i] = c;
        }
      }
    }
  }

  @Test
  void aWholeFitOfAHundredThousand() {
    Random random = new Random(2);
    Points clouds = KMeansTest.clouds(random, CUSTOMERS, FEATURES, 5);
    double[][] columns = new double[FEATURES][CUSTOMERS];
    for (int i = 0; i < CUSTOMERS; i++) {
      for (int j = 0; j < FEATURES; j++) {
        columns[j][i] = clouds.at(i, j);
      }
    }
    FeatureTable table =
        new FeatureTable(RealShop.FEATURES.stream().map(ClusterFitTest::feature).toList(), columns);
    for (Method method : Method.values()) {
      long began = System.nanoTime();
      Clustering found = ClusterFitTest.fit(table, new Wanted(method, 0, 10, RealShop.FEATURES, 1));
      System.out.printf(
          Locale.ROOT,
          "%s, %d customers, k chosen of 2 to 10: %d clusters, stability %.2f, %.1f s%n",
          method,
          CUSTOMERS,
          found.clusters().size(),
          found.stability(),
          (System.nanoTime() - began) / 1e9);
    }
  }
}
