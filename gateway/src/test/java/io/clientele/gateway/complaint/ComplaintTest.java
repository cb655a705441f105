package io.clientele.gateway.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.feedback.v1.AssignComplaintRequest;
import io.clientele.contracts.feedback.v1.BreachForecast;
import io.clientele.contracts.feedback.v1.Complaint;
import io.clientele.contracts.feedback.v1.ComplaintClock;
import io.clientele.contracts.feedback.v1.ComplaintEvent;
import io.clientele.contracts.feedback.v1.ComplaintGroup;
import io.clientele.contracts.feedback.v1.ComplaintMeasures;
import io.clientele.contracts.feedback.v1.ComplaintPriority;
import io.clientele.contracts.feedback.v1.ComplaintReason;
import io.clientele.contracts.feedback.v1.ComplaintShare;
import io.clientele.contracts.feedback.v1.GetComplaintMeasuresRequest;
import io.clientele.contracts.feedback.v1.ListComplaintsRequest;
import io.clientele.contracts.feedback.v1.ListComplaintsResponse;
import io.clientele.contracts.feedback.v1.ListServiceCalendarsResponse;
import io.clientele.contracts.feedback.v1.ListServicePromisesResponse;
import io.clientele.contracts.feedback.v1.MoveComplaintRequest;
import io.clientele.contracts.feedback.v1.OpenComplaintRequest;
import io.clientele.contracts.feedback.v1.ReckonServiceTimeRequest;
import io.clientele.contracts.feedback.v1.RecordFollowUpRequest;
import io.clientele.contracts.feedback.v1.RespondToComplaintRequest;
import io.clientele.contracts.feedback.v1.ServiceCalendar;
import io.clientele.contracts.feedback.v1.ServicePromise;
import io.clientele.contracts.feedback.v1.ServiceTime;
import io.clientele.contracts.feedback.v1.Wording;
import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakeFeedback;
import io.clientele.gateway.fake.FakePorts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class ComplaintTest {

  private static final Timestamp THEN = Timestamp.newBuilder().setSeconds(7).build();

  private static final Complaint CASE =
      Complaint.newBuilder()
          .setComplaintId("cmp_1")
          .setSource("test")
          .setMessageId("m-1")
          .setCustomerId("c-1")
          .setText("<b>late</b>")
          .setState(Complaint.State.OPEN)
          .setStateLabel(Wording.newBuilder().setEn("open").setZh("处理中"))
          .addNextStates(Complaint.State.WAITING_FOR_CUSTOMER)
          .setSeverity(Complaint.Severity.HIGH)
          .setPriority(ComplaintPriority.Level.URGENT)
          .setPriorityPoints(95)
          .addReasons(
              ComplaintReason.newBuilder()
                  .setOf("priority")
                  .setFactor("value_tier")
                  .setValue("gold")
                  .setPoints(20))
          .setClock(
              ComplaintClock.newBuilder()
                  .setPromise("gold")
                  .setCalendar("extended")
                  .setRuns(true)
                  .setMinutes(12.5)
                  .setResolutionDueAt(THEN))
          .setForecast(
              BreachForecast.newBuilder()
                  .setProbability(0.25)
                  .setCases(40)
                  .setResolved(30)
                  .setOf("severity"))
          .addHistory(ComplaintEvent.newBuilder().setKind(ComplaintEvent.Kind.OPENED).setAt(THEN))
          .setEtag("3")
          .build();

  @Inject FakeFeedback feedback;

  @BeforeEach
  void forget() {
    feedback.clear();
    Call.untilAnswered("/v1/summary");
  }

  @Test
  void aCaseIsOpened() {
    feedback.answers.answer("OpenComplaint", CASE);

    Call.json(
            """
            {"message_id":"m-1","customer_id":"c-1","order_id":"o-1","feedback_source":"webshop",
             "feedback_id":"f-1","aspect":"delivery","channel":"phone","text":"late","severity":"high",
             "opened_at":"1970-01-01T00:00:07Z","assignee":"bob","by":"ann"}
            """)
        .post("/v1/complaints")
        .then()
        .statusCode(201)
        .header("Location", "/v1/complaints/cmp_1")
        .header("ETag", "\"3\"")
        .body("state", equalTo("open"))
        .body("state_label.zh", equalTo("处理中"))
        .body("next_states", hasItems("waiting_for_customer"))
        .body("severity", equalTo("high"))
        .body("priority", equalTo("urgent"))
        .body("reasons[0].factor", equalTo("value_tier"))
        .body("clock.minutes", equalTo(12.5f))
        .body("clock.resolution_due_at", equalTo("1970-01-01T00:00:07Z"))
        .body("clock", not(hasKey("first_response_due_at")))
        .body("forecast.probability", equalTo(0.25f))
        .body("history[0].kind", equalTo("opened"))
        .body("$", not(hasKey("assignee")))
        .body("$", not(hasKey("follow_up")));
    OpenComplaintRequest asked = feedback.answers.last(OpenComplaintRequest.class);
    assertThat(asked)
        .isEqualTo(
            OpenComplaintRequest.newBuilder()
                .setSource(asked.getSource())
                .setMessageId("m-1")
                .setCustomerId("c-1")
                .setOrderId("o-1")
                .setFeedbackSource("webshop")
                .setFeedbackId("f-1")
                .setAspect("delivery")
                .setChannel("phone")
                .setText("late")
                .setSeverity(Complaint.Severity.HIGH)
                .setOpenedAt(THEN)
                .setAssignee("bob")
                .setBy("ann")
                .build());
    assertThat(asked.getSource()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "complaints|{}|customer_id",
        "complaints|{\"customer_id\":\"c\",\"severity\":\"bad\"}|severity",
        "complaints|{\"customer_id\":\"c\",\"state\":\"open\"}|state",
        "complaints|{\"customer_id\":\"c\",\"opened_at\":\"2026-01-31\"}|opened_at",
        "complaints/cmp_1:move|{}|to",
        "complaints/cmp_1:move|{\"to\":\"gone\"}|to",
        "complaints/cmp_1:move|{\"to\":\"open\",\"note\":\"x\"}|note",
        "complaints/cmp_1:respond|{\"why\":\"x\"}|why",
        "complaints/cmp_1:assign|{\"assignee\":[7]}|assignee",
        "complaints/cmp_1:follow-up|{}|solved",
        "complaints/cmp_1:follow-up|{\"solved\":\"yes\"}|solved"
      })
  void aBodyIsRefusedByTheFieldAtFault(String path, String body, String field) {
    Call.json(body)
        .post("/v1/" + path)
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo(field));
  }

  @Test
  void casesAreListedByWhatIsAskedFor() {
    feedback.answers.answer(
        "ListComplaints",
        ListComplaintsResponse.newBuilder()
            .addComplaints(CASE)
            .setNextPageToken("n")
            .setTotalSize(42)
            .build());

    Call.keyed()
        .get(
            "/v1/complaints?state=reopened,open&priority=urgent&assignee=ann&due_before=2026-02-01"
                + "&page_size=5&page_token=m")
        .then()
        .statusCode(200)
        .body("complaints[0].complaint_id", equalTo("cmp_1"))
        .body("next_page_token", equalTo("n"))
        .body("total_size", equalTo(42));
    assertThat(feedback.answers.last(ListComplaintsRequest.class))
        .isEqualTo(
            ListComplaintsRequest.newBuilder()
                .addStates(Complaint.State.OPEN)
                .addStates(Complaint.State.REOPENED)
                .addPriorities(ComplaintPriority.Level.URGENT)
                .setAssignee("ann")
                .setDueBefore(Timestamp.newBuilder().setSeconds(1769904000L))
                .setPageSize(5)
                .setPageToken("m")
                .build());
    Call.keyed().get("/v1/complaints?unassigned=true").then().statusCode(200);
    assertThat(feedback.answers.last(ListComplaintsRequest.class).getUnassigned()).isTrue();
    Call.keyed()
        .get("/v1/complaints?state=lost")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("state"));
  }

  @Test
  void actsCarryTheVersionThatIsMeant() {
    for (String method :
        new String[] {"MoveComplaint", "RespondToComplaint", "AssignComplaint", "RecordFollowUp"}) {
      feedback.answers.answer(method, CASE);
    }
    Call.json("{\"to\":\"resolved\",\"why\":\"w\",\"solution\":\"s\",\"by\":\"ann\"}")
        .header("If-Match", "\"2\"")
        .header("Idempotency-Key", "k-1")
        .post("/v1/complaints/cmp_1:move")
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"");
    assertThat(feedback.answers.last(MoveComplaintRequest.class))
        .isEqualTo(
            MoveComplaintRequest.newBuilder()
                .setComplaintId("cmp_1")
                .setTo(Complaint.State.RESOLVED)
                .setWhy("w")
                .setSolution("s")
                .setBy("ann")
                .setEtag("2")
                .setRequestId("k-1")
                .build());
    Call.json("{\"note\":\"n\"}").post("/v1/complaints/cmp_1:respond").then().statusCode(200);
    assertThat(feedback.answers.last(RespondToComplaintRequest.class).getNote()).isEqualTo("n");
    Call.json("{\"assignee\":\"bob\",\"etag\":\"5\"}")
        .post("/v1/complaints/cmp_1:assign")
        .then()
        .statusCode(200);
    assertThat(feedback.answers.last(AssignComplaintRequest.class).getEtag()).isEqualTo("5");
    Call.json("{\"solved\":false,\"rating\":1}")
        .post("/v1/complaints/cmp_1:follow-up")
        .then()
        .statusCode(200);
    assertThat(feedback.answers.last(RecordFollowUpRequest.class).getRating()).isEqualTo(1);
  }

  @Test
  void refusalsOfTheServiceKeepTheirMeaning() {
    feedback.answers.refuse(
        "MoveComplaint",
        new ClienteleException(ErrorCode.WRONG_STATE, "etag", "changed meanwhile"));
    Call.json("{\"to\":\"open\"}")
        .header("If-Match", "\"1\"")
        .post("/v1/complaints/cmp_1:move")
        .then()
        .statusCode(412);
    feedback.answers.refuse(
        "GetComplaint",
        new ClienteleException(ErrorCode.COMPLAINT_NOT_FOUND, "complaint_id", "no such complaint"));
    Call.keyed()
        .get("/v1/complaints/cmp_2")
        .then()
        .statusCode(404)
        .body("code", equalTo("COMPLAINT_NOT_FOUND"));
    feedback.answers.refuse(
        "MoveComplaint",
        new ClienteleException(
            ErrorCode.CUSTOMER_ERASED, "complaint_id", "went with its customer"));
    Call.json("{\"to\":\"reopened\"}")
        .post("/v1/complaints/cmp_1:move")
        .then()
        .statusCode(410)
        .body("code", equalTo("CUSTOMER_ERASED"));
  }

  @Test
  void figuresShowWhatTheyAreOf() {
    feedback.answers.answer(
        "GetComplaintMeasures",
        ComplaintMeasures.newBuilder()
            .setBy("tier")
            .setPerHundredOrders(1.5)
            .setOrders(200)
            .addGroups(
                ComplaintGroup.newBuilder()
                    .setComplaints(3)
                    .setReopened(
                        ComplaintShare.newBuilder()
                            .setNumerator(1)
                            .setDenominator(2)
                            .setShare(0.5)))
            .addOpen(
                ComplaintMeasures.OpenComplaints.newBuilder()
                    .setState(Complaint.State.OPEN)
                    .setComplaints(4)
                    .setOverdue(1))
            .build());

    Call.keyed()
        .get("/v1/complaint-measures?from=2026-01-01&before=2026-02-01&orders=200&by=tier")
        .then()
        .statusCode(200)
        .body("per_hundred_orders", equalTo(1.5f))
        .body("groups[0].complaints", equalTo(3))
        .body("groups[0]", not(hasKey("key")))
        .body("groups[0].reopened.share", equalTo(0.5f))
        .body("groups[0].solved", not(hasKey("share")))
        .body("open[0].overdue", equalTo(1));
    assertThat(feedback.answers.last(GetComplaintMeasuresRequest.class))
        .isEqualTo(
            GetComplaintMeasuresRequest.newBuilder()
                .setFrom(Timestamp.newBuilder().setSeconds(1767225600L))
                .setBefore(Timestamp.newBuilder().setSeconds(1769904000L))
                .setOrders(200)
                .setBy("tier")
                .build());
  }

  @Test
  void calendarsAndPromisesAreShown() {
    feedback.answers.answer(
        "ListServiceCalendars",
        ListServiceCalendarsResponse.newBuilder()
            .addCalendars(
                ServiceCalendar.newBuilder()
                    .setName("office")
                    .setZone("UTC")
                    .addWeek(
                        ServiceCalendar.OpenDay.newBuilder()
                            .setDay("MONDAY")
                            .addOpenings("09:00-18:00")))
            .build());
    feedback.answers.answer(
        "ListServicePromises",
        ListServicePromisesResponse.newBuilder()
            .addPromises(
                ServicePromise.newBuilder()
                    .setName("gold")
                    .setLabel(Wording.newBuilder().setZh("黄金服务"))
                    .addPauses(Complaint.State.WAITING_FOR_CUSTOMER))
            .build());
    feedback.answers.answer(
        "ReckonServiceTime", ServiceTime.newBuilder().setTo(THEN).setMinutes(90).build());

    Call.keyed()
        .get("/v1/service-calendars")
        .then()
        .statusCode(200)
        .body("calendars[0].week[0].day", equalTo("monday"));
    Call.keyed()
        .get("/v1/service-promises")
        .then()
        .statusCode(200)
        .body("promises[0].label.zh", equalTo("黄金服务"))
        .body("promises[0].pauses[0]", equalTo("waiting_for_customer"));
    Call.keyed()
        .get("/v1/service-calendars/office/time?from=1970-01-01T00:00:07Z&minutes=90")
        .then()
        .statusCode(200)
        .body("minutes", equalTo(90f));
    assertThat(feedback.answers.last(ReckonServiceTimeRequest.class))
        .isEqualTo(
            ReckonServiceTimeRequest.newBuilder()
                .setCalendar("office")
                .setFrom(THEN)
                .setMinutes(90)
                .build());
  }
}
