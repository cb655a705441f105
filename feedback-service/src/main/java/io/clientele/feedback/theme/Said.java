package io.clientele.feedback.theme;

import java.util.Map;

/**
 * What somebody said.
 *
 * @param language {@code en} or {@code zh}
 * @param aspects polarity by the aspects that it speaks of
 */
record Said(FeedbackKey key, String text, String language, Map<String, Double> aspects) {

  Said {
    aspects = Map.copyOf(aspects);
  }
}
