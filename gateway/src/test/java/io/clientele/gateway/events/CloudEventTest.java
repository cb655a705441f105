package io.clientele.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.clientele.contracts.profile.v1.Behaviour;
import io.clientele.contracts.profile.v1.Consent;
import io.clientele.contracts.profile.v1.Fact;
import io.clientele.contracts.profile.v1.SetConsentRequest;
import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakePorts;
import io.clientele.gateway.fake.FakeProfile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class CloudEventTest {

  private static final String ORDER =
      """
      {"specversion": "1.0", "id": "e-1", "source": "/shop", "type": "io.clientele.order.completed",
       "subject": "c", "time": "2026-02-01T12:00:00Z", "anonymousid": "d",
       "data": {"order_id": "o", "total": 5}}
      """;

  @Inject FakeProfile profile;

  @BeforeEach
  void forget() {
    profile.clear();
  }

  @Test
  void aStructuredEventIsTheFactThatTheSegmentEventOfItsNameIs() {
    Call.json(ORDER)
        .contentType("application/cloudevents+json; charset=UTF-8")
        .post("/v1/events")
        .then()
        .statusCode(200)
        .body("accepted", equalTo(1));
    Fact fact = profile.lastFact();
    assertThat(fact.getMessageId()).isEqualTo("/shop e-1");
    assertThat(fact.getCustomerId()).isEqualTo("c");
    assertThat(fact.getAnonymousId()).isEqualTo("d");
    assertThat(fact.getOccurredAt().getSeconds()).isEqualTo(1769947200L);
    assertThat(fact.getOrder().getOrderId()).isEqualTo("o");
    Call.json(ORDER).post("/v1/events").then().statusCode(200).body("duplicates", equalTo(1));
  }

  @Test
  void aBinaryEventHasItsAttributesInHeaders() {
    Call.json("{\"sku\": \"s\"}")
        .header("ce-specversion", "1.0")
        .header("ce-id", "e-2")
        .header("ce-source", "/shop")
        .header("ce-type", "io.clientele.product.viewed")
        .header("ce-subject", "K%C3%B6ln")
        .post("/v1/events")
        .then()
        .statusCode(200);
    Fact fact = profile.lastFact();
    assertThat(fact.getCustomerId()).isEqualTo("K\u00f6ln");
    assertThat(fact.getTimeAssumed()).isTrue();
    assertThat(fact.getBehaviour().getName()).isEqualTo("Product Viewed");
    assertThat(fact.getBehaviour().getKind()).isEqualTo(Behaviour.Kind.PRODUCT_VIEWED);
    assertThat(fact.getBehaviour().getProducts(0).getSku()).isEqualTo("s");
  }

  @Test
  void aBatchIsJudgedEventByEventAndConsentsAreSet() {
    profile.archive.answer("SetConsent", Consent.getDefaultInstance());
    String head = "{\"specversion\": \"1.0\", \"source\": \"/crm\", \"subject\": \"c\", ";
    Call.json(
            "["
                + head
                + "\"id\": \"1\", \"type\": \"io.clientele.consent.refused\", \"data\": {\"purpose\": \"profiling\"}},"
                + head
                + "\"id\": \"2\", \"type\": \"com.example.visited\", \"data\": \"store 7\"},"
                + "{\"specversion\": \"0.3\"}, 7,"
                + head
                + "\"id\": \"3\"},"
                + head
                + "\"id\": \"4\", \"type\": \"io.clientele.order.completed\", \"data\": {\"total\": 1}},"
                + head
                + "\"id\": \"5\", \"type\": \"io.clientele.identify\", \"data_base64\": \"eyJhIjogMX0=\"}"
                + "]")
        .contentType("application/cloudevents-batch+json")
        .post("/v1/events")
        .then()
        .statusCode(200)
        .body("accepted", equalTo(3))
        .body("rejected", hasSize(4))
        .body("rejected.index", contains(2, 3, 4, 5))
        .body(
            "rejected.field", contains("[2].specversion", "[3]", "[4].type", "[5].data.order_id"));
    SetConsentRequest consent = profile.archive.last(SetConsentRequest.class);
    assertThat(consent.getConsent().getPurpose()).isEqualTo("profiling");
    assertThat(consent.getConsent().getState()).isEqualTo(Consent.State.REFUSED);
    assertThat(consent.getMessageId()).isEqualTo("/crm 1");
    var facts = profile.requests.getLast().getFactsList();
    assertThat(facts.getFirst().getBehaviour().getName()).isEqualTo("com.example.visited");
    assertThat(
            facts
                .getFirst()
                .getBehaviour()
                .getProperties()
                .getFieldsOrThrow("value")
                .getStringValue())
        .isEqualTo("store 7");
    assertThat(facts.get(1).getIdentify().getAttributes().containsFields("a")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|specversion",
        "{\"specversion\": \"2.0\"}|specversion",
        "{\"specversion\": \"1.0\"}|source",
        "{\"specversion\": \"1.0\", \"source\": \"a b\"}|source",
        "{\"specversion\": \"1.0\", \"source\": \"a\"}|id",
        "{\"specversion\": \"1.0\", \"source\": \"a\", \"id\": \"1\"}|type",
        "{\"specversion\": \"1.0\", \"source\": \"a\", \"id\": \"1\", \"type\": \"t\"}|subject",
        "{\"specversion\": \"1.0\", \"source\": \"a\", \"id\": \"1\", \"type\": \"t\", \"subject\": \"c\", \"time\": \"noon\"}|time",
        "{\"specversion\": \"1.0\", \"source\": \"a\", \"id\": \"1\", \"type\": \"t\", \"subject\": \"c\", \"data_base64\": \"?\"}|data_base64",
      })
  void aBadEventIsBlamedPrecisely(String event, String field) {
    Call.json(event)
        .contentType("application/cloudevents+json")
        .post("/v1/events")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("INVALID_FIELD"))
        .body("invalid_params.name[0]", equalTo(field));
  }
}
