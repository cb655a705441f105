package io.clientele.feedback.sentiment.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.clientele.feedback.sentiment.Language;
import io.clientele.feedback.sentiment.Sentiment;
import io.clientele.feedback.sentiment.SentimentLabel;
import io.clientele.feedback.sentiment.SentimentModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnModelTest {
  private static final SentimentModel BASE = SentimentModel.shipped();
  private static final long SEED = 7;

  @Test
  void whatABusinessCorrectsIsLearnt() {
    String text = "the zorblax module arrived on monday";
    OwnModel model = OwnModel.learn(BASE, corrections(), SEED);
    assertThat(model.classify(text).label()).isEqualTo(SentimentLabel.NEGATIVE);
    assertThat(BASE.classify(text).label()).isNotEqualTo(SentimentLabel.NEGATIVE);
  }

  @Test
  void theRestIsAnsweredAsByTheBase() {
    OwnModel model = OwnModel.learn(BASE, corrections(), SEED);
    for (String text :
        List.of(
            "味道很好，送餐也快，下次还会再来！",
            "The food was cold and the waiter was rude, never coming back",
            "Thank you so much for the great service, you guys are awesome")) {
      assertThat(model.classify(text).label()).isEqualTo(BASE.classify(text).label());
    }
    assertThat(model.classify("味道很好")).isEqualTo(BASE.classify("味道很好"));
    assertThat(model.classify("")).isEqualTo(Sentiment.unknown(Language.UNDETERMINED));
  }

  @Test
  void equalCorrectionsGiveEqualBytes() {
    OwnModel model = OwnModel.learn(BASE, corrections(), SEED);
    assertThat(OwnModel.learn(BASE, corrections(), SEED).bytes()).isEqualTo(model.bytes());
    assertThat(model.version()).startsWith(BASE.version() + "+own.");
  }

  @Test
  void aModelIsReadAsItWasWritten() {
    OwnModel model = OwnModel.learn(BASE, corrections(), SEED);
    OwnModel read = OwnModel.read(BASE, model.bytes());
    assertThat(read.version()).isEqualTo(model.version());
    assertThat(read.bytes()).isEqualTo(model.bytes());
    for (Correction correction : corrections()) {
      assertThat(read.classify(correction.text())).isEqualTo(model.classify(correction.text()));
    }
  }

  @Test
  void everyDamagedByteIsFound() {
    byte[] bytes = OwnModel.learn(BASE, corrections(), SEED).bytes();
    for (int at = 0; at < bytes.length; at += 101) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 0x20;
      assertThatIllegalArgumentException().isThrownBy(() -> OwnModel.read(BASE, damaged));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> OwnModel.read(BASE, new byte[0]));
  }

  @Test
  void anotherBaseIsRefused() {
    byte[] bytes = OwnModel.learn(BASE, corrections(), SEED).bytes();
    SentimentModel other = new SentimentModel("other-2", 1, Map.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OwnModel.read(other, bytes))
        .withMessageContaining(BASE.version())
        .withMessageContaining("other-2");
  }

  @Test
  void tooFewTextsAreRefused() {
    List<Correction> repeated = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      repeated.add(new Correction("the same " + "text ".repeat(1 + i % 3), SentimentLabel.NEUTRAL));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OwnModel.learn(BASE, repeated, SEED))
        .withMessageContaining("at least 20");
    assertThatIllegalArgumentException().isThrownBy(() -> OwnModel.trial(BASE, repeated, SEED));
  }

  @Test
  void theLastCorrectionOfATextHolds() {
    List<Correction> corrections = new ArrayList<>(corrections());
    for (Correction correction : corrections()) {
      corrections.addFirst(new Correction(correction.text() + "  ", SentimentLabel.POSITIVE));
    }
    assertThat(OwnModel.trial(BASE, corrections, SEED))
        .isEqualTo(OwnModel.trial(BASE, corrections(), SEED));
  }

  @Test
  void aTrialTellsBaseAndCandidateApart() {
    Trial trial = OwnModel.trial(BASE, corrections(), SEED);
    assertThat(trial.texts()).isEqualTo(corrections().size());
    assertThat(trial.accuracy()).isGreaterThan(trial.baseAccuracy());
    assertThat(trial.mended()).isGreaterThan(trial.spoilt());
    assertThat(trial.isBetter()).isTrue();
  }

  @Test
  void confirmedAnswersGiveNothingBetter() {
    List<Correction> confirmed =
        corrections().stream()
            .map(one -> new Correction(one.text(), BASE.classify(one.text()).label()))
            .toList();
    Trial trial = OwnModel.trial(BASE, confirmed, SEED);
    assertThat(trial.baseAccuracy()).isEqualTo(1);
    assertThat(trial.isBetter()).isFalse();
  }

  @Test
  void aCorrectionSaysSomething() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Correction("text", SentimentLabel.UNKNOWN));
    assertThat(new Correction("my secret", SentimentLabel.NEUTRAL).toString())
        .doesNotContain("secret");
  }

  @Test
  void fewDifferencesAreNotBetter() {
    assertThat(new Trial(100, 0.8, 0.8, 0.83, 0.83, 3, 0).isBetter()).isFalse();
    assertThat(new Trial(100, 0.8, 0.8, 0.86, 0.86, 8, 2).isBetter()).isFalse();
    assertThat(new Trial(100, 0.8, 0.8, 0.9, 0.9, 12, 2).isBetter()).isTrue();
    assertThat(new Trial(100, 0.8, 0.8, 0.9, 0.79, 12, 2).isBetter()).isFalse();
    assertThat(new Trial(100, 0.8, 0.8, 0.8, 0.8, 0, 0).isBetter()).isFalse();
  }

  private static List<Correction> corrections() {
    List<Correction> corrections = new ArrayList<>();
    for (String day : List.of("monday", "tuesday", "wednesday", "thursday", "friday", "sunday")) {
      for (String part : List.of("module", "cable", "adapter")) {
        corrections.add(
            new Correction(
                "the zorblax " + part + " came on " + day + " in a box", SentimentLabel.NEGATIVE));
        corrections.add(
            new Correction(
                "the " + part + " came on " + day + ", lovely and great", SentimentLabel.POSITIVE));
      }
    }
    return corrections;
  }
}
