package io.clientele.gateway.customer;

import io.clientele.contracts.feedback.v1.MutinyFeedbackServiceGrpc.MutinyFeedbackServiceStub;
import io.clientele.contracts.profile.v1.GetCustomerRequest;
import io.clientele.contracts.profile.v1.MutinyCustomerServiceGrpc.MutinyCustomerServiceStub;
import io.clientele.contracts.scoring.v1.GetScoreRequest;
import io.clientele.contracts.scoring.v1.MutinyScoreServiceGrpc.MutinyScoreServiceStub;
import io.clientele.gateway.feedback.FeedbackMessages;
import io.clientele.gateway.feedback.FeedbackView;
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

  private final MutinyCustomerServiceStub profile;
  private final MutinyScoreServiceStub scoring;
  private final MutinyFeedbackServiceStub feedback;
  private final Upstream upstream;

  PortraitGrpc(
      @GrpcClient("profile") MutinyCustomerServiceStub profile,
      @GrpcClient("scoring") MutinyScoreServiceStub scoring,
      @GrpcClient("feedback") MutinyFeedbackServiceStub feedback,
      Upstream upstream) {
    this.profile = profile;
    this.scoring = scoring;
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

  private static <T> Part<T> absent(String service, Throwable failure) {
    LOG.warnf("%s gave no part of a portrait: %s", service, status(failure));
    return new Part<>(service, null);
  }

  private static Status.Code status(Throwable failure) {
    return failure instanceof StatusRuntimeException status
        ? status.getStatus().getCode()
        : Status.Code.UNKNOWN;
  }
}
