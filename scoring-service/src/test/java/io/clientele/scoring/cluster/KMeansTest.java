package io.clientele.scoring.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KMeansTest {

  // 1, 2, 3 and 10, 11, 12: centres 2 and 11, two squares of 1 on either side of each.
  @Test
  void twoGroupsOnALineAreFound() {
    Points points = new Points(new double[] {1, 2, 3, 10, 11, 12}, 1);

    Partition found = KMeans.withDefaults().fit(points, 2, new SplittableRandom(1));

    assertThat(Arrays.stream(found.centres()).sorted().toArray()).containsExactly(2, 11);
    assertThat(found.inertia()).isEqualTo(4, within(1e-12));
    assertThat(AdjustedRand.of(found.labels(), new int[] {0, 0, 0, 1, 1, 1})).isEqualTo(1);
  }

  @Test
  void moreGroupsThanDifferentPointsAreRefused() {
    Points points = new Points(new double[] {1, 1, 2, 2, 2, 3}, 1);

    assertThatThrownBy(() -> KMeans.withDefaults().fit(points, 4, new SplittableRandom(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(KMeans.withDefaults().fit(points, 3, new SplittableRandom(1)).inertia()).isZero();
  }

  @Test
  void boundsLeadWhereAllDistancesDo() {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      int k = 2 + random.nextInt(7);
      Points points = clouds(random, 50 + random.nextInt(400), 1 + random.nextInt(5), k);
      double[] start = Seeds.draw(points, k, new SplittableRandom(seed));

      Partition fast = new KMeans(1, 500).from(points, start);
      Reference slow = new Reference(points, start.clone());

      if (slow.run()) {
        assertThat(fast.labels()).as("seed " + seed).isEqualTo(slow.labels);
        assertThat(fast.centres()).as("seed " + seed).containsExactly(slow.centres, within(1e-9));
      }
    }
  }

  @Test
  void noGroupIsEmptyAndEveryPointIsAtItsNearestCentre() {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      Points points = clouds(random, 30 + random.nextInt(200), 2, 4);
      int k = 2 + random.nextInt(10);

      Partition found = KMeans.withDefaults().fit(points, k, new SplittableRandom(seed));

      assertThat(Arrays.stream(found.labels()).distinct().count()).as("seed " + seed).isEqualTo(k);
      for (int i = 0; i < points.size(); i++) {
        double own = points.squared(i, found.centres(), found.labels()[i]);
        for (int c = 0; c < k; c++) {
          assertThat(own)
              .as("seed " + seed)
              .isLessThanOrEqualTo(points.squared(i, found.centres(), c) + 1e-9);
        }
      }
    }
  }

  @Test
  void theSameSeedFindsTheSame() {
    Points points = clouds(new Random(5), 500, 3, 4);

    Partition one = KMeans.withDefaults().fit(points, 4, new SplittableRandom(9));
    Partition other = KMeans.withDefaults().fit(points, 4, new SplittableRandom(9));

    assertThat(one.labels()).isEqualTo(other.labels());
    assertThat(one.centres()).isEqualTo(other.centres());
  }

  static Points clouds(Random random, int size, int dimensions, int clouds) {
    double[] centres = random.doubles((long) clouds * dimensions, -10, 10).toArray();
    double[] values = new double[size * dimensions];
    for (int i = 0; i < size; i++) {
      int cloud = random.nextInt(clouds);
      for (int j = 0; j < dimensions; j++) {
        values[i * dimensions + j] = centres[cloud * dimensions + j] + random.nextGaussian();
      }
    }
    return new Points(values, dimensions);
  }

  /** Every distance, every time. */
  private static final class Reference {

    final Points points;
    final double[] centres;
    final int[] labels;

    Reference(Points points, double[] centres) {
      this.points = points;
      this.centres = centres;
      labels = new int[points.size()];
    }

    /** Whether no group ever got empty, which the two mend in their own ways. */
    boolean run() {
      int k = centres.length / points.dimensions();
      for (int step = 0; step < 500; step++) {
        int[] before = labels.clone();
        for (int i = 0; i < labels.length; i++) {
          int point = i;
          labels[i] =
              IntStream.range(0, k)
                  .boxed()
                  .min((a, b) ->
                      Double.compare(
                          points.squared(point, centres, a), points.squared(point, centres, b)))
                  .orElseThrow();
        }
        if (step > 0 && Arrays.equals(before, labels)) {
          return true;
        }
        for (int c = 0; c < k; c++) {
          int cluster = c;
          int[] own = IntStream.range(0, labels.length).filter(i -> labels[i] == cluster).toArray();
          if (own.length == 0) {
            return false;
          }
          for (int j = 0; j < points.dimensions(); j++) {
            int dimension = j;
            centres[c * points.dimensions() + j] =
                Arrays.stream(own)
                    .mapToDouble(i -> points.at(i, dimension))
                    .average()
                    .orElseThrow();
          }
        }
      }
      return false;
    }
  }
}
