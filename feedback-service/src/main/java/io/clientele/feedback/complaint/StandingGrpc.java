package io.clientele.feedback.complaint;

import io.clientele.contracts.scoring.v1.BatchGetScoresRequest;
import io.clientele.contracts.scoring.v1.Classification;
import io.clientele.contracts.scoring.v1.MutinyScoreServiceGrpc.MutinyScoreServiceStub;
import io.clientele.contracts.scoring.v1.Score;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Asks scoring-service what customers are worth and whether they are about to leave. No complaint
 * waits for that longer than the deadline: who is not known is seen to by what is known.
 */
@ApplicationScoped
class StandingGrpc {

  private static final Logger LOG = Logger.getLogger(StandingGrpc.class);
  private static final String UNKNOWN = "UNKNOWN";

  private final MutinyScoreServiceStub scoring;
  private final ComplaintSettings settings;

  StandingGrpc(@GrpcClient("scoring") MutinyScoreServiceStub scoring, ComplaintSettings settings) {
    this.scoring = scoring;
    this.settings = settings;
  }

  /** What is known of one customer. */
  Uni<Standing> of(String customerId) {
    return of(List.of(customerId)).map(known -> known.getOrDefault(customerId, Standing.UNKNOWN));
  }

  /** What is known of some, at most 1,000, by the ids that were asked for. */
  Uni<Map<String, Standing>> of(Collection<String> customerIds) {
    List<String> asked = List.copyOf(new TreeSet<>(customerIds));
    return scoring
        .withDeadlineAfter(settings.scoringDeadline().toMillis(), TimeUnit.MILLISECONDS)
        .batchGetScores(BatchGetScoresRequest.newBuilder().addAllCustomerIds(asked).build())
        .map(answer -> byId(asked, answer.getScoresList()))
        .onFailure()
        .invoke(failure ->
            LOG.warnf(
                "scoring-service did not say what customers are worth: %s",
                failure.getClass().getName()))
        .onFailure()
        .recoverWithItem(Map.of());
  }

  // Who was merged into another is answered under that one's id: one score for one question is its
  // answer, and among several each is known by its id.
  private static Map<String, Standing> byId(List<String> asked, List<Score> scores) {
    Map<String, Standing> known = new HashMap<>();
    scores.forEach(score -> known.put(score.getCustomerId(), standing(score)));
    if (asked.size() == 1 && scores.size() == 1) {
      known.put(asked.getFirst(), standing(scores.getFirst()));
    }
    return known;
  }

  private static Standing standing(Score score) {
    return new Standing(label(score, "value_tier"), label(score, "churn_risk"));
  }

  private static String label(Score score, String dimension) {
    return score.getClassificationsList().stream()
        .filter(one -> one.getDimension().equals(dimension))
        .map(Classification::getLabel)
        .filter(label -> !label.equals(UNKNOWN))
        .findFirst()
        .orElse("");
  }
}
