package io.clientele.feedback.sentiment.own;

import io.clientele.feedback.sentiment.FeatureBag;
import io.clientele.feedback.sentiment.Language;
import io.clientele.feedback.sentiment.ReadText;
import io.clientele.feedback.sentiment.Sentiment;
import io.clientele.feedback.sentiment.SentimentModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A correction as the learner sees it.
 *
 * @param text as it was read
 * @param base what the base model answers
 * @param answer the right one: 0 negative, 1 neutral, 2 positive
 */
record Lesson(ReadText text, Sentiment base, int answer) {

  Language language() {
    return text.language();
  }

  FeatureBag features() {
    return text.features();
  }

  /**
   * The lessons in corrections. Of several corrections of one text the last one holds; texts in no
   * known language teach nothing.
   */
  static List<Lesson> of(SentimentModel base, List<Correction> corrections) {
    Map<String, Lesson> lessons = new LinkedHashMap<>();
    for (Correction correction : corrections) {
      ReadText text = ReadText.of(correction.text());
      if (text.features().size() > 0) {
        lessons.put(
            text.normalized().toString(),
            new Lesson(text, base.classify(text), Delta.answer(correction.label())));
      }
    }
    return new ArrayList<>(lessons.values());
  }
}
