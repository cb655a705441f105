package io.clientele.feedback.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SentimentTest {
  @Test
  void theMostProbableAnswerIsTheLabel() {
    assertThat(Sentiment.of(Language.ENGLISH, 0.5, 0.3, 0.2))
        .isEqualTo(new Sentiment(Language.ENGLISH, SentimentLabel.POSITIVE, 0.5, 0.5, 0.3, 0.2));
    assertThat(Sentiment.of(Language.ENGLISH, 0.2, 0.5, 0.3).label())
        .isEqualTo(SentimentLabel.NEUTRAL);
    assertThat(Sentiment.of(Language.ENGLISH, 0.4, 0.2, 0.4).label())
        .isEqualTo(SentimentLabel.NEGATIVE);
  }

  @Test
  void unknownHasNoProbability() {
    assertThat(Sentiment.unknown(Language.UNDETERMINED))
        .isEqualTo(new Sentiment(Language.UNDETERMINED, SentimentLabel.UNKNOWN, 0, 0, 0, 0));
  }

  @Test
  void contradictingNumbersAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sentiment.of(Language.ENGLISH, 0.5, 0.5, 0.5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sentiment.of(Language.ENGLISH, Double.NaN, 0.5, 0.5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sentiment.of(Language.ENGLISH, 1.5, -0.5, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Sentiment(Language.ENGLISH, SentimentLabel.POSITIVE, 0.2, 0.5, 0.3, 0.2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sentiment(Language.ENGLISH, SentimentLabel.UNKNOWN, 0, 1, 0, 0));
  }
}
