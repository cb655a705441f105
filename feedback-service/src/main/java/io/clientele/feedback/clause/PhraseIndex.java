package io.clientele.feedback.clause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds all of many phrases in one pass over a text: a trie (Fredkin, "Trie Memory", CACM 3(9),
 * 1960) that is entered at each place where a phrase can begin. Phrases fit as {@link Phrase} says,
 * but for one: a phrase that begins with a letter or a digit is found at the begin of a word only.
 *
 * <p>The time is linear in the text, with the length of the longest phrase as its worst factor.
 * Immutable and safe for many threads.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseIndex<T> {

  /**
   * A phrase that was found.
   *
   * @param meaning what it stands for
   * @param begin its first unit
   * @param end the one after its last
   */
  public record Hit<T>(T meaning, int begin, int end) {

    /** Whether another hit lies within this one and is shorter. */
    public boolean covers(Hit<?> other) {
      return begin <= other.begin && other.end <= end && end - begin > other.end - other.begin;
    }
  }

  private static final int ROOT = 0;

  // The edges of the trie by open addressing: the key is the node and the unit that leads on.
  private final long[] keys;
  private final int[] targets;
  private final List<List<Ending<T>>> endings;

  private record Ending<T>(T meaning, boolean wholeWord) {}

  private PhraseIndex(Map<Long, Integer> edges, List<List<Ending<T>>> endings) {
    int capacity = Integer.highestOneBit(Math.max(8, edges.size())) * 4;
    this.keys = new long[capacity];
    this.targets = new int[capacity];
    this.endings = endings;
    Arrays.fill(keys, -1);
    edges.forEach((key, target) -> {
      int slot = slot(key);
      keys[slot] = key;
      targets[slot] = target;
    });
  }

  /** An index of phrases by what they stand for. */
  public static <T> PhraseIndex<T> of(Map<T, List<Phrase>> phrases) {
    Map<Long, Integer> edges = new HashMap<>();
    List<List<Ending<T>>> endings = new ArrayList<>();
    endings.add(List.of());
    phrases.forEach((meaning, words) -> {
      for (Phrase phrase : words) {
        int node = ROOT;
        for (int at = 0; at < phrase.text().length(); at++) {
          int next =
              edges.computeIfAbsent(key(node, phrase.text().charAt(at)), _ -> endings.size());
          if (next == endings.size()) {
            endings.add(List.of());
          }
          node = next;
        }
        List<Ending<T>> all = new ArrayList<>(endings.get(node));
        all.add(new Ending<>(meaning, !phrase.isChinese()));
        endings.set(node, List.copyOf(all));
      }
    });
    return new PhraseIndex<>(edges, List.copyOf(endings));
  }

  /** The phrases in a normalised text, in the order of their begins, then of their ends. */
  public List<Hit<T>> in(CharSequence text) {
    List<Hit<T>> hits = new ArrayList<>();
    for (int begin = 0; begin < text.length(); begin++) {
      if (!Phrase.isWordPart(text, begin) || !Phrase.isWordPart(text, begin - 1)) {
        from(text, begin, hits);
      }
    }
    return hits;
  }

  private void from(CharSequence text, int begin, List<Hit<T>> hits) {
    int node = ROOT;
    for (int at = begin; at < text.length(); at++) {
      int slot = slot(key(node, text.charAt(at)));
      if (keys[slot] < 0) {
        return;
      }
      node = targets[slot];
      for (Ending<T> ending : endings.get(node)) {
        if (!ending.wholeWord() || Phrase.isWhole(text, begin, at + 1)) {
          hits.add(new Hit<>(ending.meaning(), begin, at + 1));
        }
      }
    }
  }

  private static long key(int node, char unit) {
    return ((long) node << Character.SIZE) | unit;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (keys[slot] >= 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
