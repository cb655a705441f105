package io.clientele.gateway.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.profile.v1.AnswerEnding;
import io.clientele.contracts.profile.v1.ApiKey;
import io.clientele.contracts.profile.v1.ClaimAnswerRequest;
import io.clientele.contracts.profile.v1.ClaimAnswerResponse;
import io.clientele.contracts.profile.v1.ClaimState;
import io.clientele.contracts.profile.v1.SettleAnswerRequest;
import io.clientele.contracts.profile.v1.SettleAnswerResponse;
import io.clientele.contracts.scoring.v1.CreateTaskRequest;
import io.clientele.contracts.scoring.v1.Task;
import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakePorts;
import io.clientele.gateway.fake.FakeProfile;
import io.clientele.gateway.fake.FakeScoring;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class IdempotencyTest {

  private static final String BODY =
      """
      {"customer_id":"c-1","kind":"follow_up","title":{"en":"Call back","zh":"回电"}}
      """;

  @Inject FakeScoring scoring;
  @Inject FakeProfile profile;

  private record Kept(ByteString content, String answer) {}

  private final Map<ByteString, Kept> kept = new ConcurrentHashMap<>();
  private final AtomicInteger made = new AtomicInteger();

  @BeforeEach
  void forget() {
    scoring.clear();
    profile.clear();
    Call.untilAnswered("/v1/summary");
    scoring.answers.answer(
        "CreateTask",
        request ->
            List.of(
                Task.newBuilder()
                    .setTaskId("tsk_" + made.incrementAndGet())
                    .setCustomerId("c-1")
                    .setState(Task.State.OPEN)
                    .setEtag("3")
                    .build()));
    profile.names.answer("ClaimAnswer", request -> List.of(claim(request)));
    profile.names.answer("SettleAnswer", request -> List.of(settle(request)));
  }

  @Test
  void aRepeatIsAnsweredAsTheFirstWasAndNothingIsDoneTwice() {
    Response first = create("k-1", BODY);
    Response again = create("k-1", BODY);

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.asString()).isEqualTo(first.asString()).contains("tsk_1");
    assertThat(again.contentType()).isEqualTo(first.contentType());
    assertThat(again.header("Location")).isEqualTo("/v1/tasks/tsk_1");
    assertThat(again.header("ETag")).isEqualTo("\"3\"");
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(first.header("Idempotency-Replayed")).isNull();
    assertThat(made).hasValue(1);
    assertThat(scoring.answers.last(CreateTaskRequest.class).getTask().getCustomerId())
        .isEqualTo("c-1");
  }

  @Test
  void anotherBodyPathOrQueryUnderTheSameNameIsRefused() {
    create("k-1", BODY);

    create("k-1", BODY.replace("c-1", "c-2"))
        .then()
        .statusCode(422)
        .body("code", equalTo("CONTENT_CONFLICT"))
        .body("invalid_params[0].name", equalTo("Idempotency-Key"));
    Call.json(BODY).header("Idempotency-Key", "k-1").post("/v1/segments").then().statusCode(422);
    assertThat(made).hasValue(1);
  }

  @Test
  void otherCallersMayUseTheSameName() {
    create("k-1", BODY);
    given()
        .header("Authorization", "Bearer agent-key")
        .header("Idempotency-Key", "k-1")
        .contentType("application/json")
        .body(BODY)
        .post("/v1/tasks")
        .then()
        .statusCode(201)
        .header("Location", "/v1/tasks/tsk_2");
  }

  @Test
  void whileTheFirstIsUnderWayARepeatHasToWait() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Task> answer = new CompletableFuture<>();
    scoring.answers.answer(
        "CreateTask",
        request -> {
          begun.countDown();
          return List.of(answer.join());
        });
    try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = other.submit(() -> create("k-1", BODY).statusCode());
      begun.await();

      create("k-1", BODY).then().statusCode(409).body("code", equalTo("REQUEST_IN_FLIGHT"));

      answer.complete(Task.newBuilder().setTaskId("tsk_9").setState(Task.State.OPEN).build());
      assertThat(first.get()).isEqualTo(201);
    }
    create("k-1", BODY).then().statusCode(201).body("task_id", equalTo("tsk_9"));
  }

  @Test
  void whatWasRefusedMayBeMendedUnderTheSameName() {
    create("k-1", "{}").then().statusCode(400);

    create("k-1", BODY).then().statusCode(201);
  }

  @Test
  void whatNobodyKnowsOfIsNotDoneAgain() {
    scoring.answers.refuse(
        "CreateTask", new ClienteleException(ErrorCode.DEADLINE_EXCEEDED, "too late"));
    create("k-1", BODY).then().statusCode(504);
    scoring.answers.answer("CreateTask", Task.getDefaultInstance());

    create("k-1", BODY).then().statusCode(409).body("code", equalTo("ANSWER_NOT_KEPT"));
  }

  @Test
  void whatCouldNotBeTakenOnMayBeSentAgain() {
    scoring.answers.refuse("CreateTask", new ClienteleException(ErrorCode.UNAVAILABLE, "away"));
    create("k-1", BODY).then().statusCode(503);
    scoring.answers.answer("CreateTask", Task.newBuilder().setTaskId("tsk_5").build());

    create("k-1", BODY).then().statusCode(201);
  }

  @Test
  void aSecretIsToldOnce() {
    profile.access.answer("CreateKey", ApiKey.newBuilder().setKeyId("key_1").setName("w").build());
    String wanted = "{\"name\":\"w\",\"roles\":[\"ingest\"]}";
    String secret =
        Call.json(wanted)
            .header("Idempotency-Key", "k-1")
            .post("/v1/keys")
            .then()
            .statusCode(201)
            .extract()
            .path("key");

    Call.json(wanted)
        .header("Idempotency-Key", "k-1")
        .post("/v1/keys")
        .then()
        .statusCode(409)
        .body("code", equalTo("ANSWER_NOT_KEPT"));
    assertThat(kept.values()).noneMatch(each -> each.answer().contains(secret));
  }

  @Test
  void aNameThatCannotBeTakenStopsTheRequest() {
    profile.names.refuse("ClaimAnswer", new ClienteleException(ErrorCode.UNAVAILABLE, "away"));

    create("k-1", BODY).then().statusCode(503);
    assertThat(made).hasValue(0);
    create("k".repeat(129), BODY)
        .then()
        .statusCode(400)
        .body("invalid_params[0].name", equalTo("Idempotency-Key"));
  }

  @Test
  void whoMayNotCallTakesNoName() {
    given()
        .header("Authorization", "Bearer reader-key")
        .header("Idempotency-Key", "k-1")
        .contentType("application/json")
        .body(BODY)
        .post("/v1/tasks")
        .then()
        .statusCode(403);
    assertThat(profile.names.requests).isEmpty();
  }

  @Test
  void aRequestWithoutANameIsDoneEachTime() {
    Call.json(BODY).post("/v1/tasks").then().statusCode(201);
    Call.json(BODY).post("/v1/tasks").then().statusCode(201);

    assertThat(made).hasValue(2);
    assertThat(profile.names.requests).isEmpty();
  }

  private static Response create(String name, String body) {
    return Call.json(body).header("Idempotency-Key", name).post("/v1/tasks");
  }

  private Message claim(Message message) {
    ClaimAnswerRequest request = (ClaimAnswerRequest) message;
    Kept mine = new Kept(request.getContentHash(), "");
    Kept first = kept.putIfAbsent(request.getNameHash(), mine);
    ClaimState state =
        first == null
            ? ClaimState.CLAIM_TAKEN
            : !first.content().equals(request.getContentHash())
                ? ClaimState.CLAIM_OTHER_CONTENT
                : first.answer().isEmpty()
                    ? ClaimState.CLAIM_IN_FLIGHT
                    : first.answer().equals("-")
                        ? ClaimState.CLAIM_NOT_KEPT
                        : ClaimState.CLAIM_ANSWERED;
    return ClaimAnswerResponse.newBuilder()
        .setState(state)
        .setAnswer(state == ClaimState.CLAIM_ANSWERED ? first.answer() : "")
        .build();
  }

  private Message settle(Message message) {
    SettleAnswerRequest request = (SettleAnswerRequest) message;
    kept.computeIfPresent(
        request.getNameHash(),
        (name, taken) ->
            request.getEnding() == AnswerEnding.ANSWER_WITHDRAWN
                ? null
                : new Kept(
                    taken.content(),
                    request.getEnding() == AnswerEnding.ANSWER_KEPT ? request.getAnswer() : "-"));
    return SettleAnswerResponse.getDefaultInstance();
  }
}
