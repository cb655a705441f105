package io.clientele.feedback.survey.definition;

import io.clientele.contracts.error.ClienteleException;

/**
 * Why an answer does not do, or is missed.
 *
 * @param question its name; of an unknown one as it was sent
 */
public record Fault(String question, Reason reason) {

  /** What is wrong. */
  public enum Reason {
    MISSING("is required by this survey; answer it"),
    WRONG_TYPE(
        "is not answered as its kind asks: a scale by a whole number, a choice by options, a free text"
            + " by a text, a matrix by a column for each row"),
    OUT_OF_RANGE("lies outside of the scale"),
    UNKNOWN_OPTION("names an option, row or column that the question has not"),
    TOO_LONG("is longer than the question allows"),
    NOT_ASKED("is not asked where the other answers are these; leave it out"),
    UNKNOWN_QUESTION("is no question of this version of the survey");

    private final String detail;

    Reason(String detail) {
      this.detail = detail;
    }
  }

  /** The refusal of a response with this fault. Says no more of the answer than its place. */
  public ClienteleException refusal() {
    return Field.invalid(
        reason == Reason.UNKNOWN_QUESTION ? "answers" : "answers." + question, reason.detail);
  }
}
