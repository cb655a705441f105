package io.clientele.gateway.masking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.google.protobuf.Struct;
import com.google.protobuf.Timestamp;
import com.google.protobuf.Value;
import io.clientele.contracts.feedback.v1.Feedback;
import io.clientele.contracts.profile.v1.AttributeDefinition;
import io.clientele.contracts.profile.v1.AttributeObservation;
import io.clientele.contracts.profile.v1.Consent;
import io.clientele.contracts.profile.v1.Customer;
import io.clientele.contracts.profile.v1.GetConsentsResponse;
import io.clientele.contracts.profile.v1.Identifier;
import io.clientele.contracts.profile.v1.ListAttributeDefinitionsResponse;
import io.clientele.contracts.profile.v1.ListCustomerAttributesResponse;
import io.clientele.contracts.profile.v1.ListIdentifiersResponse;
import io.clientele.contracts.profile.v1.ListTimelineResponse;
import io.clientele.contracts.profile.v1.SearchCustomersResponse;
import io.clientele.contracts.profile.v1.TimelineEntry;
import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakeFeedback;
import io.clientele.gateway.fake.FakePorts;
import io.clientele.gateway.fake.FakeProfile;
import io.clientele.gateway.fake.FakeScoring;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that is told of a person whose every personal value holds one word. */
@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class MaskingTest {

  private static final String SECRET = "kim.secret@example.org";

  private static final Timestamp AT = Timestamp.newBuilder().setSeconds(1_800_000_000).build();

  @Inject FakeProfile profile;
  @Inject FakeScoring scoring;
  @Inject FakeFeedback feedback;

  @BeforeEach
  void forget() {
    profile.clear();
    scoring.clear();
    feedback.clear();
    Call.untilAnswered("/v1/summary");
    Call.untilAnswered("/v1/feedback");
    profile.customers.put(
        "c-1",
        Customer.newBuilder()
            .setCustomerId("c-1")
            .setAttributes(
                Struct.newBuilder()
                    .putFields("city", text("Berlin"))
                    .putFields("email", text(SECRET))
                    .putFields("nickname", text(SECRET)))
            .build());
    profile.archive.answer(
        "ListAttributeDefinitions",
        ListAttributeDefinitionsResponse.newBuilder()
            .addDefinitions(AttributeDefinition.newBuilder().setName("city"))
            .addDefinitions(AttributeDefinition.newBuilder().setName("email").setPersonal(true))
            .build());
    profile.archive.answer(
        "SearchCustomers", SearchCustomersResponse.newBuilder().addCustomerIds("c-1").build());
    profile.archive.answer(
        "ListTimeline",
        ListTimelineResponse.newBuilder()
            .addEntries(
                TimelineEntry.newBuilder()
                    .setKind("behaviour")
                    .setCustomerId("c-1")
                    .setEntryId("b-1")
                    .setAt(AT)
                    .setContent(
                        Struct.newBuilder()
                            .putFields("name", text("Product Shared"))
                            .putFields("subject", text(SECRET))
                            .putFields(
                                "properties",
                                Value.newBuilder()
                                    .setStructValue(
                                        Struct.newBuilder().putFields("to", text(SECRET)))
                                    .build())))
            .build());
    profile.archive.answer(
        "ListIdentifiers",
        ListIdentifiersResponse.newBuilder()
            .addIdentifiers(Identifier.newBuilder().setKind("email").setValue(SECRET))
            .addIdentifiers(Identifier.newBuilder().setKind("user_id").setValue("c-1"))
            .build());
    profile.archive.answer(
        "GetConsents",
        GetConsentsResponse.newBuilder()
            .addConsents(Consent.newBuilder().setPurpose("marketing").setEvidence(SECRET))
            .build());
    profile.archive.answer(
        "ListCustomerAttributes",
        ListCustomerAttributesResponse.newBuilder()
            .addObservations(
                AttributeObservation.newBuilder()
                    .setName("email")
                    .setValue(text(SECRET))
                    .setRaw(text(SECRET)))
            .addObservations(
                AttributeObservation.newBuilder().setName("city").setValue(text("Berlin")))
            .build());
    feedback.feedback.add(
        Feedback.newBuilder()
            .setFeedbackId("f-1")
            .setCustomerId("c-1")
            .setText("Slow. Write to " + SECRET)
            .setOccurredAt(AT)
            .build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/customers/c-1",
        "/v1/customers:search?id=c-",
        "/v1/customers/c-1/timeline",
        "/v1/customers/c-1/identifiers",
        "/v1/customers/c-1/consents",
        "/v1/customers/c-1/attributes",
        "/v1/feedback"
      })
  void onlyAgentsAndAdministratorsSeeWhoSomebodyIs(String path) {
    untilItIsKnownWhatIsPersonal();

    assertThat(as("agent", path).asString()).contains(SECRET);
    assertThat(as("admin", path).asString()).contains(SECRET);
    assertThat(as("reader", path).statusCode()).isEqualTo(200);
    assertThat(as("reader", path).asString()).doesNotContain("secret").contains("••");
    assertThat(as("analyst", path).asString()).doesNotContain("secret").contains("••");
  }

  @Test
  void whatLeadsToNobodyIsShownToAll() {
    untilItIsKnownWhatIsPersonal();

    as("reader", "/v1/customers/c-1")
        .then()
        .body("attributes.city", equalTo("Berlin"))
        .body("attributes.email", equalTo("•••"))
        .body("attributes.nickname", equalTo("•••"))
        .body("recent_feedback[0].text", containsString("Slow. Write to •"));
    as("reader", "/v1/customers/c-1/attributes")
        .then()
        .body("attributes.find { it.name == 'city' }.value", equalTo("Berlin"));
    as("reader", "/v1/customers/c-1/identifiers")
        .then()
        .body("identifiers.find { it.kind == 'user_id' }.value", equalTo("c-1"));
  }

  @Test
  void nobodyIsFoundByWhatIsMasked() {
    String path = "/v1/customers:search?email=" + SECRET;

    as("reader", path).then().statusCode(403).body("code", equalTo("PERMISSION_DENIED"));
    assertThat(as("agent", path).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "reader, GET, /v1/operations/o-1/rejected",
    "analyst, GET, /v1/operations/o-1/rejected",
    "reader, POST, /v1/customers/c-1:export",
    "analyst, POST, /v1/customers/c-1:export"
  })
  void whatCannotBeMaskedIsNotGivenOut(String role, String method, String path) {
    given()
        .urlEncodingEnabled(false)
        .header("Authorization", "Bearer " + role + "-key")
        .request(method, path)
        .then()
        .statusCode(403)
        .body("code", equalTo("PERMISSION_DENIED"));
  }

  private static void untilItIsKnownWhatIsPersonal() {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!as("reader", "/v1/customers/c-1").asString().contains("Berlin")) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("the schema was not read again in time");
      }
    }
  }

  private static Response as(String role, String path) {
    return given()
        .urlEncodingEnabled(false)
        .header("Authorization", "Bearer " + role + "-key")
        .get(path);
  }

  private static Value text(String text) {
    return Value.newBuilder().setStringValue(text).build();
  }
}
