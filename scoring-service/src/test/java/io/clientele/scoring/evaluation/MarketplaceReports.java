package io.clientele.scoring.evaluation;

import io.clientele.contracts.scoring.v1.EvaluateClassificationRequest;
import io.clientele.contracts.scoring.v1.Evaluation;
import io.clientele.contracts.scoring.v1.Evaluation.Effect;
import io.clientele.contracts.scoring.v1.Evaluation.Group;
import io.clientele.contracts.scoring.v1.EvaluationServiceGrpc.EvaluationServiceBlockingStub;
import io.clientele.contracts.scoring.v1.GetEvaluationRequest;
import io.clientele.scoring.Bench;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Whether a classification of the marketplace's customers is worth having, printed. */
@ApplicationScoped
public class MarketplaceReports {

  private final Bench bench;
  private final EvaluationServiceBlockingStub evaluations;

  MarketplaceReports(
      Bench bench, @GrpcClient("scoring") EvaluationServiceBlockingStub evaluations) {
    this.bench = bench;
    this.evaluations = evaluations;
  }

  public Evaluation print(EvaluateClassificationRequest.Builder request) {
    String id = bench.result(evaluations.evaluateClassification(request.build()));
    Evaluation found =
        evaluations.getEvaluation(GetEvaluationRequest.newBuilder().setEvaluationId(id).build());
    System.out.printf(
        Locale.ROOT,
        "%s%nstability %s %.3f, silhouette %.3f, eta squared %s%n",
        found.getVerdict().getTextEn(),
        found.hasStability(),
        found.getStability(),
        found.getSilhouette(),
        found.getEtaSquaredMap());
    found.getGroupsList().forEach(MarketplaceReports::print);
    return found;
  }

  private static void print(Group group) {
    System.out.printf(
        Locale.ROOT,
        "%s: %d, identifiable %.3f, reachable %.3f, %.0f each, kept %s %.3f%n  %s%n  %s%n",
        group.getLabel(),
        group.getCustomers(),
        group.getIdentifiable(),
        group.getReachable(),
        group.getValuePerCustomer(),
        group.hasKept(),
        group.getKept(),
        group.getVerdict().getTextEn(),
        group.getVerdict().getTextZh());
    group.getEffectsList().forEach(MarketplaceReports::print);
    group.getOutcomesList().forEach(MarketplaceReports::print);
  }

  private static void print(Effect effect) {
    System.out.printf(
        Locale.ROOT,
        "  %s %.3f : %.3f, g %.2f, p %.1e%n",
        effect.getMetric(),
        effect.getMean(),
        effect.getMeanOfRest(),
        effect.getEffectSize(),
        effect.getPValue());
  }
}
