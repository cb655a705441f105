package io.clientele.scoring.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.scoring.expression.Name;
import io.clientele.scoring.expression.ValueType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClusterFitTest {

  static final ClusterWords WORDS = words();

  private static ClusterWords words() {
    try (InputStream yaml =
        Objects.requireNonNull(ClusterFit.class.getResourceAsStream("words.yaml"))) {
      return ClusterWordsYaml.read(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Name feature(String name) {
    return new Name(name, ValueType.NUMBER, "", "", name, name, false);
  }

  static Wanted wanted(Method method, int k) {
    return new Wanted(method, k, 8, List.of("metrics.orders"), 1);
  }

  static Clustering fit(FeatureTable table, Wanted wanted) {
    return ClusterFit.of(
        table, wanted, WORDS, FeatureReading.of(table.features()), List.of(), (phase, share) -> {});
  }

  // Three kinds: a third each buys often and much, seldom and much, seldom and little.
  private static FeatureTable threeKinds(int size, long seed) {
    Random random = new Random(seed);
    double[] orders = new double[size];
    double[] net = new double[size];
    double[] silent = new double[size];
    for (int i = 0; i < size; i++) {
      int kind = i % 3;
      orders[i] = Math.exp((kind == 0 ? 3 : 0.7) + 0.2 * random.nextGaussian());
      net[i] = Math.exp((kind == 2 ? 3 : 7) + 0.3 * random.nextGaussian());
      silent[i] = Math.exp((kind == 0 ? 2 : 5) + 0.3 * random.nextGaussian());
    }
    return new FeatureTable(
        List.of(
            feature("metrics.orders"),
            feature("metrics.net_revenue"),
            feature("metrics.days_since_last_order")),
        new double[][] {orders, net, silent});
  }

  private static int[] kinds(int size) {
    return java.util.stream.IntStream.range(0, size).map(i -> i % 3).toArray();
  }

  private static int[] labels(Clustering clustering, FeatureTable table) {
    int[] labels = new int[table.customers()];
    for (int i = 0; i < labels.length; i++) {
      int customer = i;
      double[] values =
          Arrays.stream(table.columns()).mapToDouble(column -> column[customer]).toArray();
      labels[i] = clustering.shape().assign(clustering.point(values)).place();
    }
    return labels;
  }

  @Test
  void kindsAreCountedFoundAndNamed() {
    FeatureTable table = threeKinds(900, 1);
    for (Method method : Method.values()) {
      Clustering found = fit(table, wanted(method, 0));

      assertThat(found.clusters()).as(method.name()).hasSize(3);
      assertThat(AdjustedRand.of(labels(found, table), kinds(900))).isGreaterThan(0.95);
      assertThat(found.silhouette()).isGreaterThan(0.6);
      assertThat(found.stability()).isGreaterThan(0.95);
      assertThat(found.good()).isTrue();
      assertThat(found.clusters().stream().map(Cluster::name))
          .contains("frequent-recent")
          .anyMatch(name -> name.startsWith("low-spend"));
      assertThat(found.clusters().stream().mapToDouble(Cluster::share).sum())
          .isEqualTo(1, within(1e-12));
      assertThat(found.candidates()).hasSize(7);
    }
  }

  @Test
  void theSameSeedFindsTheSame() {
    FeatureTable table = threeKinds(300, 2);

    assertThat(fit(table, wanted(Method.K_MEANS, 4)).clusters())
        .isEqualTo(fit(table, wanted(Method.K_MEANS, 4)).clusters());
  }

  @Test
  void theOrderOfCustomersAndTheirUnitsDoNotMatter() {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      double[] one = random.doubles(200, -1, 1).toArray();
      double[] other =
          Arrays.stream(one).map(x -> (x > 0 ? 9 : -9) + random.nextGaussian()).toArray();
      int[] shuffled = Draws.without(200, 199, new java.util.SplittableRandom(seed));
      List<Name> names = List.of(feature("a.one"), feature("a.other"));
      FeatureTable table = new FeatureTable(names, new double[][] {one, other});
      FeatureTable changed =
          new FeatureTable(
              names,
              new double[][] {
                Arrays.stream(shuffled).mapToDouble(i -> 1000 * one[i] - 7).toArray(),
                Arrays.stream(shuffled).mapToDouble(i -> 0.001 * other[i]).toArray()
              });

      int[] found = labels(fit(table, wanted(Method.K_MEANS, 2)), table);
      int[] again = labels(fit(changed, wanted(Method.K_MEANS, 2)), changed);

      int[] picked = Arrays.stream(shuffled).map(i -> found[i]).toArray();
      assertThat(AdjustedRand.of(picked, again)).as("seed " + seed).isEqualTo(1);
    }
  }

  @Test
  void constantFeaturesAreLeftOutAndSaid() {
    FeatureTable kinds = threeKinds(300, 3);
    double[] constant = new double[300];
    FeatureTable table =
        new FeatureTable(
            List.of(kinds.features().get(0), feature("metrics.refund_share"), feature("a.unknown")),
            new double[][] {kinds.columns()[0], constant, unknown(300)});

    Clustering found = fit(table, wanted(Method.K_MEANS, 2));

    assertThat(found.scales()).hasSize(1);
    assertThat(found.notes().stream().map(Note::code))
        .containsExactly("CONSTANT_FEATURE", "CONSTANT_FEATURE");
  }

  private static double[] unknown(int size) {
    double[] unknown = new double[size];
    Arrays.fill(unknown, Double.NaN);
    return unknown;
  }

  @Test
  void nothingButConstantsIsRefused() {
    FeatureTable table =
        new FeatureTable(List.of(feature("metrics.orders")), new double[][] {{1, 1, 1}});

    assertThatThrownBy(() -> fit(table, wanted(Method.K_MEANS, 2)))
        .isInstanceOf(ClienteleException.class)
        .hasMessageContaining("every feature is the same");
  }

  @Test
  void moreClustersThanDifferentCustomersAreRefused() {
    FeatureTable table =
        new FeatureTable(
            List.of(feature("metrics.orders")), new double[][] {{1, 1, 2, 2, 3, 3, 3, 3}});

    assertThatThrownBy(() -> fit(table, wanted(Method.K_MEANS, 5)))
        .isInstanceOfSatisfying(
            ClienteleException.class, refused -> assertThat(refused.field()).isEqualTo("k"));
    assertThat(fit(table, wanted(Method.K_MEANS, 0)).clusters()).hasSizeBetween(2, 3);
    assertThat(fit(table, wanted(Method.GAUSSIAN_MIXTURE, 3)).clusters()).hasSizeBetween(1, 3);
  }

  @Test
  void whoLacksAValueIsTakenAtTheMedianAndSaid() {
    FeatureTable table = threeKinds(300, 4);
    for (int i = 0; i < 30; i++) {
      table.columns()[1][10 * i] = Double.NaN;
    }

    Clustering found = fit(table, wanted(Method.K_MEANS, 3));

    assertThat(found.notes())
        .anySatisfy(note -> {
          assertThat(note.code()).isEqualTo("MISSING_VALUES");
          assertThat(note.detail()).contains("30 customers (10.0 %)");
        });
    assertThat(found.point(new double[] {2, Double.NaN, 3})[1]).isEqualTo(0, within(0.5));
  }

  @Test
  void noiseIsNotGoodEnough() {
    Random random = new Random(6);
    List<Name> names = List.of(feature("a.b"), feature("a.c"), feature("a.d"), feature("a.e"));
    double[][] columns = new double[4][];
    Arrays.setAll(
        columns, j -> random.doubles(400, -1, 1).map(x -> random.nextGaussian()).toArray());

    Clustering found = fit(new FeatureTable(names, columns), wanted(Method.K_MEANS, 6));

    assertThat(found.good()).isFalse();
    assertThat(found.notes().stream().map(Note::code)).contains("WEAK_STRUCTURE", "UNSTABLE");
  }

  @Test
  void namesAreDifferent() {
    for (int seed = 0; seed < 30; seed++) {
      Random random = new Random(seed);
      FeatureTable table =
          new FeatureTable(
              List.of(feature("metrics.orders")),
              new double[][] {random.doubles(200, 0, 100).toArray()});

      List<String> names =
          fit(table, wanted(Method.K_MEANS, 12)).clusters().stream().map(Cluster::name).toList();

      assertThat(new HashSet<>(names)).as("seed " + seed).hasSameSizeAs(names);
    }
  }

  @Test
  void customersOfTheSameKindDoNotDriftAndOthersDo() {
    Clustering found = fit(threeKinds(900, 7), wanted(Method.K_MEANS, 3));
    FeatureTable same = threeKinds(600, 8);

    List<double[]> points = points(found, same);
    Drift drift = Drift.of(found, points);
    Drift other = Drift.of(found, points.stream().filter(p -> p[1] < 0).toList());

    assertThat(drift.sharePsi()).isEqualTo(0, within(0.01));
    assertThat(drift.distanceRatio()).isEqualTo(1, within(0.1));
    assertThat(drift.warning()).isFalse();
    assertThat(other.warning()).isTrue();
  }

  private static List<double[]> points(Clustering clustering, FeatureTable table) {
    return java.util.stream.IntStream.range(0, table.customers())
        .mapToObj(
            i -> clustering.point(Arrays.stream(table.columns()).mapToDouble(c -> c[i]).toArray()))
        .toList();
  }

  // Shares 0.5 and 0.5 then, 0.8 and 0.2 now: 0.3 ln 1.6 + 0.3 ln 2.5 = 0.4159.
  @Test
  void driftIsAsByHand() {
    Clustering found =
        fit(
            new FeatureTable(
                List.of(feature("a.b")), new double[][] {{0, 1, 2, 3, 4, 100, 101, 102, 103, 104}}),
            wanted(Method.K_MEANS, 2));
    List<double[]> now =
        java.util.stream.DoubleStream.of(0, 1, 2, 3, 4, 1, 2, 3, 101, 103)
            .mapToObj(x -> found.point(new double[] {x}))
            .toList();

    assertThat(Drift.of(found, now).sharePsi()).isEqualTo(0.41588831, within(1e-7));
  }

  @Test
  void sharesAreNotWarnedOfUntilAQuarter() {
    assertThat(new Drift(0.2499, 1.49).warning()).isFalse();
    assertThat(new Drift(0.25, 1).warning()).isTrue();
    assertThat(new Drift(0, 1.5).warning()).isTrue();
  }
}
