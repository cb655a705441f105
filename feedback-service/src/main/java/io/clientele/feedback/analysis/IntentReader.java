package io.clientele.feedback.analysis;

import io.clientele.feedback.clause.PhraseIndex.Hit;
import io.clientele.feedback.sentiment.Sentiment;
import io.clientele.feedback.sentiment.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what the writer of a text wants. What calls for action goes first: a threat to leave, then
 * a suggestion, a question, and what the mood of the text makes a complaint or praise.
 */
final class IntentReader {

  private static final double SURE = 0.7;
  private static final double VERY_SURE = 0.9;
  private static final int EVIDENCE = 3;

  private final AnalysisTaxonomy taxonomy;
  private final JudgedText text;
  private final Map<Intent, List<Span>> words = new EnumMap<>(Intent.class);

  IntentReader(AnalysisTaxonomy taxonomy, JudgedText text) {
    this.taxonomy = taxonomy;
    this.text = text;
    for (Segment segment : text.segments()) {
      for (Hit<Sign> hit : segment.hits()) {
        if (hit.meaning() instanceof Sign.OfIntent(Kind kind)) {
          words
              .computeIfAbsent(
                  Intent.valueOf(kind.name().toUpperCase(Locale.ROOT)), _ -> new ArrayList<>())
              .add(text.span(hit.begin(), hit.end()));
        }
      }
    }
  }

  /** What the writer wants; empty where the text does not tell. */
  Optional<Finding> read() {
    Sentiment whole = text.whole();
    if (says(Intent.CHURN_THREAT) && whole.positive() < SURE) {
      return found(Intent.CHURN_THREAT, confidence(Intent.CHURN_THREAT));
    }
    if (says(Intent.SUGGESTION)) {
      return found(Intent.SUGGESTION, confidence(Intent.SUGGESTION));
    }
    if (asks() && (text.segments().size() == 1 || whole.negative() < VERY_SURE)) {
      return found(Intent.QUESTION, confidence(Intent.QUESTION));
    }
    if (whole.negative() >= (says(Intent.COMPLAINT) ? SURE : VERY_SURE)) {
      return found(Intent.COMPLAINT, whole.negative() * confidence(Intent.COMPLAINT));
    }
    if (whole.positive() >= (says(Intent.PRAISE) ? SURE : VERY_SURE)) {
      return found(Intent.PRAISE, whole.positive() * confidence(Intent.PRAISE));
    }
    return Optional.empty();
  }

  private boolean says(Intent intent) {
    return words.containsKey(intent);
  }

  /** A word of asking, and a question mark at the end of some sentence. */
  private boolean asks() {
    return says(Intent.QUESTION) && text.text().normalized().toString().indexOf('?') >= 0;
  }

  private double confidence(Intent intent) {
    return taxonomy.intents().stream()
        .filter(kind -> kind.name().equals(intent.key()))
        .mapToDouble(Kind::confidence)
        .findFirst()
        .orElseThrow();
  }

  private Optional<Finding> found(Intent intent, double probability) {
    return Optional.of(
        new Finding(
            intent.key(),
            probability,
            words.getOrDefault(intent, List.of()).stream().limit(EVIDENCE).toList(),
            Optional.empty()));
  }
}
