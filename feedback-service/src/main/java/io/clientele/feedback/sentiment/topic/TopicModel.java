package io.clientele.feedback.sentiment.topic;

import io.clientele.feedback.sentiment.Language;
import io.clientele.feedback.sentiment.NormalizedText;
import io.clientele.feedback.sentiment.ReadText;
import io.clientele.feedback.sentiment.Sentiment;
import io.clientele.feedback.sentiment.SentimentLabel;
import io.clientele.feedback.sentiment.SentimentModel;
import io.clientele.feedback.sentiment.Span;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a Chinese or English text is about and what it says of each topic. Immutable and safe
 * for many threads; the time per text is bounded, since of a long text only its begin and end are
 * read.
 */
public final class TopicModel {
  private final String version;
  private final SentimentModel sentiment;
  private final Map<Language, Topics> topics;
  private final Map<Language, Polarities> polarities;

  /**
   * A model.
   *
   * @param version names the weights
   * @param sentiment the model that the polarities build on
   * @param topics of each language
   * @param polarities of each language that has its own; in another one the sentiment of the clause
   *     and of the text stand for it
   */
  public TopicModel(
      String version,
      SentimentModel sentiment,
      Map<Language, Topics> topics,
      Map<Language, Polarities> polarities) {
    this.version = Objects.requireNonNull(version, "version");
    this.sentiment = Objects.requireNonNull(sentiment, "sentiment");
    this.topics = new EnumMap<>(Language.class);
    this.topics.putAll(topics);
    this.polarities = new EnumMap<>(Language.class);
    this.polarities.putAll(polarities);
  }

  /**
   * The model that ships with the service; loaded once, when first asked for.
   *
   * @throws UncheckedIOException if its file is missing or broken
   */
  public static TopicModel shipped() {
    return Shipped.MODEL;
  }

  /**
   * Reads a model.
   *
   * @param in holds a model file and nothing else; it is read to its end and not closed
   * @param sentiment the model that it was trained with
   * @throws IOException if the stream fails, holds something else, another format or damaged bytes,
   *     or belongs to another sentiment model
   */
  public static TopicModel read(InputStream in, SentimentModel sentiment) throws IOException {
    return TopicFile.read(in, sentiment);
  }

  /** Names the weights; changes whenever they do. */
  public String version() {
    return version;
  }

  /** The model that the polarities build on. */
  public SentimentModel sentiment() {
    return sentiment;
  }

  /** The topics of each supported language; not to be changed. */
  public Map<Language, Topics> topics() {
    return Map.copyOf(topics);
  }

  /** The polarities of each language that has its own; not to be changed. */
  public Map<Language, Polarities> polarities() {
    return Map.copyOf(polarities);
  }

  /**
   * The topics of a text.
   *
   * @param text a cleaned text
   * @param language it is written in
   * @return those that are at least as probable as their threshold, the most probable first; none
   *     if the model is not sure of any
   */
  public List<TopicScore> score(NormalizedText text, Language language) {
    return topics.containsKey(language) ? score(ReadText.of(text, language)) : List.of();
  }

  /**
   * The topics of a text that was read before.
   *
   * @return as {@link #score(NormalizedText, Language)}
   */
  public List<TopicScore> score(ReadText text) {
    return score(text, sentiment::classify);
  }

  /**
   * The topics of a text whose sentiment is known already.
   *
   * @param whole what the {@link #sentiment} model answered to the text
   * @return as {@link #score(NormalizedText, Language)}
   */
  public List<TopicScore> score(ReadText text, Sentiment whole) {
    return score(text, read -> whole);
  }

  private List<TopicScore> score(ReadText text, Function<ReadText, Sentiment> sentimentOf) {
    @Nullable Topics known = topics.get(text.language());
    double[] scores = known == null ? new double[0] : known.scores(text.features());
    if (known == null || scores.length == 0) {
      return List.of();
    }
    int[] above =
        IntStream.range(0, scores.length)
            .filter(topic -> known.probability(topic, scores[topic]) >= known.thresholds()[topic])
            .toArray();
    if (above.length == 0) {
      return List.of();
    }
    TopicWindow window = TopicWindow.of(text);
    Sentiment whole = sentimentOf.apply(text);
    int[] clauses = window.best(known, above);
    List<TopicScore> told = new ArrayList<>(above.length);
    for (int at = 0; at < above.length; at++) {
      double probability = known.probability(above[at], scores[above[at]]);
      told.add(told(known, above[at], probability, window, clauses[at], whole));
    }
    told.sort(Comparator.comparingDouble(TopicScore::probability).reversed());
    return told;
  }

  /**
   * The one answer to choose for the polarity of a topic: not always the most probable one, since
   * rare answers are worth more than their share.
   */
  public SentimentLabel polarity(Language language, TopicScore score) {
    return polarity(language, score.negative(), score.neutral(), score.positive());
  }

  /** The same choice between probabilities. */
  public SentimentLabel polarity(Language language, double... answers) {
    @Nullable Polarities own = polarities.get(language);
    float[] offsets = own == null ? new float[Polarities.ANSWERS] : own.offsets();
    double negative = StrictMath.log(answers[0]) + offsets[0];
    double neutral = StrictMath.log(answers[1]) + offsets[1];
    double positive = StrictMath.log(answers[2]) + offsets[2];
    if (negative >= neutral && negative >= positive) {
      return SentimentLabel.NEGATIVE;
    }
    return neutral >= positive ? SentimentLabel.NEUTRAL : SentimentLabel.POSITIVE;
  }

  /**
   * What a text says of a topic that it is known to be about.
   *
   * @param topic the place of the topic among those of the language
   * @return the probabilities of negative, neutral and positive
   */
  public double[] opinion(ReadText text, int topic) {
    Topics known = Objects.requireNonNull(topics.get(text.language()), "topics of the language");
    TopicWindow window = TopicWindow.of(text);
    return answers(window, sentiment.classify(text), topic, window.best(known, topic)[0]);
  }

  private TopicScore told(
      Topics known,
      int topic,
      double probability,
      TopicWindow window,
      int clause,
      Sentiment whole) {
    double[] answers = answers(window, whole, topic, clause);
    Span span = clause < 0 ? null : window.clauses().get(clause);
    return new TopicScore(
        known.names().get(topic),
        probability,
        known.thresholds()[topic],
        span == null ? -1 : span.begin(),
        span == null ? -1 : span.end(),
        answers[2],
        answers[1],
        answers[0]);
  }

  private double[] answers(TopicWindow window, Sentiment whole, int topic, int clause) {
    ReadText text = window.text();
    boolean alone = clause < 0 || window.clauses().size() == 1;
    ReadText near = alone ? text : window.clause(clause);
    Sentiment nearSentiment = alone ? whole : sentiment.classify(near);
    @Nullable Polarities own = polarities.get(text.language());
    if (own == null) {
      return PolarityFeatures.mean(whole, nearSentiment);
    }
    int topicCount = own.inputs() - PolarityFeatures.inputCount(0);
    return own.probabilities(
        PolarityFeatures.of(text, near, window.clauseAndNext(clause), topic),
        PolarityFeatures.inputs(
            whole, nearSentiment, text.normalized().length(), topic, topicCount));
  }

  /** Holds the shipped model from its first use on. */
  private static final class Shipped {
    static final TopicModel MODEL = load();

    private static TopicModel load() {
      try (InputStream in = TopicModel.class.getResourceAsStream("topics.bin")) {
        if (in == null) {
          throw new FileNotFoundException("topics.bin is not on the class path");
        }
        return read(in, SentimentModel.shipped());
      } catch (IOException e) {
        throw new UncheckedIOException("the shipped topic model cannot be read", e);
      }
    }
  }
}
