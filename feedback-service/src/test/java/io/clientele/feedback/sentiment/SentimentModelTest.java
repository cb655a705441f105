package io.clientele.feedback.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentimentModelTest {
  private static final SentimentModel MODEL = SentimentModel.shipped();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "味道很好，送餐也快，下次还会再来！",
        "房间干净整洁，服务员态度特别热情，非常满意",
        "质量不错，物美价廉，值得购买",
        "手机运行流畅，拍照清晰，很喜欢",
        "The staff were friendly and the room was beautiful, we loved it!",
        "Thank you so much for the great service, you guys are awesome",
        "This dress fits perfectly and the fabric is so soft. I love it.",
        "Excellent quality and fast delivery, highly recommend",
        "not bad at all, really good",
        "The food was not bad at all",
        "I was never disappointed",
        "一点都不差"
      })
  void praiseIsPositive(String text) {
    assertThat(MODEL.classify(text).label()).isEqualTo(SentimentLabel.POSITIVE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "太难吃了，等了两个小时，再也不会点了",
        "房间又脏又旧，隔音很差，服务态度恶劣",
        "质量很差，用了两天就坏了，客服还不理人，差评",
        "假货，非常失望，千万不要买",
        "My flight was cancelled and nobody answers the phone. Worst airline ever.",
        "The food was cold and the waiter was rude, never coming back",
        "Terrible quality, it fell apart after one wash. Very disappointed, returned it.",
        "You lost my bag and I have been on hold for two hours",
        "not good at all",
        "The staff were rude"
      })
  void blameIsNegative(String text) {
    assertThat(MODEL.classify(text).label()).isEqualTo(SentimentLabel.NEGATIVE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"味道一般，中规中矩。", "感觉一般般吧，没什么特别的。", "What time does the flight from Boston leave?"})
  void plainTextIsNeutral(String text) {
    assertThat(MODEL.classify(text).label()).isEqualTo(SentimentLabel.NEUTRAL);
  }

  @Test
  void theLanguageIsTold() {
    assertThat(MODEL.classify("非常好吃").language()).isEqualTo(Language.CHINESE);
    assertThat(MODEL.classify("really tasty").language()).isEqualTo(Language.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \t\n",
        "!!!???...。。。",
        "12345 67",
        "\uD83D",
        "\uDE00\uDE00",
        "\u0000\u0001\u0007",
        "😀😀",
        "🚗",
        "<br/>",
        "https://example.com",
        "@somebody",
        "Очень плохой сервис",
        "خدمة سيئة جدا",
        "とても美味しかったです",
        "정말 좋아요"
      })
  void textWithoutEvidenceIsUnknown(String text) {
    Sentiment sentiment = MODEL.classify(text);
    assertThat(sentiment.label()).isEqualTo(SentimentLabel.UNKNOWN);
    assertThat(sentiment.probability()).isZero();
    assertThat(sentiment.positive() + sentiment.neutral() + sentiment.negative()).isZero();
  }

  @Test
  void lettersThatWereNeverSeenAreUnknown() {
    assertThat(MODEL.classify("龘").label()).isEqualTo(SentimentLabel.UNKNOWN);
  }

  @Test
  void nullIsRefused() {
    assertThatNullPointerException().isThrownBy(SentimentModelTest::classifyNull);
  }

  @SuppressWarnings("NullAway") // null is what is tested
  private static void classifyNull() {
    MODEL.classify((String) null);
  }

  @Test
  void formDoesNotMatter() {
    Sentiment plain = MODEL.classify("great service, thank you!");
    assertThat(MODEL.classify("ＧＲＥＡＴ Service,\u0000  thank\u00A0you!")).isEqualTo(plain);
    assertThat(MODEL.classify("<p>Great <b>service</b>, thank you!</p>").label())
        .isEqualTo(SentimentLabel.POSITIVE);
    assertThat(MODEL.classify("\u202Egreat service, thank you!\u202C\uD83D")).isEqualTo(plain);
  }

  @Test
  void aVeryLongTextIsAnswered() {
    Sentiment sentiment = MODEL.classify("The service was terrible. ".repeat(40_000));
    assertThat(sentiment.label()).isEqualTo(SentimentLabel.NEGATIVE);
    assertThat(MODEL.classify("很".repeat(1_000_000)).language()).isEqualTo(Language.CHINESE);
    assertThat(MODEL.classify("<".repeat(1_000_000)).label()).isEqualTo(SentimentLabel.UNKNOWN);
  }

  @Test
  void oneCharacterIsAnswered() {
    assertThat(MODEL.classify("赞").label()).isEqualTo(SentimentLabel.POSITIVE);
    assertThat(MODEL.classify("x").probability()).isBetween(0.0, 1.0);
  }

  @Test
  void everyThreadGetsTheSameAnswer() throws Exception {
    List<String> texts = List.of("味道很好", "太难吃了", "thank you", "never again", "一般", "");
    List<Sentiment> expected = texts.stream().map(MODEL::classify).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      Callable<Boolean> same =
          () -> {
            for (int round = 0; round < 200; round++) {
              if (!texts.stream().map(MODEL::classify).toList().equals(expected)) {
                return false;
              }
            }
            return true;
          };
      for (Future<Boolean> thread : threads.invokeAll(List.of(same, same, same, same))) {
        assertThat(thread.get()).isTrue();
      }
    }
  }

  @Test
  void theModelSaysWhatItIs() {
    assertThat(MODEL.version()).startsWith("sentiment-");
    assertThat(MODEL.method()).contains("n-grams");
    assertThat(SentimentModel.shipped()).isSameAs(MODEL);
  }
}
