package io.clientele.scoring.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AgreementTest {

  // Of 6 things {1,1,1,2,2,2} and {1,1,2,2,3,3}: 2 pairs in both, 6 and 3 in each, of 15;
  // expected 6 * 3 / 15 = 1.2, (2 - 1.2) / (4.5 - 1.2) = 0.242424.
  @Test
  void agreementIsAsCountedByHand() {
    assertThat(AdjustedRand.of(new int[] {1, 1, 1, 2, 2, 2}, new int[] {1, 1, 2, 2, 3, 3}))
        .isEqualTo(8.0 / 33, within(1e-12));
  }

  @Test
  void namesOfGroupsDoNotMatter() {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      int[] first = random.ints(200, 0, 5).toArray();
      int[] second = random.ints(200, 0, 4).toArray();
      int[] renamed = Arrays.stream(second).map(label -> new int[] {9, 3, -7, 0}[label]).toArray();

      assertThat(AdjustedRand.of(first, renamed))
          .as("seed " + seed)
          .isEqualTo(AdjustedRand.of(first, second))
          .isEqualTo(AdjustedRand.of(second, first));
      assertThat(AdjustedRand.of(second, renamed)).isEqualTo(1);
    }
  }

  @Test
  void groupingsByChanceAgreeByNothing() {
    Random random = new Random(3);
    double sum = 0;
    for (int run = 0; run < 200; run++) {
      sum += AdjustedRand.of(random.ints(300, 0, 4).toArray(), random.ints(300, 0, 6).toArray());
    }
    assertThat(sum / 200).isEqualTo(0, within(0.002));
  }

  // Points 0, 1 | 4, 5. Of 0: a 1, b 4.5, s 3.5/4.5; of 1: a 1, b 3.5, s 2.5/3.5; and mirrored.
  @Test
  void silhouettesAreAsByHand() {
    Silhouette found =
        Silhouette.of(
            new Points(new double[] {0, 1, 4, 5}, 1),
            new int[] {0, 0, 1, 1},
            new SplittableRandom(1));

    double expected = (3.5 / 4.5 + 2.5 / 3.5) / 2;
    assertThat(found.mean()).isEqualTo(expected, within(1e-12));
    assertThat(found.byGroup()).containsExactly(new double[] {expected, expected}, within(1e-12));
  }

  @Test
  void whoIsAloneHasNoSilhouette() {
    Silhouette found =
        Silhouette.of(
            new Points(new double[] {0, 1, 9}, 1), new int[] {0, 0, 1}, new SplittableRandom(1));

    assertThat(found.byGroup()[1]).isZero();
    assertThat(found.mean()).isEqualTo((8.0 / 9 + 7.0 / 8) / 3, within(1e-12));
  }

  @Test
  void oneGroupHasNoSilhouette() {
    assertThat(
            Silhouette.of(
                    new Points(new double[] {0, 1, 9}, 1),
                    new int[] {0, 0, 0},
                    new SplittableRandom(1))
                .mean())
        .isZero();
  }

  @Test
  void aDrawnSilhouetteIsNearTheWhole() {
    Random random = new Random(4);
    Points points = KMeansTest.clouds(random, 6_000, 3, 3);
    int[] labels = KMeans.withDefaults().fit(points, 3, new SplittableRandom(1)).labels();

    double one = Silhouette.of(points, labels, new SplittableRandom(1)).mean();
    double other = Silhouette.of(points, labels, new SplittableRandom(2)).mean();

    assertThat(one).isEqualTo(other, within(0.03));
  }
}
