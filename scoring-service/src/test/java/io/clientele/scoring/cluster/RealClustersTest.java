package io.clientele.scoring.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The worked examples of the documentation, printed. */
class RealClustersTest {

  @Test
  void cdnowShowsStableGroups() {
    for (Method method : Method.values()) {
      Clustering found = print("CDNOW", RealShop.cdnow(), RealShop.CDNOW_END, method);

      assertThat(found.clusters()).hasSizeBetween(2, 10);
      assertThat(found.refused()).isFalse();
      assertThat(found.notes().stream().map(Note::code)).contains("CONSTANT_FEATURE");
    }
  }

  @Test
  void onlineRetailShowsStableGroups() {
    for (Method method : Method.values()) {
      Clustering found =
          print("Online Retail", RealShop.onlineRetail(), RealShop.RETAIL_END, method);

      assertThat(found.clusters()).hasSizeBetween(2, 10);
      assertThat(found.refused()).isFalse();
    }
  }

  private static Clustering print(String shop, RealShop data, LocalDate end, Method method) {
    Clustering found =
        ClusterFitTest.fit(
            table(data.figures(end).values()), new Wanted(method, 0, 8, RealShop.FEATURES, 1));
    System.out.printf(
        Locale.ROOT,
        "%s, %s: %d customers, %d clusters, silhouette %.3f, stability %.3f, %s%n",
        shop,
        method,
        found.customers(),
        found.clusters().size(),
        found.silhouette(),
        found.stability(),
        found.good() ? "good" : "not good enough to put itself in force");
    found
        .candidates()
        .forEach(c ->
            System.out.printf(
                Locale.ROOT,
                "  k %d: silhouette %.3f, BIC %s, inertia %.0f%n",
                c.k(),
                c.silhouette(),
                c.bic() == null ? "-" : "%.0f".formatted(c.bic()),
                c.inertia()));
    for (Cluster cluster : found.clusters()) {
      System.out.printf(
          Locale.ROOT,
          "  %-32s %s / %s: %d (%.1f %%), silhouette %.2f%n    means %s%n    traits %s%n",
          cluster.name(),
          cluster.display().en(),
          cluster.display().zh(),
          cluster.customers(),
          100 * cluster.share(),
          cluster.silhouette(),
          RealShop.FEATURES.stream()
              .filter(cluster.means()::containsKey)
              .map(f -> "%s %.2f".formatted(f.substring(8), cluster.means().get(f)))
              .toList(),
          cluster.traits().stream()
              .map(t -> "%s %+.2f".formatted(t.feature().substring(8), t.deviation()))
              .toList());
    }
    found.notes().forEach(note -> System.out.println("  note " + note));
    return found;
  }

  static FeatureTable table(Collection<double[]> rows) {
    double[][] columns = new double[RealShop.FEATURES.size()][rows.size()];
    int i = 0;
    for (double[] row : rows) {
      for (int j = 0; j < row.length; j++) {
        columns[j][i] = row[j];
      }
      i++;
    }
    return new FeatureTable(
        RealShop.FEATURES.stream().map(ClusterFitTest::feature).toList(), columns);
  }
}
