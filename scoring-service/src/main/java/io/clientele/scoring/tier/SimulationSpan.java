package io.clientele.scoring.tier;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The time that a simulation runs over: from the placing of everybody on. */
record SimulationSpan(Instant from, Instant until) {

  private static final long MOST = 4_000;

  SimulationSpan {
    if (!from.isBefore(until)) {
      throw new ClienteleException(
          ErrorCode.INVALID_FIELD, "until", "a simulation ends after it begins");
    }
  }

  /**
   * The evaluations within the time, ascending.
   *
   * @throws ClienteleException INVALID_FIELD where there is none, or more than 4,000
   */
  List<Instant> evaluations(TierPolicy policy) {
    long count = policy.passed(from, until);
    if (count < 1 || count > MOST) {
      throw new ClienteleException(
          ErrorCode.INVALID_FIELD,
          "from",
          "a simulation has 1 to "
              + MOST
              + " evaluations, not "
              + count
              + "; choose another time or other evaluation_days");
    }
    List<Instant> evaluations = new ArrayList<>();
    for (long number = 1; number <= count; number++) {
      evaluations.add(policy.evaluation(from, number));
    }
    return evaluations;
  }
}
