package io.clientele.gateway.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.google.protobuf.Timestamp;
import com.google.type.Money;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.scoring.v1.CustomerNeed;
import io.clientele.contracts.scoring.v1.ListCustomerNeedsRequest;
import io.clientele.contracts.scoring.v1.ListCustomerNeedsResponse;
import io.clientele.contracts.scoring.v1.ListNeedsRequest;
import io.clientele.contracts.scoring.v1.ListNeedsResponse;
import io.clientele.contracts.scoring.v1.Need;
import io.clientele.contracts.scoring.v1.RecordNeedRequest;
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
class NeedTest {

  @Inject FakeScoring scoring;

  @BeforeEach
  void forget() {
    scoring.clear();
    Call.untilAnswered("/v1/summary");
  }

  private static final CustomerNeed WEEKENDS =
      CustomerNeed.newBuilder()
          .setTopic("delivery")
          .setKind(CustomerNeed.Kind.FUNCTIONAL)
          .setSource(CustomerNeed.Source.CO_PURCHASE)
          .setStrength(0.75)
          .setEvidence("wants it on Saturdays")
          .setAt(Timestamp.newBuilder().setSeconds(7))
          .build();

  @Test
  void theBoardTellsWhatMattersMost() {
    scoring.answers.answer(
        "ListNeeds",
        ListNeedsResponse.newBuilder()
            .addNeeds(
                Need.newBuilder()
                    .setTopic("delivery")
                    .setKind(CustomerNeed.Kind.FUNCTIONAL)
                    .setReach(118)
                    .setReachShare(0.125)
                    .addAffectedValue(Money.newBuilder().setCurrencyCode("EUR").setUnits(1200))
                    .setSatisfactionImpact(-0.25)
                    .setPriority(64.5)
                    .putSources("SAID", 100)
                    .putSources("CO_PURCHASE", 18))
            .addNeeds(Need.newBuilder().setTopic("belonging").setKind(CustomerNeed.Kind.SOCIAL))
            .setNextPageToken("n")
            .setCustomers(2357)
            .build());

    Call.keyed()
        .get("/v1/needs?kind=functional&source=co-purchase&as_of=2026-01-31&page_size=9")
        .then()
        .statusCode(200)
        .body("needs[0].topic", equalTo("delivery"))
        .body("needs[0].kind", equalTo("functional"))
        .body("needs[0].reach", equalTo(118))
        .body("needs[0].affected_value[0].amount", equalTo("1200.00"))
        .body("needs[0].satisfaction_impact", equalTo(-0.25f))
        .body("needs[0].priority", equalTo(64.5f))
        .body("needs[0].sources.said", equalTo(100))
        .body("needs[0].sources.co_purchase", equalTo(18))
        .body("needs[1]", not(hasKey("satisfaction_impact")))
        .body("next_page_token", equalTo("n"))
        .body("customers", equalTo(2357));
    ListNeedsRequest asked = scoring.answers.last(ListNeedsRequest.class);
    assertThat(asked.getKind()).isEqualTo(CustomerNeed.Kind.FUNCTIONAL);
    assertThat(asked.getSource()).isEqualTo(CustomerNeed.Source.CO_PURCHASE);
    assertThat(asked.getAsOf().getSeconds()).isEqualTo(1769903999L);
    assertThat(asked.getPageSize()).isEqualTo(9);
    Call.keyed().get("/v1/needs").then().statusCode(200);
    assertThat(scoring.answers.last(ListNeedsRequest.class))
        .isEqualTo(ListNeedsRequest.getDefaultInstance());
  }

  @ParameterizedTest
  @CsvSource({"kind=urgent, kind", "source=guessed, source", "as_of=then, as_of"})
  void theBoardIsRefusedByTheParameterAtFault(String query, String parameter) {
    Call.keyed()
        .get("/v1/needs?" + query)
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo(parameter));
  }

  @Test
  void theNeedsOfACustomerTellWhereTheyWereLearnt() {
    scoring.answers.answer(
        "ListCustomerNeeds", ListCustomerNeedsResponse.newBuilder().addNeeds(WEEKENDS).build());

    Call.keyed()
        .get("/v1/customers/a%2Fb/needs?as_of=2026-01-31")
        .then()
        .statusCode(200)
        .body("needs[0].topic", equalTo("delivery"))
        .body("needs[0].source", equalTo("co_purchase"))
        .body("needs[0].strength", equalTo(0.75f))
        .body("needs[0].evidence", equalTo("wants it on Saturdays"))
        .body("needs[0].at", equalTo("1970-01-01T00:00:07Z"));
    ListCustomerNeedsRequest asked = scoring.answers.last(ListCustomerNeedsRequest.class);
    assertThat(asked.getCustomerId()).isEqualTo("a/b");
    assertThat(asked.getAsOf().getSeconds()).isEqualTo(1769903999L);
    scoring.answers.refuse(
        "ListCustomerNeeds",
        new ClienteleException(ErrorCode.CUSTOMER_NOT_FOUND, "customer_id", "nobody"));
    Call.keyed().get("/v1/customers/c-9/needs").then().statusCode(404);
  }

  @Test
  void whatACustomerAskedForIsRecordedOnce() {
    scoring.answers.answer("RecordNeed", WEEKENDS);

    Call.json(
            "{\"topic\":\"delivery\",\"kind\":\"functional\",\"note\":\"on Saturdays\","
                + "\"at\":\"1970-01-01T00:00:07Z\",\"by\":\"ann\",\"message_id\":\"m-1\"}")
        .post("/v1/customers/c-1/needs")
        .then()
        .statusCode(200)
        .body("topic", equalTo("delivery"));
    assertThat(scoring.answers.last(RecordNeedRequest.class))
        .isEqualTo(
            RecordNeedRequest.newBuilder()
                .setCustomerId("c-1")
                .setTopic("delivery")
                .setKind(CustomerNeed.Kind.FUNCTIONAL)
                .setNote("on Saturdays")
                .setAt(Timestamp.newBuilder().setSeconds(7))
                .setBy("ann")
                .setMessageId("m-1")
                .build());
    Call.json("{\"topic\":\"delivery\"}")
        .header("Idempotency-Key", "k-1")
        .post("/v1/customers/c-1/needs")
        .then()
        .statusCode(200);
    RecordNeedRequest named = scoring.answers.last(RecordNeedRequest.class);
    assertThat(named.getMessageId()).isEqualTo("k-1");
    assertThat(named.getBy()).isEqualTo("webshop");
    assertThat(named.getKind()).isEqualTo(CustomerNeed.Kind.KIND_UNSPECIFIED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|topic",
        "{\"topic\":\"a\",\"kind\":\"urgent\"}|kind",
        "{\"topic\":\"a\",\"kind\":\"social\",\"at\":\"now\"}|at",
        "{\"topic\":\"a\",\"kind\":\"social\",\"source\":\"said\"}|source"
      })
  void aNeedIsRefusedByTheFieldAtFault(String body, String field) {
    Call.json(body)
        .post("/v1/customers/c-1/needs")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo(field));
  }
}
