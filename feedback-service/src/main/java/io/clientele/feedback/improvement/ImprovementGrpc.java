package io.clientele.feedback.improvement;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.feedback.v1.CreateImprovementRequest;
import io.clientele.contracts.feedback.v1.GetEffectRequest;
import io.clientele.contracts.feedback.v1.GetImprovementRequest;
import io.clientele.contracts.feedback.v1.ImprovementService;
import io.clientele.contracts.feedback.v1.LinkFeedbackRequest;
import io.clientele.contracts.feedback.v1.LinkFeedbackResponse;
import io.clientele.contracts.feedback.v1.ListImprovementEventsRequest;
import io.clientele.contracts.feedback.v1.ListImprovementEventsResponse;
import io.clientele.contracts.feedback.v1.ListImprovementsRequest;
import io.clientele.contracts.feedback.v1.ListImprovementsResponse;
import io.clientele.contracts.feedback.v1.ListLinkedFeedbackRequest;
import io.clientele.contracts.feedback.v1.ListLinkedFeedbackResponse;
import io.clientele.contracts.feedback.v1.ListNoticesRequest;
import io.clientele.contracts.feedback.v1.ListNoticesResponse;
import io.clientele.contracts.feedback.v1.TellCustomersRequest;
import io.clientele.contracts.feedback.v1.TellCustomersResponse;
import io.clientele.contracts.feedback.v1.UpdateImprovementRequest;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/** The gRPC edge of improvements. */
@GrpcService
public class ImprovementGrpc implements ImprovementService {

  private static final int MOST_ITEMS = 1_000;

  private final Pool pool;
  private final ImprovementPlanning planning;
  private final ImprovementRepository repository;
  private final FeedbackLinking linking;
  private final EffectMeasuring measuring;
  private final Notices notices;
  private final Clock clock = Clock.systemUTC();
  private final RandomGenerator random = new SecureRandom();

  ImprovementGrpc(
      Pool pool,
      ImprovementPlanning planning,
      ImprovementRepository repository,
      FeedbackLinking linking,
      EffectMeasuring measuring,
      Notices notices) {
    this.pool = pool;
    this.planning = planning;
    this.repository = repository;
    this.linking = linking;
    this.measuring = measuring;
    this.notices = notices;
  }

  private Instant now() {
    return ImprovementRows.micros(clock.instant());
  }

  @Override
  public Uni<io.clientele.contracts.feedback.v1.Improvement> createImprovement(
      CreateImprovementRequest request) {
    String requestId = Field.optionalName("request_id", request.getRequestId());
    String by = Field.optionalName("by", request.getBy());
    return planning
        .create(ImprovementMessages.plan(request.getImprovement()), requestId, by, now(), random)
        .map(ImprovementMessages::message);
  }

  @Override
  public Uni<io.clientele.contracts.feedback.v1.Improvement> getImprovement(
      GetImprovementRequest request) {
    return repository.find(pool, id(request.getImprovementId())).map(ImprovementMessages::message);
  }

  @Override
  public Uni<ListImprovementsResponse> listImprovements(ListImprovementsRequest request) {
    BoardQuery query = ImprovementMessages.query(request);
    int size = ImprovementMessages.pageSize(request.getPageSize());
    var after = Place.parse(request.getPageToken(), query.scope(), 2);
    return repository
        .list(pool, query, after, size + 1)
        .map(found -> ImprovementMessages.response(query, found, size));
  }

  @Override
  public Uni<io.clientele.contracts.feedback.v1.Improvement> updateImprovement(
      UpdateImprovementRequest request) {
    return planning
        .change(
            id(request.getImprovement().getImprovementId()),
            ImprovementMessages.change(request),
            now())
        .map(ImprovementMessages::message);
  }

  @Override
  public Uni<ListImprovementEventsResponse> listImprovementEvents(
      ListImprovementEventsRequest request) {
    String id = id(request.getImprovementId());
    int size = ImprovementMessages.pageSize(request.getPageSize());
    long before =
        Place.parse(request.getPageToken(), "events " + id, 1)
            .map(place -> place.whole(0))
            .orElse(Long.MAX_VALUE);
    return repository
        .find(pool, id)
        .chain(() -> repository.events(pool, id, before, size + 1))
        .map(found -> LoopMessages.events(id, found, size));
  }

  @Override
  public Uni<LinkFeedbackResponse> linkFeedback(LinkFeedbackRequest request) {
    if (request.getFeedbackCount() > MOST_ITEMS) {
      throw new ClienteleException(
          ErrorCode.TOO_MANY_ITEMS,
          "feedback",
          "at most " + MOST_ITEMS + " items in one call; send several calls");
    }
    List<LinkedFeedback.Name> names = LoopMessages.names(request);
    return linking
        .link(id(request.getImprovementId()), names, request.getUnlink(), now())
        .map(LoopMessages::response);
  }

  @Override
  public Uni<ListLinkedFeedbackResponse> listLinkedFeedback(ListLinkedFeedbackRequest request) {
    String id = id(request.getImprovementId());
    int size = ImprovementMessages.pageSize(request.getPageSize());
    var after = Place.parse(request.getPageToken(), "linked " + id, 2);
    return linking.list(id, after, size + 1).map(found -> LoopMessages.linked(id, found, size));
  }

  @Override
  public Uni<io.clientele.contracts.feedback.v1.Effect> getEffect(GetEffectRequest request) {
    return measuring
        .measure(
            id(request.getImprovementId()), request.getWindowDays(), request.getLagDays(), now())
        .map(EffectMessages::message);
  }

  @Override
  public Uni<TellCustomersResponse> tellCustomers(TellCustomersRequest request) {
    return notices.make(id(request.getImprovementId()), now()).map(LoopMessages::response);
  }

  @Override
  public Uni<ListNoticesResponse> listNotices(ListNoticesRequest request) {
    String id = id(request.getImprovementId());
    int size = ImprovementMessages.pageSize(request.getPageSize());
    var after = Place.parse(request.getPageToken(), "notices " + id, 1);
    return repository
        .find(pool, id)
        .chain(() -> notices.list(id, after, size + 1))
        .map(found -> LoopMessages.notices(id, found, size));
  }

  private static String id(String improvementId) {
    return Field.name("improvement_id", improvementId);
  }
}
