package io.clientele.feedback.sentiment;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a Chinese or English text is positive, neutral or negative.
 *
 * <p>Immutable and safe for many threads; the same text always gets the same answer. The time per
 * text is bounded, since of a long text only its begin and end are read ({@link
 * NormalizedText#LONGEST}).
 */
public final class SentimentModel {
  private static final String METHOD = "hashed n-grams, gated logistic regressions, softmax";

  private static final SentimentLabel[] LABELS = {
    SentimentLabel.NEGATIVE, SentimentLabel.NEUTRAL, SentimentLabel.POSITIVE
  };

  private final String version;
  private final long seed;
  private final Map<Language, LinearSentiment> languages;

  /**
   * A model made of one model per language.
   *
   * @param version names the weights
   * @param seed that the training was started with
   * @param languages the languages that can be judged; others are answered with {@link
   *     SentimentLabel#UNKNOWN}
   */
  public SentimentModel(String version, long seed, Map<Language, LinearSentiment> languages) {
    this.version = Objects.requireNonNull(version, "version");
    this.seed = seed;
    this.languages = new EnumMap<>(Language.class);
    this.languages.putAll(languages);
  }

  /**
   * The model that ships with the service; loaded once, when first asked for.
   *
   * @throws UncheckedIOException if its file is missing or broken
   */
  public static SentimentModel shipped() {
    return Shipped.MODEL;
  }

  /**
   * Reads a model.
   *
   * @param in holds a model file and nothing else; it is read to its end and not closed
   * @throws IOException if the stream fails, or holds something else, another format version or
   *     damaged bytes
   */
  public static SentimentModel read(InputStream in) throws IOException {
    return ModelFile.read(in);
  }

  /**
   * Classifies a text.
   *
   * @param text any text: also empty, malformed, with markup or very long
   * @return {@link SentimentLabel#UNKNOWN} with probability 0 if the text is in no supported
   *     language or has no known feature
   * @throws NullPointerException for {@code null}
   */
  public Sentiment classify(String text) {
    return classify(ReadText.of(text));
  }

  /**
   * Classifies a text that was read before.
   *
   * @return as {@link #classify(String)}
   */
  public Sentiment classify(ReadText text) {
    return sentiment(text, verdict(text));
  }

  /**
   * Classifies a text after something was added to the logarithms of its probabilities.
   *
   * @param shifts of negative, neutral and positive
   */
  public Sentiment classify(ReadText text, double[] shifts) {
    return sentiment(text, verdict(text).shifted(shifts));
  }

  /**
   * The parts of a text that decided its label.
   *
   * @param text any text
   * @return at most {@value Evidence#MOST} parts in their order, as places in the text as it was
   *     given; none if it is {@link SentimentLabel#UNKNOWN}
   */
  public List<Span> evidence(String text) {
    return evidence(ReadText.of(text));
  }

  /** The same of a text that was read before. */
  public List<Span> evidence(ReadText text) {
    @Nullable LinearSentiment model = languages.get(text.language());
    return model == null ? List.of() : Evidence.of(model, text);
  }

  private Verdict verdict(ReadText text) {
    @Nullable LinearSentiment model = languages.get(text.language());
    return model == null ? Verdict.NONE : model.judge(text.features());
  }

  private static Sentiment sentiment(ReadText text, Verdict verdict) {
    if (verdict.isNone()) {
      return Sentiment.unknown(text.language());
    }
    double[] p = verdict.probabilities();
    int chosen = verdict.chosen();
    return new Sentiment(text.language(), LABELS[chosen], p[chosen], p[2], p[1], p[0]);
  }

  /** Names the weights; changes whenever they do. */
  public String version() {
    return version;
  }

  /** Names the method. */
  public String method() {
    return METHOD;
  }

  /** The seed that the training was started with. */
  public long seed() {
    return seed;
  }

  /** The model of each supported language; not to be changed. */
  public Map<Language, LinearSentiment> languages() {
    return Map.copyOf(languages);
  }

  /** Holds the shipped model from its first use on. */
  private static final class Shipped {
    static final SentimentModel MODEL = load();

    private static SentimentModel load() {
      try (InputStream in = SentimentModel.class.getResourceAsStream("sentiment.bin")) {
        if (in == null) {
          throw new FileNotFoundException("sentiment.bin is not on the class path");
        }
        return read(in);
      } catch (IOException e) {
        throw new UncheckedIOException("the shipped sentiment model cannot be read", e);
      }
    }
  }
}
