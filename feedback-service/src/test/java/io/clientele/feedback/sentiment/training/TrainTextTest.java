package io.clientele.feedback.sentiment.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.feedback.sentiment.ReadText;
import io.clientele.feedback.sentiment.SentimentLabel;
import io.clientele.feedback.sentiment.SentimentModel;
import io.clientele.feedback.sentiment.topic.TopicModel;
import io.clientele.feedback.sentiment.topic.TopicScore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All models, trained on a handful of texts. */
class TrainTextTest {
  private static final List<String> DAYS =
      List.of(
          "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today");
  private static final List<String> PLACES =
      List.of("北京", "上海", "广州", "深圳", "成都", "杭州", "武汉", "西安");

  @Test
  void oneCommandTrainsMeasuresAndWritesEverything(@TempDir Path folder) throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    writeData(data);
    Path first = train(data, folder.resolve("first"));
    Path second = train(data, folder.resolve("second"));
    for (String file : List.of("sentiment.bin", "topic/topics.bin")) {
      assertThat(first.resolve(file)).hasSameBinaryContentAs(second.resolve(file));
    }
    assertThat(first.resolve("sentiment.md")).content().contains("gain by abstaining");
    assertThat(first.resolve("text.md"))
        .content()
        .contains("zh.PRICE", "en.LATE_FLIGHT", "loaded in", "texts and");
    try (InputStream sentiment = Files.newInputStream(first.resolve("sentiment.bin"));
        InputStream topics = Files.newInputStream(first.resolve("topic/topics.bin"))) {
      TopicModel model = TopicModel.read(topics, SentimentModel.read(sentiment));
      assertThat(model.sentiment().classify("a lovely visit on monday").label())
          .isEqualTo(SentimentLabel.POSITIVE);
      assertThat(model.score(ReadText.of("在南京买，价格太高了")))
          .extracting(TopicScore::topic)
          .contains("zh.PRICE");
      assertThat(model.score(ReadText.of("my flight was late again")))
          .extracting(TopicScore::topic)
          .contains("en.LATE_FLIGHT");
    }
  }

  private static Path train(Path data, Path out) throws IOException {
    try (PrintStream log =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)) {
      TrainText.run(new TrainingArguments(data, out, out, 7), log);
    }
    return out;
  }

  private static void writeData(Path data) throws IOException {
    for (DataSet set : DataSet.ALL) {
      if (TopicSet.ALL.stream().noneMatch(topics -> topics.name().equals(set.name()))) {
        write(data, set.name(), "text,label", chineseOrEnglish(set));
      }
    }
    write(
        data, "zh_bdci_car", "text,subject,polarity", PLACES.stream().flatMap(TrainTextTest::cars));
    write(
        data,
        "en_airline",
        "text,label,negativereason",
        DAYS.stream().flatMap(TrainTextTest::messages));
    write(
        data,
        "en_acos_rest16",
        "text,category,polarity",
        DAYS.stream().flatMap(TrainTextTest::meals));
    write(
        data,
        "en_acos_laptop",
        "text,category,polarity",
        DAYS.stream().flatMap(TrainTextTest::laptops));
  }

  private static Stream<String> chineseOrEnglish(DataSet set) {
    return set.name().startsWith("zh")
        ? PLACES.stream()
            .flatMap(place ->
                Stream.of(
                    place + "的" + set.source() + "很好,positive",
                    place + "的" + set.source() + "太差了,negative"))
        : DAYS.stream()
            .flatMap(day ->
                Stream.of(
                    "a lovely visit on " + day + ",positive",
                    "an awful visit on " + day + ",negative",
                    "a visit on " + day + ",neutral"));
  }

  private static Stream<String> cars(String place) {
    return Stream.of(
        "在" + place + "买，价格太高,价格,negative",
        "在" + place + "开，动力很好,动力,positive",
        "在" + place + "看，空间还行,空间,neutral");
  }

  private static Stream<String> messages(String day) {
    return Stream.of(
        "my flight was late on " + day + ",negative,Late Flight",
        "you lost my bag on " + day + ",negative,Lost Luggage",
        "thank you for a great " + day + ",positive,",
        "do you fly on " + day + ",neutral,");
  }

  private static Stream<String> meals(String day) {
    return Stream.of(
        "the soup of " + day + " was tasty,FOOD#QUALITY,positive",
        "waiters ignored us on " + day + ",SERVICE#GENERAL,negative");
  }

  private static Stream<String> laptops(String day) {
    return Stream.of(
        "it ran slow on " + day + ",LAPTOP#OPERATION_PERFORMANCE,negative",
        "bought it on " + day + ",LAPTOP#GENERAL,neutral");
  }

  /** Writes texts to learn from, and the first ones in another form to measure with. */
  private static void write(Path data, String name, String header, Stream<String> records)
      throws IOException {
    List<String> all = records.toList();
    write(data.resolve(name + ".train.csv.gz"), header, all);
    write(
        data.resolve(name + ".dev.csv.gz"),
        header,
        all.subList(0, 4).stream().map(record -> "so " + record).toList());
  }

  private static void write(Path file, String header, List<String> records) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(
          (header + "\n" + String.join("\n", records) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }
}
