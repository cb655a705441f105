package io.clientele.feedback.sentiment.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.feedback.sentiment.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {
  @Test
  void equalSeedsGiveEqualPhrases() {
    assertThat(Phrases.of(Language.ENGLISH, 7)).isEqualTo(Phrases.of(Language.ENGLISH, 7));
    assertThat(Phrases.of(Language.CHINESE, 7)).isEqualTo(Phrases.of(Language.CHINESE, 7));
  }

  @Test
  void aNegationTurnsAWord() {
    for (LabeledText phrase : Phrases.of(Language.ENGLISH, 7)) {
      boolean denied =
          phrase.text().matches(".*(n't| not|^not|never|^no |: no |nothing|without).*");
      boolean blame = phrase.text().matches(".*\\b(terrible|awful|dirty|boring).*");
      if (blame) {
        assertThat(phrase.answer())
            .as(phrase.text())
            .isEqualTo(denied ? LabeledText.POSITIVE : LabeledText.NEGATIVE);
      }
    }
  }

  @Test
  void praiseAndBlameAreNearlyEquallyMany() {
    for (Language language : List.of(Language.ENGLISH, Language.CHINESE)) {
      List<LabeledText> phrases = Phrases.of(language, 7);
      long praise =
          phrases.stream().filter(phrase -> phrase.answer() == LabeledText.POSITIVE).count();
      assertThat((double) praise / phrases.size()).isBetween(0.4, 0.65);
    }
  }

  @Test
  void noPhraseTellsAKindOfText() {
    assertThat(Phrases.of(Language.CHINESE, 7))
        .allMatch(phrase -> phrase.source().equals(DataSet.NO_SOURCE));
  }
}
