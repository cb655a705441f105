package io.clientele.profile.intake;

/** What is stored of a fact that was taken in before. */
record StoredMessage(String digest, String requestId) {

  /** What a fact under the same message id is against this one. */
  Verdict against(Fact fact, String request) {
    if (!digest.equals(fact.digest())) {
      return Ledger.conflict("message_id", "message");
    }
    return !request.isEmpty() && request.equals(requestId) ? Verdict.ACCEPTED : Verdict.DUPLICATE;
  }
}
