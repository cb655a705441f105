package io.clientele.scoring.tier;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What a policy would have made of history.
 *
 * @param against how many are in which tier now, and in which the policy would put them
 * @param currency of the costs; empty where the policy has none
 * @param sample of customers whose tier would be another
 */
public record Simulation(
    String id,
    String policyId,
    Instant from,
    Instant until,
    List<SimulationTally.Evaluation> evaluations,
    List<Flow> against,
    String currency,
    List<Example> sample) {

  /** How many come from one tier to another. */
  public record Flow(String from, String to, long customers) {}

  /** One who comes from one tier to another. */
  public record Example(String customerId, String from, String to) {}

  public Simulation {
    evaluations = List.copyOf(evaluations);
    against = List.copyOf(against);
    sample = List.copyOf(sample);
  }

  /** Of all evaluations. */
  public BigDecimal cost() {
    return evaluations.stream()
        .map(SimulationTally.Evaluation::cost)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
