package io.clientele.feedback.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.feedback.v1.AssignComplaintRequest;
import io.clientele.contracts.feedback.v1.Change;
import io.clientele.contracts.feedback.v1.Complaint;
import io.clientele.contracts.feedback.v1.ComplaintEvent;
import io.clientele.contracts.feedback.v1.ComplaintGroup;
import io.clientele.contracts.feedback.v1.ComplaintMoved;
import io.clientele.contracts.feedback.v1.ComplaintPriority;
import io.clientele.contracts.feedback.v1.EraseCustomersRequest;
import io.clientele.contracts.feedback.v1.GetComplaintMeasuresRequest;
import io.clientele.contracts.feedback.v1.GetComplaintRequest;
import io.clientele.contracts.feedback.v1.ListComplaintsRequest;
import io.clientele.contracts.feedback.v1.ListComplaintsResponse;
import io.clientele.contracts.feedback.v1.ListServiceCalendarsRequest;
import io.clientele.contracts.feedback.v1.ListServicePromisesRequest;
import io.clientele.contracts.feedback.v1.MoveComplaintRequest;
import io.clientele.contracts.feedback.v1.NewFeedback;
import io.clientele.contracts.feedback.v1.OpenComplaintRequest;
import io.clientele.contracts.feedback.v1.ReckonServiceTimeRequest;
import io.clientele.contracts.feedback.v1.RecordFeedbackRequest;
import io.clientele.contracts.feedback.v1.RecordFollowUpRequest;
import io.clientele.contracts.feedback.v1.RespondToComplaintRequest;
import io.clientele.contracts.feedback.v1.WatchChangesRequest;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.feedback.ServiceUnderTest;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(FakeScores.class)
class ComplaintQuarkusTest {

  /** A Monday, ten past ten. */
  private static final Instant MONDAY = Instant.parse("2024-11-04T10:10:00Z");

  @Inject Escalation escalation;
  @Inject FeedbackIntake intake;

  private ServiceUnderTest service;

  @BeforeEach
  void begin() throws SQLException {
    service = new ServiceUnderTest();
    ServiceUnderTest.execute(
        "truncate feedback, change, tombstone, complaint, complaint_event, erased_complaint,"
            + " complaint_intake");
  }

  @AfterEach
  void end() {
    service.close();
  }

  private static OpenComplaintRequest.Builder told(String messageId, String customerId) {
    return OpenComplaintRequest.newBuilder()
        .setSource("desk")
        .setMessageId(messageId)
        .setCustomerId(customerId)
        .setOrderId("o-1")
        .setAspect("delivery")
        .setChannel("phone")
        .setText("It never came.")
        .setSeverity(Complaint.Severity.HIGH)
        .setOpenedAt(time(MONDAY))
        .setBy("ann");
  }

  private Complaint open(OpenComplaintRequest.Builder request) {
    return service.complaints().openComplaint(request.build());
  }

  private Complaint move(String id, Complaint.State to, String etag) {
    return service
        .complaints()
        .moveComplaint(
            MoveComplaintRequest.newBuilder()
                .setComplaintId(id)
                .setTo(to)
                .setSolution(to == Complaint.State.RESOLVED ? "sent anew" : "")
                .setBy("ann")
                .setEtag(etag)
                .build());
  }

  private Complaint get(String id) {
    return service
        .complaints()
        .getComplaint(GetComplaintRequest.newBuilder().setComplaintId(id).build());
  }

  @Test
  void aCaseIsOpenedWithItsDeadlinesAndTheReasonsOfItsPriority() {
    Complaint opened = open(told("m-1", "c-1"));

    assertThat(opened.getComplaintId()).startsWith("cmp_");
    assertThat(opened.getState()).isEqualTo(Complaint.State.OPEN);
    assertThat(opened.getStateLabel().getZh()).isEqualTo("处理中");
    assertThat(opened.getPriority()).isEqualTo(ComplaintPriority.Level.HIGH);
    assertThat(opened.getReasonsList())
        .extracting(reason -> reason.getFactor() + " " + reason.getValue())
        .containsExactly("given high", "severity high", "value_tier unknown", "churn_risk unknown");
    assertThat(opened.getClock().getPromise()).isEqualTo("standard");
    assertThat(instant(opened.getClock().getFirstResponseDueAt()))
        .isEqualTo("2024-11-04T12:10:00Z");
    assertThat(instant(opened.getClock().getResolutionDueAt())).isEqualTo("2024-11-06T10:10:00Z");
    assertThat(get(opened.getComplaintId()).getHistoryList())
        .extracting(ComplaintEvent::getKind)
        .containsExactly(ComplaintEvent.Kind.OPENED);
  }

  @Test
  void whoIsWorthMoreAndAboutToLeaveIsSeenToFirst() {
    Complaint valued = open(told("m-1", "platinum.high.c-1"));
    assertThat(valued.getPriority()).isEqualTo(ComplaintPriority.Level.URGENT);
    assertThat(valued.getValueTier()).isEqualTo("platinum");
    assertThat(valued.getChurnRisk()).isEqualTo("high");
    assertThat(valued.getClock().getPromise()).isEqualTo("platinum");
    assertThat(valued.getClock().getResolutionTargetMinutes()).isEqualTo(240);
    Complaint unsure = open(told("m-2", "UNKNOWN.UNKNOWN.c-2"));
    assertThat(unsure.getValueTier()).isEmpty();
    assertThat(unsure.getClock().getPromise()).isEqualTo("standard");
  }

  @Test
  void whereScoringServiceDoesNotAnswerTheCaseIsOpenedByWhatIsKnown() {
    for (String customer : List.of("down.x.c-1", "silent.x.c-2")) {
      Complaint opened = open(told("m-" + customer, customer));
      assertThat(opened.getPriority()).isEqualTo(ComplaintPriority.Level.HIGH);
      assertThat(opened.getReasonsList())
          .extracting(reason -> reason.getFactor() + " " + reason.getValue())
          .contains("value_tier unknown", "churn_risk unknown");
    }
  }

  @Test
  void aRepeatIsTheSameCaseAndOtherContentIsRefused() throws SQLException {
    Complaint first = open(told("m-1", "c-1"));
    move(first.getComplaintId(), Complaint.State.WAITING_FOR_THIRD_PARTY, "");

    Complaint again = open(told("m-1", "c-1"));
    assertThat(again.getComplaintId()).isEqualTo(first.getComplaintId());
    assertThat(again.getState()).isEqualTo(Complaint.State.WAITING_FOR_THIRD_PARTY);
    refused(
        ErrorCode.CONTENT_CONFLICT,
        "message_id",
        () -> open(told("m-1", "c-1").setText("Something else.")));
    assertThat(query("select count(*) from complaint_event where kind = 'OPENED'"))
        .containsExactly("1");
  }

  @Test
  void manyWhoSendTheSameAtOnceOpenOneCase() throws SQLException {
    try (ExecutorService senders = Executors.newFixedThreadPool(8)) {
      List<CompletableFuture<String>> calls =
          IntStream.range(0, 16)
              .mapToObj(_ ->
                  CompletableFuture.supplyAsync(
                      () -> open(told("m-1", "c-1")).getComplaintId(), senders))
              .toList();
      assertThat(calls.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }
    assertThat(query("select count(*) from complaint")).containsExactly("1");
    assertThat(query("select count(*) from change")).containsExactly("1");
  }

  @Test
  void badValuesAreRefusedByTheirField() {
    refused(ErrorCode.INVALID_FIELD, "source", () -> open(told("m", "c").setSource("Desk!")));
    refused(ErrorCode.INVALID_FIELD, "customer_id", () -> open(told("m", " ")));
    refused(ErrorCode.INVALID_FIELD, "text", () -> open(told("m", "c").setText("a\u0000b")));
    refused(
        ErrorCode.INVALID_FIELD,
        "text",
        () ->
            open(told("m", "c").setText("").setSeverity(Complaint.Severity.SEVERITY_UNSPECIFIED)));
    refused(
        ErrorCode.INVALID_FIELD,
        "opened_at",
        () -> open(told("m", "c").setOpenedAt(time(Instant.now().plusSeconds(60)))));
    refused(
        ErrorCode.INVALID_FIELD, "feedback_id", () -> open(told("m", "c").setFeedbackId("f-1")));
    refused(ErrorCode.COMPLAINT_NOT_FOUND, "complaint_id", () -> get("cmp_none"));
    refused(
        ErrorCode.INVALID_PAGE_TOKEN,
        "page_token",
        () -> list(ListComplaintsRequest.newBuilder().setPageToken("nonsense")));
  }

  @Test
  void aCaseGoesItsCourseAndTheFeedTellsEachMove() {
    String id = open(told("m-1", "c-1")).getComplaintId();
    service
        .complaints()
        .respondToComplaint(
            RespondToComplaintRequest.newBuilder()
                .setComplaintId(id)
                .setNote("we look")
                .setRequestId("r-1")
                .build());
    service
        .complaints()
        .respondToComplaint(
            RespondToComplaintRequest.newBuilder()
                .setComplaintId(id)
                .setNote("we look")
                .setRequestId("r-1")
                .build());
    service
        .complaints()
        .assignComplaint(
            AssignComplaintRequest.newBuilder().setComplaintId(id).setAssignee("bob").build());
    move(id, Complaint.State.RESOLVED, "");
    Complaint reopened = followUp(id, false);
    assertThat(reopened.getState()).isEqualTo(Complaint.State.REOPENED);
    move(id, Complaint.State.RESOLVED, reopened.getEtag());
    Complaint done = followUp(id, true);

    assertThat(done.getFollowUp().getSolved()).isTrue();
    assertThat(done.getTimesReopened()).isEqualTo(1);
    assertThat(done.getAssignee()).isEqualTo("bob");
    assertThat(done.getClock().getRuns()).isFalse();
    assertThat(done.getClock().getResolutionMissed()).isTrue();
    assertThat(get(id).getHistoryList())
        .extracting(event -> event.getKind().name())
        .containsExactly(
            "OPENED",
            "RESPONDED",
            "ASSIGNED",
            "MOVED",
            "FOLLOWED_UP",
            "MOVED",
            "MOVED",
            "FOLLOWED_UP");
    List<ComplaintMoved> moves = moves(5);
    assertThat(moves)
        .extracting(move -> move.getState() + " " + move.getSolution())
        .containsExactly(
            "OPEN SOLUTION_UNSPECIFIED",
            "RESOLVED SOLUTION_UNSPECIFIED",
            "REOPENED UNSOLVED",
            "RESOLVED SOLUTION_UNSPECIFIED",
            "RESOLVED SOLVED");
    assertThat(moves).extracting(ComplaintMoved::getRevision).isSorted().doesNotHaveDuplicates();
  }

  private Complaint followUp(String id, boolean solved) {
    return service
        .complaints()
        .recordFollowUp(
            RecordFollowUpRequest.newBuilder()
                .setComplaintId(id)
                .setSolved(solved)
                .setRating(solved ? 5 : 1)
                .build());
  }

  @Test
  void ofTwoWhoActOnOneVersionOneIsRefused() {
    Complaint opened = open(told("m-1", "c-1"));
    String id = opened.getComplaintId();
    List<String> outcomes = new ArrayList<>();
    try (ExecutorService agents = Executors.newFixedThreadPool(4)) {
      IntStream.range(0, 4)
          .mapToObj(i ->
              CompletableFuture.supplyAsync(
                  () -> {
                    try {
                      return move(
                              id,
                              i % 2 == 0
                                  ? Complaint.State.RESOLVED
                                  : Complaint.State.WAITING_FOR_CUSTOMER,
                              opened.getEtag())
                          .getEtag();
                    } catch (StatusRuntimeException e) {
                      return GrpcErrors.fromStatus(e).field();
                    }
                  },
                  agents))
          .toList()
          .forEach(call -> outcomes.add(call.join()));
    }
    assertThat(outcomes).containsExactlyInAnyOrder("2", "etag", "etag", "etag");
    refused(
        ErrorCode.WRONG_STATE,
        "complaint_id",
        () -> {
          Complaint other = open(told("m-2", "c-1"));
          followUp(other.getComplaintId(), true);
        });
  }

  @Test
  void theQueueIsByDeadlineInPages() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      expected.add(
          open(told("m-" + i, "c-" + i % 2).setOpenedAt(time(MONDAY.minusSeconds(60L * i))))
              .getComplaintId());
    }
    expected = new ArrayList<>(expected.reversed());
    String waits = expected.removeFirst();
    move(waits, Complaint.State.WAITING_FOR_CUSTOMER, "");
    expected.add(waits);
    move(expected.get(2), Complaint.State.CLOSED, "");
    expected.remove(2);

    List<String> listed = new ArrayList<>();
    String token = "";
    do {
      ListComplaintsResponse page =
          list(ListComplaintsRequest.newBuilder().setPageSize(2).setPageToken(token));
      page.getComplaintsList().forEach(one -> listed.add(one.getComplaintId()));
      assertThat(page.getTotalSize()).isEqualTo(6);
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    assertThat(listed).isEqualTo(expected);
    assertThat(
            list(ListComplaintsRequest.newBuilder().setCustomerId("c-1").addMergedIds("c-0"))
                .getTotalSize())
        .isEqualTo(6);
    assertThat(
            list(ListComplaintsRequest.newBuilder()
                    .addStates(Complaint.State.CLOSED)
                    .addPriorities(ComplaintPriority.Level.HIGH)
                    .setUnassigned(true))
                .getTotalSize())
        .isEqualTo(1);
    assertThat(list(ListComplaintsRequest.newBuilder().setDueBefore(time(MONDAY))).getTotalSize())
        .isZero();
  }

  private ListComplaintsResponse list(ListComplaintsRequest.Builder request) {
    return service.complaints().listComplaints(request.build());
  }

  @Test
  void stepsOfEscalationAreTakenWhenTheyAreDueAndOnceByManyReplicas() throws SQLException {
    String id = open(told("m-1", "c-1")).getComplaintId();
    Instant due = instant(get(id).getClock().getNextEscalationAt());
    assertThat(escalation.next().await().indefinitely()).contains(due);

    assertThat(escalation.until(due.minusSeconds(1)).await().indefinitely()).isZero();
    for (int i = 0; i < 40; i++) {
      open(told("n-" + i, "c-" + i));
    }
    try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
      IntStream.range(0, 4)
          .mapToObj(_ ->
              CompletableFuture.runAsync(
                  () -> escalation.until(due).await().indefinitely(), replicas))
          .toList()
          .forEach(CompletableFuture::join);
    }
    escalation.until(due).await().indefinitely();
    assertThat(
            query(
                "select count(*) || ' ' || min(detail) from complaint_event where kind ="
                    + " 'ESCALATED'"))
        .containsExactly("41 no-answer");
    Complaint escalated = get(id);
    assertThat(escalated.getEscalationLevel()).isEqualTo(2);
    assertThat(
            query(
                "select news ->> 'escalation_level' from change where news ->> 'id' = '%s' order by seq"
                    .formatted(id)))
        .containsExactly("0", "2");
    assertThat(instant(escalated.getClock().getNextEscalationAt())).isAfter(due);

    escalation.until(Instant.parse("2024-12-01T00:00:00Z")).await().indefinitely();
    assertThat(get(id).getEscalationStepsList())
        .containsExactlyInAnyOrder("no-answer", "half", "urgent", "missed");
    assertThat(escalation.next().await().indefinitely()).isEmpty();
  }

  @Test
  void casesGoWithTheirCustomerAndWhoActsOnOneIsToldSo() throws SQLException {
    String id = open(told("m-1", "gone")).getComplaintId();
    String other = open(told("m-2", "stays")).getComplaintId();
    move(id, Complaint.State.RESOLVED, "");

    Map<String, Long> receipt =
        service
            .privacy()
            .eraseCustomers(EraseCustomersRequest.newBuilder().addCustomerIds("gone").build())
            .getErasedMap();

    assertThat(receipt)
        .containsEntry("complaints", 1L)
        .containsEntry("complaint_events", 2L)
        .containsEntry("changes", 2L);
    refused(ErrorCode.CUSTOMER_ERASED, "complaint_id", () -> get(id));
    refused(
        ErrorCode.CUSTOMER_ERASED, "complaint_id", () -> move(id, Complaint.State.REOPENED, ""));
    refused(ErrorCode.CUSTOMER_ERASED, "customer_id", () -> open(told("m-3", "gone")));
    assertThat(get(other).getComplaintId()).isEqualTo(other);
    assertThat(query("select count(*) from erased_complaint")).containsExactly("1");
  }

  @Test
  void figuresHaveTheirNumeratorsAndDenominators() {
    String answered = open(told("m-1", "c-1")).getComplaintId();
    open(told("m-2", "c-2"));
    open(told("m-3", "c-3").setAspect("price").setOpenedAt(time(Instant.now())));
    move(answered, Complaint.State.RESOLVED, "");
    followUp(answered, true);

    var measures =
        service
            .complaints()
            .getComplaintMeasures(
                GetComplaintMeasuresRequest.newBuilder()
                    .setFrom(time(MONDAY))
                    .setOrders(150)
                    .setBy("aspect")
                    .build());

    assertThat(measures.getPerHundredOrders()).isEqualTo(2);
    assertThat(measures.getGroupsList())
        .extracting(ComplaintGroup::getKey)
        .containsExactly("delivery", "price");
    ComplaintGroup delivery = measures.getGroups(0);
    assertThat(delivery.getComplaints()).isEqualTo(2);
    assertThat(delivery.getFirstResponse().getDone()).isEqualTo(1);
    assertThat(delivery.getFirstResponse().getP50Minutes()).isGreaterThan(540);
    // Both are late: one was answered too late, the other was not.
    assertThat(delivery.getFirstResponse().getInTime().getDenominator()).isEqualTo(2);
    assertThat(delivery.getFirstResponse().getInTime().getShare()).isZero();
    assertThat(delivery.getSolved().getShare()).isEqualTo(1);
    assertThat(delivery.getReopened().getDenominator()).isEqualTo(1);
    assertThat(delivery.getMeanRating()).isEqualTo(5);
    assertThat(measures.getOpenList()).hasSize(1);
    assertThat(measures.getOpen(0).getComplaints()).isEqualTo(2);
    assertThat(measures.getOpen(0).getOverdue()).isEqualTo(1);
    var counted =
        service
            .complaints()
            .getComplaintMeasures(
                GetComplaintMeasuresRequest.newBuilder()
                    .setFrom(time(MONDAY.minusSeconds(86_400 * 49)))
                    .setBefore(time(MONDAY.plusSeconds(86_400)))
                    .setCountOrders(true)
                    .build());
    assertThat(counted.getOrders()).isEqualTo(50);
    assertThat(counted.getPerHundredOrders()).isEqualTo(4);
    refused(
        ErrorCode.INVALID_FIELD,
        "by",
        () ->
            service
                .complaints()
                .getComplaintMeasures(
                    GetComplaintMeasuresRequest.newBuilder().setBy("mood").build()));
    for (String by :
        List.of("", "tier", "priority", "severity", "channel", "day", "week", "month")) {
      assertThat(
              service
                  .complaints()
                  .getComplaintMeasures(
                      GetComplaintMeasuresRequest.newBuilder()
                          .setFrom(time(MONDAY))
                          .setBy(by)
                          .build())
                  .getGroupsList())
          .as(by)
          .isNotEmpty();
    }
  }

  @Test
  void aCaseIsForecastFromThoseBeforeIt() throws SQLException {
    for (int i = 0; i < 24; i++) {
      String id = open(told("m-" + i, "c-" + i).setOpenedAt(time(Instant.now()))).getComplaintId();
      move(id, Complaint.State.RESOLVED, "");
    }
    // Half of them took 10 hours, half of them 20 of the 18 that are promised.
    ServiceUnderTest.execute(
        "update complaint set clock_shown = case when"
            + " (substr(message_id, 3)::int % 2) = 0 then 36000000000 else 72000000000 end");
    Complaint opened = open(told("m-x", "c-x").setOpenedAt(time(Instant.now())));

    Complaint read = get(opened.getComplaintId());

    assertThat(read.hasForecast()).isTrue();
    assertThat(read.getForecast().getProbability()).isCloseTo(0.5, within(1e-9));
    assertThat(read.getForecast().getResolved()).isEqualTo(24);
    assertThat(read.getForecast().getOf()).isEqualTo("severity");
  }

  @Test
  void negativeFeedbackOpensACaseOnce() throws SQLException {
    Instant now = Instant.now();
    intake.catchUp(now).await().indefinitely();
    service
        .feedback()
        .recordFeedback(
            RecordFeedbackRequest.newBuilder()
                .setSource("webshop")
                .addFeedback(
                    feedback("f-1", "Terrible! It broke, useless, worst purchase. Refund!"))
                .addFeedback(feedback("f-2", "I love it, excellent quality, works great!"))
                .addFeedback(feedback("f-3", "gone").toBuilder().clearText().setRating(1))
                .build());
    // How it is understood is the model's to say.
    ServiceUnderTest.execute(
        "update feedback set sentiment = 'NEGATIVE', negative = 0.95, intent = 'complaint',"
            + " mark = 'GENUINE' where feedback_id = 'f-1'");
    try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
      IntStream.range(0, 4)
          .mapToObj(_ ->
              CompletableFuture.runAsync(
                  () -> intake.catchUp(now).await().indefinitely(), replicas))
          .toList()
          .forEach(CompletableFuture::join);
    }
    // The feed is read below the oldest open transaction, which may be another test's.
    ListComplaintsResponse listed;
    Instant end = Instant.now().plusSeconds(30);
    do {
      assertThat(Instant.now()).isBefore(end);
      intake.catchUp(now).await().indefinitely();
      listed = list(ListComplaintsRequest.newBuilder());
    } while (listed.getTotalSize() == 0);
    assertThat(listed.getTotalSize()).isEqualTo(1);
    assertThat(listed.getComplaints(0).getFeedbackId()).isEqualTo("f-1");
    assertThat(listed.getComplaints(0).getSeverityGiven()).isFalse();
    assertThat(listed.getComplaints(0).getReasonsList())
        .extracting(reason -> reason.getFactor() + " " + reason.getValue())
        .contains("negative_probability from 0.9", "words money");
  }

  private static NewFeedback feedback(String id, String text) {
    return NewFeedback.newBuilder()
        .setFeedbackId(id)
        .setCustomerId("c-1")
        .setText(text)
        .setOccurredAt(time(Instant.now()))
        .build();
  }

  @Test
  void calendarsAndPromisesAreTold() {
    assertThat(
            service
                .complaints()
                .listServiceCalendars(ListServiceCalendarsRequest.getDefaultInstance())
                .getCalendarsList())
        .extracting(calendar -> calendar.getName() + " " + calendar.getWeek(0).getOpeningsList())
        .containsExactly("office [09:00-18:00]", "extended [08:00-22:00]", "always [00:00-24:00]");
    assertThat(
            service
                .complaints()
                .listServicePromises(ListServicePromisesRequest.getDefaultInstance())
                .getPromises(0)
                .getLabel()
                .getZh())
        .isEqualTo("白金服务");
    var reckoned =
        service
            .complaints()
            .reckonServiceTime(
                ReckonServiceTimeRequest.newBuilder()
                    .setCalendar("office")
                    .setFrom(time(MONDAY))
                    .setMinutes(540)
                    .build());
    assertThat(instant(reckoned.getTo())).isEqualTo("2024-11-05T10:10:00Z");
    assertThat(reckoned.getOpen()).isTrue();
    refused(
        ErrorCode.CALENDAR_NOT_FOUND,
        "calendar",
        () ->
            service
                .complaints()
                .reckonServiceTime(
                    ReckonServiceTimeRequest.newBuilder().setCalendar("moon").build()));
  }

  /** The first moves that the feed tells. */
  private List<ComplaintMoved> moves(int count) {
    Iterator<io.clientele.contracts.feedback.v1.ChangeBatch> batches =
        service.changes().watchChanges(WatchChangesRequest.getDefaultInstance());
    List<ComplaintMoved> moves = new ArrayList<>();
    while (moves.size() < count) {
      batches.next().getChangesList().stream().map(Change::getComplaintMoved).forEach(moves::add);
    }
    return moves;
  }

  private static void refused(ErrorCode code, String field, Runnable call) {
    StatusRuntimeException failure = catchThrowableOfType(StatusRuntimeException.class, call::run);
    assertThat(failure).as(field).isNotNull();
    assertThat(GrpcErrors.fromStatus(failure).code()).as(field).isEqualTo(code);
    assertThat(GrpcErrors.fromStatus(failure).field()).isEqualTo(field);
  }

  private static Timestamp time(Instant time) {
    return Timestamp.newBuilder()
        .setSeconds(time.getEpochSecond())
        .setNanos(time.getNano())
        .build();
  }

  private static Instant instant(Timestamp time) {
    return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
  }

  private static List<String> query(String sql) throws SQLException {
    try (Connection connection = ServiceUnderTest.database();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
