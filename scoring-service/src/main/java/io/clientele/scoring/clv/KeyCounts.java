package io.clientele.scoring.clv;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * Distinct numbers in ascending order, and how often each came.
 *
 * @param keys ascending
 * @param counts by key
 */
@SuppressWarnings("ArrayRecordComponent") // numbers that are read, never compared
record KeyCounts(long[] keys, int[] counts) {

  /** Sorts the first {@code size} numbers in place and counts them. */
  static KeyCounts of(long[] numbers, int size) {
    Arrays.sort(numbers, 0, size);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      distinct += i == 0 || numbers[i] != numbers[i - 1] ? 1 : 0;
    }
    KeyCounts result = new KeyCounts(new long[distinct], new int[distinct]);
    int place = -1;
    for (int i = 0; i < size; i++) {
      if (i == 0 || numbers[i] != numbers[i - 1]) {
        result.keys[++place] = numbers[i];
      }
      result.counts[place]++;
    }
    return result;
  }

  /** The numbers as a function that never falls maps them; those that become equal are one. */
  KeyCounts mapped(LongUnaryOperator rising) {
    long[] mapped = new long[keys.length];
    int[] sums = new int[keys.length];
    int place = -1;
    for (int i = 0; i < keys.length; i++) {
      long key = rising.applyAsLong(keys[i]);
      if (place < 0 || mapped[place] != key) {
        mapped[++place] = key;
      }
      sums[place] += counts[i];
    }
    return new KeyCounts(Arrays.copyOf(mapped, place + 1), Arrays.copyOf(sums, place + 1));
  }

  int size() {
    return keys.length;
  }
}
