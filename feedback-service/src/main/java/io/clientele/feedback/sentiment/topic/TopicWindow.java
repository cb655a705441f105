package io.clientele.feedback.sentiment.topic;

import io.clientele.feedback.sentiment.FeatureBag;
import io.clientele.feedback.sentiment.Features;
import io.clientele.feedback.sentiment.NormalizedText;
import io.clientele.feedback.sentiment.ReadText;
import io.clientele.feedback.sentiment.Span;
import java.util.Arrays;
import java.util.List;

/**
 * The clauses of a text; finds the one that is about a topic.
 *
 * @param text the whole
 * @param clauses in their order
 */
public record TopicWindow(ReadText text, List<Span> clauses) {

  /** Cuts a text. */
  public static TopicWindow of(ReadText text) {
    return new TopicWindow(text, Clauses.of(text.normalized()));
  }

  /**
   * The clause of each of some topics, whose n-grams add most to its score; an n-gram counts where
   * it begins. -1 if the text has no clause.
   */
  public int[] best(Topics topics, int... wanted) {
    int[] best = new int[wanted.length];
    if (clauses.size() < 2) {
      Arrays.fill(best, clauses.size() - 1);
      return best;
    }
    int[] places = places();
    double[][] added = new double[wanted.length][clauses.size()];
    Features.visit(
        text.language(),
        text.normalized(),
        (hash, begin, end) -> {
          int row = places[begin] < 0 ? -1 : topics.vocabulary().row(hash);
          for (int at = 0; at < wanted.length && row >= 0; at++) {
            added[at][places[begin]] += topics.weights().steps(row, wanted[at]);
          }
        });
    for (int at = 0; at < wanted.length; at++) {
      for (int clause = 1; clause < clauses.size(); clause++) {
        best[at] = added[at][clause] > added[at][best[at]] ? clause : best[at];
      }
    }
    return best;
  }

  /** A clause read as a text of its own; the whole text for -1. */
  public ReadText clause(int clause) {
    return clause < 0 ? text : part(clauses.get(clause).begin(), clauses.get(clause).end());
  }

  /** The features of a clause and the next one; those of the whole text for -1. */
  public FeatureBag clauseAndNext(int clause) {
    if (clause < 0) {
      return text.features();
    }
    int last = Math.min(clauses.size() - 1, clause + 1);
    return part(clauses.get(clause).begin(), clauses.get(last).end()).features();
  }

  private ReadText part(int begin, int end) {
    NormalizedText part = text.normalized().part(begin, end);
    return ReadText.of(part, text.language());
  }

  /** The clause of each unit, -1 between clauses. */
  private int[] places() {
    int[] places = new int[text.normalized().length()];
    int at = 0;
    for (int clause = 0; clause < clauses.size(); clause++) {
      while (at < clauses.get(clause).begin()) {
        places[at++] = -1;
      }
      while (at < clauses.get(clause).end()) {
        places[at++] = clause;
      }
    }
    while (at < places.length) {
      places[at++] = -1;
    }
    return places;
  }
}
