package io.clientele.scoring.transition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change to be written.
 *
 * @param from empty where there was no label
 * @param to empty where there is none any more
 * @param nextDue of a label computed outside SQL
 */
record NewLabel(
    String personId,
    String dimension,
    String from,
    String to,
    Instant at,
    Cause cause,
    String reason,
    @Nullable Instant nextDue) {

  /** What a difference that was found becomes; the first label of all is a fact's. */
  static NewLabel of(Difference difference, Cause cause) {
    return new NewLabel(
        difference.personId(),
        difference.dimension(),
        difference.from(),
        difference.to(),
        difference.at(),
        difference.from().isEmpty() ? Cause.FACT : cause,
        Reasons.of(difference),
        null);
  }

  /** What a label that was computed becomes. */
  static NewLabel of(LabelNow now, String from) {
    return new NewLabel(
        now.personId(),
        now.dimension(),
        from,
        now.label(),
        now.at(),
        now.cause(),
        now.reason(),
        now.nextDue());
  }
}
