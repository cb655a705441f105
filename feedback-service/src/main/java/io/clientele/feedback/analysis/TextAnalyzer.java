package io.clientele.feedback.analysis;

import io.clientele.feedback.sentiment.Language;
import io.clientele.feedback.sentiment.ReadText;
import io.clientele.feedback.sentiment.Sentiment;
import io.clientele.feedback.sentiment.topic.TopicScore;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a text says beyond its mood, by the words of a taxonomy and the mood of the parts they
 * stand in (aspect-based opinion summary: Hu and Liu, "Mining and Summarizing Customer Reviews",
 * KDD 2004, with a trained model in place of lists of opinion words).
 *
 * <p>Of a very long text the begin and the end are read; the time is linear in what is read.
 * Immutable and safe for many threads.
 */
public final class TextAnalyzer {

  private final AnalysisTaxonomy taxonomy;
  private final TopicReader topics;
  private final Map<Language, Lexicon> lexicons = new EnumMap<>(Language.class);

  /**
   * Reads with the words of a taxonomy.
   *
   * @param topics tells of aspects that are spoken of without such a word
   */
  public TextAnalyzer(AnalysisTaxonomy taxonomy, TopicReader topics) {
    this.taxonomy = taxonomy;
    this.topics = topics;
    for (Language language : List.of(Language.CHINESE, Language.ENGLISH)) {
      lexicons.put(language, Lexicon.of(taxonomy, language));
    }
  }

  /**
   * Analyses a text.
   *
   * @param text of any content and length; of another language than English and Chinese nothing is
   *     told
   * @param engine tells how the text and its parts feel
   */
  public TextAnalysis analyze(String text, TextEngine engine) {
    return analyze(ReadText.of(text), engine);
  }

  /** Analyses a text that was read before. */
  public TextAnalysis analyze(ReadText read, TextEngine engine) {
    Sentiment whole = engine.classify(read);
    String model = engine.version() + topics.version() + "+" + taxonomy.version();
    @Nullable Lexicon lexicon = lexicons.get(read.language());
    if (lexicon == null) {
      return TextAnalysis.silent(whole, model);
    }
    JudgedText text = JudgedText.of(read, whole, lexicon, engine);
    List<SpokenAspect> aspects = AspectReader.read(text, topics(text), taxonomy);
    FindingReader findings = new FindingReader(taxonomy, text, aspects);
    return new TextAnalysis(
        whole,
        text.evidence(),
        aspects,
        findings.painPoint(),
        findings.need(),
        findings.objection(),
        new IntentReader(taxonomy, text).read(),
        model);
  }

  private List<TopicScore> topics(JudgedText text) {
    boolean topical =
        text.segments().stream()
            .flatMap(segment -> segment.hits().stream())
            .anyMatch(hit -> hit.meaning() == Sign.Order.TOPICAL);
    return topical ? topics.read(text.text(), text.whole()) : List.of();
  }
}
