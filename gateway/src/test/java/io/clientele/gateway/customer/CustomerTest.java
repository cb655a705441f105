package io.clientele.gateway.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.google.protobuf.Struct;
import com.google.protobuf.Timestamp;
import com.google.protobuf.Value;
import com.google.type.Money;
import io.clientele.contracts.feedback.v1.Feedback;
import io.clientele.contracts.feedback.v1.Sentiment;
import io.clientele.contracts.profile.v1.Customer;
import io.clientele.contracts.scoring.v1.Classification;
import io.clientele.contracts.scoring.v1.CurrencySummary;
import io.clientele.contracts.scoring.v1.Evidence;
import io.clientele.contracts.scoring.v1.Expectation;
import io.clientele.contracts.scoring.v1.LabelCount;
import io.clientele.contracts.scoring.v1.ListScoresRequest;
import io.clientele.contracts.scoring.v1.Metrics;
import io.clientele.contracts.scoring.v1.RfmDetail;
import io.clientele.contracts.scoring.v1.Score;
import io.clientele.contracts.scoring.v1.Summary;
import io.clientele.contracts.scoring.v1.ValueTierDetail;
import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakeFeedback;
import io.clientele.gateway.fake.FakePorts;
import io.clientele.gateway.fake.FakeProfile;
import io.clientele.gateway.fake.FakeScoring;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class CustomerTest {

  @Inject FakeProfile profile;
  @Inject FakeScoring scoring;
  @Inject FakeFeedback feedback;

  @BeforeEach
  void forget() {
    profile.clear();
    scoring.clear();
    feedback.clear();
    // A test before may have stopped a service: the channels find it again by themselves.
    Call.untilAnswered("/v1/summary");
    Call.untilAnswered("/v1/feedback");
    scoring.clear();
  }

  private void known(String id) {
    profile.customers.put(
        id,
        Customer.newBuilder()
            .setCustomerId(id)
            .addSources("webshop")
            .setAttributes(
                Struct.newBuilder()
                    .putFields("city", Value.newBuilder().setStringValue("Berlin").build())
                    .putFields("age", Value.newBuilder().setNumberValue(42).build()))
            .build());
  }

  private void scored(String id) {
    scoring.scores.put(
        id,
        Score.newBuilder()
            .setCustomerId(id)
            .setMetrics(
                Metrics.newBuilder()
                    .setOrders(4)
                    .setNetRevenue(
                        Money.newBuilder()
                            .setCurrencyCode("USD")
                            .setUnits(12)
                            .setNanos(340_000_000))
                    .setGrossRevenue(Money.newBuilder().setCurrencyCode("JPY").setUnits(1200))
                    .setRefunded(
                        Money.newBuilder().setCurrencyCode("USD").setUnits(-1).setNanos(-5)))
            .addClassifications(
                Classification.newBuilder()
                    .setDimension("rfm")
                    .setLabel("champions")
                    .setConfidence(0.9)
                    .addEvidence(
                        Evidence.newBuilder()
                            .setIndicator("orders")
                            .setValue("4")
                            .setContribution(1))
                    .setRfm(RfmDetail.newBuilder().setRecency(5).setFrequency(4).setMonetary(5)))
            .addClassifications(
                Classification.newBuilder()
                    .setDimension("value_tier")
                    .setLabel("gold")
                    .setValueTier(ValueTierDetail.newBuilder().setInTop20Percent(true)))
            .build());
  }

  @Test
  void aPortraitHasAllItsParts() {
    known("c-1");
    scored("c-1");
    feedback.feedback.add(
        Feedback.newBuilder()
            .setFeedbackId("f")
            .setText("good")
            .setSentiment(
                Sentiment.newBuilder().setLabel(Sentiment.Label.POSITIVE).setProbability(0.9))
            .build());

    Call.keyed()
        .get("/v1/customers/c-1")
        .then()
        .statusCode(200)
        .body("id", equalTo("c-1"))
        .body("attributes.city", equalTo("Berlin"))
        .body("attributes.age", equalTo(42))
        .body("classifications.rfm.label", equalTo("champions"))
        .body("classifications.rfm.recency", equalTo(5))
        .body("classifications.rfm.evidence[0].indicator", equalTo("orders"))
        .body("classifications.rfm", not(hasKey("in_top_20_percent")))
        .body("classifications.value_tier.in_top_20_percent", equalTo(true))
        .body("metrics.net_revenue.amount", equalTo("12.34"))
        .body("metrics.gross_revenue.amount", equalTo("1200"))
        .body("metrics.refunded.amount", equalTo("-1.000000005"))
        .body("recent_feedback[0].sentiment.label", equalTo("POSITIVE"))
        .body("recent_feedback[0]", not(hasKey("rating")))
        .body("unavailable", empty());
  }

  @Test
  void whatIsExpectedOfACustomerIsShown() {
    known("c");
    Money usd = Money.newBuilder().setCurrencyCode("USD").setUnits(40).build();
    scoring.scores.put(
        "c",
        Score.newBuilder()
            .setCustomerId("c")
            .setMetrics(
                Metrics.newBuilder()
                    .setKnownProfit(usd)
                    .putScores("loyalty", 72.5)
                    .setExpectation(
                        Expectation.newBuilder()
                            .setModelId("mdl_1")
                            .setPAlive(0.75)
                            .setPurchases(2.5)
                            .setClv(usd)
                            .setClvLow(usd)
                            .setClvHigh(usd)
                            .setNextPurchaseAt(Timestamp.newBuilder().setSeconds(7))
                            .setMeanPurchase(usd)))
            .addClassifications(
                Classification.newBuilder()
                    .setDimension("loyalty")
                    .setLabel("loyal")
                    .setScore(72.5))
            .build());

    Call.keyed()
        .get("/v1/customers/c")
        .then()
        .statusCode(200)
        .body("metrics.known_profit.amount", equalTo("40.00"))
        .body("metrics.scores.loyalty", equalTo(72.5f))
        .body("metrics.expectation.model_id", equalTo("mdl_1"))
        .body("metrics.expectation.p_alive", equalTo(0.75f))
        .body("metrics.expectation.purchases", equalTo(2.5f))
        .body("metrics.expectation.clv.amount", equalTo("40.00"))
        .body("metrics.expectation.clv_low.currency", equalTo("USD"))
        .body("metrics.expectation.clv_high.currency", equalTo("USD"))
        .body("metrics.expectation.next_purchase_at", equalTo("1970-01-01T00:00:07Z"))
        .body("metrics.expectation.mean_purchase.amount", equalTo("40.00"))
        .body("classifications.loyalty.score", equalTo(72.5f));
    Call.keyed()
        .get("/v1/customers?filter=loyalty%3Dloyal")
        .then()
        .statusCode(200)
        .body("customers[0].metrics.expectation.p_alive", equalTo(0.75f))
        .body("customers[0].metrics.scores.loyalty", equalTo(72.5f));
  }

  @Test
  void aCustomerThatIsNotScoredYetHasNoClassification() {
    known("new");

    Call.keyed()
        .get("/v1/customers/new")
        .then()
        .statusCode(200)
        .body("classifications", anEmptyMap())
        .body("recent_feedback", hasSize(0))
        .body("unavailable", empty());
  }

  @Test
  void aPartThatIsMissingIsNamed() {
    known("c");
    scoring.silent = true;
    feedback.stop();
    try {
      Call.keyed()
          .get("/v1/customers/c")
          .then()
          .statusCode(200)
          .body("attributes.city", equalTo("Berlin"))
          .body("$", not(hasKey("classifications")))
          .body("$", not(hasKey("recent_feedback")))
          .body("unavailable", hasItem("scoring-service"))
          .body("unavailable", hasItem("feedback-service"));
    } finally {
      feedback.start();
    }
  }

  @Test
  void anIdMayHoldColonsSlashesAndAnyLetter() {
    for (String id : new String[] {"anonymous:a", "a/b", "17850.0", "\u5ba2\u6237", "a b+c%d"}) {
      known(id);
      String encoded =
          java.net.URLEncoder.encode(id, java.nio.charset.StandardCharsets.UTF_8)
              .replace("+", "%20");
      Call.keyed().get("/v1/customers/" + encoded).then().statusCode(200).body("id", equalTo(id));
    }
    Call.keyed().get("/v1/customers/anonymous:a").then().statusCode(200);
  }

  @Test
  void aDateMeansTheEndOfItsDay() {
    known("c");

    Call.keyed().get("/v1/customers/c?as_of=2026-01-31").then().statusCode(200);

    assertThat(scoring.gets.getLast().getAsOf().getSeconds()).isEqualTo(1769903999L);
    assertThat(scoring.gets.getLast().getAsOf().getNanos()).isEqualTo(999_999_000);
  }

  @Test
  void simpleConditionsJoinTheFilter() {
    known("c");
    scored("c");

    Call.keyed()
        .get(
            "/v1/customers?filter=orders%3E1%20OR%20refunds%3E0&tier=gold&lifecycle=dormant&page_size=7")
        .then()
        .statusCode(200)
        .body("customers[0].id", equalTo("c"))
        .body("customers[0].attributes.city", equalTo("Berlin"))
        .body("customers[0].classifications.value_tier.label", equalTo("gold"))
        .body("next_page_token", equalTo("next"))
        .body("total_size", equalTo(1));

    ListScoresRequest asked = scoring.lists.getLast();
    assertThat(asked.getFilter())
        .isEqualTo("(orders>1 OR refunds>0) AND value_tier = \"gold\" AND lifecycle = \"dormant\"");
    assertThat(asked.getPageSize()).isEqualTo(7);
  }

  @Test
  void theBaseIsToldInFigures() {
    scoring.summary =
        Summary.newBuilder()
            .setCustomers(3)
            .addCounts(
                LabelCount.newBuilder().setDimension("value_tier").setLabel("gold").setCustomers(2))
            .addCurrencies(
                CurrencySummary.newBuilder()
                    .setCurrency("USD")
                    .setBuyers(3)
                    .setTop20PercentShare(0.7))
            .build();

    Call.keyed()
        .get("/v1/summary")
        .then()
        .statusCode(200)
        .body("customers", equalTo(3))
        .body("classifications.value_tier.gold", equalTo(2))
        .body("currencies[0].top_20_percent_share", equalTo(0.7f))
        .body("freshness.up_to_date", equalTo(true))
        .body("freshness.pending.profile", equalTo(0))
        .body("unavailable", empty());
    Call.keyed().get("/v1/freshness").then().statusCode(200).body("up_to_date", equalTo(true));
  }

  @Test
  void figuresNeedTheScoringService() {
    scoring.stop();
    try {
      Call.keyed().get("/v1/summary").then().statusCode(503).header("Retry-After", "2");
    } finally {
      scoring.start();
    }
  }
}
