package io.clientele.feedback.sentiment;

/** Cuts a normalised English text into words, runs of one punctuation mark, and single symbols. */
final class Tokens {
  private Tokens() {}

  /** Where the token (or blank) that begins at a position ends. */
  static int end(NormalizedText text, int start) {
    char first = text.charAt(start);
    int end = start + 1;
    if (Characters.isWordPart(first)) {
      while (end < text.length() && continuesWord(text, end)) {
        end++;
      }
    } else if (Character.isHighSurrogate(first) && end < text.length()) {
      end++;
    } else {
      while (end < text.length() && text.charAt(end) == first) {
        end++;
      }
    }
    return end;
  }

  /** Whether a word turns the meaning of the words after it: no, not, never, without, can't, ... */
  static boolean negates(NormalizedText text, int start, int end) {
    return isWord(text, start, end, "not")
        || isWord(text, start, end, "no")
        || isWord(text, start, end, "never")
        || isWord(text, start, end, "without")
        || isWord(text, start, end, "cannot")
        || endsWith(text, start, end, "n't")
        || isWord(text, start, end, "dont")
        || isWord(text, start, end, "cant")
        || isWord(text, start, end, "didnt");
  }

  /** Whether a mark ends a clause. */
  static boolean endsClause(char unit) {
    return ",;:()".indexOf(unit) >= 0 || endsSentence(unit);
  }

  /** Whether a mark ends a sentence. */
  static boolean endsSentence(char unit) {
    return ".!?".indexOf(unit) >= 0;
  }

  private static boolean continuesWord(NormalizedText text, int at) {
    char unit = text.charAt(at);
    if (unit == '\'') {
      return at + 1 < text.length() && Characters.isLatin(text.charAt(at + 1));
    }
    return Characters.isWordPart(unit);
  }

  private static boolean isWord(NormalizedText text, int start, int end, String word) {
    return end - start == word.length() && endsWith(text, start, end, word);
  }

  private static boolean endsWith(NormalizedText text, int start, int end, String suffix) {
    int from = end - suffix.length();
    if (from < start) {
      return false;
    }
    for (int i = 0; i < suffix.length(); i++) {
      if (text.charAt(from + i) != suffix.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
