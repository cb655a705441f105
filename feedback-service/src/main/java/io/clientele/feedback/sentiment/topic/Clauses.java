package io.clientele.feedback.sentiment.topic;

import io.clientele.feedback.sentiment.NormalizedText;
import io.clientele.feedback.sentiment.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a normalised text behind punctuation and at a blank between Chinese characters, which many
 * write instead of it. At most the first {@value #MOST} clauses are told.
 */
public final class Clauses {
  static final int MOST = 500;
  private static final String ENDS = ".,;:!?()[]~|" + NormalizedText.GLAD + NormalizedText.SAD;

  private Clauses() {}

  /** The clauses in their order; none is empty. */
  public static List<Span> of(NormalizedText text) {
    List<Span> clauses = new ArrayList<>();
    int begin = 0;
    for (int at = 0; at <= text.length() && clauses.size() < MOST; at++) {
      if (at == text.length() || isEnd(text, at)) {
        if (at > begin) {
          clauses.add(new Span(begin, at));
        }
        begin = at + 1;
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
}
