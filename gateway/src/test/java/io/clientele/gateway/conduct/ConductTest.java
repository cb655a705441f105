package io.clientele.gateway.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.scoring.v1.ConductIndicator;
import io.clientele.contracts.scoring.v1.GetShopperCourseRequest;
import io.clientele.contracts.scoring.v1.ListIndicatorsRequest;
import io.clientele.contracts.scoring.v1.ListIndicatorsResponse;
import io.clientele.contracts.scoring.v1.ShopperCourse;
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
class ConductTest {

  @Inject FakeScoring scoring;

  @BeforeEach
  void forget() {
    scoring.clear();
    Call.untilAnswered("/v1/summary");
  }

  @Test
  void theCourseTellsTheTypeAndTheBalanceAtSeveralTimes() {
    scoring.answers.answer(
        "GetShopperCourse",
        ShopperCourse.newBuilder()
            .setCustomerId("c-1")
            .addPoints(ShopperCourse.Point.newBuilder().setType("UNKNOWN"))
            .addPoints(
                ShopperCourse.Point.newBuilder()
                    .setAt(Timestamp.newBuilder().setSeconds(7))
                    .setType("rational")
                    .setBalance(0)
                    .putMembership("rational", 0.75)
                    .putMembership("social", 0.25))
            .build());

    Call.keyed()
        .get("/v1/customers/a%2Fb/shopper-course?from=2025-01-01&until=2026-01-01&points=6")
        .then()
        .statusCode(200)
        .body("customer_id", equalTo("c-1"))
        .body("points[0].type", equalTo("UNKNOWN"))
        .body("points[0]", not(hasKey("balance")))
        .body("points[1].at", equalTo("1970-01-01T00:00:07Z"))
        .body("points[1].balance", equalTo(0.0f))
        .body("points[1].membership.rational", equalTo(0.75f));
    assertThat(scoring.answers.last(GetShopperCourseRequest.class))
        .isEqualTo(
            GetShopperCourseRequest.newBuilder()
                .setCustomerId("a/b")
                .setFrom(Timestamp.newBuilder().setSeconds(1735689600L))
                .setUntil(Timestamp.newBuilder().setSeconds(1767225600L))
                .setPoints(6)
                .build());
  }

  @ParameterizedTest
  @CsvSource({"from=spring, from", "until=now, until", "points=1.5, points"})
  void aCourseIsRefusedByTheParameterAtFault(String query, String parameter) {
    Call.keyed()
        .get("/v1/customers/c-1/shopper-course?" + query)
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo(parameter));
  }

  @Test
  void indicatorsComeWithTheirReasons() {
    ConductIndicator coupons =
        ConductIndicator.newBuilder()
            .setName("coupon_share")
            .setDisplayNameEn("Share with a coupon")
            .setReasonZh("常用优惠券")
            .putWeights("frugal", 1.5)
            .build();
    scoring.answers.answer(
        "ListIndicators",
        ListIndicatorsResponse.newBuilder()
            .addIndicators(coupons)
            .addIndicators(coupons.toBuilder().setValue(0))
            .build());

    Call.keyed()
        .get("/v1/indicators")
        .then()
        .statusCode(200)
        .body("indicators[0].name", equalTo("coupon_share"))
        .body("indicators[0].display_name_en", equalTo("Share with a coupon"))
        .body("indicators[0].reason_zh", equalTo("常用优惠券"))
        .body("indicators[0].weights.frugal", equalTo(1.5f))
        .body("indicators[0]", not(hasKey("value")))
        .body("indicators[1].value", equalTo(0.0f));
    assertThat(scoring.answers.last(ListIndicatorsRequest.class))
        .isEqualTo(ListIndicatorsRequest.getDefaultInstance());
    Call.keyed().get("/v1/customers/c-1/indicators?as_of=2026-01-31").then().statusCode(200);
    ListIndicatorsRequest asked = scoring.answers.last(ListIndicatorsRequest.class);
    assertThat(asked.getCustomerId()).isEqualTo("c-1");
    assertThat(asked.getAsOf().getSeconds()).isEqualTo(1769903999L);
  }

  @Test
  void anUnknownCustomerIsAProblem() {
    ClienteleException nobody =
        new ClienteleException(ErrorCode.CUSTOMER_NOT_FOUND, "customer_id", "nobody");
    scoring.answers.refuse("ListIndicators", nobody);
    scoring.answers.refuse("GetShopperCourse", nobody);

    for (String what : new String[] {"indicators", "shopper-course"}) {
      Call.keyed()
          .get("/v1/customers/c-9/" + what)
          .then()
          .statusCode(404)
          .body("code", equalTo("CUSTOMER_NOT_FOUND"));
    }
  }
}
