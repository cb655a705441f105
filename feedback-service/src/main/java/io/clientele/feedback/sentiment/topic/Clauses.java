package io.clientele.feedback.sentiment.topic;

import io.clientele.feedback.sentiment.NormalizedText;
import io.clientele.feedback.sentiment.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a normalised text behind punctuation, at a blank between Chinese characters, which many
 * write instead of it, and before a word of contrast (but, however, \u4f46, \u4e0d\u8fc7). At most
 * the first {@value #MOST} clauses are told.
 */
public final class Clauses {
  static final int MOST = 500;
  private static final String ENDS = ".,;:!?()[]~|" + NormalizedText.GLAD + NormalizedText.SAD;

  private static final String[] CONTRASTS = {
    " but ", " however ", " although ", " though ", "\u4f46", "\u4e0d\u8fc7", "\u53ef\u662f"
  };

  private Clauses() {}

  /** The clauses in their order; none is empty. */
  public static List<Span> of(NormalizedText text) {
    List<Span> clauses = new ArrayList<>();
    int begin = 0;
    for (int at = 0; at <= text.length() && clauses.size() < MOST; at++) {
      boolean ends = at == text.length() || isEnd(text, at);
      if (ends || contrasts(text, at)) {
        if (at > begin) {
          clauses.add(new Span(begin, at));
        }
        begin = ends ? at + 1 : at;
      }
    }
    return clauses;
  }

  private static boolean isEnd(NormalizedText text, int at) {
    return ENDS.indexOf(text.charAt(at)) >= 0
        || (text.charAt(at) == ' '
            && at > 0
            && at + 1 < text.length()
            && Character.isIdeographic(text.charAt(at - 1))
            && Character.isIdeographic(text.charAt(at + 1)));
  }

  private static boolean contrasts(NormalizedText text, int at) {
    for (String word : CONTRASTS) {
      if (text.charAt(at) == word.charAt(0) && startsWith(text, at, word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(NormalizedText text, int at, String word) {
    if (at + word.length() > text.length()) {
      return false;
    }
    for (int i = 1; i < word.length(); i++) {
      if (text.charAt(at + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
