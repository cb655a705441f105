package io.clientele.gateway.improvement;

import io.clientele.contracts.feedback.v1.CreateImprovementRequest;
import io.clientele.contracts.feedback.v1.GetEffectRequest;
import io.clientele.contracts.feedback.v1.GetImprovementRequest;
import io.clientele.contracts.feedback.v1.ImprovementServiceGrpc.ImprovementServiceBlockingStub;
import io.clientele.contracts.feedback.v1.LinkFeedbackRequest;
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
import io.clientele.gateway.etag.EntityTags;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.json.PageQuery;
import io.clientele.gateway.upstream.FieldNames;
import io.clientele.gateway.upstream.Upstream;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;

/** Improvements at feedback-service. */
@ApplicationScoped
class ImprovementGrpc {

  private final ImprovementServiceBlockingStub service;
  private final Upstream upstream;
  private final FieldNames names =
      FieldNames.of(name -> name.replaceFirst("^notice_(en|zh)$", "notice.$1"));

  ImprovementGrpc(
      @GrpcClient("feedback") ImprovementServiceBlockingStub service, Upstream upstream) {
    this.service = service;
    this.upstream = upstream;
  }

  ImprovementView.Improvements list(BoardQuery query) {
    ListImprovementsRequest request = ImprovementMessages.list(query);
    ListImprovementsResponse page = upstream.list(service).listImprovements(request);
    return new ImprovementView.Improvements(
        page.getImprovementsList().stream().map(ImprovementMessages::view).toList(),
        page.getNextPageToken());
  }

  ImprovementView get(String id) {
    return ImprovementMessages.view(
        upstream
            .read(service)
            .getImprovement(GetImprovementRequest.newBuilder().setImprovementId(id).build()));
  }

  ImprovementView create(Fields body, String caller, String requestId) {
    CreateImprovementRequest request = ImprovementMessages.create(body, caller, requestId);
    return names.in(
        () -> ImprovementMessages.view(upstream.write(service).createImprovement(request)));
  }

  /**
   * Changes one.
   *
   * @param etag of the version that is meant; empty: any
   */
  ImprovementView update(String id, Fields body, String caller, String etag) {
    UpdateImprovementRequest request = ImprovementMessages.change(id, body, caller, etag);
    return EntityTags.matching(
        etag,
        () ->
            names.in(
                () ->
                    ImprovementMessages.view(upstream.write(service).updateImprovement(request))));
  }

  ImprovementView.Events events(String id, PageQuery query) {
    ListImprovementEventsResponse page =
        upstream
            .list(service)
            .listImprovementEvents(
                ListImprovementEventsRequest.newBuilder()
                    .setImprovementId(id)
                    .setPageSize(query.size())
                    .setPageToken(query.token())
                    .build());
    return new ImprovementView.Events(
        page.getEventsList().stream().map(ImprovementMessages::view).toList(),
        page.getNextPageToken());
  }

  LinkView.Result link(String id, Fields body, boolean unlink) {
    LinkFeedbackRequest request = LoopMessages.link(id, body, unlink);
    return LoopMessages.view(upstream.write(service).linkFeedback(request));
  }

  LinkView.Links links(String id, PageQuery query) {
    ListLinkedFeedbackResponse page =
        upstream
            .list(service)
            .listLinkedFeedback(
                ListLinkedFeedbackRequest.newBuilder()
                    .setImprovementId(id)
                    .setPageSize(query.size())
                    .setPageToken(query.token())
                    .build());
    return new LinkView.Links(
        page.getFeedbackList().stream().map(LoopMessages::view).toList(),
        page.getNextPageToken());
  }

  EffectView effect(String id, int windowDays, int lagDays) {
    return LoopMessages.view(
        upstream
            .list(service)
            .getEffect(
                GetEffectRequest.newBuilder()
                    .setImprovementId(id)
                    .setWindowDays(windowDays)
                    .setLagDays(lagDays)
                    .build()));
  }

  NoticeView.Made tell(String id) {
    TellCustomersResponse made =
        upstream
            .work(service)
            .tellCustomers(TellCustomersRequest.newBuilder().setImprovementId(id).build());
    return new NoticeView.Made(made.getMade(), made.getTotal());
  }

  NoticeView.Notices notices(String id, PageQuery query) {
    ListNoticesResponse page =
        upstream
            .list(service)
            .listNotices(
                ListNoticesRequest.newBuilder()
                    .setImprovementId(id)
                    .setPageSize(query.size())
                    .setPageToken(query.token())
                    .build());
    return new NoticeView.Notices(
        page.getNoticesList().stream().map(LoopMessages::view).toList(),
        page.getNextPageToken());
  }
}
