package io.clientele.feedback.sentiment;

import java.util.Arrays;

/**
 * The features that a model knows: a set of hashes, each with its row in the weights. Immutable.
 *
 * <p>A slot holds the row plus 1 in its lower bits and, in the bits that are left, some of the
 * hash: most hashes that are not known are turned away without a look at the rows.
 */
public final class Vocabulary {
  private static final int GOLDEN = 0x9E3779B1;

  private final int[] hashes;
  private final int[] slots;
  private final int shift;
  private final int rowBits;

  private Vocabulary(int[] hashes) {
    this.hashes = hashes;
    int bits = 33 - Integer.numberOfLeadingZeros(Math.max(1, hashes.length));
    this.slots = new int[1 << bits];
    this.shift = 32 - bits;
    this.rowBits = bits;
    for (int row = 0; row < hashes.length; row++) {
      slots[freeSlot(hashes[row])] = (hashes[row] * GOLDEN) << rowBits | (row + 1);
    }
  }

  /**
   * A vocabulary; the row of a hash is its place in the array.
   *
   * @param hashes in strictly ascending order
   * @throws IllegalArgumentException if they are not
   */
  public static Vocabulary of(int[] hashes) {
    for (int row = 1; row < hashes.length; row++) {
      if (hashes[row - 1] >= hashes[row]) {
        throw new IllegalArgumentException(
            "the hashes are not in strictly ascending order at " + row);
      }
    }
    return new Vocabulary(Arrays.copyOf(hashes, hashes.length));
  }

  /** The number of features. */
  public int size() {
    return hashes.length;
  }

  /** The hash in a row of {@code [0, size)}. */
  public int hash(int row) {
    return hashes[row];
  }

  /** The row of a hash, -1 if it is not known. */
  public int row(int hash) {
    int mask = slots.length - 1;
    int spread = hash * GOLDEN;
    int wanted = spread << rowBits;
    int slot = spread >>> shift;
    while (slots[slot] != 0) {
      if ((slots[slot] ^ wanted) >>> rowBits == 0) {
        int row = (slots[slot] & mask) - 1;
        if (hashes[row] == hash) {
          return row;
        }
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  private int freeSlot(int hash) {
    int mask = slots.length - 1;
    int slot = (hash * GOLDEN) >>> shift;
    while (slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
