package io.clientele.feedback.complaint;

import io.clientele.feedback.promise.Wait;
import io.clientele.feedback.urgency.Phrase;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Where a case stands. */
enum ComplaintState {
  /** Somebody works on it, or is to. */
  OPEN("open", "处理中"),
  WAITING_FOR_CUSTOMER("waiting for the customer", "等待客户"),
  WAITING_FOR_THIRD_PARTY("waiting for a third party", "等待第三方"),
  /** There is a solution; the customer may disagree. */
  RESOLVED("resolved", "已解决"),
  /** It was resolved or closed before, and is worked on again. */
  REOPENED("reopened", "重新打开"),
  /** It is over; without a solution where it was never resolved. */
  CLOSED("closed", "已关闭");

  private final Phrase label;

  ComplaintState(String en, String zh) {
    label = new Phrase(en, zh);
  }

  /** What people call it. */
  Phrase label() {
    return label;
  }

  /** What it can be moved to. */
  Set<ComplaintState> next() {
    return switch (this) {
      case OPEN, REOPENED ->
          EnumSet.of(WAITING_FOR_CUSTOMER, WAITING_FOR_THIRD_PARTY, RESOLVED, CLOSED);
      case WAITING_FOR_CUSTOMER -> EnumSet.of(OPEN, WAITING_FOR_THIRD_PARTY, RESOLVED, CLOSED);
      case WAITING_FOR_THIRD_PARTY -> EnumSet.of(OPEN, WAITING_FOR_CUSTOMER, RESOLVED, CLOSED);
      case RESOLVED -> EnumSet.of(REOPENED, CLOSED);
      case CLOSED -> EnumSet.of(REOPENED);
    };
  }

  /** Whether there is still something to do. */
  boolean active() {
    return this != RESOLVED && this != CLOSED;
  }

  /** For whom it waits; for nobody in most states. */
  Optional<Wait> waitsFor() {
    return switch (this) {
      case WAITING_FOR_CUSTOMER -> Optional.of(Wait.CUSTOMER);
      case WAITING_FOR_THIRD_PARTY -> Optional.of(Wait.THIRD_PARTY);
      case OPEN, RESOLVED, REOPENED, CLOSED -> Optional.empty();
    };
  }
}
