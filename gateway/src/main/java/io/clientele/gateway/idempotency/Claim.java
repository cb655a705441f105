package io.clientele.gateway.idempotency;

/** What a request finds that asks for its name. */
sealed interface Claim {

  /** The name was free: the request is to be carried out. */
  record Taken() implements Claim {}

  /** The first request with the name is under way. */
  record InFlight() implements Claim {}

  /** The name stands for another request. */
  record OtherContent() implements Claim {}

  /** The first request was answered. */
  record Answered(KeptAnswer answer) implements Claim {}

  /** The first request was carried out, or may have been; its answer is not kept. */
  record NotKept() implements Claim {}
}
