package io.clientele.gateway.intake;

/** Not one item of a request was taken in. */
final class ItemsRefused extends RuntimeException {

  private final transient IntakeAnswer answer;

  ItemsRefused(IntakeAnswer answer) {
    super("no item was taken in");
    this.answer = answer;
  }

  IntakeAnswer answer() {
    return answer;
  }
}
