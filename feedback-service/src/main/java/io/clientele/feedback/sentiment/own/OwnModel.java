package io.clientele.feedback.sentiment.own;

import io.clientele.feedback.sentiment.Language;
import io.clientele.feedback.sentiment.ReadText;
import io.clientele.feedback.sentiment.Sentiment;
import io.clientele.feedback.sentiment.SentimentModel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The shipped model with what a business has taught it. Immutable and safe for many threads. */
public final class OwnModel {
  /** How many different texts must have been corrected before anything is learnt. */
  public static final int FEWEST = 20;

  private final SentimentModel base;
  private final Map<Language, Delta> deltas;
  private final byte[] bytes;
  private final String version;

  /**
   * A model of a base and what is added to its scores in each language; a language without any is
   * answered by the base.
   */
  OwnModel(SentimentModel base, Map<Language, Delta> deltas) {
    this.base = Objects.requireNonNull(base, "base");
    this.deltas = new EnumMap<>(Language.class);
    this.deltas.putAll(deltas);
    this.bytes = OwnModelFile.bytes(base.version(), this.deltas);
    this.version = OwnModelFile.version(base.version(), bytes);
  }

  /**
   * Learns from corrections; the same ones in the same order, with the same base and seed, give the
   * same bytes.
   *
   * @param base the model underneath
   * @param corrections in the order in which they were made: of several for one text the last holds
   * @param seed decides the order of the steps
   * @throws IllegalArgumentException if fewer than {@value #FEWEST} different texts teach anything
   */
  public static OwnModel learn(SentimentModel base, List<Correction> corrections, long seed) {
    List<Lesson> lessons = Lesson.of(base, corrections);
    requireEnough(lessons);
    return of(base, lessons, seed);
  }

  /**
   * Tries what would be learnt: each text is answered by a model that has not learnt from it, and
   * by the base (cross-validation over {@value Trial#FOLDS} parts). Ask this before a model is put
   * to use.
   *
   * @throws IllegalArgumentException as {@link #learn} does
   */
  public static Trial trial(SentimentModel base, List<Correction> corrections, long seed) {
    List<Lesson> lessons = Lesson.of(base, corrections);
    requireEnough(lessons);
    return CrossValidation.of(base, lessons, seed);
  }

  /**
   * Reads what {@link #bytes} wrote.
   *
   * @throws IllegalArgumentException if the bytes are something else, damaged, or were learnt on
   *     top of another base; then learn again from the corrections
   */
  public static OwnModel read(SentimentModel base, byte[] bytes) {
    return OwnModelFile.read(base, bytes);
  }

  /** The bytes to keep: numbers and hashes, no text. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * Classifies a text.
   *
   * @param text any text, as for {@link SentimentModel#classify(String)}
   */
  public Sentiment classify(String text) {
    return classify(ReadText.of(text));
  }

  /** Classifies a text that was read before. */
  public Sentiment classify(ReadText text) {
    @Nullable Delta delta = deltas.get(text.language());
    double[] shifts = delta == null ? new double[0] : delta.shifts(text.features());
    return shifts.length == 0 ? base.classify(text) : base.classify(text, shifts);
  }

  /** The model underneath. */
  public SentimentModel base() {
    return base;
  }

  /** Names the base and a hash of what was learnt, such as {@code sentiment-1.0.0+own.3f0a...}. */
  public String version() {
    return version;
  }

  static OwnModel of(SentimentModel base, List<Lesson> lessons, long seed) {
    Map<Language, Delta> deltas = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      List<Lesson> own = lessons.stream().filter(lesson -> lesson.language() == language).toList();
      if (!own.isEmpty()) {
        deltas.put(language, DeltaLearning.learn(own, seed));
      }
    }
    return new OwnModel(base, deltas);
  }

  private static void requireEnough(List<Lesson> lessons) {
    if (lessons.size() < FEWEST) {
      throw new IllegalArgumentException(
          "%d different texts in Chinese or English were corrected, at least %d are needed"
              .formatted(lessons.size(), FEWEST));
    }
  }
}
