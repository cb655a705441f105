package io.clientele.gateway.complaint;

import static io.clientele.gateway.wire.ScalarMessages.finite;
import static io.clientele.gateway.wire.ScalarMessages.given;

import io.clientele.contracts.feedback.v1.AssignComplaintRequest;
import io.clientele.contracts.feedback.v1.BreachForecast;
import io.clientele.contracts.feedback.v1.Complaint;
import io.clientele.contracts.feedback.v1.ComplaintClock;
import io.clientele.contracts.feedback.v1.ComplaintEvent;
import io.clientele.contracts.feedback.v1.ComplaintPriority;
import io.clientele.contracts.feedback.v1.FollowUp;
import io.clientele.contracts.feedback.v1.ListComplaintsRequest;
import io.clientele.contracts.feedback.v1.MoveComplaintRequest;
import io.clientele.contracts.feedback.v1.OpenComplaintRequest;
import io.clientele.contracts.feedback.v1.RecordFollowUpRequest;
import io.clientele.contracts.feedback.v1.RespondToComplaintRequest;
import io.clientele.contracts.feedback.v1.Wording;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.wire.EnumMessages;
import io.clientele.gateway.wire.TextView;
import io.clientele.gateway.wire.TimeMessages;
import java.util.List;

/** Complaints between JSON and the contracts. */
final class ComplaintMessages {

  private static final List<String> NEW =
      List.of(
          "message_id",
          "customer_id",
          "order_id",
          "feedback_source",
          "feedback_id",
          "aspect",
          "channel",
          "text",
          "severity",
          "opened_at",
          "assignee",
          "by");

  private static final List<String> MOVE = List.of("to", "why", "solution", "by", "etag");
  private static final List<String> RESPOND = List.of("note", "by", "etag");
  private static final List<String> ASSIGN = List.of("assignee", "by", "etag");
  private static final List<String> FOLLOW_UP = List.of("solved", "rating", "note", "by", "etag");

  private ComplaintMessages() {}

  /**
   * Who acts on what.
   *
   * @param caller who does it, where the body does not say who it was
   * @param requestId names the request
   * @param etag of the version that is meant; empty: any
   */
  record Upon(String complaintId, String caller, String requestId, String etag) {}

  /**
   * What a case is opened with.
   *
   * @param caller whose source it is, and who opens it where the body does not say
   * @param requestId names it where the body does not
   */
  static OpenComplaintRequest open(Fields body, String caller, String requestId) {
    body.knowing(NEW);
    OpenComplaintRequest.Builder request =
        OpenComplaintRequest.newBuilder()
            .setSource(caller)
            .setMessageId(body.text("message_id").orElse(requestId))
            .setCustomerId(body.requiredText("customer_id"))
            .setOrderId(body.text("order_id").orElse(""))
            .setFeedbackSource(body.text("feedback_source").orElse(""))
            .setFeedbackId(body.text("feedback_id").orElse(""))
            .setAspect(body.text("aspect").orElse(""))
            .setChannel(body.text("channel").orElse(""))
            .setText(body.text("text").orElse(""))
            .setAssignee(body.text("assignee").orElse(""))
            .setBy(body.text("by").orElse(caller));
    body.text("severity")
        .map(text -> EnumMessages.parse(body.path("severity"), text, Complaint.Severity.values()))
        .ifPresent(request::setSeverity);
    body.time("opened_at").ifPresent(time -> request.setOpenedAt(TimeMessages.of(time)));
    return request.build();
  }

  /**
   * Which cases are asked for.
   *
   * @param ids of one person; none: of everybody
   */
  static ListComplaintsRequest list(ComplaintQuery query, List<String> ids) {
    ListComplaintsRequest.Builder request =
        ListComplaintsRequest.newBuilder()
            .setAssignee(query.of())
            .setUnassigned(query.ofNobody())
            .setPageSize(query.size())
            .setPageToken(query.token());
    if (!ids.isEmpty()) {
      request.setCustomerId(ids.getFirst()).addAllMergedIds(ids.subList(1, ids.size()));
    }
    query
        .states()
        .forEach(state ->
            request.addStates(EnumMessages.parse("state", state, Complaint.State.values())));
    query
        .priorities()
        .forEach(priority ->
            request.addPriorities(
                EnumMessages.parse("priority", priority, ComplaintPriority.Level.values())));
    query.due().ifPresent(time -> request.setDueBefore(TimeMessages.of(time)));
    return request.build();
  }

  static MoveComplaintRequest move(Fields body, Upon upon) {
    body.knowing(MOVE);
    return MoveComplaintRequest.newBuilder()
        .setComplaintId(upon.complaintId())
        .setTo(
            EnumMessages.parse(body.path("to"), body.requiredText("to"), Complaint.State.values()))
        .setWhy(body.text("why").orElse(""))
        .setSolution(body.text("solution").orElse(""))
        .setBy(body.text("by").orElse(upon.caller()))
        .setEtag(upon.etag())
        .setRequestId(upon.requestId())
        .build();
  }

  static RespondToComplaintRequest respond(Fields body, Upon upon) {
    body.knowing(RESPOND);
    return RespondToComplaintRequest.newBuilder()
        .setComplaintId(upon.complaintId())
        .setNote(body.text("note").orElse(""))
        .setBy(body.text("by").orElse(upon.caller()))
        .setEtag(upon.etag())
        .setRequestId(upon.requestId())
        .build();
  }

  static AssignComplaintRequest assign(Fields body, Upon upon) {
    body.knowing(ASSIGN);
    return AssignComplaintRequest.newBuilder()
        .setComplaintId(upon.complaintId())
        .setAssignee(body.text("assignee").orElse(""))
        .setBy(body.text("by").orElse(upon.caller()))
        .setEtag(upon.etag())
        .setRequestId(upon.requestId())
        .build();
  }

  static RecordFollowUpRequest followUp(Fields body, Upon upon) {
    body.knowing(FOLLOW_UP);
    return RecordFollowUpRequest.newBuilder()
        .setComplaintId(upon.complaintId())
        .setSolved(
            body.flag("solved")
                .orElseThrow(() ->
                    Fields.invalid(
                        body.path("solved"), "is required: whether the customer calls it solved")))
        .setRating(body.number("rating").orElse(0.0))
        .setNote(body.text("note").orElse(""))
        .setBy(body.text("by").orElse(upon.caller()))
        .setEtag(upon.etag())
        .setRequestId(upon.requestId())
        .build();
  }

  /** A text in both languages; nothing where it is not set. */
  static TextView text(Wording wording) {
    return new TextView(given(wording.getEn()), given(wording.getZh()));
  }

  static ComplaintView view(Complaint c) {
    return new ComplaintView(
        c.getComplaintId(),
        c.getSource(),
        c.getMessageId(),
        c.getCustomerId(),
        given(c.getOrderId()),
        given(c.getFeedbackSource()),
        given(c.getFeedbackId()),
        given(c.getAspect()),
        given(c.getChannel()),
        given(c.getText()),
        TimeMessages.text(c.hasOpenedAt(), c.getOpenedAt()),
        EnumMessages.given(c.getState()),
        text(c.getStateLabel()),
        c.getNextStatesList().stream().map(EnumMessages::text).toList(),
        EnumMessages.given(c.getSeverity()),
        text(c.getSeverityLabel()),
        c.getSeverityGiven(),
        EnumMessages.given(c.getPriority()),
        text(c.getPriorityLabel()),
        finite(c.getPriorityPoints()),
        c.getReasonsList().stream()
            .map(r ->
                new ComplaintView.ReasonView(
                    r.getOf(), r.getFactor(), r.getValue(), finite(r.getPoints())))
            .toList(),
        given(c.getValueTier()),
        given(c.getChurnRisk()),
        given(c.getAssignee()),
        given(c.getSolution()),
        clock(c.getClock()),
        c.getEscalationLevel(),
        c.getEscalationStepsList(),
        c.getTimesReopened(),
        c.hasFollowUp() ? followUp(c.getFollowUp()) : null,
        c.hasForecast() ? forecast(c.getForecast()) : null,
        c.getHistoryList().stream().map(ComplaintMessages::event).toList(),
        given(c.getEtag()));
  }

  private static ComplaintView.ClockView clock(ComplaintClock c) {
    return new ComplaintView.ClockView(
        c.getPromise(),
        c.getCalendar(),
        c.getRuns(),
        finite(c.getMinutes()),
        finite(c.getFirstResponseTargetMinutes()),
        finite(c.getResolutionTargetMinutes()),
        TimeMessages.text(c.hasFirstResponseDueAt(), c.getFirstResponseDueAt()),
        TimeMessages.text(c.hasResolutionDueAt(), c.getResolutionDueAt()),
        TimeMessages.text(c.hasFirstResponseAt(), c.getFirstResponseAt()),
        finite(c.hasFirstResponseAt(), c.getFirstResponseMinutes()),
        TimeMessages.text(c.hasResolvedAt(), c.getResolvedAt()),
        c.getFirstResponseMissed(),
        c.getResolutionMissed(),
        TimeMessages.text(c.hasNextEscalationAt(), c.getNextEscalationAt()));
  }

  private static ComplaintView.FollowUpView followUp(FollowUp f) {
    return new ComplaintView.FollowUpView(
        TimeMessages.text(f.hasAt(), f.getAt()),
        f.getSolved(),
        finite(f.getRating() > 0, f.getRating()));
  }

  private static ComplaintView.ForecastView forecast(BreachForecast f) {
    return new ComplaintView.ForecastView(
        finite(f.getProbability()), f.getCases(), f.getResolved(), f.getOf());
  }

  private static ComplaintView.EventView event(ComplaintEvent e) {
    return new ComplaintView.EventView(
        EnumMessages.given(e.getKind()),
        TimeMessages.text(e.hasAt(), e.getAt()),
        given(e.getBy()),
        EnumMessages.given(e.getFromState()),
        EnumMessages.given(e.getToState()),
        given(e.getDetail()));
  }
}
