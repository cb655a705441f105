package io.clientele.gateway.intake;

import io.clientele.contracts.common.v1.Outcome;
import io.clientele.gateway.intake.ItemOutcome.State;
import java.util.List;

/** Outcomes of the contracts. */
public final class OutcomeMessages {

  private OutcomeMessages() {}

  /** Outcomes in their order. */
  public static List<ItemOutcome> of(List<Outcome> outcomes) {
    return outcomes.stream().map(OutcomeMessages::of).toList();
  }

  private static ItemOutcome of(Outcome outcome) {
    return switch (outcome.getState()) {
      case ACCEPTED -> new ItemOutcome(State.ACCEPTED, "", "", "");
      case DUPLICATE -> new ItemOutcome(State.DUPLICATE, "", "", "");
      case REJECTED ->
          new ItemOutcome(
              State.REJECTED,
              outcome.getProblem().getCode(),
              outcome.getProblem().getField(),
              outcome.getProblem().getDetail());
      case STATE_UNSPECIFIED, UNRECOGNIZED ->
          throw new IllegalStateException("a service gave an outcome without a state");
    };
  }
}
