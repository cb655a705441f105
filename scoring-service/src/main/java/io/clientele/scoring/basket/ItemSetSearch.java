package io.clientele.scoring.basket;

import java.util.Arrays;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * Finds all sets of items that are in at least so many baskets: M. J. Zaki, "Scalable Algorithms
 * for Association Mining" (2000), on bit sets. Pairs are counted basket by basket in a triangle; a
 * larger set grows from one that is frequent by items that are frequent with each of its items, and
 * its baskets are the intersection. Of a set only the words with a basket are kept, so that an
 * intersection costs what the rarer one has.
 */
final class ItemSetSearch {

  private static final int OFTEN = 64;

  private final Baskets baskets;
  private final int least;
  private final int mostItems;
  private final DoubleConsumer progress;
  private final ItemSets sets;
  // Rank to item, the rarest first: rare ones prune best.
  private final int[] itemOf;
  private final int[] rankOf;
  private int[] pairs = {};
  private long[][] bits = {};
  private final int words;

  private ItemSetSearch(
      Baskets baskets, int least, int mostItems, ItemSets sets, DoubleConsumer progress) {
    this.baskets = baskets;
    this.least = least;
    this.mostItems = mostItems;
    this.sets = sets;
    this.progress = progress;
    this.words = (baskets.size() + 63) >>> 6;
    int[] frequencies = baskets.frequencies();
    itemOf = byFrequency(frequencies, least);
    rankOf = new int[frequencies.length];
    Arrays.fill(rankOf, -1);
    for (int rank = 0; rank < itemOf.length; rank++) {
      rankOf[itemOf[rank]] = rank;
      sets.add(ItemSets.ROOT, rank, frequencies[itemOf[rank]], 1);
    }
  }

  private static int[] byFrequency(int[] frequencies, int least) {
    return IntStream.range(0, frequencies.length)
        .filter(item -> frequencies[item] >= least)
        .boxed()
        .sorted((a, b) ->
            frequencies[a] == frequencies[b]
                ? Integer.compare(a, b)
                : Integer.compare(frequencies[a], frequencies[b]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The frequent sets. */
  static final class Found {

    private final ItemSets sets;
    private final int[] itemOf;

    private Found(ItemSets sets, int[] itemOf) {
      this.sets = sets;
      this.itemOf = itemOf;
    }

    ItemSets sets() {
      return sets;
    }

    /** The item of a rank. */
    int item(int rank) {
      return itemOf[rank];
    }
  }

  /**
   * Finds them.
   *
   * @param least in how many baskets a set must be, at least 1
   * @param mostItems of a set, at least 2
   * @param mostBytes that the search and the sets may take
   * @param progress is told the share that is done; may throw to end the search
   * @throws ItemSets.TooManyException where the bytes do not do
   */
  static Found find(
      Baskets baskets, int least, int mostItems, long mostBytes, DoubleConsumer progress) {
    ItemSetSearch search =
        new ItemSetSearch(baskets, least, mostItems, new ItemSets(mostBytes / 2), progress);
    search.run(mostBytes / 2);
    return new Found(search.sets, search.itemOf);
  }

  private void run(long mostBytes) {
    long n = itemOf.length;
    long triangle = n * (n - 1) / 2;
    long ofBits = mostItems > 2 ? n * words * Long.BYTES : 0;
    if (triangle * Integer.BYTES + ofBits > mostBytes || triangle > Integer.MAX_VALUE - 8) {
      throw new ItemSets.TooManyException();
    }
    count((int) triangle);
    int[] partners = new int[itemOf.length];
    Branch[] branches = new Branch[mostItems];
    for (int depth = 1; depth < mostItems - 1; depth++) {
      branches[depth] = new Branch(words, itemOf.length);
    }
    for (int first = 0; first < itemOf.length; first++) {
      if (first % OFTEN == 0) {
        progress.accept(0.3 + 0.7 * first / itemOf.length);
      }
      int found = 0;
      int below = sets.size();
      for (int second = first + 1; second < itemOf.length; second++) {
        int both = pairs[pair(first, second)];
        if (both >= least) {
          sets.add(first, second, both, 2);
          partners[found++] = second;
        }
      }
      if (mostItems > 2 && found > 1) {
        grow(Branch.of(bits[first]), partners, found, below, branches, 1);
      }
    }
  }

  // Ranks rise: the pairs of the first stand before those of the second.
  private int pair(int first, int second) {
    return (int) ((long) second * (second - 1) / 2) + first;
  }

  private void count(int triangle) {
    pairs = new int[triangle];
    bits = new long[mostItems > 2 ? itemOf.length : 0][words];
    for (int basket = 0; basket < baskets.size(); basket++) {
      if (basket % (OFTEN * OFTEN) == 0) {
        progress.accept(0.3 * basket / baskets.size());
      }
      int[] ranks =
          Arrays.stream(baskets.items(basket)).map(i -> rankOf[i]).filter(r -> r >= 0).toArray();
      Arrays.sort(ranks);
      for (int j = 0; j < ranks.length; j++) {
        int row = pair(0, ranks[j]);
        for (int i = 0; i < j; i++) {
          pairs[row + ranks[i]]++;
        }
        if (bits.length > 0) {
          bits[ranks[j]][basket >>> 6] |= 1L << basket;
        }
      }
    }
  }

  /**
   * Sets of one item more than those of a node and a partner.
   *
   * @param above the baskets of the node
   * @param partners ranks that are frequent with the node
   * @param below the node of the first of the partners; the others' come after it
   */
  private void grow(
      Branch above, int[] partners, int count, int below, Branch[] branches, int depth) {
    Branch branch = branches[depth];
    for (int i = 0; i < count - 1; i++) {
      branch.intersect(above, bits[partners[i]]);
      int found = 0;
      int next = sets.size();
      for (int j = i + 1; j < count; j++) {
        if (pairs[pair(partners[i], partners[j])] >= least) {
          int all = branch.countWith(bits[partners[j]]);
          if (all >= least) {
            sets.add(below + i, partners[j], all, depth + 2);
            branch.partners[found++] = partners[j];
          }
        }
      }
      if (depth + 2 < mostItems && found > 1) {
        grow(branch, branch.partners, found, next, branches, depth + 1);
      }
    }
  }

  /** The baskets of a set: the words that are not 0, and where they stand. */
  private static final class Branch {

    final int[] place;
    final long[] word;
    final int[] partners;
    int length;

    Branch(int words, int items) {
      place = new int[words];
      word = new long[words];
      partners = new int[items];
    }

    static Branch of(long[] bits) {
      Branch all = new Branch(bits.length, 0);
      for (int i = 0; i < bits.length; i++) {
        all.keep(i, bits[i]);
      }
      return all;
    }

    private void keep(int at, long bits) {
      if (bits != 0) {
        place[length] = at;
        word[length++] = bits;
      }
    }

    void intersect(Branch above, long[] bits) {
      length = 0;
      for (int i = 0; i < above.length; i++) {
        keep(above.place[i], above.word[i] & bits[above.place[i]]);
      }
    }

    int countWith(long[] bits) {
      int both = 0;
      for (int i = 0; i < length; i++) {
        both += Long.bitCount(word[i] & bits[place[i]]);
      }
      return both;
    }
  }
}
