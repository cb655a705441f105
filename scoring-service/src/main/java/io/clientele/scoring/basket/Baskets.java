package io.clientele.scoring.basket;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Baskets of items, each item once in a basket, packed: four bytes for an item in a basket. Items
 * are numbers, in the order in which they came.
 */
public final class Baskets {

  private final List<String> names;
  private final int[] items;
  private final int[] starts;

  private Baskets(List<String> names, int[] items, int[] starts) {
    this.names = names;
    this.items = items;
    this.starts = starts;
  }

  /** How many baskets there are. */
  public int size() {
    return starts.length - 1;
  }

  /** How many different items there are. */
  public int itemCount() {
    return names.size();
  }

  /** What the item is called. */
  public String name(int item) {
    return names.get(item);
  }

  /** How many items the basket holds. */
  int size(int basket) {
    return starts[basket + 1] - starts[basket];
  }

  /** The items of the basket. */
  int[] items(int basket) {
    return Arrays.copyOfRange(items, starts[basket], starts[basket + 1]);
  }

  /** In how many baskets each item is. */
  int[] frequencies() {
    int[] frequencies = new int[names.size()];
    for (int i = 0; i < starts[size()]; i++) {
      frequencies[items[i]]++;
    }
    return frequencies;
  }

  /**
   * The same where of every basket with more items only the most frequent of them are left; of
   * equally frequent ones those whose names come first.
   */
  public Capped capped(int most) {
    int[] frequencies = frequencies();
    int[] kept = new int[starts[size()]];
    int[] ends = new int[starts.length];
    int capped = 0;
    int end = 0;
    for (int basket = 0; basket < size(); basket++) {
      int[] all = items(basket);
      if (all.length > most) {
        all = mostFrequent(all, most, frequencies);
        capped++;
      }
      System.arraycopy(all, 0, kept, end, all.length);
      end += all.length;
      ends[basket + 1] = end;
    }
    return new Capped(
        capped == 0 ? this : new Baskets(names, Arrays.copyOf(kept, end), ends), capped);
  }

  private int[] mostFrequent(int[] all, int most, int[] frequencies) {
    return Arrays.stream(all)
        .boxed()
        .sorted((a, b) ->
            frequencies[a] == frequencies[b]
                ? names.get(a).compareTo(names.get(b))
                : Integer.compare(frequencies[b], frequencies[a]))
        .limit(most)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /**
   * Baskets that are not too large.
   *
   * @param count how many were
   */
  public record Capped(Baskets baskets, int count) {}

  /** Takes baskets one after the other. */
  public static final class Builder {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private int[] items = new int[1 << 12];
    private int[] starts = new int[1 << 10];
    // The basket, plus one, that last had the item.
    private int[] lastSeen = new int[1 << 10];
    private int baskets;
    private int end;

    /** The items that are added from now on are in another basket. */
    public Builder next() {
      if (end > starts[baskets]) {
        baskets++;
        if (baskets + 1 >= starts.length) {
          starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[baskets] = end;
      }
      return this;
    }

    /** An item of the basket; once more changes nothing. */
    public Builder add(String name) {
      int item = numbers.computeIfAbsent(name, this::number);
      if (lastSeen[item] != baskets + 1) {
        lastSeen[item] = baskets + 1;
        if (end == items.length) {
          items = Arrays.copyOf(items, items.length * 2);
        }
        items[end++] = item;
      }
      return this;
    }

    private int number(String name) {
      names.add(name);
      if (names.size() > lastSeen.length) {
        lastSeen = Arrays.copyOf(lastSeen, lastSeen.length * 2);
      }
      return names.size() - 1;
    }

    /** How many items in baskets there are so far. */
    public int entries() {
      return end;
    }

    /** The baskets that are not empty. */
    public Baskets build() {
      next();
      return new Baskets(
          List.copyOf(names), Arrays.copyOf(items, end), Arrays.copyOf(starts, baskets + 1));
    }
  }
}
