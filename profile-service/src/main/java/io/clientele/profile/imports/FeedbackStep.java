package io.clientele.profile.imports;

import io.clientele.contracts.feedback.v1.MutinyFeedbackServiceGrpc.MutinyFeedbackServiceStub;
import io.clientele.profile.imports.LineContent.Unreadable;
import io.clientele.profile.intake.Verdict;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Hands feedback to feedback-service. No transaction is open while it works: an open one would hold
 * back every reader of the change feed. Two replicas may send the same batch; its request id makes
 * that one, and only one of them moves the checkpoint.
 */
@ApplicationScoped
class FeedbackStep {

  private final Pool pool;
  private final ImportBook book;
  private final ImportConfig config;
  private final ImportMetrics metrics;
  private final MutinyFeedbackServiceStub feedback;

  FeedbackStep(
      Pool pool,
      ImportBook book,
      ImportConfig config,
      ImportMetrics metrics,
      @GrpcClient("feedback") MutinyFeedbackServiceStub feedback) {
    this.pool = pool;
    this.book = book;
    this.config = config;
    this.metrics = metrics;
    this.feedback = feedback;
  }

  /** Does what is next; false where nothing is left. */
  Uni<Boolean> take(String importId) {
    return pool.withTransaction(connection -> book.turn(connection, importId))
        .call(turn -> apply(turn.batch()))
        .map(Turn::more);
  }

  private Uni<Void> apply(@Nullable Batch batch) {
    if (batch == null) {
      return Uni.createFrom().voidItem();
    }
    return handOver(batch).flatMap(verdicts -> count(batch, verdicts));
  }

  private Uni<List<LineVerdict>> handOver(Batch batch) {
    List<LineVerdict> verdicts = new ArrayList<>();
    List<StagedLine> readable = new ArrayList<>();
    for (StagedLine line : batch.lines()) {
      if (line.content() instanceof Unreadable(var problem)) {
        verdicts.add(new LineVerdict(line, Verdict.rejected(problem)));
      } else {
        readable.add(line);
      }
    }
    if (readable.isEmpty()) {
      return Uni.createFrom().item(verdicts);
    }
    return feedback
        .withDeadlineAfter(config.feedbackDeadline().toMillis(), TimeUnit.MILLISECONDS)
        .recordFeedback(FeedbackMessages.request(batch, readable))
        .map(response -> {
          verdicts.addAll(FeedbackMessages.verdicts(readable, response));
          return verdicts;
        });
  }

  private Uni<Void> count(Batch batch, List<LineVerdict> verdicts) {
    return pool.withTransaction(connection -> book.advance(connection, batch, verdicts))
        .invoke(moved -> {
          if (moved) {
            metrics.count(verdicts);
          }
        })
        .replaceWithVoid();
  }
}
