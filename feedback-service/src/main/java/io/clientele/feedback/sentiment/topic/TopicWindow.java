package io.clientele.feedback.sentiment.topic;

import io.clientele.feedback.sentiment.FeatureBag;
import io.clientele.feedback.sentiment.Features;
import io.clientele.feedback.sentiment.Language;
import io.clientele.feedback.sentiment.NormalizedText;
import io.clientele.feedback.sentiment.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The clauses of a text, with the features of each; finds the one that is about a topic.
 *
 * @param text the whole
 * @param language of the text
 * @param clauses in their order
 * @param features of each clause
 */
public record TopicWindow(
    NormalizedText text, Language language, List<Span> clauses, List<FeatureBag> features) {

  /** Cuts a text. */
  public static TopicWindow of(NormalizedText text, Language language) {
    List<Span> clauses = Clauses.of(text);
    List<FeatureBag> features = new ArrayList<>(clauses.size());
    for (Span clause : clauses) {
      features.add(Features.of(language, text.part(clause.begin(), clause.end())));
    }
    return new TopicWindow(text, language, clauses, features);
  }

  /** The clause that adds most to a topic, -1 if the text has no clause. */
  public int best(Topics topics, int topic) {
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int clause = 0; clause < clauses.size(); clause++) {
      double contribution = topics.contribution(topic, features.get(clause));
      if (contribution > most) {
        most = contribution;
        best = clause;
      }
    }
    return best;
  }

  /** A clause as a text of its own; the whole text for -1. */
  public NormalizedText clause(int clause) {
    return clause < 0 ? text : text.part(clauses.get(clause).begin(), clauses.get(clause).end());
  }

  /** A clause and the next one as a text of its own; the whole text for -1. */
  public NormalizedText clauseAndNext(int clause) {
    return clause < 0
        ? text
        : text.part(
            clauses.get(clause).begin(),
            clauses.get(Math.min(clauses.size() - 1, clause + 1)).end());
  }
}
