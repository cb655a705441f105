package io.clientele.feedback.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageRouterTest {
  @ParameterizedTest
  @ValueSource(strings = {"菜很好吃", "好", "这个 app 不错", "𠮷野家的牛肉饭很香", "给五星好评！！！123"})
  void hanTextIsChinese(String text) {
    assertThat(route(text)).isEqualTo(Language.CHINESE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The room was clean",
        "ok",
        "I love 北京 in the spring time",
        "ＧＲＥＡＴ ｓｅｒｖｉｃｅ",
        "Café was nice"
      })
  void latinTextIsEnglish(String text) {
    assertThat(route(text)).isEqualTo(Language.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "?!...",
        "12345",
        "Очень хорошо",
        "خدمة ممتازة",
        "とても美味しかったです",
        "カタカナ",
        "정말 좋아요",
        "अच्छा",
        "שירות מצוין"
      })
  void otherScriptsAndNoLettersAreUndetermined(String text) {
    assertThat(route(text)).isEqualTo(Language.UNDETERMINED);
  }

  @Test
  void theHeavierScriptOfAMixedTextWins() {
    assertThat(route("物流 fast，包装 good，很满意这次购物")).isEqualTo(Language.CHINESE);
    assertThat(route("приложение app")).isEqualTo(Language.UNDETERMINED);
    assertThat(route("The word спасибо means thank you very much")).isEqualTo(Language.ENGLISH);
  }

  @Test
  void addressesAndMentionsDoNotDecide() {
    assertThat(route("很好 https://example.com/a/very/long/path/of/latin/letters @somebody"))
        .isEqualTo(Language.CHINESE);
  }

  private static Language route(String text) {
    return LanguageRouter.route(NormalizedText.of(text));
  }
}
