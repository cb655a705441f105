package io.clientele.scoring.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Many finite numbers in ascending order, without boxes. */
public final class Numbers {

  private final double[] sorted;

  private Numbers(double[] sorted) {
    this.sorted = sorted;
  }

  /** The numbers, in whatever order they come. */
  public static Numbers of(double[] numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    return new Numbers(sorted);
  }

  /** How many there are. */
  public int size() {
    return sorted.length;
  }

  /**
   * The least number that belongs to the greatest share: the one at rank {@code ceil(share n)} from
   * the greatest.
   *
   * @param share in (0, 1)
   */
  public double from(double share) {
    int rank = (int) Math.ceil(share * sorted.length - 1e-9);
    return sorted[sorted.length - Math.clamp(rank, 1, sorted.length)];
  }

  /**
   * The ranks of the numbers, thinned where there are more different ones than asked for.
   *
   * @param most how many rungs the ladder may have, at least 2
   */
  public Ladder<Double> ladder(int most) {
    int distinct = 0;
    for (int i = 0; i < sorted.length; i++) {
      distinct += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
    }
    int step = Math.max(1, Math.ceilDiv(distinct, most - 1));
    List<Rung<Double>> rungs = new ArrayList<>();
    int place = 0;
    for (int from = 0; from < sorted.length; place++) {
      int to = from + 1;
      while (to < sorted.length && sorted[to] == sorted[from]) {
        to++;
      }
      if (place % step == 0 || to == sorted.length) {
        rungs.add(new Rung<>(sorted[from], from, to));
      }
      from = to;
    }
    return new Ladder<>(rungs, sorted.length);
  }
}
