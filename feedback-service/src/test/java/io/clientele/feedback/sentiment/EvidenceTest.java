package io.clientele.feedback.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {
  private static final SentimentModel MODEL = SentimentModel.shipped();

  @ParameterizedTest
  @CsvSource({
    "'The hotel is near the station. The staff were RUDE to us, and we left.', RUDE",
    "'We came by car on monday, and the dress I bought is gorgeous.', gorgeous",
    "'昨天中午点的外卖，送来的时候，味道很难吃。', 难吃",
    "'我们一家三口住了两天，房间非常干净。', 干净"
  })
  void theDecidingWordsAreNamed(String text, String word) {
    assertThat(parts(text)).anyMatch(part -> part.contains(word));
  }

  @Test
  void placesAreThoseOfTheOriginalText() {
    String text = "<p>Ｔｈｅ ｆｏｏｄ &amp; the room were ＴＥＲＲＩＢＬＥ</p>";
    assertThat(parts(text)).anyMatch(part -> part.contains("ＴＥＲＲＩＢＬＥ"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "?!", "😀", "\uD83D", "خدمة سيئة جدا", "龘"})
  void unknownTextHasNoEvidence(String text) {
    assertThat(MODEL.evidence(text)).isEmpty();
  }

  @Test
  void partsAreFewOrderedAndApart() {
    String text =
        "Good food. Bad music. Great wine! Awful chairs, lovely view, nice staff. ".repeat(50);
    List<Span> spans = MODEL.evidence(text);
    assertThat(spans).isNotEmpty().hasSizeLessThanOrEqualTo(3);
    for (int at = 1; at < spans.size(); at++) {
      assertThat(spans.get(at).begin()).isGreaterThanOrEqualTo(spans.get(at - 1).end());
    }
  }

  private static List<String> parts(String text) {
    return MODEL.evidence(text).stream()
        .map(span -> text.substring(span.begin(), span.end()))
        .toList();
  }
}
