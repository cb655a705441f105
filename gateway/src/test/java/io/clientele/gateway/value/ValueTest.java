package io.clientele.gateway.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.google.protobuf.Timestamp;
import com.google.type.Money;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.scoring.v1.GetMigrationRequest;
import io.clientele.contracts.scoring.v1.GetParetoCurveRequest;
import io.clientele.contracts.scoring.v1.GetPortfolioRequest;
import io.clientele.contracts.scoring.v1.GetReferralValueRequest;
import io.clientele.contracts.scoring.v1.GetRfmCellsRequest;
import io.clientele.contracts.scoring.v1.Migration;
import io.clientele.contracts.scoring.v1.ParetoCurve;
import io.clientele.contracts.scoring.v1.Portfolio;
import io.clientele.contracts.scoring.v1.ReferralValue;
import io.clientele.contracts.scoring.v1.RfmCells;
import io.clientele.contracts.scoring.v1.RfmGroups;
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
class ValueTest {

  @Inject FakeScoring scoring;

  @BeforeEach
  void forget() {
    scoring.clear();
    Call.untilAnswered("/v1/summary");
  }

  private static Money usd(long units) {
    return Money.newBuilder().setCurrencyCode("USD").setUnits(units).build();
  }

  @ParameterizedTest
  @CsvSource({",NET_REVENUE", "profit,PROFIT", "clv,CLV"})
  void theSpreadOfTheValueIsTold(String basis, GetParetoCurveRequest.Basis asked) {
    scoring.answers.answer(
        "GetParetoCurve",
        ParetoCurve.newBuilder()
            .setAsOf(Timestamp.newBuilder().setSeconds(7))
            .addCurrencies(
                ParetoCurve.CurrencyCurve.newBuilder()
                    .setCurrency("USD")
                    .setBuyers(9)
                    .setTotal(usd(12))
                    .setTop20PercentShare(0.75)
                    .addPoints(ParetoCurve.Point.newBuilder().setBuyers(0.25).setValue(0.5)))
            .build());

    Call.keyed()
        .get("/v1/value/pareto?as_of=2026-01-31" + (basis == null ? "" : "&basis=" + basis))
        .then()
        .statusCode(200)
        .body("as_of", equalTo("1970-01-01T00:00:07Z"))
        .body("currencies[0].total.amount", equalTo("12.00"))
        .body("currencies[0].top_20_percent_share", equalTo(0.75f))
        .body("currencies[0]", not(hasKey("gini")))
        .body("currencies[0].points[0].value", equalTo(0.5f));
    GetParetoCurveRequest request = scoring.answers.last(GetParetoCurveRequest.class);
    assertThat(request.getBasis()).isEqualTo(asked);
    assertThat(request.getAsOf().getSeconds()).isEqualTo(1769903999L);
  }

  @Test
  void customersAreCountedByTheirScores() {
    scoring.answers.answer(
        "GetRfmCells",
        RfmCells.newBuilder()
            .setScores(5)
            .addCells(
                RfmCells.Cell.newBuilder()
                    .setRecency(5)
                    .setFrequency(4)
                    .setMonetary(3)
                    .setCustomers(17))
            .build());

    Call.keyed()
        .get("/v1/rfm/cells?as_of=2026-01-31")
        .then()
        .statusCode(200)
        .body("scores", equalTo(5))
        .body("cells[0].recency", equalTo(5))
        .body("cells[0].frequency", equalTo(4))
        .body("cells[0].monetary", equalTo(3))
        .body("cells[0].customers", equalTo(17));
    assertThat(scoring.answers.last(GetRfmCellsRequest.class).hasAsOf()).isTrue();
  }

  @Test
  void whatTheBaseIsExpectedToBringIsTold() {
    Portfolio.CurrencyPortfolio usd =
        Portfolio.CurrencyPortfolio.newBuilder()
            .setCurrency("USD")
            .setBuyers(9)
            .setExpectedAlive(4.5)
            .setNetRevenue(usd(12))
            .build();
    scoring.answers.answer("GetPortfolio", Portfolio.newBuilder().addCurrencies(usd).build());
    Call.keyed()
        .get("/v1/value/portfolio")
        .then()
        .statusCode(200)
        .body("$", not(hasKey("model_id")))
        .body("$", not(hasKey("horizon_days")))
        .body("currencies[0].net_revenue.amount", equalTo("12.00"))
        .body("currencies[0]", not(hasKey("expected_alive")))
        .body("currencies[0]", not(hasKey("clv")));
    assertThat(scoring.answers.last(GetPortfolioRequest.class).hasAsOf()).isFalse();

    scoring.answers.answer(
        "GetPortfolio",
        Portfolio.newBuilder()
            .setModelId("mdl_1")
            .setHorizonDays(365)
            .addCurrencies(
                usd.toBuilder()
                    .setExpectedPurchases(7.5)
                    .setClv(usd(100))
                    .setClvLow(usd(90))
                    .setClvHigh(usd(110))
                    .setKnownProfit(usd(-3))
                    .setCostCoverage(0.5))
            .build());
    Call.keyed()
        .get("/v1/value/portfolio?as_of=2026-01-31")
        .then()
        .statusCode(200)
        .body("model_id", equalTo("mdl_1"))
        .body("horizon_days", equalTo(365))
        .body("currencies[0].expected_alive", equalTo(4.5f))
        .body("currencies[0].clv_low.amount", equalTo("90.00"))
        .body("currencies[0].clv_high.amount", equalTo("110.00"))
        .body("currencies[0].known_profit.amount", equalTo("-3.00"))
        .body("currencies[0].cost_coverage", equalTo(0.5f));
  }

  @Test
  void whomACustomerBroughtIsWorthSomething() {
    scoring.answers.answer(
        "GetReferralValue",
        ReferralValue.newBuilder()
            .setCustomerId("c-1")
            .addValue(usd(42))
            .setDiscount(0.5)
            .addGenerations(3)
            .addGenerations(1)
            .build());

    Call.keyed()
        .get("/v1/customers/a%2Fb/referral-value")
        .then()
        .statusCode(200)
        .body("customer_id", equalTo("c-1"))
        .body("value[0].amount", equalTo("42.00"))
        .body("discount", equalTo(0.5f))
        .body("generations[1]", equalTo(1));
    assertThat(scoring.answers.last(GetReferralValueRequest.class).getCustomerId())
        .isEqualTo("a/b");
  }

  @Test
  void customersMoveBetweenTwoTimes() {
    scoring.answers.answer(
        "GetMigration",
        Migration.newBuilder()
            .setDimension("rfm")
            .addLabels("champions")
            .addCells(Migration.Cell.newBuilder().setToLabel("champions").setCustomers(3))
            .build());

    Call.keyed()
        .get("/v1/migrations?from=2026-01-01&until=2026-02-01T00:00:00Z")
        .then()
        .statusCode(200)
        .body("labels[0]", equalTo("champions"))
        .body("cells[0].customers", equalTo(3))
        .body("cells[0]", not(hasKey("from_label")));
    GetMigrationRequest asked = scoring.answers.last(GetMigrationRequest.class);
    assertThat(asked.getDimension()).isEqualTo("rfm");
    assertThat(asked.getFrom().getSeconds()).isEqualTo(1767225600L);
    assertThat(asked.getUntil().getSeconds()).isEqualTo(1769904000L);

    Call.keyed().get("/v1/migrations?dimension=lifecycle&from=2026-01-01").then().statusCode(200);
    assertThat(scoring.answers.last(GetMigrationRequest.class).getDimension())
        .isEqualTo("lifecycle");
    assertThat(scoring.answers.last(GetMigrationRequest.class).hasUntil()).isTrue();
  }

  @Test
  void theGroupsAndTheirDoubtsAreTold() {
    scoring.answers.answer(
        "GetRfmGroups",
        RfmGroups.newBuilder()
            .setVersion("1")
            .setScores(5)
            .addGroups(
                RfmGroups.Group.newBuilder()
                    .setName("champions")
                    .setDisplayNameZh("冠军")
                    .setRule("r >= 4")
                    .setCells(8))
            .addFindings(RfmGroups.Finding.newBuilder().setCode("OVERLAP").setDetail("both"))
            .build());

    Call.keyed()
        .get("/v1/rfm/groups")
        .then()
        .statusCode(200)
        .body("scores", equalTo(5))
        .body("groups[0].display_name_zh", equalTo("冠军"))
        .body("groups[0].cells", equalTo(8))
        .body("findings[0].code", equalTo("OVERLAP"));
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/value/pareto?basis=love, basis",
    "/v1/value/pareto?as_of=then, as_of",
    "/v1/value/portfolio?as_of=then, as_of",
    "/v1/migrations, from",
    "/v1/migrations?from=then, from",
    "/v1/migrations?from=2026-01-01&until=then, until"
  })
  void aQuestionIsRefusedByTheParameterAtFault(String path, String parameter) {
    Call.keyed()
        .get(path)
        .then()
        .statusCode(400)
        .body("code", equalTo("INVALID_FIELD"))
        .body("invalid_params.name[0]", equalTo(parameter));
  }

  @Test
  void anUnknownCustomerIsAProblemAndSoIsALostService() {
    scoring.answers.refuse(
        "GetReferralValue",
        new ClienteleException(ErrorCode.CUSTOMER_NOT_FOUND, "customer_id", "no such customer"));
    Call.keyed()
        .get("/v1/customers/none/referral-value")
        .then()
        .statusCode(404)
        .body("code", equalTo("CUSTOMER_NOT_FOUND"));

    scoring.stop();
    try {
      for (String path :
          new String[] {
            "/v1/value/pareto",
            "/v1/value/portfolio",
            "/v1/customers/c/referral-value",
            "/v1/migrations?from=2026-01-01",
            "/v1/rfm/groups"
          }) {
        Call.keyed().get(path).then().statusCode(503);
      }
    } finally {
      scoring.start();
    }
  }
}
