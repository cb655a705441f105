package io.clientele.feedback.sentiment.training;

import io.clientele.feedback.sentiment.FeatureBag;
import io.clientele.feedback.sentiment.Vocabulary;
import java.util.Arrays;
import java.util.List;

/** Chooses the features worth knowing: those in the most texts. */
final class VocabularySelection {
  private VocabularySelection() {}

  /**
   * The {@code size} features that occur in the most texts, and in at least {@code fewest} of them.
   * Of features in equally many texts the one with the lower hash goes first.
   */
  static Vocabulary mostFrequent(List<FeatureBag> texts, int size, int fewest) {
    long[] ranked = countedHashes(texts);
    Arrays.sort(ranked);
    int from = Math.max(0, ranked.length - size);
    return Vocabulary.of(
        Arrays.stream(ranked, from, ranked.length)
            .filter(entry -> (entry >>> 32) >= fewest)
            .mapToInt(entry -> ~(int) entry)
            .sorted()
            .toArray());
  }

  /** One entry per distinct hash: the number of texts above, the complement of the hash below. */
  private static long[] countedHashes(List<FeatureBag> texts) {
    int[] hashes = allHashes(texts);
    Arrays.sort(hashes);
    long[] entries = new long[hashes.length];
    int distinct = 0;
    int start = 0;
    for (int at = 1; at <= hashes.length; at++) {
      if (at == hashes.length || hashes[at] != hashes[start]) {
        entries[distinct++] = ((long) (at - start) << 32) | (~hashes[start] & 0xFFFFFFFFL);
        start = at;
      }
    }
    return Arrays.copyOf(entries, distinct);
  }

  private static int[] allHashes(List<FeatureBag> texts) {
    int[] hashes = new int[texts.stream().mapToInt(FeatureBag::size).sum()];
    int at = 0;
    for (FeatureBag text : texts) {
      for (int index = 0; index < text.size(); index++) {
        hashes[at++] = text.hash(index);
      }
    }
    return hashes;
  }
}
