package io.clientele.gateway.improvement;

import static io.clientele.gateway.wire.ScalarMessages.finite;
import static io.clientele.gateway.wire.ScalarMessages.given;

import com.google.protobuf.FieldMask;
import io.clientele.contracts.feedback.v1.CreateImprovementRequest;
import io.clientele.contracts.feedback.v1.Improvement;
import io.clientele.contracts.feedback.v1.ImprovementEvent;
import io.clientele.contracts.feedback.v1.ListImprovementsRequest;
import io.clientele.contracts.feedback.v1.UpdateImprovementRequest;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.wire.EnumMessages;
import io.clientele.gateway.wire.TextView;
import io.clientele.gateway.wire.TimeMessages;
import java.util.ArrayList;
import java.util.List;

/** Improvements between JSON and the contracts. */
final class ImprovementMessages {

  private static final List<String> PLAN =
      List.of(
          "title",
          "description",
          "kind",
          "aspect",
          "theme_ids",
          "effort",
          "confidence",
          "weight",
          "notice");

  private static final List<String> LANGUAGES = List.of("en", "zh");

  private ImprovementMessages() {}

  static ListImprovementsRequest list(BoardQuery query) {
    ListImprovementsRequest.Builder request =
        ListImprovementsRequest.newBuilder()
            .setAspect(query.ofAspect())
            .setPageSize(query.size())
            .setPageToken(query.token());
    query
        .states()
        .forEach(state ->
            request.addStates(EnumMessages.parse("state", state, Improvement.State.values())));
    if (!query.ofKind().isEmpty()) {
      request.setKind(EnumMessages.parse("kind", query.ofKind(), Improvement.Kind.values()));
    }
    if (!query.order().isEmpty()) {
      request.setOrder(
          EnumMessages.parse("order_by", query.order(), ListImprovementsRequest.Order.values()));
    }
    return request.build();
  }

  /**
   * A new improvement.
   *
   * @param caller who makes it, where the body does not say who it was
   * @param requestId names the request where the body does not
   */
  static CreateImprovementRequest create(Fields body, String caller, String requestId) {
    List<String> known = new ArrayList<>(PLAN);
    known.addAll(List.of("by", "request_id"));
    body.knowing(known);
    return CreateImprovementRequest.newBuilder()
        .setImprovement(plan(body))
        .setBy(body.text("by").orElse(caller))
        .setRequestId(body.text("request_id").orElse(requestId))
        .build();
  }

  private static Improvement.Builder plan(Fields body) {
    Improvement.Builder plan =
        Improvement.newBuilder()
            .setTitle(body.text("title").orElse(""))
            .setDescription(body.text("description").orElse(""))
            .setAspect(body.text("aspect").orElse(""))
            .addAllThemeIds(body.texts("theme_ids"))
            .setEffort(body.number("effort").orElse(0.0))
            .setConfidence(body.number("confidence").orElse(0.0))
            .setWeight(body.number("weight").orElse(0.0));
    body.text("kind")
        .map(text -> EnumMessages.parse(body.path("kind"), text, Improvement.Kind.values()))
        .ifPresent(plan::setKind);
    body.object("notice")
        .map(notice -> notice.knowing(LANGUAGES))
        .ifPresent(notice ->
            plan.setNoticeEn(notice.text("en").orElse(""))
                .setNoticeZh(notice.text("zh").orElse("")));
    return plan;
  }

  /**
   * A change of the fields that a body names.
   *
   * @param caller who makes it, where the body does not say who it was
   * @param etag of the version that is meant; empty: any
   */
  static UpdateImprovementRequest change(
      String improvementId, Fields body, String caller, String etag) {
    List<String> known = new ArrayList<>(PLAN);
    known.addAll(List.of("state", "done_at", "by", "note", "etag"));
    body.knowing(known);
    Improvement.Builder change = plan(body).setImprovementId(improvementId).setEtag(etag);
    body.text("state")
        .map(text -> EnumMessages.parse(body.path("state"), text, Improvement.State.values()))
        .ifPresent(change::setState);
    body.time("done_at").ifPresent(time -> change.setDoneAt(TimeMessages.of(time)));
    return UpdateImprovementRequest.newBuilder()
        .setImprovement(change)
        .setUpdateMask(mask(body))
        .setBy(body.text("by").orElse(caller))
        .setNote(body.text("note").orElse(""))
        .build();
  }

  private static FieldMask mask(Fields body) {
    FieldMask.Builder mask = FieldMask.newBuilder();
    body.node()
        .fieldNames()
        .forEachRemaining(name -> {
          if (name.equals("notice")) {
            body.object("notice")
                .ifPresent(notice ->
                    notice
                        .node()
                        .fieldNames()
                        .forEachRemaining(language -> mask.addPaths("notice_" + language)));
          } else if (PLAN.contains(name) || name.equals("state") || name.equals("done_at")) {
            mask.addPaths(name);
          }
        });
    if (mask.getPathsCount() == 0) {
      throw Fields.invalid("", "must name at least one field to change");
    }
    return mask.build();
  }

  static ImprovementView view(Improvement i) {
    return new ImprovementView(
        i.getImprovementId(),
        i.getTitle(),
        given(i.getDescription()),
        EnumMessages.given(i.getKind()),
        given(i.getAspect()),
        i.getThemeIdsList(),
        i.getEffort(),
        i.getConfidence(),
        i.getWeight(),
        EnumMessages.given(i.getState()),
        TimeMessages.text(i.hasDoneAt(), i.getDoneAt()),
        i.getNoticeEn().isEmpty() && i.getNoticeZh().isEmpty()
            ? null
            : new TextView(given(i.getNoticeEn()), given(i.getNoticeZh())),
        TimeMessages.text(i.hasCreatedAt(), i.getCreatedAt()),
        TimeMessages.text(i.hasUpdatedAt(), i.getUpdatedAt()),
        given(i.getEtag()),
        i.getReach(),
        finite(i.getPolarity()),
        finite(i.getImpact()),
        finite(i.getPriority()));
  }

  static ImprovementView.EventView view(ImprovementEvent e) {
    return new ImprovementView.EventView(
        e.getVersion(),
        TimeMessages.text(e.hasAt(), e.getAt()),
        given(e.getBy()),
        EnumMessages.given(e.getState()),
        e.getChangedList(),
        given(e.getNote()));
  }
}
