package io.clientele.feedback.sentiment;

import java.util.Arrays;

/**
 * The distinct hashed features of one text, in the order in which they were first seen.
 *
 * <p>Features are 32-bit hashes; no string is made (feature hashing: Weinberger et al., "Feature
 * Hashing for Large Scale Multitask Learning", ICML 2009). Meant for one thread and one text.
 */
public final class FeatureBag implements FeatureSink {
  private static final int SMALLEST = 64;
  private static final int GOLDEN = 0x9E3779B1;

  private int[] slots;
  private int[] hashes;
  private int size;

  /**
   * An empty bag.
   *
   * @param expected how many features are expected; more are taken as well
   */
  public FeatureBag(int expected) {
    int capacity = Integer.highestOneBit(Math.clamp(expected, SMALLEST, 1 << 20)) * 2;
    slots = new int[capacity];
    hashes = new int[capacity / 2];
  }

  /** Adds a feature; one that is already there is not added again. */
  public void add(int hash) {
    int mask = slots.length - 1;
    int slot = ((hash * GOLDEN) >>> 7) & mask;
    while (slots[slot] != 0) {
      int index = slots[slot] - 1;
      if (hashes[index] == hash) {
        return;
      }
      slot = (slot + 1) & mask;
    }
    append(hash, slot);
  }

  @Override
  public void add(int hash, int begin, int end) {
    add(hash);
  }

  /** The number of distinct features. */
  public int size() {
    return size;
  }

  /** The hash of the feature at a position in {@code [0, size)}. */
  public int hash(int index) {
    return hashes[index];
  }

  private void append(int hash, int slot) {
    hashes[size] = hash;
    slots[slot] = ++size;
    if (size == hashes.length) {
      grow();
    }
  }

  private void grow() {
    hashes = Arrays.copyOf(hashes, size * 2);
    slots = new int[size * 4];
    int mask = slots.length - 1;
    for (int index = 0; index < size; index++) {
      int slot = ((hashes[index] * GOLDEN) >>> 7) & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = index + 1;
    }
  }
}
