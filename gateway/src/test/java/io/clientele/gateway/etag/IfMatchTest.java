package io.clientele.gateway.etag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.google.protobuf.Message;
import com.google.protobuf.TextFormat;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.feedback.v1.Complaint;
import io.clientele.contracts.feedback.v1.Improvement;
import io.clientele.contracts.scoring.v1.Segment;
import io.clientele.contracts.scoring.v1.Task;
import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakeAnswers;
import io.clientele.gateway.fake.FakeFeedback;
import io.clientele.gateway.fake.FakePorts;
import io.clientele.gateway.fake.FakeScoring;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every operation that takes a version, and every way to name one. */
@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class IfMatchTest {

  private static final Pattern SENT = Pattern.compile("(?<![a-z_])etag: \"([^\"]*)\"");

  private record Changing(String verb, String path, String method, String body, Message answer) {}

  private static final Segment SEGMENT =
      Segment.newBuilder().setName("vip").setKind(Segment.Kind.RULE).setEtag("now").build();
  private static final Task TASK =
      Task.newBuilder().setTaskId("tsk_1").setState(Task.State.OPEN).setEtag("now").build();
  private static final Improvement IMPROVEMENT =
      Improvement.newBuilder().setImprovementId("imp_1").setEtag("now").build();
  private static final Complaint CASE =
      Complaint.newBuilder().setComplaintId("cmp_1").setEtag("now").build();

  private static final List<Changing> SCORING =
      List.of(
          new Changing(
              "PUT", "/v1/segments/{name}", "UpdateSegment", "{\"expression\":\"true\"}", SEGMENT),
          new Changing("PATCH", "/v1/tasks/{id}", "UpdateTask", "{\"state\":\"done\"}", TASK));
  private static final List<Changing> FEEDBACK =
      List.of(
          new Changing(
              "PATCH", "/v1/improvements/{id}", "UpdateImprovement", "{\"effort\":1}", IMPROVEMENT),
          new Changing(
              "POST", "/v1/complaints/{id}:move", "MoveComplaint", "{\"to\":\"open\"}", CASE),
          new Changing(
              "POST",
              "/v1/complaints/{id}:respond",
              "RespondToComplaint",
              "{\"note\":\"n\"}",
              CASE),
          new Changing(
              "POST",
              "/v1/complaints/{id}:assign",
              "AssignComplaint",
              "{\"assignee\":\"bob\"}",
              CASE),
          new Changing(
              "POST",
              "/v1/complaints/{id}:follow-up",
              "RecordFollowUp",
              "{\"solved\":true}",
              CASE));

  /** Header to the version that is sent on; {@code ?}: refused as no tag. */
  private static final Map<String, String> HEADERS =
      Map.of("\"seen\"", "seen", "*", "", "W/\"seen\"", "?", "seen", "?", "\"a\", \"b\"", "?");

  @Inject FakeScoring scoring;
  @Inject FakeFeedback feedback;

  @BeforeEach
  void forget() {
    scoring.clear();
    feedback.clear();
    Call.untilAnswered("/v1/summary");
    Call.untilAnswered("/v1/feedback");
  }

  @Test
  void theTableHasEveryOperationThatTakesAVersion() {
    TreeSet<String> taking = new TreeSet<>();
    Call.keyed()
        .queryParam("format", "JSON")
        .get("/openapi")
        .jsonPath()
        .<Map<String, Map<String, Object>>>get("paths")
        .forEach((path, verbs) ->
            verbs.forEach((verb, operation) -> {
              if (String.valueOf(operation).contains("name=If-Match")) {
                taking.add(verb.toUpperCase(Locale.ROOT) + " " + path);
              }
            }));

    TreeSet<String> here = new TreeSet<>();
    List.of(SCORING, FEEDBACK)
        .forEach(each -> each.forEach(one -> here.add(one.verb() + " " + one.path())));
    assertThat(here).isEqualTo(taking);
  }

  @Test
  void everyWayToNameAVersionIsTakenOrRefused() {
    SCORING.forEach(each -> tryAll(each, scoring.answers));
    FEEDBACK.forEach(each -> tryAll(each, feedback.answers));
  }

  private static void tryAll(Changing operation, FakeAnswers service) {
    service.answer(operation.method(), operation.answer());
    send(operation, null, "").then().statusCode(200).header("ETag", equalTo("\"now\""));
    assertThat(sent(service)).as(operation.path()).isEmpty();
    HEADERS.forEach((header, version) -> {
      int before = service.requests.size();
      Response response = send(operation, header, "");
      if (version.equals("?")) {
        response.then().statusCode(400).body("invalid_params.name[0]", equalTo("If-Match"));
        assertThat(service.requests).as(operation.path() + " " + header).hasSize(before);
      } else {
        response.then().statusCode(200);
        assertThat(sent(service)).as(operation.path() + " " + header).isEqualTo(version);
      }
    });
    send(operation, null, "body").then().statusCode(200);
    assertThat(sent(service)).as(operation.path()).isEqualTo("body");
    send(operation, "\"seen\"", "body").then().statusCode(200);
    assertThat(sent(service)).as(operation.path()).isEqualTo("seen");
    service.refuse(
        operation.method(), new ClienteleException(ErrorCode.WRONG_STATE, "etag", "it changed"));
    send(operation, "\"seen\"", "")
        .then()
        .statusCode(412)
        .body("code", equalTo("PRECONDITION_FAILED"));
  }

  private static Response send(Changing operation, @Nullable String header, String etag) {
    String body =
        etag.isEmpty()
            ? operation.body()
            : operation.body().replaceFirst("}$", ",\"etag\":\"" + etag + "\"}");
    var request = Call.json(body);
    if (header != null) {
      request.header("If-Match", header);
    }
    return request.request(operation.verb(), operation.path().replaceFirst("\\{[a-z]+}", "one"));
  }

  private static String sent(FakeAnswers service) {
    var found = SENT.matcher(TextFormat.printer().shortDebugString(service.requests.getLast()));
    return found.find() ? found.group(1) : "";
  }
}
