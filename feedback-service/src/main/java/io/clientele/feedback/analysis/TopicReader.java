package io.clientele.feedback.analysis;

import io.clientele.feedback.sentiment.ReadText;
import io.clientele.feedback.sentiment.Sentiment;
import io.clientele.feedback.sentiment.topic.TopicModel;
import io.clientele.feedback.sentiment.topic.TopicScore;
import java.util.List;

/** Tells by a trained model what texts are about. Safe for many threads. */
public interface TopicReader {

  /** Tells nothing. */
  TopicReader NONE =
      new TopicReader() {
        @Override
        public List<TopicScore> read(ReadText text, Sentiment whole) {
          return List.of();
        }

        @Override
        public String version() {
          return "";
        }
      };

  /**
   * The topics of a text, the most probable first.
   *
   * @param whole how the text feels, which is not judged a second time
   */
  List<TopicScore> read(ReadText text, Sentiment whole);

  /** Names the weights; changes whenever they do. */
  String version();

  /** What a trained model tells. */
  static TopicReader of(TopicModel model) {
    return new TopicReader() {
      @Override
      public List<TopicScore> read(ReadText text, Sentiment whole) {
        return model.score(text, whole);
      }

      @Override
      public String version() {
        return "+" + model.version();
      }
    };
  }
}
