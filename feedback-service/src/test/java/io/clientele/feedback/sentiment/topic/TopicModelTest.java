package io.clientele.feedback.sentiment.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.clientele.feedback.sentiment.Language;
import io.clientele.feedback.sentiment.LanguageRouter;
import io.clientele.feedback.sentiment.NormalizedText;
import io.clientele.feedback.sentiment.ReadText;
import io.clientele.feedback.sentiment.SentimentLabel;
import io.clientele.feedback.sentiment.SentimentModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicModelTest {
  private static final TopicModel MODEL = TopicModel.shipped();

  @ParameterizedTest
  @CsvSource({
    "价格太贵了, zh.PRICE",
    "油耗太高了，加油加不起, zh.FUEL",
    "后排空间很大, zh.SPACE",
    "you lost my bag and nobody knows where it is, en.LOST_LUGGAGE",
    "our flight has been delayed for three hours, en.LATE_FLIGHT",
    "you cancelled my flight without telling me, en.CANCELLED_FLIGHT",
    "the food was delicious and fresh, en.FOOD",
    "the price is far too high for what you get, en.PRICE"
  })
  void theTopicOfATextIsTold(String text, String topic) {
    assertThat(score(text)).extracting(TopicScore::topic).contains(topic);
  }

  @Test
  void theClauseThatToldIsNamed() {
    String text = "动力不错，油耗太高";
    TopicScore fuel =
        score(text).stream().filter(one -> one.topic().equals("zh.FUEL")).findFirst().orElseThrow();
    assertThat(NormalizedText.of(text).toString().substring(fuel.begin(), fuel.end()))
        .isEqualTo("油耗太高");
  }

  @Test
  void topicsArePraisedAndBlamedApart() {
    String text = "the staff were rude, but the food was delicious";
    List<TopicScore> scores = score(text);
    assertThat(polarity(scores, "en.FOOD")).isEqualTo(SentimentLabel.POSITIVE);
    assertThat(polarity(scores, "en.SERVICE")).isEqualTo(SentimentLabel.NEGATIVE);
  }

  @Test
  void onlySureTopicsAreToldTheSurestFirst() {
    List<TopicScore> scores = score("油耗高，价格贵，空间小，内饰差，动力不足");
    assertThat(scores).hasSizeGreaterThan(2);
    assertThat(scores).allMatch(score -> score.probability() >= score.threshold());
    assertThat(scores)
        .isSortedAccordingTo(Comparator.comparingDouble(TopicScore::probability).reversed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "?!",
        "12345",
        "\uD83D",
        "😀😀",
        "<br/>",
        "خدمة سيئة",
        "龘",
        "\u0000\u0007"
      })
  void textWithoutEvidenceHasNoTopic(String text) {
    assertThat(score(text)).isEmpty();
  }

  @Test
  void aVeryLongTextIsAnswered() {
    assertThat(score("油耗太高，".repeat(200_000))).isNotEmpty();
    assertThat(score("late flight ".repeat(80_000))).isNotEmpty();
    assertThat(score("<".repeat(1_000_000))).isEmpty();
  }

  @Test
  void aModelIsReadAsItWasWritten() throws IOException {
    byte[] file = bytes(MODEL);
    TopicModel read = TopicModel.read(new ByteArrayInputStream(file), MODEL.sentiment());
    assertThat(read.version()).isEqualTo(MODEL.version());
    assertThat(bytes(read)).isEqualTo(file);
    assertThat(read.score(ReadText.of("油耗太高，价格贵"))).isEqualTo(score("油耗太高，价格贵"));
  }

  @Test
  void anythingElseIsRefused() throws IOException {
    byte[] file = bytes(MODEL);
    refused(new byte[0], "not a topic model");
    refused(Arrays.copyOf(file, file.length - 1), "damaged");
    byte[] damaged = file.clone();
    damaged[file.length / 2] ^= 1;
    refused(damaged, "damaged");
    byte[] other = file.clone();
    other[7] = 9;
    refused(other, "has format 9");
  }

  @Test
  void anotherSentimentModelIsRefused() throws IOException {
    byte[] file = bytes(MODEL);
    SentimentModel other = new SentimentModel("other-3", 1, Map.of());
    assertThatIOException()
        .isThrownBy(() -> TopicModel.read(new ByteArrayInputStream(file), other))
        .withMessageContaining("other-3");
  }

  @Test
  void contradictingScoresAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TopicScore("zh.PRICE", 1.2, 0.5, 0, 1, 1, 0, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TopicScore("zh.PRICE", 0.9, 0.5, 0, 1, 0.5, 0, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TopicScore("zh.PRICE", 0.9, 0.5, 4, 1, 1, 0, 0));
  }

  private static SentimentLabel polarity(List<TopicScore> scores, String topic) {
    return scores.stream()
        .filter(score -> score.topic().equals(topic))
        .map(score -> MODEL.polarity(Language.ENGLISH, score))
        .findFirst()
        .orElse(SentimentLabel.UNKNOWN);
  }

  private static List<TopicScore> score(String text) {
    NormalizedText normalized = NormalizedText.of(text);
    return MODEL.score(normalized, LanguageRouter.route(normalized));
  }

  private static void refused(byte[] file, String why) {
    assertThatIOException()
        .isThrownBy(() -> TopicModel.read(new ByteArrayInputStream(file), MODEL.sentiment()))
        .withMessageContaining(why);
  }

  private static byte[] bytes(TopicModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TopicFile.write(model, out);
    return out.toByteArray();
  }
}
