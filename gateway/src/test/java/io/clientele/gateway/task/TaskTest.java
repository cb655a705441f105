package io.clientele.gateway.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.scoring.v1.CreateTaskRequest;
import io.clientele.contracts.scoring.v1.GetTaskRequest;
import io.clientele.contracts.scoring.v1.ListTasksRequest;
import io.clientele.contracts.scoring.v1.ListTasksResponse;
import io.clientele.contracts.scoring.v1.Task;
import io.clientele.contracts.scoring.v1.Text;
import io.clientele.contracts.scoring.v1.UpdateTaskRequest;
import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakePorts;
import io.clientele.gateway.fake.FakeScoring;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class TaskTest {

  @Inject FakeScoring scoring;

  @BeforeEach
  void forget() {
    scoring.clear();
    Call.untilAnswered("/v1/summary");
  }

  private static final Timestamp THEN = Timestamp.newBuilder().setSeconds(7).build();

  private static final Task CALL =
      Task.newBuilder()
          .setCustomerId("c-1")
          .setKind("follow_up")
          .setTitle(Text.newBuilder().setEn("Call back").setZh("回电"))
          .setReason("promised")
          .setDueAt(THEN)
          .setAssignee("ann")
          .setNote("after lunch")
          .setPriority(50)
          .build();

  private static final String BODY =
      """
      {"customer_id":"c-1","kind":"follow_up","title":{"en":"Call back","zh":"回电"},"reason":"promised",
       "due_at":"1970-01-01T00:00:07Z","assignee":"ann","note":"after lunch","priority":50}
      """;

  private static Task stored() {
    return CALL.toBuilder().setTaskId("tsk_1").setState(Task.State.OPEN).setEtag("3").build();
  }

  @Test
  void aTaskIsPutOnTheListByHand() {
    scoring.answers.answer("CreateTask", stored());

    Call.json(BODY)
        .post("/v1/tasks")
        .then()
        .statusCode(201)
        .header("Location", "/v1/tasks/tsk_1")
        .header("ETag", "\"3\"")
        .body("task_id", equalTo("tsk_1"))
        .body("state", equalTo("open"))
        .body("title.zh", equalTo("回电"))
        .body("due_at", equalTo("1970-01-01T00:00:07Z"))
        .body("priority", equalTo(50))
        .body("etag", equalTo("3"))
        .body("$", not(hasKey("rule")))
        .body("$", not(hasKey("done_at")));
    assertThat(scoring.answers.last(CreateTaskRequest.class).getTask()).isEqualTo(CALL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|customer_id",
        "{\"customer_id\":\"c\",\"title\":\"Call\"}|title",
        "{\"customer_id\":\"c\",\"due_at\":\"2026-01-31\"}|due_at",
        "{\"customer_id\":\"c\",\"priority\":1.5}|priority",
        "{\"customer_id\":\"c\",\"state\":\"done\"}|state"
      })
  void aTaskIsRefusedByTheFieldAtFault(String body, String field) {
    Call.json(body)
        .post("/v1/tasks")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo(field));
  }

  @Test
  void aRefusalOfTheServiceNamesTheFieldOfTheRequest() {
    scoring.answers.refuse(
        "CreateTask",
        new ClienteleException(ErrorCode.INVALID_FIELD, "task.priority", "must be 0 to 100"));

    Call.json(BODY)
        .post("/v1/tasks")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("priority"));
  }

  @Test
  void tasksAreListedByWhatIsAskedFor() {
    scoring.answers.answer(
        "ListTasks",
        ListTasksResponse.newBuilder()
            .addTasks(stored())
            .setNextPageToken("n")
            .setTotalSize(42)
            .build());

    Call.keyed()
        .get(
            "/v1/tasks?state=snoozed,open&assignee=ann&customer_id=c-1&kind=follow_up"
                + "&due_before=2026-02-01&page_size=5&page_token=m")
        .then()
        .statusCode(200)
        .body("tasks[0].task_id", equalTo("tsk_1"))
        .body("next_page_token", equalTo("n"))
        .body("total_size", equalTo(42));
    assertThat(scoring.answers.last(ListTasksRequest.class))
        .isEqualTo(
            ListTasksRequest.newBuilder()
                .addStates(Task.State.OPEN)
                .addStates(Task.State.SNOOZED)
                .setAssignee("ann")
                .setCustomerId("c-1")
                .setKind("follow_up")
                .setDueBefore(Timestamp.newBuilder().setSeconds(1769904000L))
                .setPageSize(5)
                .setPageToken("m")
                .build());
    Call.keyed().get("/v1/tasks").then().statusCode(200);
    assertThat(scoring.answers.last(ListTasksRequest.class))
        .isEqualTo(ListTasksRequest.getDefaultInstance());
  }

  @ParameterizedTest
  @CsvSource({"state=late, state", "due_before=soon, due_before", "page_size=0, page_size"})
  void aListIsRefusedByTheParameterAtFault(String query, String parameter) {
    Call.keyed()
        .get("/v1/tasks?" + query)
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo(parameter));
  }

  @Test
  void aTaskIsDoneAsItWasRead() {
    scoring.answers.answer(
        "GetTask",
        stored().toBuilder().setState(Task.State.DONE).setDoneAt(THEN).setDoneBy("ann").build());
    scoring.answers.answer("UpdateTask", stored());

    Call.keyed()
        .get("/v1/tasks/tsk_1")
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("state", equalTo("done"))
        .body("done_by", equalTo("ann"));
    assertThat(scoring.answers.last(GetTaskRequest.class).getTaskId()).isEqualTo("tsk_1");
    Call.json("{\"state\":\"done\",\"outcome\":\"sold\",\"note\":\"two\",\"by\":\"ann\"}")
        .header("If-Match", "\"3\"")
        .patch("/v1/tasks/tsk_1")
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"");
    assertThat(scoring.answers.last(UpdateTaskRequest.class))
        .isEqualTo(
            UpdateTaskRequest.newBuilder()
                .setTaskId("tsk_1")
                .setState(Task.State.DONE)
                .setOutcome("sold")
                .setNote("two")
                .setBy("ann")
                .setEtag("3")
                .build());

    Call.json("{\"state\":\"snoozed\",\"snooze_until\":\"1970-01-01T00:00:07Z\"}")
        .patch("/v1/tasks/tsk_1")
        .then()
        .statusCode(200);
    assertThat(scoring.answers.last(UpdateTaskRequest.class))
        .isEqualTo(
            UpdateTaskRequest.newBuilder()
                .setTaskId("tsk_1")
                .setState(Task.State.SNOOZED)
                .setSnoozeUntil(THEN)
                .setBy("webshop")
                .build());
    Call.json("{\"assignee\":\"bob\",\"etag\":\"2\"}").patch("/v1/tasks/tsk_1");
    UpdateTaskRequest assigned = scoring.answers.last(UpdateTaskRequest.class);
    assertThat(assigned.getAssignee()).isEqualTo("bob");
    assertThat(assigned.getEtag()).isEqualTo("2");
    assertThat(assigned.getState()).isEqualTo(Task.State.STATE_UNSPECIFIED);
  }

  @Test
  void aTaskThatSomebodyElseHasTakenIsNotChanged() {
    scoring.answers.refuse(
        "UpdateTask", new ClienteleException(ErrorCode.WRONG_STATE, "etag", "read it again"));
    Call.json("{\"state\":\"done\"}")
        .header("If-Match", "\"2\"")
        .patch("/v1/tasks/tsk_1")
        .then()
        .statusCode(412)
        .body("code", equalTo("PRECONDITION_FAILED"));

    scoring.answers.refuse(
        "UpdateTask", new ClienteleException(ErrorCode.WRONG_STATE, "state", "it is done"));
    Call.json("{\"state\":\"snoozed\"}")
        .header("If-Match", "\"2\"")
        .patch("/v1/tasks/tsk_1")
        .then()
        .statusCode(409)
        .body("code", equalTo("WRONG_STATE"));
    Call.json("{\"state\":\"late\"}")
        .patch("/v1/tasks/tsk_1")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("state"));
    Call.json("{\"stat\":\"done\"}")
        .patch("/v1/tasks/tsk_1")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("stat"));
    scoring.answers.refuse(
        "GetTask", new ClienteleException(ErrorCode.TASK_NOT_FOUND, "task_id", "no such task"));
    Call.keyed()
        .get("/v1/tasks/tsk_9")
        .then()
        .statusCode(404)
        .body("code", equalTo("TASK_NOT_FOUND"));
  }
}
