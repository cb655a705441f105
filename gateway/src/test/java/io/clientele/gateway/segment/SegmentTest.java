package io.clientele.gateway.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.clientele.contracts.profile.v1.Behaviour;
import io.clientele.contracts.profile.v1.Fact;
import io.clientele.contracts.profile.v1.Order;
import io.clientele.contracts.profile.v1.Refund;
import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakePorts;
import io.clientele.gateway.fake.FakeProfile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class SegmentTest {

  @Inject FakeProfile profile;

  @BeforeEach
  void forget() {
    profile.clear();
  }

  @Test
  void anOrderKeepsEveryDigit() {
    Call.json(
            """
            {"userId": 17, "messageId": "m", "timestamp": "2026-02-01T12:00:00+01:00",
             "event": "order COMPLETED", "context": {"location": {"country": "DE"}},
             "properties": {"order_id": 99, "revenue": 12345678901234.123456789, "currency": "eur",
               "channel": "web",
               "products": [{"sku": "s", "name": "Tea", "category": "Food", "price": "0.1",
                             "quantity": 3, "discount": 0.05}]}}
            """)
        .post("/v1/track")
        .then()
        .statusCode(200)
        .body("accepted", equalTo(1))
        .body("duplicates", equalTo(0))
        .body("rejected", hasSize(0));

    Fact fact = profile.lastFact();
    Order order = fact.getOrder();
    assertThat(fact.getCustomerId()).isEqualTo("17");
    assertThat(fact.getOccurredAt().getSeconds()).isEqualTo(1769943600L);
    assertThat(fact.getTimeAssumed()).isFalse();
    assertThat(order.getOrderId()).isEqualTo("99");
    assertThat(order.getAmount().getUnits()).isEqualTo(12345678901234L);
    assertThat(order.getAmount().getNanos()).isEqualTo(123456789);
    assertThat(order.getAmount().getCurrencyCode()).isEqualTo("EUR");
    assertThat(order.getCountry()).isEqualTo("DE");
    assertThat(order.getLines(0).getAmount().getNanos()).isEqualTo(250_000_000);
    assertThat(order.getLines(0).getSku()).isEqualTo("s");
  }

  @Test
  void whatAnOrderCostsIsToldOfItAndOfItsProducts() {
    Call.json(
            """
            {"userId": "c", "event": "Order Completed", "properties": {"order_id": "o",
             "revenue": 20, "currency": "EUR", "cost": "12.50",
             "products": [{"product_id": "s", "price": 10, "quantity": 2, "cost": 6.25}]}}
            """)
        .post("/v1/track")
        .then()
        .statusCode(200)
        .body("accepted", equalTo(1));

    Order order = profile.lastFact().getOrder();
    assertThat(order.getCost().getUnits()).isEqualTo(12);
    assertThat(order.getCost().getNanos()).isEqualTo(500_000_000);
    assertThat(order.getCost().getCurrencyCode()).isEqualTo("EUR");
    assertThat(order.getLines(0).getUnitCost().getUnits()).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"cost\": -1|properties.cost",
        "\"products\": [{\"cost\": -0.01}]|properties.products[0].cost"
      })
  void aNegativeCostIsRefusedByItsField(String told, String field) {
    Call.json(
            "{\"userId\": \"c\", \"event\": \"Order Completed\", \"properties\": {\"order_id\":"
                + " \"o\", \"revenue\": 20, "
                + told
                + "}}")
        .post("/v1/track")
        .then()
        .statusCode(400)
        .body("invalid_params[0].name", equalTo(field));
  }

  @Test
  void anOrderWithoutATotalIsWorthItsProducts() {
    Call.json(
            """
            {"anonymousId": "a", "event": "Order Completed", "properties": {"order_id": "o",
             "products": [{"price": 2.5, "quantity": 2}, {"price": "1.25"}]}}
            """)
        .post("/v1/track")
        .then()
        .statusCode(200);

    Fact fact = profile.lastFact();
    assertThat(fact.getCustomerId()).isEqualTo("anonymous:a");
    assertThat(fact.getTimeAssumed()).isTrue();
    assertThat(fact.getMessageId()).isNotBlank();
    assertThat(fact.getOrder().getAmount().getUnits()).isEqualTo(6);
    assertThat(fact.getOrder().getAmount().getNanos()).isEqualTo(250_000_000);
    assertThat(fact.getOrder().getAmount().getCurrencyCode()).isEqualTo("USD");
  }

  @Test
  void aRefundWithoutATotalIsTheWholeOrder() {
    Call.json(
            """
            {"userId": "c", "messageId": "m-9", "event": "Order Refunded",
             "properties": {"order_id": "o"}}
            """)
        .post("/v1/track")
        .then()
        .statusCode(200);

    Refund refund = profile.lastFact().getRefund();
    assertThat(refund.getRefundId()).isEqualTo("m-9");
    assertThat(refund.getOrderId()).isEqualTo("o");
    assertThat(refund.hasAmount()).isFalse();
  }

  @Test
  void traitsArriveAsTheyAre() {
    Call.json(
            """
            {"userId": "c", "traits": {"n": 1.5, "big": 12345678901234567890, "t": "x", "b": true,
             "none": null, "list": [1, {"a": "b"}]}}
            """)
        .post("/v1/identify")
        .then()
        .statusCode(200);

    var traits = profile.lastFact().getIdentify().getAttributes();
    assertThat(traits.getFieldsOrThrow("n").getNumberValue()).isEqualTo(1.5);
    assertThat(traits.getFieldsOrThrow("big").getStringValue()).isEqualTo("12345678901234567890");
    assertThat(traits.getFieldsOrThrow("none").hasNullValue()).isTrue();
    assertThat(traits.getFieldsOrThrow("list").getListValue().getValuesCount()).isEqualTo(2);
  }

  @Test
  void aMixedBatchTellsWhatBecameOfEachItem() {
    String batch =
        """
        {"batch": [
          {"type": "identify", "userId": "c", "messageId": "a", "timestamp": "2026-01-01T00:00:00Z"},
          {"type": "identify", "userId": "c", "messageId": "a", "timestamp": "2026-01-01T00:00:00Z"},
          {"type": "dance", "userId": "c", "messageId": "p"},
          {"type": "track", "userId": "c", "messageId": "neg", "event": "Order Completed",
           "properties": {"order_id": "o", "value": -3}}
        ]}
        """;

    Call.json(batch)
        .post("/v1/batch")
        .then()
        .statusCode(200)
        .body("accepted", equalTo(1))
        .body("duplicates", equalTo(1))
        .body("rejected", hasSize(2))
        .body("rejected[0].index", equalTo(2))
        .body("rejected[0].message_id", equalTo("p"))
        .body("rejected[0].field", equalTo("batch[2].type"))
        .body("rejected[1].index", equalTo(3))
        .body("rejected[1].code", equalTo("INVALID_FIELD"))
        .body("rejected[1].field", equalTo("batch[3].properties.value"));
  }

  @Test
  void aRequestOfWhichNothingIsTakenInIsAProblemWithEveryItem() {
    Call.json("{\"batch\": [{\"type\": \"alias\"}, 3]}")
        .post("/v1/batch")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("INVALID_FIELD"))
        .body("accepted", equalTo(0))
        .body("duplicates", equalTo(0))
        .body("rejected", hasSize(2))
        .body("invalid_params", hasSize(2));
  }

  @Test
  void anEmptyBatchIsNoFault() {
    Call.json("{\"batch\": []}")
        .post("/v1/batch")
        .then()
        .statusCode(200)
        .body("accepted", equalTo(0));
  }

  @Test
  void messagesWithoutAnIdAreNamedByTheKeyOfTheRequest() {
    String body = "{\"userId\": \"c\", \"event\": \"Seen\"}";

    Call.json(body).header("Idempotency-Key", "k-1").post("/v1/track").then().statusCode(200);

    assertThat(profile.requests.getLast().getRequestId()).isEqualTo("k-1");
    assertThat(profile.lastFact().getMessageId()).isEqualTo("k-1:0");
  }

  @Test
  void anythingDeeplyNestedIsRejectedAlone() {
    String deep = "{\"a\":".repeat(30) + "1" + "}".repeat(30);

    Call.json("{\"userId\": \"c\", \"traits\": " + deep + "}")
        .post("/v1/identify")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("traits"));
  }

  @Test
  void aLargeBatchTravelsInPartsThatFit() {
    String text = "x".repeat(40_000);
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      items
          .append(i == 0 ? "" : ",")
          .append("{\"type\":\"track\",\"userId\":\"c\",\"event\":\"e\",\"properties\":{\"t\":\"")
          .append(text)
          .append("\"}}");
    }

    Call.json("{\"batch\": [" + items + "]}")
        .post("/v1/batch")
        .then()
        .statusCode(200)
        .body("accepted", equalTo(200));

    assertThat(profile.requests).hasSizeGreaterThan(1);
  }

  @Test
  void aPackedBodyIsUnpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("{\"userId\": \"c\"}".getBytes(StandardCharsets.UTF_8));
    }

    Call.keyed()
        .contentType("application/json")
        .header("Content-Encoding", "gzip")
        .body(packed.toByteArray())
        .post("/v1/identify")
        .then()
        .statusCode(200);
    Call.json("no gzip")
        .header("Content-Encoding", "gzip")
        .post("/v1/identify")
        .then()
        .statusCode(400)
        .body("code", equalTo("MALFORMED_BODY"));
  }

  @Test
  void jsonOfABrowserMayComeAsPlainText() {
    Call.keyed()
        .contentType("text/plain")
        .body("{\"userId\": \"c\"}")
        .post("/v1/identify")
        .then()
        .statusCode(200);
  }

  @Test
  void everyTypeOfMessageIsAFact() {
    Call.json(
            """
            {"batch": [
              {"type": "identify", "userId": "c", "anonymousId": "d",
               "traits": {"city": "Ulm"}, "context": {"traits": {"city": "Bonn", "age": 3},
               "externalIds": [{"id": "7", "type": "CRM id", "collection": "users", "encoding": "none"},
                               {"id": "8", "type": "crm", "collection": "accounts"}]}},
              {"type": "page", "userId": "c", "name": "Tea", "properties": {"path": "/tea"}},
              {"type": "screen", "userId": "c", "properties": {"title": "Basket"}},
              {"type": "group", "userId": "c", "groupId": "acme", "traits": {"name": "Acme"}},
              {"type": "alias", "userId": "c", "previousId": "old"},
              {"type": "alias", "anonymousId": "d", "previousId": "old"},
              {"type": "alias", "userId": "c"},
              {"type": "group", "userId": "c"}
            ]}
            """)
        .post("/v1/batch")
        .then()
        .statusCode(200)
        .body("accepted", equalTo(5))
        .body(
            "rejected.field",
            contains("batch[5].userId", "batch[6].previousId", "batch[7].groupId"));
    List<Fact> facts = profile.requests.getLast().getFactsList();
    Fact identify = facts.getFirst();
    assertThat(identify.getAnonymousId()).isEqualTo("d");
    assertThat(identify.getIdentify().getAttributes().getFieldsOrThrow("city").getStringValue())
        .isEqualTo("Ulm");
    assertThat(identify.getIdentify().getAttributes().containsFields("age")).isTrue();
    assertThat(identify.getIdentify().getExternalIdsList())
        .extracting(id -> id.getNamespace() + "=" + id.getValue())
        .containsExactly("crm_id=7");
    assertThat(facts.get(1).getBehaviour().getKind()).isEqualTo(Behaviour.Kind.PAGE_VIEWED);
    assertThat(facts.get(1).getBehaviour().getName()).isEqualTo("Tea");
    assertThat(facts.get(1).getBehaviour().getSubject()).isEqualTo("/tea");
    assertThat(facts.get(2).getBehaviour().getKind()).isEqualTo(Behaviour.Kind.SCREEN_VIEWED);
    assertThat(facts.get(2).getBehaviour().getSubject()).isEqualTo("Basket");
    assertThat(facts.get(3).getGroup().getAccountId()).isEqualTo("acme");
    assertThat(facts.get(3).getGroup().getAttributes().containsFields("name")).isTrue();
    assertThat(facts.get(4).getAlias().getPreviousId()).isEqualTo("old");
    assertThat(facts.get(4).getAnonymousId()).isEqualTo("old");
  }

  @Test
  void moreThanAHundredExternalIdsAreRejected() {
    String ids = "{\"id\": \"1\", \"type\": \"crm\"},".repeat(101);
    Call.json(
            "{\"userId\": \"c\", \"context\": {\"externalIds\": ["
                + ids.substring(0, ids.length() - 1)
                + "]}}")
        .post("/v1/identify")
        .then()
        .statusCode(400)
        .body("code", equalTo("TOO_MANY_IDENTIFIERS"))
        .body("invalid_params.name[0]", equalTo("context.externalIds"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Product Viewed|{\"sku\": \"s\", \"price\": 2}|PRODUCT_VIEWED|1|",
        "product  added|{\"product_id\": \"s\", \"cart_id\": \"k\"}|PRODUCT_ADDED|1|k",
        "Cart Viewed|{\"cart_id\": \"k\", \"products\": [{\"sku\": \"a\"}, {\"sku\": \"b\"}]}|CART_VIEWED|2|k",
        "Checkout Started|{\"order_id\": \"o\", \"value\": 3}|CHECKOUT_STARTED|0|o",
        "Products Searched|{\"query\": \"tea\"}|PRODUCTS_SEARCHED|0|tea",
        "Coupon Applied|{\"coupon_id\": \"ten\"}|COUPON_APPLIED|0|ten",
        "Product Reviewed|{\"product_id\": \"s\", \"review_id\": \"r\"}|PRODUCT_REVIEWED|1|r",
        "Product Shared|{\"share_via\": \"email\", \"name\": \"Tea\"}|PRODUCT_SHARED|1|email",
        "Signed Up|{\"type\": \"organic\"}|SIGNED_UP|0|organic",
        "Invite Sent|{\"invitee_id\": \"x\"}|INVITED|0|x",
        "User Invited|{\"invitee_email\": \"x@example.org\"}|INVITED|0|x@example.org",
        "Referral Completed|{\"referred_id\": \"x\"}|REFERRED|0|x",
        "Something Else|{\"query\": \"tea\", \"products\": 7}|KIND_UNSPECIFIED|0|",
        "Cart Viewed|{\"products\": 7, \"value\": \"much\"}|CART_VIEWED|0|",
      })
  void namedEventsAreUnderstood(
      String event, String properties, Behaviour.Kind kind, int products, String subject) {
    Call.json(
            "{\"userId\": \"c\", \"event\": \"" + event + "\", \"properties\": " + properties + "}")
        .post("/v1/track")
        .then()
        .statusCode(200);
    Behaviour behaviour = profile.lastFact().getBehaviour();
    assertThat(behaviour.getKind()).isEqualTo(kind);
    assertThat(behaviour.getName()).isEqualTo(event);
    assertThat(behaviour.getProductsCount()).isEqualTo(products);
    assertThat(behaviour.getSubject()).isEqualTo(subject == null ? "" : subject);
  }

  @Test
  void anOrderIsUpdatedAndCancelled() {
    Call.json(
            """
            {"userId": "c", "event": "Order Updated", "properties": {"order_id": "o", "total": 7}}
            """)
        .post("/v1/track")
        .then()
        .statusCode(200);
    assertThat(profile.lastFact().getOrderRevision().getOrder().getAmount().getUnits())
        .isEqualTo(7);
    Call.json(
            """
            {"userId": "c", "event": "Order Cancelled",
             "properties": {"order_id": "o", "total": 7}}
            """)
        .post("/v1/track")
        .then()
        .statusCode(200);
    Refund refund = profile.lastFact().getRefund();
    assertThat(refund.getRefundId()).isEqualTo("cancel:o");
    assertThat(refund.hasAmount()).isFalse();
  }

  @Test
  void aTimeIsPutRightByWhatTheSendersClockIsOff() {
    Instant sent = Instant.now().minus(Duration.ofHours(2));
    Call.json(
            "{\"userId\": \"c\", \"event\": \"e\", \"timestamp\": \""
                + sent.minusSeconds(60)
                + "\", \"sentAt\": \""
                + sent
                + "\"}")
        .post("/v1/track")
        .then()
        .statusCode(200);
    Fact fact = profile.lastFact();
    assertThat(fact.getToldAt().getSeconds()).isEqualTo(sent.minusSeconds(60).getEpochSecond());
    assertThat(fact.getOccurredAt().getSeconds())
        .isBetween(
            Instant.now().minusSeconds(120).getEpochSecond(),
            Instant.now().minusSeconds(59).getEpochSecond());
  }

  @Test
  void gzipOfANodeLibraryMayComeAsAForm() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(
          "{\"batch\": [{\"type\": \"identify\", \"userId\": \"c\"}]}"
              .getBytes(StandardCharsets.UTF_8));
    }
    Call.keyed()
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .encodeContentTypeAs(
                            "application/x-www-form-urlencoded", ContentType.BINARY)))
        .contentType("application/x-www-form-urlencoded")
        .header("Content-Encoding", "gzip")
        .body(packed.toByteArray())
        .post("/v1/batch")
        .then()
        .statusCode(200)
        .body("accepted", equalTo(1));
  }

  @Test
  void aProfileServiceThatIsGoneIsSaidSoAndFoundAgain() {
    profile.stop();
    try {
      Call.json("{\"userId\": \"c\"}")
          .post("/v1/identify")
          .then()
          .statusCode(503)
          .contentType("application/problem+json")
          .header("Retry-After", "2")
          .body("code", equalTo("UNAVAILABLE"));
    } finally {
      profile.start();
    }

    long deadline = System.nanoTime() + 2_000_000_000L;
    int status;
    do {
      status = Call.json("{\"userId\": \"c\"}").post("/v1/identify").statusCode();
    } while (status != 200 && System.nanoTime() < deadline);
    assertThat(status).isEqualTo(200);
  }
}
