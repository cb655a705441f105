package io.clientele.feedback.sentiment;

/**
 * Character n-grams of a Chinese text, which need no word segmentation.
 *
 * <p>All n-grams of 1 to {@value #LONGEST_GRAM} characters, and those of 1 and 2 characters in the
 * last clause once more under a name of their own, since a review tends to end with its verdict.
 */
final class ChineseFeatures {
  static final int LONGEST_GRAM = 5;

  /** About how many features a unit of text has. */
  static final int PER_UNIT = LONGEST_GRAM + 1;

  private static final int SEED = 0x3C6EF372;
  private static final int LAST_CLAUSE = 0x2545F491;

  private ChineseFeatures() {}

  /** Hands the features of a text over. */
  static void visit(NormalizedText text, FeatureSink sink) {
    grams(sink, text, 0, SEED, LONGEST_GRAM);
    grams(sink, text, lastClause(text), LAST_CLAUSE, 2);
  }

  private static void grams(
      FeatureSink sink, NormalizedText text, int from, int seed, int longest) {
    for (int start = from; start < text.length(); start++) {
      int hash = seed;
      int end = Math.min(text.length(), start + longest);
      for (int at = start; at < end; at++) {
        hash = Hashing.roll(hash, text.charAt(at));
        sink.add(Hashing.spread(hash), start, at + 1);
      }
    }
  }

  private static int lastClause(NormalizedText text) {
    int at = text.length() - 1;
    while (at >= 0 && !Character.isLetterOrDigit(text.charAt(at))) {
      at--;
    }
    while (at >= 0 && Character.isLetterOrDigit(text.charAt(at))) {
      at--;
    }
    return at + 1;
  }
}
