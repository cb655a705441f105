package io.clientele.scoring.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageRankTest {

  /** The ranks as the solution of the dense linear system, by elimination. */
  static double[] dense(int nodes, int[] from, int[] to) {
    double[][] system = new double[nodes][nodes + 1];
    int[] out = new int[nodes];
    for (int node : from) {
      out[node]++;
    }
    for (int row = 0; row < nodes; row++) {
      system[row][nodes] = (1 - PageRank.DAMPING) / nodes;
      for (int column = 0; column < nodes; column++) {
        double way = out[column] == 0 ? PageRank.DAMPING / nodes : 0;
        system[row][column] = (row == column ? 1 : 0) - way;
      }
    }
    for (int edge = 0; edge < from.length; edge++) {
      system[to[edge]][from[edge]] -= PageRank.DAMPING / out[from[edge]];
    }
    return solve(system);
  }

  private static double[] solve(double[][] system) {
    int n = system.length;
    for (int pivot = 0; pivot < n; pivot++) {
      int best = pivot;
      for (int row = pivot; row < n; row++) {
        best = Math.abs(system[row][pivot]) > Math.abs(system[best][pivot]) ? row : best;
      }
      double[] swap = system[pivot];
      system[pivot] = system[best];
      system[best] = swap;
      for (int row = 0; row < n; row++) {
        if (row != pivot) {
          double factor = system[row][pivot] / system[pivot][pivot];
          for (int column = pivot; column <= n; column++) {
            system[row][column] -= factor * system[pivot][column];
          }
        }
      }
    }
    return IntStream.range(0, n).mapToDouble(i -> system[i][n] / system[i][i]).toArray();
  }

  @Test
  void ranksAreThoseOfTheDenseSystemAndAddUpToOne() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int nodes = 1 + random.nextInt(25);
      int edges = random.nextInt(nodes * 2);
      int[] from = random.ints(edges, 0, nodes).toArray();
      int[] to = random.ints(edges, 0, nodes).toArray();
      double[] ranks = PageRank.of(nodes, from, to);
      double[] expected = dense(nodes, from, to);
      double sum = 0;
      for (int node = 0; node < nodes; node++) {
        assertThat(ranks[node])
            .as("seed %d, node %d", seed, node)
            .isCloseTo(expected[node], within(1e-9));
        sum += ranks[node];
      }
      assertThat(sum).as("seed " + seed).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void ranksDoNotDependOnTheNumbersOfTheNodes() {
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      int nodes = 2 + random.nextInt(30);
      int[] from = random.ints(40, 0, nodes).toArray();
      int[] to = random.ints(40, 0, nodes).toArray();
      List<Integer> order = new ArrayList<>(IntStream.range(0, nodes).boxed().toList());
      Collections.shuffle(order, random);
      double[] ranks = PageRank.of(nodes, from, to);
      double[] others =
          PageRank.of(
              nodes,
              IntStream.of(from).map(order::get).toArray(),
              IntStream.of(to).map(order::get).toArray());
      for (int node = 0; node < nodes; node++) {
        assertThat(others[order.get(node)]).as("seed " + seed).isCloseTo(ranks[node], within(1e-9));
      }
    }
  }

  @Test
  void withoutEdgesAllAreAlikeAndWithoutNodesNobodyIsThere() {
    assertThat(PageRank.of(4, new int[0], new int[0])).containsOnly(0.25);
    assertThat(PageRank.of(0, new int[0], new int[0])).isEmpty();
  }

  @Test
  void whoBroughtManyIsAnInfluencer() {
    SocialGraph graph = new SocialGraph();
    for (int i = 0; i < 10; i++) {
      graph.add("friend " + i, "anna");
      graph.add("friend " + i, "anna");
      graph.add("friend " + i, "friend " + i);
    }
    graph.add("x", "y");
    SocialGraph.Place anna = graph.places().getFirst();
    assertThat(anna.person()).isEqualTo("anna");
    assertThat(anna.followers()).isEqualTo(10);
    assertThat(anna.influence()).isGreaterThan(5);
    assertThat(graph.places()).hasSize(13);
    assertThat(graph.places().stream().mapToDouble(SocialGraph.Place::influence).sum())
        .isCloseTo(13, within(1e-6));
    SocialPolicy policy = SocialPolicy.DEFAULTS;
    assertThat(SocialRole.of(anna.influence(), anna.followers(), 0, 0, policy))
        .isEqualTo(SocialRole.INFLUENCER);
    assertThat(SocialRole.of(9, 1, 0.6, 0, policy)).isEqualTo(SocialRole.ACTIVE);
    assertThat(SocialRole.of(0, 0, 0.1, 3, policy)).isEqualTo(SocialRole.LURKER);
    assertThat(SocialRole.of(0, 0, 0.1, 2, policy).label()).isEqualTo("UNKNOWN");
  }

  @Test
  void theSumOfASteadyRateIsThatRate() {
    SocialPolicy policy = new SocialPolicy(3, 2, 0.5, Duration.ofDays(60), 3);
    double decayed = 0;
    for (int day = 0; day < 6_000; day += 5) {
      decayed += Math.pow(0.5, (day + 2.5) / 60);
    }
    assertThat(policy.monthlyRate(decayed)).isCloseTo(30.4375 / 5, within(0.01));
  }
}
