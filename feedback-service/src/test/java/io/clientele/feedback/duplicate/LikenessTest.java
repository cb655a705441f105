package io.clientele.feedback.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.feedback.sentiment.NormalizedText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

  private static final String REVIEW =
      "The parcel came two days late, the box was torn and half of the cups were broken when I"
          + " opened it. I wrote to the support twice and nobody has answered me so far. For this"
          + " price I expected far more than that, and I will think twice before I order here"
          + " again.";

  private static final String CHINESE =
      "酒店位置很好，离地铁站很近，房间虽然不大但是很干净，前台服务态度也不错，早餐种类丰富，味道可口，下次来出差还会选择这里，强烈推荐给大家。";

  private static Likeness of(String text) {
    return Likeness.of(NormalizedText.of(text));
  }

  @Test
  void formMakesNoDifference() {
    assertThat(of(REVIEW.toUpperCase(Locale.ROOT) + "!!! 😀")).isEqualTo(of(REVIEW));
    assertThat(of("<p>" + CHINESE.replace("，", " ") + "</p>")).isEqualTo(of(CHINESE));
  }

  @Test
  void fewChangedWordsLeaveLongTextsAlike() {
    String edited =
        REVIEW.replace("twice before", "twice, before").replace("far more", "much more");
    assertThat(Long.bitCount(of(edited).bits() ^ of(REVIEW).bits()))
        .isLessThan(Long.bitCount(of(CHINESE).bits() ^ of(REVIEW).bits()) / 2);
    assertThat(of(CHINESE).isLike(of(REVIEW))).isFalse();
  }

  @Test
  void shortTextsAreAlikeOnlyWhereTheySayTheSame() {
    assertThat(of("很好吃").isLike(of("很好吃！！"))).isTrue();
    assertThat(of("很好吃").isLike(of("不好吃"))).isFalse();
    assertThat(of("good").isLike(of("GOOD."))).isTrue();
    assertThat(of("😀").isLike(of("😡"))).isFalse();
  }

  @Test
  void alikeLongTextsShareABand() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      long bits = random.nextLong();
      long other = bits;
      for (int flip = 0; flip < Likeness.MOST_BITS; flip++) {
        other ^= 1L << random.nextInt(Long.SIZE);
      }
      Likeness one = new Likeness(bits, true);
      Likeness two = new Likeness(other, true);
      assertThat(one.isLike(two)).as("seed %d", seed).isTrue();
      assertThat(Collections.disjoint(one.bands(), two.bands())).as("seed %d", seed).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "加微信 13800001111 日赚三百                           | true",
        "Earn money from home, click here: http://spam.example  | true",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa                         | true",
        "客服让我加微信 一直不处理                             | false",
        "I could not make money with it                         | false",
        "Very good!!!!!!!!!!!!!!!!!!!!!!                        | false",
      })
  void advertisementsAndRunsAreSpam(String text, boolean spam) {
    assertThat(Saying.of("f", "c", "", Instant.EPOCH, text).spam()).isEqualTo(spam);
  }

  @Test
  void theMarksOfABatchAreThoseOfItsTextsOneByOne() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Marking marking = new Marking(Duration.ofDays(30), 3);
    List<String> texts = List.of(REVIEW, CHINESE, "好吃", "Fine.", "");
    for (int round = 0; round < 300; round++) {
      List<Saying> sayings = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        sayings.add(
            Saying.of(
                "f-" + i,
                "c-" + random.nextInt(5),
                "o-" + random.nextInt(3),
                Instant.EPOCH.plus(Duration.ofDays(random.nextInt(60))),
                texts.get(random.nextInt(texts.size()))));
      }
      List<Mark> reference = new ArrayList<>();
      for (int i = 0; i < sayings.size(); i++) {
        reference.add(Reference.mark(sayings.get(i), sayings.subList(0, i), marking));
      }
      assertThat(marking.marks(sayings, Collections.nCopies(12, Earlier.NOTHING)))
          .as("seed %d, round %d", seed, round)
          .isEqualTo(reference);
    }
  }
}
