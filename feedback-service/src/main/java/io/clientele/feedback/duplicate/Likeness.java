package io.clientele.feedback.duplicate;

import io.clientele.feedback.sentiment.NormalizedText;
import java.util.ArrayList;
import java.util.List;

/**
 * What nearly equal texts have in common: 64 bits of which few differ where few words do (Charikar,
 * "Similarity Estimation Techniques from Rounding Algorithms", STOC 2002). Two long texts are alike
 * where at most {@value #MOST_BITS} bits differ, as Manku, Jain and Das Sarma found for web pages
 * ("Detecting Near-Duplicates for Web Crawling", WWW 2007); of short ones, where one word is much,
 * only equal ones are. Case, width, blanks, punctuation and markup make no difference.
 *
 * @param bits of the text
 * @param isLong whether it has at least {@value #LONG} letters and digits; a Chinese character
 *     counts for three
 */
public record Likeness(long bits, boolean isLong) {

  /** How many bits may differ. */
  public static final int MOST_BITS = 3;

  /** By bands of bits alike texts are found: with more bands than bits that differ one is equal. */
  static final int BANDS = MOST_BITS + 1;

  private static final int LONG = 60;
  private static final int LETTERS_PER_HAN = 3;
  private static final int GRAM = 4;
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  /** That of a cleaned text; of one without letters and digits all that is in it counts. */
  public static Likeness of(NormalizedText text) {
    StringBuilder said = new StringBuilder(text.length());
    int weight = 0;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (Character.isLetterOrDigit(unit)) {
        said.append(unit);
        weight += Character.isIdeographic(unit) ? LETTERS_PER_HAN : 1;
      }
    }
    return weight >= LONG
        ? new Likeness(similarityHash(said), true)
        : new Likeness(hash(said.isEmpty() ? text.toString() : said), false);
  }

  /** Whether two texts say nearly the same. */
  public boolean isLike(Likeness other) {
    return isLong == other.isLong && Long.bitCount(bits ^ other.bits) <= (isLong ? MOST_BITS : 0);
  }

  /** Numbers of which alike long texts share at least one; none of a short text. */
  public List<Integer> bands() {
    List<Integer> bands = new ArrayList<>(BANDS);
    int width = Long.SIZE / BANDS;
    for (int band = 0; isLong && band < BANDS; band++) {
      long value = (bits >>> (band * width)) & ((1L << width) - 1);
      bands.add((int) (band << width | value));
    }
    return bands;
  }

  private static long similarityHash(CharSequence said) {
    int[] balance = new int[Long.SIZE];
    for (int begin = 0; begin + GRAM <= said.length(); begin++) {
      long hash = hash(said.subSequence(begin, begin + GRAM));
      for (int bit = 0; bit < Long.SIZE; bit++) {
        balance[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
      }
    }
    long bits = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      bits |= balance[bit] > 0 ? 1L << bit : 0;
    }
    return bits;
  }

  private static long hash(CharSequence text) {
    long hash = PRIME;
    for (int at = 0; at < text.length(); at++) {
      hash = (hash ^ text.charAt(at)) * PRIME;
      hash ^= hash >>> 29;
    }
    hash = (hash ^ hash >>> 32) * PRIME;
    return hash ^ hash >>> 29;
  }
}
