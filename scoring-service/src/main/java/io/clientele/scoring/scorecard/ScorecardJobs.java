package io.clientele.scoring.scorecard;

import io.clientele.scoring.field.Field;
import io.clientele.scoring.operation.Operation;
import io.clientele.scoring.operation.OperationKind;
import io.clientele.scoring.operation.Operations;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Begins backtests and fits, where they can be done at all. */
@ApplicationScoped
class ScorecardJobs {

  private final ScorecardRepository repository;
  private final Operations operations;

  ScorecardJobs(ScorecardRepository repository, Operations operations) {
    this.repository = repository;
    this.operations = operations;
  }

  /**
   * Begins the work.
   *
   * @param version 0: the one in force, or the latest
   * @throws io.clientele.contracts.error.ClienteleException SCORECARD_NOT_FOUND, or INVALID_FIELD
   *     where the outcome is not known yet or stands among the indicators
   */
  Uni<Operation> start(
      OperationKind kind, String name, int version, Instant asOf, Outcome outcome, Instant now) {
    return repository
        .find(name, version)
        .map(found -> found.orElseThrow(ScorecardRepository::notFound))
        .invoke(found -> check(found, asOf, outcome, now))
        .chain(found -> operations.start(kind, new JobRequest(found.id(), asOf, outcome).json()));
  }

  private static void check(StoredScorecard found, Instant asOf, Outcome outcome, Instant now) {
    switch (outcome.event()) {
      case Outcome.OrderWithin within -> {
        if (LabelledScores.until(asOf, within).isAfter(now)) {
          throw Field.invalid(
              "as_of",
              "as_of and the days of the outcome must lie in the past: what comes is not known yet");
        }
      }
      case Outcome.Attribute attribute -> {
        if (found.scorecard().names().contains(attribute.fullName())) {
          throw Field.invalid(
              "outcome.attribute", "the outcome stands among the indicators: it would tell itself");
        }
      }
    }
    if (asOf.isAfter(now)) {
      throw Field.invalid("as_of", "as_of must lie in the past");
    }
  }
}
