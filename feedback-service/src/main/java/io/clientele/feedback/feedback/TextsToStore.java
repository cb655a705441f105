package io.clientele.feedback.feedback;

import io.clientele.feedback.sentiment.SentimentLabel;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Texts that were understood and are not stored yet. */
public final class TextsToStore {

  private final String source;
  private final List<ClassifiedFeedback> batch;

  TextsToStore(String source, List<ClassifiedFeedback> batch) {
    this.source = source;
    this.batch = List.copyOf(batch);
  }

  String source() {
    return source;
  }

  List<ClassifiedFeedback> batch() {
    return batch;
  }

  /** How each was meant, by its id. */
  public Map<String, SentimentLabel> sentiments() {
    return batch.stream()
        .collect(
            Collectors.toMap(
                item -> item.feedback().feedbackId(), item -> item.judgement().label()));
  }
}
