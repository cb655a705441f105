package io.clientele.scoring.evaluation;

import io.clientele.scoring.history.Times;
import io.clientele.scoring.operation.Job;
import io.clientele.scoring.operation.OperationKind;
import io.clientele.scoring.operation.Progress;
import io.clientele.scoring.standing.AsOf;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Evaluates a classification. */
@ApplicationScoped
class EvaluationJob implements Job {

  private final EvaluationReads reads;
  private final EvaluationRepository repository;
  private final VerdictRules rules;
  private final Clock clock = Clock.systemUTC();

  EvaluationJob(EvaluationReads reads, EvaluationRepository repository, VerdictRules rules) {
    this.reads = reads;
    this.repository = repository;
    this.rules = rules;
  }

  @Override
  public OperationKind kind() {
    return OperationKind.EVALUATE_CLASSIFICATION;
  }

  @Override
  public Uni<String> run(JsonObject json, Progress progress) {
    EvaluationRequest request = EvaluationJson.request(json);
    Instant asked = request.asOf();
    AsOf asOf =
        asked == null ? new AsOf(Times.micros(clock.instant()), true) : new AsOf(asked, false);
    return reads
        .read(request, asOf, progress)
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(drafts -> evaluate(request, drafts, progress))
        .chain(evaluation -> repository.add(request, evaluation));
  }

  private Evaluation evaluate(EvaluationRequest request, Drafts drafts, Progress progress) {
    Evaluating evaluating = new Evaluating(rules, request.days(), progress);
    return request.segments().isEmpty()
        ? evaluating.dimension(drafts.persons(request.dimension(), ""), drafts.currency())
        : evaluating.segments(drafts.segments(request.segments()), drafts.currency());
  }
}
