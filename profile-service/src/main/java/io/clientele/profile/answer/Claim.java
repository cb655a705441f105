package io.clientele.profile.answer;

/** What a request finds that asks for its name. */
sealed interface Claim {

  /** The name was free. */
  record Taken() implements Claim {}

  /** The first request with the name is under way. */
  record InFlight() implements Claim {}

  /** The name stands for another request. */
  record OtherContent() implements Claim {}

  /**
   * The first request was answered.
   *
   * @param answer as it was kept
   */
  record Answered(String answer) implements Claim {}

  /** The first request was carried out, or may have been; its answer is not kept. */
  record NotKept() implements Claim {}
}
