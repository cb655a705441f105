package io.clientele.gateway.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.scoring.v1.CustomerSatisfaction;
import io.clientele.contracts.scoring.v1.GetDriversRequest;
import io.clientele.contracts.scoring.v1.GetSatisfactionReportRequest;
import io.clientele.contracts.scoring.v1.GetSatisfactionRequest;
import io.clientele.contracts.scoring.v1.SatisfactionDrivers;
import io.clientele.contracts.scoring.v1.SatisfactionEstimate;
import io.clientele.contracts.scoring.v1.SatisfactionLevel;
import io.clientele.contracts.scoring.v1.SatisfactionReport;
import io.clientele.contracts.scoring.v1.SatisfactionSignal;
import io.clientele.contracts.scoring.v1.Text;
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
class SatisfactionTest {

  private static final Timestamp SEVEN = Timestamp.newBuilder().setSeconds(7).build();
  private static final SatisfactionEstimate ESTIMATE =
      SatisfactionEstimate.newBuilder().setMean(-0.5).setLow(-1).setHigh(0.25).build();

  @Inject FakeScoring scoring;

  @BeforeEach
  void forget() {
    scoring.clear();
    Call.untilAnswered("/v1/summary");
  }

  @Test
  void aCustomersSatisfactionTellsWhatItRestsOn() {
    scoring.answers.answer(
        "GetSatisfaction",
        CustomerSatisfaction.newBuilder()
            .setCustomerId("a/b")
            .setAsOf(SEVEN)
            .setLabel("low")
            .setDisplayName(Text.newBuilder().setEn("dissatisfied").setZh("不满意"))
            .setEstimate(ESTIMATE)
            .setConfidence(0.75)
            .setWeight(1.5)
            .setTrend(
                CustomerSatisfaction.Trend.newBuilder()
                    .setDirection(CustomerSatisfaction.Trend.Direction.FALLING)
                    .setSlope(-0.25)
                    .setLow(-0.5)
                    .setHigh(-0.125)
                    .setSignals(4))
            .addChangePoints(
                CustomerSatisfaction.ChangePoint.newBuilder()
                    .setAt(SEVEN)
                    .setBefore(0.5)
                    .setAfter(-0.5)
                    .setSignals(2))
            .addCourse(
                CustomerSatisfaction.CoursePoint.newBuilder().setAt(SEVEN).setLabel("UNKNOWN"))
            .addOrders(
                CustomerSatisfaction.OrderSatisfaction.newBuilder()
                    .setOrderId("o-1")
                    .setLabel("low")
                    .setEstimate(ESTIMATE)
                    .setSignals(2)
                    .setLastAt(SEVEN))
            .addSignals(
                SatisfactionSignal.newBuilder()
                    .setKind(SatisfactionSignal.Kind.NPS)
                    .setSource("shop")
                    .setId("s-1")
                    .setAt(SEVEN)
                    .setValue(-1)
                    .setWeight(0.75)
                    .setWeightNow(0.5))
            .setVersion("v")
            .build());

    Call.keyed()
        .get("/v1/customers/a%2Fb/satisfaction?as_of=2026-01-31")
        .then()
        .statusCode(200)
        .body("label", equalTo("low"))
        .body("display_name.zh", equalTo("不满意"))
        .body("estimate.mean", equalTo(-0.5f))
        .body("trend.direction", equalTo("falling"))
        .body("change_points[0].after", equalTo(-0.5f))
        .body("course[0].label", equalTo("UNKNOWN"))
        .body("course[0]", not(hasKey("estimate")))
        .body("orders[0].order_id", equalTo("o-1"))
        .body("signals[0].kind", equalTo("nps"))
        .body("signals[0].weight_now", equalTo(0.5f))
        .body("signals[0]", not(hasKey("order_id")))
        .body("$", not(hasKey("profiling_refused")));
    GetSatisfactionRequest asked = scoring.answers.last(GetSatisfactionRequest.class);
    assertThat(asked.getCustomerId()).isEqualTo("a/b");
    assertThat(asked.getAsOf().getSeconds()).isEqualTo(1769903999L);
  }

  @Test
  void whoRefusedToBeProfiledIsToldNothingOf() {
    scoring.answers.answer(
        "GetSatisfaction",
        CustomerSatisfaction.newBuilder().setCustomerId("c-1").setProfilingRefused(true).build());

    Call.keyed()
        .get("/v1/customers/c-1/satisfaction")
        .then()
        .statusCode(200)
        .body("profiling_refused", equalTo(true))
        .body("$", not(hasKey("label")))
        .body("$", not(hasKey("weight")));
    scoring.answers.refuse(
        "GetSatisfaction",
        new ClienteleException(ErrorCode.CUSTOMER_NOT_FOUND, "customer_id", "nobody"));
    Call.keyed().get("/v1/customers/c-9/satisfaction").then().statusCode(404);
  }

  @Test
  void theReportTellsGroupsPeriodsAndTheBenchmark() {
    SatisfactionLevel level =
        SatisfactionLevel.newBuilder()
            .setCustomers(12)
            .setMean(0.25)
            .setLow(0.125)
            .setHigh(0.5)
            .setEnough(true)
            .build();
    scoring.answers.answer(
        "GetSatisfactionReport",
        SatisfactionReport.newBuilder()
            .setAsOf(SEVEN)
            .setTotal(
                SatisfactionReport.Group.newBuilder()
                    .putCustomers("high", 7)
                    .setLevel(level)
                    .addAnswers(
                        SatisfactionReport.Answers.newBuilder()
                            .setMetric(SatisfactionReport.Answers.Metric.NPS)
                            .setCount(9)
                            .setScore(-0.5)))
            .addGroups(SatisfactionReport.Group.newBuilder().setName("gold"))
            .addPeriods(
                SatisfactionReport.Period.newBuilder()
                    .setFrom(SEVEN)
                    .setUntil(SEVEN)
                    .setLevel(level))
            .setBenchmark(
                SatisfactionReport.Benchmark.newBuilder()
                    .setVerdict(SatisfactionReport.Benchmark.Verdict.WORSE)
                    .setBefore(0.5)
                    .setPeriods(4)
                    .setZ(-2.5))
            .build());

    Call.keyed()
        .get(
            "/v1/satisfaction?group_by=value-tier&segment=vip&channel=web&product=boots&period_days=30"
                + "&periods=3&as_of=2026-01-31")
        .then()
        .statusCode(200)
        .body("total.customers.high", equalTo(7))
        .body("total.level.mean", equalTo(0.25f))
        .body("total.answers[0].metric", equalTo("nps"))
        .body("groups[0].name", equalTo("gold"))
        .body("groups[0].level", not(hasKey("mean")))
        .body("periods[0].until", equalTo("1970-01-01T00:00:07Z"))
        .body("benchmark.verdict", equalTo("worse"))
        .body("benchmark.z", equalTo(-2.5f));
    GetSatisfactionReportRequest asked = scoring.answers.last(GetSatisfactionReportRequest.class);
    assertThat(asked.getGroupBy()).isEqualTo(GetSatisfactionReportRequest.GroupBy.VALUE_TIER);
    assertThat(asked.getSegment()).isEqualTo("vip");
    assertThat(asked.getChannel()).isEqualTo("web");
    assertThat(asked.getProduct()).isEqualTo("boots");
    assertThat(asked.getPeriodDays()).isEqualTo(30);
    assertThat(asked.getPeriods()).isEqualTo(3);
    Call.keyed().get("/v1/satisfaction").then().statusCode(200);
    assertThat(scoring.answers.last(GetSatisfactionReportRequest.class))
        .isEqualTo(GetSatisfactionReportRequest.getDefaultInstance());
  }

  @Test
  void driversTellWhatMovesSatisfaction() {
    scoring.answers.answer(
        "GetDrivers",
        SatisfactionDrivers.newBuilder()
            .setFeedback(90)
            .setMean(0.25)
            .setEnough(true)
            .addDrivers(
                SatisfactionDrivers.Driver.newBuilder()
                    .setAspect("delivery")
                    .setEffect(0.5)
                    .setCertain(true)
                    .setMentions(40)
                    .setCustomerContribution(-0.25))
            .addDrivers(SatisfactionDrivers.Driver.newBuilder().setAspect("price"))
            .putAbstained("parking", 3)
            .build());

    Call.keyed()
        .get("/v1/satisfaction/drivers?segment=vip&customer_id=c-1&days=90")
        .then()
        .statusCode(200)
        .body("feedback", equalTo(90))
        .body("drivers[0].aspect", equalTo("delivery"))
        .body("drivers[0].certain", equalTo(true))
        .body("drivers[0].customer_contribution", equalTo(-0.25f))
        .body("drivers[1]", not(hasKey("customer_contribution")))
        .body("abstained.parking", equalTo(3));
    GetDriversRequest asked = scoring.answers.last(GetDriversRequest.class);
    assertThat(asked.getCustomerId()).isEqualTo("c-1");
    assertThat(asked.getDays()).isEqualTo(90);
  }

  @ParameterizedTest
  @CsvSource({
    "satisfaction?group_by=mood, group_by",
    "satisfaction?period_days=none, period_days",
    "satisfaction?periods=-1, periods",
    "satisfaction/drivers?days=0, days",
    "satisfaction/drivers?as_of=then, as_of"
  })
  void aQuestionIsRefusedByTheParameterAtFault(String path, String parameter) {
    Call.keyed()
        .get("/v1/" + path)
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo(parameter));
  }
}
