package io.clientele.feedback.sentiment.training;

import io.clientele.feedback.sentiment.Language;
import io.clientele.feedback.sentiment.ModelFile;
import io.clientele.feedback.sentiment.SentimentModel;
import io.clientele.feedback.sentiment.topic.TopicFile;
import io.clientele.feedback.sentiment.topic.TopicModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Trains all models of text on the public data sets, measures them on their dev files, and writes
 * the model files and their cards. The same data and seed give the same model files.
 */
public final class TrainText {
  private static final List<Language> LANGUAGES = List.of(Language.CHINESE, Language.ENGLISH);

  private final TrainingArguments arguments;
  private final PrintStream out;

  private TrainText(TrainingArguments arguments, PrintStream out) {
    this.arguments = arguments;
    this.out = out;
  }

  /** Runs the trainer: {@code --data DIR --out RESOURCE_DIR --card DIR --seed N}. */
  public static void main(String[] args) {
    try {
      run(TrainingArguments.parse(args), System.out);
    } catch (IOException | IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  /**
   * Trains, measures and writes.
   *
   * @throws IOException if a data set is missing or broken, or a file cannot be written
   */
  static void run(TrainingArguments arguments, PrintStream out) throws IOException {
    new TrainText(arguments, out).run();
  }

  private void run() throws IOException {
    Map<Language, Corpus> corpora = new EnumMap<>(Language.class);
    Map<Language, TopicCorpus> topicCorpora = new EnumMap<>(Language.class);
    for (Language language : LANGUAGES) {
      corpora.put(
          language,
          Corpus.read(arguments.data(), DataSet.ALL, language)
              .with(Phrases.of(language, arguments.seed())));
      topicCorpora.put(language, TopicCorpus.read(arguments.data(), language));
    }
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    byte[] sentimentFile = bytes(TrainSentiment.train(corpora, arguments.seed()));
    SentimentModel sentiment = SentimentModel.read(new ByteArrayInputStream(sentimentFile));
    Map<DataSet, Evaluation> results = ResultTable.measure(sentiment, dev(corpora));
    String sentimentCard = ModelCard.of(sentiment, results, sentimentFile.length, today);
    out.print(ResultTable.format(results));

    byte[] topicFile = bytes(TrainTopics.train(topicCorpora, sentiment, arguments.seed()));
    TopicModel topics = TopicModel.read(new ByteArrayInputStream(topicFile), sentiment);
    Map<TopicSet, TopicEvaluation> topicResults = new LinkedHashMap<>();
    for (TopicSet set : TopicSet.ALL) {
      TopicCorpus corpus = topicCorpora.get(set.language());
      if (corpus != null) {
        topicResults.put(set, TopicEvaluation.of(topics, set, corpus.dev()));
      }
    }
    out.print(TopicCard.table(topicResults));
    write(arguments.out().resolve("sentiment.bin"), sentimentFile);
    write(arguments.out().resolve("topic").resolve("topics.bin"), topicFile);
    TopicCard.Speed speed = speed(corpora, topics, sentimentFile.length + topicFile.length);
    out.print(TopicCard.format(speed));
    card("sentiment.md", sentimentCard);
    card("text.md", TopicCard.of(topics, topicResults, speed, arguments.seed(), today));
  }

  private TopicCard.Speed speed(Map<Language, Corpus> corpora, TopicModel topics, int bytes)
      throws IOException {
    Map<Language, Throughput> throughput = new EnumMap<>(Language.class);
    for (Map.Entry<Language, Corpus> entry : corpora.entrySet()) {
      throughput.put(entry.getKey(), Throughput.of(topics, entry.getValue().dev()));
    }
    return new TopicCard.Speed(throughput, LoadTime.measured(arguments.out()), bytes);
  }

  private static List<LabeledText> dev(Map<Language, Corpus> corpora) {
    List<LabeledText> dev = new ArrayList<>();
    corpora.values().forEach(corpus -> dev.addAll(corpus.dev()));
    return dev;
  }

  private static byte[] bytes(SentimentModel model) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ModelFile.write(model, file);
    return file.toByteArray();
  }

  private static byte[] bytes(TopicModel model) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    TopicFile.write(model, file);
    return file.toByteArray();
  }

  private void card(String name, String card) throws IOException {
    write(arguments.card().resolve(name), card.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.write(file, bytes);
  }
}
