package io.clientele.feedback.survey.result;

import java.util.Optional;

/** What came of invitations. */
public record ResponseRate(long invited, long opened, long answered, long declined, long expired) {

  /** Answered of invited; nothing where nobody was. */
  public Optional<Estimate> rate() {
    return invited == 0 ? Optional.empty() : Optional.of(Estimate.share(answered, invited));
  }
}
