package io.clientele.feedback.sentiment.training;

import io.clientele.feedback.sentiment.Language;
import io.clientele.feedback.sentiment.LinearSentiment;
import io.clientele.feedback.sentiment.ModelFile;
import io.clientele.feedback.sentiment.SentimentModel;
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
import java.util.List;
import java.util.Map;

/**
 * Trains the sentiment model on the public data sets, measures it on their dev files, and writes
 * the model file and its card. The same data and seed give the same model file.
 */
public final class TrainSentiment {
  /** The name of the weights; raise it with every change of data, features or options. */
  static final String VERSION = "sentiment-1.0.0";

  private static final Map<Language, TrainingOptions> OPTIONS =
      Map.of(
          Language.CHINESE, TrainingOptions.withDefaults().withVocabulary(140_000, 2),
          Language.ENGLISH, TrainingOptions.withDefaults().withVocabulary(150_000, 2));

  private TrainSentiment() {}

  /** Runs the trainer: {@code --data DIR --out RESOURCE_DIR --card FILE --seed N}. */
  public static void main(String[] args) {
    PrintStream out = System.out;
    try {
      run(TrainingArguments.parse(args), out);
    } catch (IOException | IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  private static void run(TrainingArguments arguments, PrintStream out) throws IOException {
    List<LabeledText> dev = new ArrayList<>();
    Map<Language, LinearSentiment> languages = new EnumMap<>(Language.class);
    for (Language language : List.of(Language.CHINESE, Language.ENGLISH)) {
      Corpus corpus = Corpus.read(arguments.data(), DataSet.ALL, language);
      out.printf("%s: %d texts to learn from%n", language.code(), corpus.train().size());
      languages.put(
          language,
          train(
              language,
              corpus,
              OPTIONS.getOrDefault(language, TrainingOptions.withDefaults()),
              arguments.seed()));
      dev.addAll(corpus.dev());
    }
    byte[] file = bytes(new SentimentModel(VERSION, arguments.seed(), languages));
    SentimentModel model = SentimentModel.read(new ByteArrayInputStream(file));
    Map<DataSet, Evaluation> results = ResultTable.measure(model, dev);
    out.print(ResultTable.format(results));
    out.printf("the model file has %d bytes%n", file.length);
    printThroughput(model, dev, out);
    write(arguments.out().resolve("sentiment.bin"), file);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    write(
        arguments.card(),
        ModelCard.of(model, results, file.length, today).getBytes(StandardCharsets.UTF_8));
  }

  /** Trains the model of one language; a function of its arguments. */
  static LinearSentiment train(
      Language language, Corpus corpus, TrainingOptions options, long seed) {
    return new LanguageTraining(options, seed).train(language, corpus);
  }

  private static byte[] bytes(SentimentModel model) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ModelFile.write(model, file);
    return file.toByteArray();
  }

  private static void printThroughput(
      SentimentModel model, List<LabeledText> dev, PrintStream out) {
    for (Language language : model.languages().keySet()) {
      List<LabeledText> own =
          dev.stream().filter(text -> text.set().language() == language).toList();
      Throughput throughput = Throughput.of(model, own);
      out.printf(
          "%s: %.0f texts/s, %.1f million characters/s on one thread%n",
          language.code(), throughput.textsPerSecond(), throughput.charactersPerSecond() / 1e6);
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.write(file, bytes);
  }
}
