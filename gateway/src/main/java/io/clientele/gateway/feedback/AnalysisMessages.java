package io.clientele.gateway.feedback;

import io.clientele.contracts.feedback.v1.Finding;
import io.clientele.contracts.feedback.v1.Sentiment;
import io.clientele.contracts.feedback.v1.Span;
import io.clientele.contracts.feedback.v1.SpokenAspect;
import io.clientele.contracts.feedback.v1.TextAnalysis;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.wire.ScalarMessages;
import io.clientele.gateway.wire.TextView;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a text says, as JSON shows it.
 *
 * @param text as it was sent; empty where it is not to be repeated
 */
record AnalysisMessages(String text) {

  /** All of it. */
  ClassifiedText classified(TextAnalysis analysis) {
    Sentiment sentiment = analysis.getSentiment();
    return new ClassifiedText(
        sentiment.getLanguage().isEmpty() ? "und" : sentiment.getLanguage(),
        FeedbackMessages.sentiment(sentiment),
        spans(analysis.getEvidenceList()),
        aspects(analysis),
        finding(analysis.hasPainPoint(), analysis.getPainPoint()),
        finding(analysis.hasNeed(), analysis.getNeed()),
        finding(analysis.hasObjection(), analysis.getObjection()),
        finding(analysis.hasIntent(), analysis.getIntent()),
        analysis.getModel());
  }

  /** What is judged. */
  List<SpokenAspectView> aspects(TextAnalysis analysis) {
    return analysis.getAspectsList().stream().map(this::aspect).toList();
  }

  private SpokenAspectView aspect(SpokenAspect aspect) {
    boolean told = aspect.getPolarity() != Sentiment.Label.LABEL_UNSPECIFIED;
    return new SpokenAspectView(
        aspect.getAspect(),
        told ? FeedbackMessages.label(aspect.getPolarity()) : null,
        told ? aspect.getProbability() : null,
        aspect.getBalance(),
        aspect.hasSpan() ? span(aspect.getSpan()) : null);
  }

  private @Nullable FindingView finding(boolean set, Finding finding) {
    return set
        ? new FindingView(
            finding.getLabel(),
            finding.getProbability() == 0 ? null : finding.getProbability(),
            spans(finding.getEvidenceList()),
            finding.hasAnswer()
                ? new TextView(
                    ScalarMessages.given(finding.getAnswer().getEn()),
                    ScalarMessages.given(finding.getAnswer().getZh()))
                : null)
        : null;
  }

  private List<SpanView> spans(List<Span> spans) {
    return spans.stream().map(this::span).toList();
  }

  private SpanView span(Span span) {
    int end = Math.clamp(span.getEnd(), 0, text.length());
    int begin = Math.clamp(span.getBegin(), 0, end);
    return new SpanView(begin, end, text.substring(begin, end));
  }

  /**
   * The labels that a caller wants to choose from.
   *
   * @throws io.clientele.contracts.error.ClienteleException that names an unknown one, or the field
   *     where there is one alone
   */
  static List<Sentiment.Label> labels(List<String> names) {
    List<Sentiment.Label> labels = names.stream().map(AnalysisMessages::label).distinct().toList();
    if (labels.size() == 1) {
      throw Fields.invalid("labels", "has one label alone; name two or three, or none for all");
    }
    return labels;
  }

  private static Sentiment.Label label(String name) {
    return switch (name.strip().toUpperCase(Locale.ROOT)) {
      case "POSITIVE" -> Sentiment.Label.POSITIVE;
      case "NEUTRAL" -> Sentiment.Label.NEUTRAL;
      case "NEGATIVE" -> Sentiment.Label.NEGATIVE;
      default ->
          throw Fields.invalid(
              "labels",
              "holds '%s', which is none of POSITIVE, NEUTRAL, NEGATIVE".formatted(shown(name)));
    };
  }

  /** A name from outside, short and plain. */
  private static String shown(String name) {
    return name.substring(0, Math.min(name.length(), 40)).replaceAll("[^\\p{L}\\p{N} _-]", "?");
  }
}
