package io.clientele.scoring.basket;

import java.util.Arrays;

/**
 * Frequent sets of items as a tree: a set is the way from the root to a node, by rising ranks. The
 * children of a node stand side by side.
 */
final class ItemSets {

  /** What no node is: the parent of the first items. */
  static final int ROOT = -1;

  /** More sets, or rules of them, than may be kept. */
  static final class TooManyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooManyException() {
      super("more sets of items than may be kept", null, false, false);
    }
  }

  // A node takes five numbers. Each way to split a set in two takes a p-value, and may be two
  // rules.
  private static final long BYTES_OF_SET = 20;
  private static final long BYTES_OF_SPLIT = 8 + 2 * 24;

  private final long mostBytes;
  private long bytes;
  private long splits;
  private int size;
  private int firstItems;
  private int[] rank = new int[1 << 10];
  private int[] count = new int[1 << 10];
  private int[] parent = new int[1 << 10];
  private int[] from = new int[1 << 10];
  private int[] until = new int[1 << 10];

  ItemSets(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  int size() {
    return size;
  }

  /** Ways to split each of the sets into two parts that are not empty. */
  long splits() {
    return splits;
  }

  int rank(int node) {
    return rank[node];
  }

  int count(int node) {
    return count[node];
  }

  /**
   * Adds a set: that of the parent and one more item of a greater rank.
   *
   * @param items how many items it has
   */
  int add(int above, int item, int baskets, int items) {
    long ways = (1L << (items - 1)) - 1;
    bytes += BYTES_OF_SET + ways * BYTES_OF_SPLIT;
    if (bytes > mostBytes) {
      throw new TooManyException();
    }
    splits += ways;
    if (size == rank.length) {
      grow();
    }
    rank[size] = item;
    count[size] = baskets;
    parent[size] = above;
    if (above == ROOT) {
      firstItems = size + 1;
    } else {
      if (until[above] == 0) {
        from[above] = size;
      }
      until[above] = size + 1;
    }
    return size++;
  }

  private void grow() {
    int more = size * 2;
    rank = Arrays.copyOf(rank, more);
    count = Arrays.copyOf(count, more);
    parent = Arrays.copyOf(parent, more);
    from = Arrays.copyOf(from, more);
    until = Arrays.copyOf(until, more);
  }

  /** The ranks of the set's items, rising. */
  int[] ranks(int node) {
    int items = 0;
    for (int at = node; at != ROOT; at = parent[at]) {
      items++;
    }
    int[] ranks = new int[items];
    for (int at = node; at != ROOT; at = parent[at]) {
      ranks[--items] = rank[at];
    }
    return ranks;
  }

  /**
   * In how many baskets those of the ranks are whose bits are set: a part of a frequent set is
   * frequent.
   */
  int count(int[] ranks, int mask) {
    int node = ROOT;
    for (int rest = mask; rest != 0; rest &= rest - 1) {
      int wanted = ranks[Integer.numberOfTrailingZeros(rest)];
      int low = node == ROOT ? 0 : from[node];
      int high = node == ROOT ? firstItems : until[node];
      node = Arrays.binarySearch(rank, low, high, wanted);
      if (node < 0) {
        throw new IllegalStateException("a part of a frequent set is missing");
      }
    }
    return count[node];
  }
}
