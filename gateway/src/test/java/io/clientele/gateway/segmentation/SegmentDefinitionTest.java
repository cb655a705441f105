package io.clientele.gateway.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.scoring.v1.CreateSegmentRequest;
import io.clientele.contracts.scoring.v1.DeleteSegmentRequest;
import io.clientele.contracts.scoring.v1.DeleteSegmentResponse;
import io.clientele.contracts.scoring.v1.ListSegmentFieldsResponse;
import io.clientele.contracts.scoring.v1.ListSegmentsRequest;
import io.clientele.contracts.scoring.v1.ListSegmentsResponse;
import io.clientele.contracts.scoring.v1.Metrics;
import io.clientele.contracts.scoring.v1.PreviewSegmentRequest;
import io.clientele.contracts.scoring.v1.PreviewSegmentResponse;
import io.clientele.contracts.scoring.v1.Score;
import io.clientele.contracts.scoring.v1.Segment;
import io.clientele.contracts.scoring.v1.SegmentField;
import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakePorts;
import io.clientele.gateway.fake.FakeScoring;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class SegmentDefinitionTest {

  private static final Segment VIP =
      Segment.newBuilder()
          .setName("vip")
          .setKind(Segment.Kind.RULE)
          .setExpression("orders.last(90d).net_revenue > 500")
          .setDisplayNameEn("Best customers")
          .setDisplayNameZh("贵宾")
          .setDescription("those we call first")
          .build();

  private static final String BODY =
      """
      {"name":"vip","kind":"rule","expression":"orders.last(90d).net_revenue > 500",
       "display_name_en":"Best customers","display_name_zh":"贵宾","description":"those we call first"}
      """;

  @Inject FakeScoring scoring;

  @BeforeEach
  void forget() {
    scoring.clear();
    Call.untilAnswered("/v1/summary");
  }

  private static Segment stored() {
    return VIP.toBuilder()
        .setVersion(2)
        .setEtag("7f3a")
        .setMembers(118)
        .setEvaluated(0.25)
        .setCreatedAt(Timestamp.newBuilder().setSeconds(7))
        .build();
  }

  @Test
  void aSegmentIsStoredAsItWasSaid() {
    scoring.answers.answer("CreateSegment", stored());

    Response made = Call.json(BODY).post("/v1/segments");

    made.then()
        .statusCode(201)
        .header("Location", "/v1/segments/vip")
        .header("ETag", "\"7f3a\"")
        .body("name", equalTo("vip"))
        .body("version", equalTo(2))
        .body("kind", equalTo("rule"))
        .body("expression", equalTo(VIP.getExpression()))
        .body("display_name_zh", equalTo("贵宾"))
        .body("members", equalTo(118))
        .body("evaluated", equalTo(0.25f))
        .body("etag", equalTo("7f3a"))
        .body("created_at", equalTo("1970-01-01T00:00:07Z"))
        .body("$", not(hasKey("updated_at")));
    assertThat(scoring.answers.last(CreateSegmentRequest.class).getSegment()).isEqualTo(VIP);

    Call.json(made.asString()).post("/v1/segments").then().statusCode(201);
    assertThat(scoring.answers.last(CreateSegmentRequest.class).getSegment()).isEqualTo(VIP);
  }

  @Test
  void withoutAnExpressionASegmentIsKeptByHand() {
    scoring.answers.answer("CreateSegment", stored());

    Call.json("{\"name\":\"jury\"}").post("/v1/segments").then().statusCode(201);
    assertThat(scoring.answers.last(CreateSegmentRequest.class).getSegment().getKind())
        .isEqualTo(Segment.Kind.STATIC);
    Call.json("{\"name\":\"old\",\"expression\":\"true\"}")
        .post("/v1/segments")
        .then()
        .statusCode(201);
    assertThat(scoring.answers.last(CreateSegmentRequest.class).getSegment().getKind())
        .isEqualTo(Segment.Kind.RULE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|name",
        "{\"name\":\"a\",\"kind\":\"magic\"}|kind",
        "{\"name\":\"a\",\"expresion\":\"true\"}|expresion",
        "{\"name\":\"a\",\"expression\":[]}|expression",
        "[]|"
      })
  void aSegmentIsRefusedByTheFieldAtFault(String body, String field) {
    Call.json(body)
        .post("/v1/segments")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("INVALID_FIELD"))
        .body("invalid_params.name[0]", equalTo(field));
  }

  @Test
  void anExpressionIsRefusedWithItsPlace() {
    scoring.answers.refuse(
        "CreateSegment",
        new ClienteleException(
            ErrorCode.INVALID_FIELD, "segment.expression", "1:8: no such name: metric.orders"));
    scoring.answers.refuse(
        "PreviewSegment",
        new ClienteleException(ErrorCode.INVALID_FIELD, "expression", "1:8: no such name"));

    Call.json(BODY)
        .post("/v1/segments")
        .then()
        .statusCode(400)
        .body("detail", equalTo("1:8: no such name: metric.orders"))
        .body("invalid_params.name[0]", equalTo("expression"));
    Call.json("{\"expression\":\"metric.orders > 1\"}")
        .post("/v1/segments:preview")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("expression"));
  }

  @Test
  void segmentsAreReadAndTakenAway() {
    scoring.answers.answer("GetSegment", stored());
    scoring.answers.answer(
        "ListSegments",
        ListSegmentsResponse.newBuilder().addSegments(stored()).setNextPageToken("n").build());
    scoring.answers.answer("DeleteSegment", DeleteSegmentResponse.getDefaultInstance());

    Call.keyed().get("/v1/segments/vip").then().statusCode(200).header("ETag", "\"7f3a\"");
    Call.keyed()
        .get("/v1/segments?page_size=4&page_token=m")
        .then()
        .statusCode(200)
        .body("segments[0].name", equalTo("vip"))
        .body("next_page_token", equalTo("n"));
    assertThat(scoring.answers.last(ListSegmentsRequest.class))
        .isEqualTo(ListSegmentsRequest.newBuilder().setPageSize(4).setPageToken("m").build());
    Call.keyed()
        .get("/v1/segments?page_size=1001")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("page_size"));
    Call.keyed().delete("/v1/segments/vip").then().statusCode(204);
    assertThat(scoring.answers.last(DeleteSegmentRequest.class).getName()).isEqualTo("vip");
  }

  @Test
  void aDefinitionIsTriedBeforeItIsStored() {
    scoring.answers.answer(
        "PreviewSegment",
        PreviewSegmentResponse.newBuilder()
            .setMembers(118)
            .setCustomers(2357)
            .setMembersLow(90)
            .setMembersHigh(150)
            .addSample(
                Score.newBuilder()
                    .setCustomerId("c-1")
                    .setMetrics(Metrics.newBuilder().setOrders(4)))
            .setFailed(2)
            .setFailure("division by zero")
            .build());

    Call.json("{\"expression\":\"true\",\"sample\":5,\"as_of\":\"2026-01-31\"}")
        .post("/v1/segments:preview")
        .then()
        .statusCode(200)
        .body("members", equalTo(118))
        .body("exact", equalTo(false))
        .body("members_low", equalTo(90))
        .body("members_high", equalTo(150))
        .body("sample[0].customer_id", equalTo("c-1"))
        .body("sample[0].metrics.orders", equalTo(4))
        .body("failed", equalTo(2))
        .body("failure", equalTo("division by zero"));
    PreviewSegmentRequest asked = scoring.answers.last(PreviewSegmentRequest.class);
    assertThat(asked.getSample()).isEqualTo(5);
    assertThat(asked.getAsOf().getSeconds()).isEqualTo(1769903999L);

    scoring.answers.answer(
        "PreviewSegment", PreviewSegmentResponse.newBuilder().setExact(true).build());
    Call.json("{\"expression\":\"true\"}")
        .post("/v1/segments:preview")
        .then()
        .statusCode(200)
        .body("$", not(hasKey("members_low")));
    Call.json("{}")
        .post("/v1/segments:preview")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("expression"));
  }

  @Test
  void theNamesThatExpressionsCanUseAreListed() {
    scoring.answers.answer(
        "ListSegmentFields",
        ListSegmentFieldsResponse.newBuilder()
            .addFields(
                SegmentField.newBuilder()
                    .setName("labels.lifecycle")
                    .setType("text")
                    .setDisplayNameZh("生命周期")
                    .addValues("dormant"))
            .build());

    Call.keyed()
        .get("/v1/segment-fields")
        .then()
        .statusCode(200)
        .body("fields[0].name", equalTo("labels.lifecycle"))
        .body("fields[0].type", equalTo("text"))
        .body("fields[0].display_name_zh", equalTo("生命周期"))
        .body("fields[0].values[0]", equalTo("dormant"));
  }

  @ParameterizedTest
  @CsvSource({"SEGMENT_NOT_FOUND, 404", "WRONG_STATE, 409", "CONTENT_CONFLICT, 422"})
  void aRefusalOfTheServiceIsAProblem(ErrorCode code, int status) {
    scoring.answers.refuse("DeleteSegment", new ClienteleException(code, "name", "why"));

    Call.keyed()
        .delete("/v1/segments/vip")
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code.name()));
  }
}
