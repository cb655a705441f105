package io.clientele.feedback.survey.invitation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How much asking customers are spared, over all surveys.
 *
 * @param pause between two invitations of one customer
 * @param afterRefusal how long nobody is asked who did not want to be
 */
record Fatigue(Duration pause, Duration afterRefusal) {

  Fatigue {
    if (pause.isNegative() || afterRefusal.isNegative()) {
      throw new IllegalArgumentException("clientele.surveys.fatigue: no time is negative");
    }
  }

  /** Decides whether a customer is asked now. */
  Verdict judge(Standing standing, Sampling sampling, Instant now) {
    if (standing.erased()) {
      return Verdict.ERASED;
    }
    if (within(standing.declinedAt(), afterRefusal, now)) {
      return Verdict.REFUSED;
    }
    if (!sampling.draws(standing.customerId())) {
      return Verdict.NOT_SAMPLED;
    }
    return within(standing.invitedAt(), pause, now) ? Verdict.RESTING : Verdict.INVITED;
  }

  private static boolean within(Optional<Instant> last, Duration time, Instant now) {
    return last.map(at -> at.plus(time).isAfter(now)).orElse(false);
  }
}
