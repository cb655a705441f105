package io.clientele.scoring.clv;

import java.util.Arrays;

/** A list of numbers that grows. */
final class Keys {

  private long[] numbers = new long[1024];
  private int size;

  void add(long number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size + (size >> 1));
    }
    numbers[size++] = number;
  }

  /** Counts them; the order is lost. */
  KeyCounts counts() {
    return KeyCounts.of(numbers, size);
  }
}
