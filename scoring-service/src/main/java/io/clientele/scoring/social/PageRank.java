package io.clientele.scoring.social;

import java.util.Arrays;

/**
 * How much of everybody's attention ends with each node: S. Brin, L. Page, "The Anatomy of a
 * Large-Scale Hypertextual Web Search Engine" (1998), by power iteration. A node without a way out
 * passes its rank on to all alike.
 */
public final class PageRank {

  /** The share that goes along the edges; the rest goes to all alike. */
  public static final double DAMPING = 0.85;

  private static final double CLOSE = 1e-9;
  private static final int MOST_ROUNDS = 1_000;

  private PageRank() {}

  /**
   * The ranks, which add up to 1; none of no nodes. They are right to {@code 1e-9} in sum.
   *
   * @param nodes how many there are
   * @param from where each edge begins; an edge that is there twice counts twice
   * @param to where it leads
   */
  public static double[] of(int nodes, int[] from, int[] to) {
    int[] out = new int[nodes];
    for (int node : from) {
      out[node]++;
    }
    double[] rank = new double[nodes];
    Arrays.fill(rank, 1.0 / nodes);
    double[] next = new double[nodes];
    for (int round = 0; round < MOST_ROUNDS; round++) {
      step(rank, next, out, from, to);
      double moved = 0;
      for (int node = 0; node < nodes; node++) {
        moved += Math.abs(next[node] - rank[node]);
      }
      double[] last = rank;
      rank = next;
      next = last;
      // What is still to come is a geometric series of the damping.
      if (moved * DAMPING / (1 - DAMPING) < CLOSE) {
        return rank;
      }
    }
    return rank;
  }

  private static void step(double[] rank, double[] next, int[] out, int[] from, int[] to) {
    double stuck = 0;
    for (int node = 0; node < rank.length; node++) {
      if (out[node] == 0) {
        stuck += rank[node];
      }
    }
    Arrays.fill(next, (1 - DAMPING + DAMPING * stuck) / rank.length);
    for (int edge = 0; edge < from.length; edge++) {
      next[to[edge]] += DAMPING * rank[from[edge]] / out[from[edge]];
    }
  }
}
