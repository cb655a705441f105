package io.clientele.feedback.complaint;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.feedback.v1.BreachForecast;
import io.clientele.contracts.feedback.v1.ComplaintClock;
import io.clientele.contracts.feedback.v1.ComplaintPriority;
import io.clientele.contracts.feedback.v1.ComplaintReason;
import io.clientele.contracts.feedback.v1.ListComplaintsRequest;
import io.clientele.contracts.feedback.v1.OpenComplaintRequest;
import io.clientele.contracts.feedback.v1.Wording;
import io.clientele.feedback.promise.Goal;
import io.clientele.feedback.urgency.Phrase;
import io.clientele.feedback.urgency.Priority;
import io.clientele.feedback.urgency.Reason;
import io.clientele.feedback.urgency.Severity;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The message forms of cases. */
final class ComplaintMessages {

  private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");
  private static final double MINUTE = 60;

  private ComplaintMessages() {}

  /** What a case is opened with. */
  static NewComplaint told(OpenComplaintRequest request, Instant now) {
    boolean given = request.hasOpenedAt();
    Report report =
        new Report(
            request.getSource(),
            request.getMessageId(),
            request.getCustomerId(),
            request.getOrderId(),
            request.getFeedbackSource(),
            request.getFeedbackId(),
            request.getAspect(),
            request.getChannel(),
            request.getText(),
            given ? instant("opened_at", request.getOpenedAt()) : now);
    return new NewComplaint(
        report.toldBy(now),
        severity(request.getSeverity()).orElse(null),
        given,
        request.getAssignee(),
        request.getBy());
  }

  /** Which cases are asked for. */
  static ComplaintQuery query(ListComplaintsRequest request) {
    Set<ComplaintState> states = new HashSet<>();
    request.getStatesList().forEach(state -> states.add(state("states", state)));
    Set<Priority> priorities = new HashSet<>();
    request.getPrioritiesList().forEach(priority -> priorities.add(priority(priority)));
    List<String> customerIds = new ArrayList<>();
    if (!request.getCustomerId().isEmpty()) {
      customerIds.add(request.getCustomerId());
      customerIds.addAll(request.getMergedIdsList());
    } else if (request.getMergedIdsCount() > 0) {
      throw Said.invalid("merged_ids", "go with customer_id; give it too");
    }
    return new ComplaintQuery(
        states,
        priorities,
        request.getAssignee(),
        request.getUnassigned(),
        customerIds,
        request.hasDueBefore() ? instant("due_before", request.getDueBefore()) : null);
  }

  /** A time that the service can reckon with. */
  static Instant instant(String field, Timestamp timestamp) {
    try {
      Instant time = Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
      if (!time.isBefore(Instant.EPOCH) && time.isBefore(LATEST)) {
        return time.truncatedTo(ChronoUnit.MICROS);
      }
    } catch (DateTimeException | ArithmeticException e) {
      throw Said.invalid(field, "is no time");
    }
    throw Said.invalid(field, "lies before 1970 or after the year 8999");
  }

  /** A state that is asked for. */
  static ComplaintState state(
      String field, io.clientele.contracts.feedback.v1.Complaint.State state) {
    return constant(ComplaintState.values(), state)
        .orElseThrow(() ->
            Said.invalid(field, "names no state; it is one of " + names(ComplaintState.values())));
  }

  private static Priority priority(ComplaintPriority.Level level) {
    return constant(Priority.values(), level)
        .orElseThrow(() ->
            Said.invalid(
                "priorities", "names no priority; it is one of " + names(Priority.values())));
  }

  private static Optional<Severity> severity(
      io.clientele.contracts.feedback.v1.Complaint.Severity severity) {
    if (severity == io.clientele.contracts.feedback.v1.Complaint.Severity.SEVERITY_UNSPECIFIED) {
      return Optional.empty();
    }
    return Optional.of(
        constant(Severity.values(), severity)
            .orElseThrow(() ->
                Said.invalid(
                    "severity", "names no severity; it is one of " + names(Severity.values()))));
  }

  /** What a message calls alike. */
  private static <E extends Enum<E>> Optional<E> constant(E[] all, Enum<?> told) {
    return Stream.of(all).filter(one -> one.name().equals(told.name())).findFirst();
  }

  private static String names(Enum<?>[] all) {
    return Stream.of(all).map(Enum::name).collect(Collectors.joining(", "));
  }

  static io.clientele.contracts.feedback.v1.Complaint.State state(ComplaintState state) {
    return io.clientele.contracts.feedback.v1.Complaint.State.valueOf(state.name());
  }

  static ComplaintPriority.Level priority(Priority priority) {
    return ComplaintPriority.Level.valueOf(priority.name());
  }

  static Wording wording(Phrase phrase) {
    return Wording.newBuilder().setEn(phrase.en()).setZh(phrase.zh()).build();
  }

  /** A case as of now. */
  static io.clientele.contracts.feedback.v1.Complaint complaint(
      Complaint complaint, Plan plan, Instant now) {
    Report report = complaint.report();
    Assessment assessment = complaint.assessment();
    Timing timing = complaint.timing();
    var message =
        io.clientele.contracts.feedback.v1.Complaint.newBuilder()
            .setComplaintId(complaint.id())
            .setSource(report.source())
            .setMessageId(report.messageId())
            .setCustomerId(report.customerId())
            .setOrderId(report.orderId())
            .setFeedbackSource(report.feedbackSource())
            .setFeedbackId(report.feedbackId())
            .setAspect(report.aspect())
            .setChannel(report.channel())
            .setText(report.text())
            .setOpenedAt(timestamp(report.openedAt()))
            .setState(state(complaint.state()))
            .setStateLabel(wording(complaint.state().label()))
            .setSeverity(
                io.clientele.contracts.feedback.v1.Complaint.Severity.valueOf(
                    assessment.severity().name()))
            .setSeverityLabel(wording(assessment.severity().label()))
            .setSeverityGiven(assessment.severityGiven())
            .setPriority(priority(assessment.priority()))
            .setPriorityLabel(wording(assessment.priority().label()))
            .setPriorityPoints(assessment.points())
            .setValueTier(assessment.valueTier())
            .setChurnRisk(assessment.churnRisk())
            .setAssignee(complaint.assignee())
            .setSolution(complaint.solution())
            .setClock(clock(complaint, plan, now))
            .setEscalationLevel(timing.level())
            .addAllEscalationSteps(timing.escalated())
            .setTimesReopened(complaint.timesReopened())
            .setEtag(complaint.etag());
    complaint.state().next().forEach(next -> message.addNextStates(state(next)));
    assessment.reasons().forEach(reason -> message.addReasons(reason(reason)));
    FollowUp followUp = complaint.followUp();
    if (followUp != null) {
      message.setFollowUp(
          io.clientele.contracts.feedback.v1.FollowUp.newBuilder()
              .setAt(timestamp(followUp.at()))
              .setSolved(followUp.solved())
              .setRating(followUp.rating()));
    }
    return message.build();
  }

  private static ComplaintReason reason(Reason reason) {
    return ComplaintReason.newBuilder()
        .setOf(reason.of())
        .setFactor(reason.factor())
        .setValue(reason.value())
        .setPoints(reason.points())
        .build();
  }

  private static ComplaintClock clock(Complaint complaint, Plan plan, Instant now) {
    Timing timing = complaint.timing();
    ComplaintClock.Builder clock =
        ComplaintClock.newBuilder()
            .setPromise(complaint.promise())
            .setCalendar(plan.calendar().name())
            .setRuns(timing.clock().runs())
            .setMinutes(minutes(timing.clock().at(plan.calendar(), now)))
            .setFirstResponseTargetMinutes(minutes(timing.target().firstResponse()))
            .setResolutionTargetMinutes(minutes(timing.target().resolution()))
            .setFirstResponseMissed(timing.missed(Goal.FIRST_RESPONSE, plan, now))
            .setResolutionMissed(timing.missed(Goal.RESOLUTION, plan, now));
    Optional.ofNullable(timing.due().response())
        .ifPresent(at -> clock.setFirstResponseDueAt(timestamp(at)));
    Optional.ofNullable(timing.due().resolution())
        .ifPresent(at -> clock.setResolutionDueAt(timestamp(at)));
    Optional.ofNullable(timing.due().escalation())
        .ifPresent(at -> clock.setNextEscalationAt(timestamp(at)));
    Optional.ofNullable(timing.respondedAt())
        .ifPresent(at -> clock.setFirstResponseAt(timestamp(at)));
    Optional.ofNullable(timing.respondedAfter())
        .ifPresent(after -> clock.setFirstResponseMinutes(minutes(after)));
    Optional.ofNullable(timing.resolvedAt()).ifPresent(at -> clock.setResolvedAt(timestamp(at)));
    return clock.build();
  }

  static io.clientele.contracts.feedback.v1.ComplaintEvent event(ComplaintEvent event) {
    var message =
        io.clientele.contracts.feedback.v1.ComplaintEvent.newBuilder()
            .setKind(
                io.clientele.contracts.feedback.v1.ComplaintEvent.Kind.valueOf(event.kind().name()))
            .setAt(timestamp(event.at()))
            .setBy(event.by())
            .setDetail(event.detail());
    Optional.ofNullable(event.from()).ifPresent(from -> message.setFromState(state(from)));
    Optional.ofNullable(event.to()).ifPresent(to -> message.setToState(state(to)));
    return message.build();
  }

  static BreachForecast forecast(SolutionTimes.Forecast forecast) {
    return BreachForecast.newBuilder()
        .setProbability(forecast.probability())
        .setCases(forecast.cases())
        .setResolved(forecast.resolved())
        .setOf(forecast.of())
        .build();
  }

  static double minutes(Duration time) {
    return (time.toSeconds() + time.getNano() / 1e9) / MINUTE;
  }

  static Timestamp timestamp(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }
}
