package io.clientele.feedback.theme;

import java.util.BitSet;
import java.util.Comparator;

/**
 * A phrase that tells feedback of a topic from all other feedback.
 *
 * <p>The score is the signed root of the log-likelihood ratio of the two frequencies (T. Dunning,
 * "Accurate methods for the statistics of surprise and coincidence", Computational Linguistics 19,
 * 1993): about how many standard errors the phrase is more frequent within the topic than outside.
 *
 * @param score a normal deviate where the phrase does not tell anything
 * @param within the pieces of feedback of the topic that hold it, by their place
 */
record KeyPhrase(String phrase, double score, BitSet within) {

  /** The most telling first; of the same score the longer, then by the phrase itself. */
  static final Comparator<KeyPhrase> MOST_TELLING =
      Comparator.comparingDouble((KeyPhrase one) -> one.score())
          .thenComparingInt((KeyPhrase one) -> one.phrase().length())
          .reversed()
          .thenComparing(KeyPhrase::phrase);

  private static final double SAME = 0.8;

  /** How much there has to be outside of a topic to compare with. */
  private static final int LEAST_OUTSIDE = 10;

  /**
   * The score of a phrase: positive where it is more frequent within the topic. Of fewer others
   * than the topic has, the share is taken as if they were as many, so that a topic of which
   * everybody speaks keeps its phrases; where there is next to nothing else, it is the square root
   * of the frequency.
   *
   * @param within of the topic hold it
   * @param topic pieces of feedback in all
   * @param outside of the others hold it
   * @param others pieces of feedback in all
   */
  static double deviate(int within, int topic, int outside, int others) {
    if (others < LEAST_OUTSIDE) {
      return Math.sqrt(within);
    }
    double scale = Math.max(1, (double) topic / others);
    double found = outside * scale;
    double rest = others * scale;
    double share = (within + found) / (topic + rest);
    double g =
        surprise(within, share * topic)
            + surprise(topic - within, (1 - share) * topic)
            + surprise(found, share * rest)
            + surprise(rest - found, (1 - share) * rest);
    double sign = within * rest >= found * topic ? 1 : -1;
    return sign * Math.sqrt(Math.max(0, 2 * g));
  }

  private static double surprise(double observed, double expected) {
    return observed == 0 ? 0 : observed * Math.log(observed / expected);
  }

  /** How many pieces of feedback hold it. */
  int count() {
    return within.cardinality();
  }

  /** How many hold both. */
  int together(KeyPhrase other) {
    BitSet both = (BitSet) within.clone();
    both.and(other.within);
    return both.cardinality();
  }

  /** Whether this is but a part of a longer phrase, in nearly all feedback that holds it. */
  boolean isPartOf(KeyPhrase longer) {
    return longer.phrase.length() > phrase.length()
        && longer.phrase.contains(phrase)
        && longer.count() >= SAME * count();
  }
}
