package io.clientele.scoring.churn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * People in parts of nearly equal size, each with its share of those who left.
 *
 * @param of which part each person is in
 */
record Folds(int[] of, int count) {

  /**
   * Parts drawn by chance.
   *
   * @param seed the same seed, the same parts
   */
  static Folds stratified(boolean[] left, int[] chosen, int count, long seed) {
    int[] of = new int[left.length];
    java.util.Arrays.fill(of, -1);
    Random random = new Random(seed);
    int next = 0;
    for (boolean side : new boolean[] {true, false}) {
      List<Integer> members = new ArrayList<>();
      IntStream.of(chosen).filter(i -> left[i] == side).forEach(members::add);
      Collections.shuffle(members, random);
      for (int member : members) {
        of[member] = next++ % count;
      }
    }
    return new Folds(of, count);
  }

  /** Those of a part. */
  int[] in(int fold) {
    return IntStream.range(0, of.length).filter(i -> of[i] == fold).toArray();
  }

  /** Those of all other parts. */
  int[] outside(int fold) {
    return IntStream.range(0, of.length).filter(i -> of[i] >= 0 && of[i] != fold).toArray();
  }
}
