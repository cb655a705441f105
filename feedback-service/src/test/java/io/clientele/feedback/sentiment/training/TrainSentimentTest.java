package io.clientele.feedback.sentiment.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.clientele.feedback.sentiment.Language;
import io.clientele.feedback.sentiment.LinearSentiment;
import io.clientele.feedback.sentiment.ModelFile;
import io.clientele.feedback.sentiment.SentimentLabel;
import io.clientele.feedback.sentiment.SentimentModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainSentimentTest {
  private static final DataSet SHOP =
      new DataSet("shop", "a shop", Language.ENGLISH, "label", "shop");
  private static final DataSet CAFE =
      new DataSet("cafe", "a cafe", Language.ENGLISH, "label", "cafe");
  private static final TrainingOptions OPTIONS =
      TrainingOptions.withDefaults().withVocabulary(5_000, 2);

  @Test
  void aSmallCorpusIsLearnt() throws IOException {
    SentimentModel model = model(7);
    assertThat(model.classify("a lovely cake").label()).isEqualTo(SentimentLabel.POSITIVE);
    assertThat(model.classify("an awful shirt").label()).isEqualTo(SentimentLabel.NEGATIVE);
    assertThat(model.classify("an ordinary coffee").label()).isEqualTo(SentimentLabel.NEUTRAL);
  }

  @Test
  void equalSeedsGiveEqualFiles() throws IOException {
    assertThat(file(model(7))).isEqualTo(file(model(7)));
  }

  @Test
  void textsKeptAsideAreNotLearntFrom() {
    LabeledText kept = new LabeledText(SHOP, "Great  shirt!", LabeledText.POSITIVE);
    Corpus corpus =
        Corpus.of(
            List.of(
                new LabeledText(SHOP, "ＧＲＥＡＴ shirt!", LabeledText.POSITIVE),
                new LabeledText(SHOP, "great shoes!", LabeledText.POSITIVE)),
            List.of(kept));
    assertThat(corpus.train()).extracting(LabeledText::text).containsExactly("great shoes!");
    assertThat(corpus.dev()).containsExactly(kept);
  }

  @Test
  void aMissingFileIsNamed(@TempDir Path folder) {
    assertThatIOException()
        .isThrownBy(() -> Corpus.read(folder, DataSet.ALL, Language.CHINESE))
        .withMessageContaining("zh_waimai.train.csv.gz");
  }

  @Test
  void tooFewTextsAreRefused() {
    Corpus corpus =
        Corpus.of(List.of(new LabeledText(SHOP, "good", LabeledText.POSITIVE)), List.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrainSentiment.train(Language.ENGLISH, corpus, OPTIONS, 7))
        .withMessageContaining("too few texts");
  }

  @Test
  void argumentsAreChecked() {
    assertThat(TrainingArguments.parse("--seed 3 --data d --out o --card c".split(" ", -1)))
        .isEqualTo(new TrainingArguments(Path.of("d"), Path.of("o"), Path.of("c"), 3));
    refused("--data d --out o --card c", "--seed is missing");
    refused("--data d --out o --card c --seed x", "not a whole number: x");
    refused("--colour red", "--colour is unknown");
  }

  private static void refused(String arguments, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrainingArguments.parse(arguments.split(" ", -1)))
        .withMessageContaining(why);
  }

  private static SentimentModel model(long seed) {
    LinearSentiment english =
        TrainSentiment.train(Language.ENGLISH, Corpus.of(texts(), List.of()), OPTIONS, seed);
    return new SentimentModel("tiny", seed, Map.of(Language.ENGLISH, english));
  }

  private static byte[] file(SentimentModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.write(model, out);
    return out.toByteArray();
  }

  private static List<LabeledText> texts() {
    List<LabeledText> texts = new ArrayList<>();
    for (String thing : List.of("shirt", "pair of shoes", "coat", "hat", "scarf", "jacket")) {
      add(texts, SHOP, thing);
    }
    for (String thing : List.of("coffee", "cake", "tea", "sandwich", "soup", "salad")) {
      add(texts, CAFE, thing);
    }
    return texts;
  }

  private static void add(List<LabeledText> texts, DataSet set, String thing) {
    for (String praise : List.of("a lovely ", "a wonderful ", "such a fine ")) {
      texts.add(new LabeledText(set, praise + thing, LabeledText.POSITIVE));
    }
    for (String blame : List.of("an awful ", "a horrible ", "such a poor ")) {
      texts.add(new LabeledText(set, blame + thing, LabeledText.NEGATIVE));
    }
    for (String plain : List.of("an ordinary ", "an average ", "just a usual ")) {
      texts.add(new LabeledText(set, plain + thing, LabeledText.NEUTRAL));
    }
  }
}
