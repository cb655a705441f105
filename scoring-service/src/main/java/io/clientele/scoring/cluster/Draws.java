package io.clientele.scoring.cluster;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Draws numbers by chance. */
public final class Draws {

  private Draws() {}

  /** Up to {@code most} different numbers below {@code size}, each set of them equally likely. */
  public static int[] without(int size, int most, SplittableRandom random) {
    int[] all = IntStream.range(0, size).toArray();
    if (size <= most) {
      return all;
    }
    for (int i = 0; i < most; i++) {
      int other = i + random.nextInt(size - i);
      int drawn = all[other];
      all[other] = all[i];
      all[i] = drawn;
    }
    return java.util.Arrays.copyOf(all, most);
  }

  /** As many numbers below {@code size}, each independent of the others. */
  static int[] with(int size, int count, SplittableRandom random) {
    return IntStream.range(0, count).map(i -> random.nextInt(size)).toArray();
  }
}
