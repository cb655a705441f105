package io.clientele.profile.matching;

import io.clientele.profile.matching.linkage.Score;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Two people who may be one.
 *
 * @param suggestionId empty where the pair is not in the queue
 * @param state null where the pair is not in the queue
 * @param suggestedAt null where the pair is not in the queue
 * @param decidedAt null until somebody decides
 * @param mergeId of the merge that accepting it made; else empty
 */
record Suggestion(
    String suggestionId,
    Pair pair,
    Score score,
    @Nullable State state,
    @Nullable Instant suggestedAt,
    @Nullable Instant decidedAt,
    String decidedBy,
    String mergeId) {

  /** What became of it. */
  enum State {
    OPEN,
    ACCEPTED,
    REJECTED,
    OBSOLETE
  }

  /** A pair that was found just now. */
  static Suggestion found(Pair pair, Score score) {
    return new Suggestion("", pair, score, null, null, null, "", "");
  }

  /** The same pair with what the comparison comes to now. */
  Suggestion with(Score compared) {
    return new Suggestion(
        suggestionId, pair, compared, state, suggestedAt, decidedAt, decidedBy, mergeId);
  }
}
