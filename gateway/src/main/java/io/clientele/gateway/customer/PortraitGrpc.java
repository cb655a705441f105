package io.clientele.gateway.customer;

import io.clientele.contracts.feedback.v1.MutinyFeedbackServiceGrpc.MutinyFeedbackServiceStub;
import io.clientele.contracts.profile.v1.GetCustomerRequest;
import io.clientele.contracts.profile.v1.MutinyCustomerServiceGrpc.MutinyCustomerServiceStub;
import io.clientele.contracts.scoring.v1.GetNextActionsRequest;
import io.clientele.contracts.scoring.v1.GetScoreRequest;
import io.clientele.contracts.scoring.v1.MutinyPlaybookServiceGrpc.MutinyPlaybookServiceStub;
import io.clientele.contracts.scoring.v1.MutinyScoreServiceGrpc.MutinyScoreServiceStub;
import io.clientele.gateway.feedback.FeedbackMessages;
import io.clientele.gateway.feedback.FeedbackView;
import io.clientele.gateway.playbook.ActionMessages;
import io.clientele.gateway.playbook.NextActionsView;
import io.clientele.gateway.upstream.Upstream;
import io.clientele.gateway.wire.TimeMessages;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Asks the three services for their share of a portrait. */
@ApplicationScoped
class PortraitGrpc {

  private static final Logger LOG = Logger.getLogger(PortraitGrpc.class);
  private static final int RECENT = 5;
  private static final int BEST = 3;
  private static final String ACTIONS = "next_actions";

  private final MutinyCustomerServiceStub profile;
  private final MutinyScoreServiceStub scoring;
  private final MutinyPlaybookServiceStub playbooks;
  private final MutinyFeedbackServiceStub feedback;
  private final Upstream upstream;

  PortraitGrpc(
      @GrpcClient("profile") MutinyCustomerServiceStub profile,
      @GrpcClient("scoring") MutinyScoreServiceStub scoring,
      @GrpcClient("scoring") MutinyPlaybookServiceStub playbooks,
      @GrpcClient("feedback") MutinyFeedbackServiceStub feedback,
      Upstream upstream) {
    this.profile = profile;
    this.scoring = scoring;
    this.playbooks = playbooks;
    this.feedback = feedback;
    this.upstream = upstream;
  }

  /** What profile-service knows, which may be nothing; fails where it does not answer. */
  Uni<Optional<ProfileView>> profile(String customerId) {
    return upstream
        .read(profile)
        .getCustomer(GetCustomerRequest.newBuilder().setCustomerId(customerId).build())
        .map(customer -> Optional.of(ProfileMessages.view(customer)))
        .onFailure(failure -> status(failure) == Status.Code.NOT_FOUND)
        .recoverWithItem(Optional.empty());
  }

  /** What scoring-service knows; nothing classified where it does not know the customer yet. */
  Uni<Part<ScoreView>> score(String customerId, Optional<Instant> asOf) {
    GetScoreRequest.Builder request = GetScoreRequest.newBuilder().setCustomerId(customerId);
    asOf.ifPresent(time -> request.setAsOf(TimeMessages.of(time)));
    return upstream
        .read(scoring)
        .getScore(request.build())
        .map(ScoreMessages::view)
        .onFailure(failure -> status(failure) == Status.Code.NOT_FOUND)
        .recoverWithItem(() -> new ScoreView(customerId, null, Map.of(), false, null))
        .map(score -> new Part<>("scoring-service", score))
        .onFailure(PortraitGrpc::mayBeMissing)
        .recoverWithItem(failure -> absent("scoring-service", failure));
  }

  /** What to do next, the best first; nothing where scoring-service has nothing to go by. */
  Uni<Part<List<NextActionsView.ActionView>>> nextActions(
      String customerId, Optional<Instant> asOf) {
    GetNextActionsRequest.Builder request =
        GetNextActionsRequest.newBuilder().setCustomerId(customerId).setLimit(BEST);
    asOf.ifPresent(time -> request.setAsOf(TimeMessages.of(time)));
    return upstream
        .read(playbooks)
        .getNextActions(request.build())
        .map(next -> ActionMessages.view(next).actions())
        .onFailure(PortraitGrpc::hasNone)
        .recoverWithItem(List.of())
        .map(best -> new Part<>(ACTIONS, best))
        .onFailure()
        .recoverWithItem(failure -> absent(ACTIONS, failure));
  }

  /** Nothing is known of the customer, or nothing may be made of it. */
  private static boolean hasNone(Throwable failure) {
    Status.Code code = status(failure);
    return code == Status.Code.NOT_FOUND || code == Status.Code.FAILED_PRECONDITION;
  }

  /**
   * The newest feedback.
   *
   * @param ids of one person
   */
  Uni<Part<List<FeedbackView>>> recentFeedback(List<String> ids) {
    return upstream
        .read(feedback)
        .listFeedback(FeedbackMessages.of(ids).setPageSize(RECENT).build())
        .map(page -> page.getFeedbackList().stream().map(FeedbackMessages::view).toList())
        .map(newest -> new Part<>("feedback-service", newest))
        .onFailure(PortraitGrpc::mayBeMissing)
        .recoverWithItem(failure -> absent("feedback-service", failure));
  }

  /** A part is missing for any fault of its service; a question that was wrong is the caller's. */
  private static boolean mayBeMissing(Throwable failure) {
    return status(failure) != Status.Code.INVALID_ARGUMENT;
  }

  private static <T> Part<T> absent(String name, Throwable failure) {
    LOG.warnf("a portrait goes without %s: %s", name, status(failure));
    return new Part<>(name, null);
  }

  private static Status.Code status(Throwable failure) {
    return failure instanceof StatusRuntimeException status
        ? status.getStatus().getCode()
        : Status.Code.UNKNOWN;
  }
}
