package io.clientele.gateway.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.scoring.v1.Segment;
import io.clientele.contracts.scoring.v1.UpdateSegmentRequest;
import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakePorts;
import io.clientele.gateway.fake.FakeScoring;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class SegmentChangeTest {

  private static final Segment VIP =
      Segment.newBuilder()
          .setName("vip")
          .setKind(Segment.Kind.RULE)
          .setExpression("metrics.orders > 3")
          .build();

  private static final String BODY = "{\"name\":\"vip\",\"expression\":\"metrics.orders > 3\"}";

  @Inject FakeScoring scoring;

  @BeforeEach
  void forget() {
    scoring.clear();
    Call.untilAnswered("/v1/summary");
  }

  @Test
  void aDefinitionReplacesTheVersionThatWasRead() {
    scoring.answers.answer("UpdateSegment", VIP.toBuilder().setEtag("7f3a").build());

    Call.json(BODY)
        .header("If-Match", "\"6e\"")
        .put("/v1/segments/vip")
        .then()
        .statusCode(200)
        .header("ETag", "\"7f3a\"");
    assertThat(scoring.answers.last(UpdateSegmentRequest.class).getSegment())
        .isEqualTo(VIP.toBuilder().setEtag("6e").build());

    Call.json("{\"expression\":\"true\",\"etag\":\"5d\",\"members\":3}")
        .put("/v1/segments/vip")
        .then()
        .statusCode(200);
    Segment sent = scoring.answers.last(UpdateSegmentRequest.class).getSegment();
    assertThat(sent.getName()).isEqualTo("vip");
    assertThat(sent.getEtag()).isEqualTo("5d");
    assertThat(sent.getMembers()).isZero();

    Call.json(BODY).header("If-Match", "*").put("/v1/segments/vip").then().statusCode(200);
    assertThat(scoring.answers.last(UpdateSegmentRequest.class).getSegment().getEtag()).isEmpty();
    Call.json(BODY)
        .put("/v1/segments/other")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("name"));
    Call.json(BODY)
        .header("If-Match", "6e")
        .put("/v1/segments/vip")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("If-Match"));
  }

  @Test
  void whatSomebodyElseHasChangedIsNotReplaced() {
    scoring.answers.refuse(
        "UpdateSegment",
        new ClienteleException(
            ErrorCode.WRONG_STATE, "segment.etag", "version 3 is there; read it again"));

    Call.json(BODY)
        .header("If-Match", "\"6e\"")
        .put("/v1/segments/vip")
        .then()
        .statusCode(412)
        .contentType("application/problem+json")
        .body("code", equalTo("PRECONDITION_FAILED"))
        .body("detail", equalTo("version 3 is there; read it again"));
    Call.json(BODY)
        .put("/v1/segments/vip")
        .then()
        .statusCode(409)
        .body("invalid_params.name[0]", equalTo("If-Match"));
  }
}
