package io.clientele.scoring.retail;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.scoring.v1.EvaluateClassificationRequest;
import io.clientele.contracts.scoring.v1.Evaluation;
import io.clientele.contracts.scoring.v1.EvaluationServiceGrpc.EvaluationServiceBlockingStub;
import io.clientele.contracts.scoring.v1.GetEvaluationRequest;
import io.clientele.contracts.scoring.v1.GetOperationRequest;
import io.clientele.contracts.scoring.v1.Operation;
import io.clientele.contracts.scoring.v1.OperationServiceGrpc.OperationServiceBlockingStub;
import io.clientele.scoring.Bench;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Has classifications evaluated, and prints what the service says of them. */
@ApplicationScoped
class Judgements {

  private final EvaluationServiceBlockingStub evaluations;
  private final OperationServiceBlockingStub operations;

  Judgements(
      @GrpcClient("scoring") EvaluationServiceBlockingStub evaluations,
      @GrpcClient("scoring") OperationServiceBlockingStub operations) {
    this.evaluations = evaluations;
    this.operations = operations;
  }

  /** The result's id of an operation, when it is over. */
  String result(String operationId) {
    GetOperationRequest get = GetOperationRequest.newBuilder().setOperationId(operationId).build();
    Bench.await(() -> operations.getOperation(get).hasFinishedAt(), "the work is done");
    Operation operation = operations.getOperation(get);
    assertThat(operation.getState()).as(operation.toString()).isEqualTo(Operation.State.SUCCEEDED);
    return operation.getResultId();
  }

  Evaluation of(EvaluateClassificationRequest request) {
    Evaluation found =
        evaluations.getEvaluation(
            GetEvaluationRequest.newBuilder()
                .setEvaluationId(
                    result(evaluations.evaluateClassification(request).getOperationId()))
                .build());
    print(found);
    return found;
  }

  private static void print(Evaluation found) {
    System.out.printf(
        Locale.ROOT,
        "%d customers; stability %.3f, silhouette %.3f%n  %s%n",
        found.getCustomers(),
        found.getStability(),
        found.getSilhouette(),
        found.getVerdict().getTextEn());
    for (Evaluation.Group group : found.getGroupsList()) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %d | %.0f %% | identifiable %.2f | reachable %.2f | %.0f of %.0f | kept %s | %s |"
              + " %s | %s |%n  %s %s%n  %s%n",
          group.getLabel(),
          group.getCustomers(),
          100 * group.getShare(),
          group.getIdentifiable(),
          group.getReachable(),
          group.getValuePerCustomer(),
          group.getValueOfAll(),
          group.hasKept() ? "%.0f %%".formatted(100 * group.getKept()) : "-",
          greatest(group.getEffectsList()),
          told(effect(group, "kept_buying")),
          told(effect(group, "revenue_growth")),
          group.getVerdict().getAdvice(),
          group.getVerdict().getTextEn(),
          group.getVerdict().getTextZh());
    }
  }

  static Evaluation.Effect effect(Evaluation.Group group, String outcome) {
    return group.getOutcomesList().stream()
        .filter(effect -> effect.getMetric().equals(outcome))
        .findFirst()
        .orElseThrow();
  }

  private static String greatest(List<Evaluation.Effect> effects) {
    return effects.stream()
        .filter(Evaluation.Effect::hasEffectSize)
        .max(Comparator.comparingDouble(effect -> Math.abs(effect.getEffectSize())))
        .map(effect ->
            "%s %s %.2f".formatted(effect.getMetric(), told(effect), effect.getEffectSize()))
        .orElse("-");
  }

  private static String told(Evaluation.Effect effect) {
    return effect.hasMean() && effect.hasMeanOfRest()
        ? String.format(
            Locale.ROOT,
            "%.2f : %.2f (p %.1g)",
            effect.getMean(),
            effect.getMeanOfRest(),
            effect.getPValue())
        : "-";
  }
}
