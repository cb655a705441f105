package io.clientele.feedback.sentiment;

/**
 * Word and character n-grams of an English text.
 *
 * <ul>
 *   <li>words and punctuation as 1- to 3-grams;
 *   <li>character n-grams of {@value #SHORTEST_GRAM} to {@value #LONGEST_GRAM} inside each word,
 *       with its borders;
 *   <li>words in the scope of a negation once more under a name of their own (up to {@value #SCOPE}
 *       words, until a punctuation mark; after Das and Chen, "Yahoo! for Amazon", Management
 *       Science 53(9), 2007);
 *   <li>words of the last sentence once more under a name of their own.
 * </ul>
 */
final class EnglishFeatures {
  /** About how many features a unit of text has. */
  static final int PER_UNIT = 4;

  static final int SHORTEST_GRAM = 4;
  static final int LONGEST_GRAM = 5;
  private static final int SCOPE = 4;
  private static final int WORD = 0x6A09E667;
  private static final int BIGRAM = 0xBB67AE85;
  private static final int TRIGRAM = 0x3C6EF372;
  private static final int CHARS = 0xA54FF53A;
  private static final int NEGATED = 0x510E527F;
  private static final int LAST = 0x9B05688C;

  private final NormalizedText text;
  private final FeatureSink sink;
  private final int lastSentence;
  private int previous;
  private int beforePrevious;
  private int previousBegin;
  private int beforePreviousBegin;
  private int negatedLeft;

  private EnglishFeatures(NormalizedText text, FeatureSink sink) {
    this.text = text;
    this.sink = sink;
    this.lastSentence = lastSentence(text);
  }

  /** Hands the features of a text over. */
  static void visit(NormalizedText text, FeatureSink sink) {
    new EnglishFeatures(text, sink).run();
  }

  private void run() {
    int at = 0;
    while (at < text.length()) {
      int end = Tokens.end(text, at);
      if (text.charAt(at) != ' ') {
        token(at, end);
      }
      at = end;
    }
  }

  private void token(int start, int end) {
    int word = WORD;
    for (int at = start; at < end; at++) {
      word = Hashing.roll(word, text.charAt(at));
    }
    sink.add(Hashing.spread(word), start, end);
    sequences(word, start, end);
    if (Characters.isWordPart(text.charAt(start))) {
      word(word, start, end);
    } else if (Tokens.endsClause(text.charAt(start))) {
      negatedLeft = 0;
    }
  }

  private void sequences(int word, int start, int end) {
    if (previous != 0) {
      sink.add(Hashing.spread(Hashing.roll(previous * 31 + word, BIGRAM)), previousBegin, end);
    }
    if (beforePrevious != 0) {
      int trigram = Hashing.roll((beforePrevious * 31 + previous) * 31 + word, TRIGRAM);
      sink.add(Hashing.spread(trigram), beforePreviousBegin, end);
    }
    beforePrevious = previous;
    beforePreviousBegin = previousBegin;
    previous = word;
    previousBegin = start;
  }

  private void word(int word, int start, int end) {
    if (start >= lastSentence) {
      sink.add(Hashing.spread(word ^ LAST), start, end);
    }
    if (negatedLeft > 0) {
      sink.add(Hashing.spread(word ^ NEGATED), start, end);
      negatedLeft--;
    }
    if (Tokens.negates(text, start, end)) {
      negatedLeft = SCOPE;
    }
    characters(start, end);
  }

  private void characters(int start, int end) {
    for (int from = start - 1; from < end; from++) {
      int hash = CHARS;
      for (int at = from; at <= Math.min(end, from + LONGEST_GRAM - 1); at++) {
        hash = Hashing.roll(hash, at < start || at == end ? ' ' : text.charAt(at));
        if (at - from + 1 >= SHORTEST_GRAM) {
          sink.add(Hashing.spread(hash), Math.max(start, from), Math.min(end, at + 1));
        }
      }
    }
  }

  private static int lastSentence(NormalizedText text) {
    int at = text.length() - 1;
    while (at >= 0 && !Characters.isWordPart(text.charAt(at))) {
      at--;
    }
    while (at >= 0 && !Tokens.endsSentence(text.charAt(at))) {
      at--;
    }
    return at + 1;
  }
}
