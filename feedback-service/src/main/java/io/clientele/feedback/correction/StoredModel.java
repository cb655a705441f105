package io.clientele.feedback.correction;

import io.clientele.feedback.sentiment.own.Trial;
import java.time.Instant;
import java.util.Optional;

/**
 * A version of the model.
 *
 * @param version names it
 * @param baseVersion the shipped model underneath
 * @param trial how it did on corrected texts; empty for the shipped one
 * @param madeAt when it was learnt; empty for the shipped one
 */
record StoredModel(
    String version,
    String baseVersion,
    State state,
    Optional<Trial> trial,
    Optional<Instant> madeAt) {

  /** Whether it is in use. */
  enum State {
    /** Learnt, never used. */
    CANDIDATE,
    /** Used for whatever comes in. */
    IN_FORCE,
    /** Was in force. */
    RETIRED
  }
}
