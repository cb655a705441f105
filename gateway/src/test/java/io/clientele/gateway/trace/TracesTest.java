package io.clientele.gateway.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.profile.v1.Customer;
import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakePorts;
import io.clientele.gateway.fake.FakeProfile;
import io.clientele.gateway.fake.FakeScoring;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
@TestProfile(TracesTest.Traced.class)
class TracesTest {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String CALLER = "00-" + TRACE + "-b7ad6b7169203331-01";

  @Inject FakeScoring scoring;
  @Inject FakeProfile profile;
  @Inject KeptSpans spans;

  /** Traces are told, one by one. */
  public static final class Traced implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.otel.sdk.disabled", "false",
          "quarkus.otel.traces.sampler.arg", "1",
          "quarkus.otel.simple", "true");
    }
  }

  @Test
  void aCallersTraceGoesThroughTheEdgeToTheServices() {
    profile.customers.put("c-1", Customer.newBuilder().setCustomerId("c-1").build());
    Call.untilAnswered("/v1/summary");
    spans.forget();

    Call.keyed().header("traceparent", CALLER).get("/v1/customers/c-1").then().statusCode(200);

    assertThat(scoring.deadlines().traces.get("GetScore")).contains(TRACE);
    List<SpanData> told = spans.of(TRACE, SpanKind.SERVER, Duration.ofSeconds(20));
    assertThat(told).extracting(SpanData::getName).containsExactly("GET /v1/customers/{id}");
    assertThat(spans.of(TRACE, SpanKind.CLIENT, Duration.ofSeconds(20)))
        .extracting(SpanData::getName)
        .contains("clientele.profile.v1.CustomerService/GetCustomer");
  }

  @Test
  void noSpanTellsWhoIsAskedFor() {
    String somebody = "ada.lovelace@example.org";
    Call.keyed()
        .header("traceparent", CALLER)
        .get("/v1/customers?search=" + somebody)
        .then()
        .statusCode(200);
    Call.keyed().header("traceparent", CALLER).get("/v1/customers/" + somebody);

    assertThat(spans.of(TRACE, SpanKind.SERVER, Duration.ofSeconds(20))).isNotEmpty();
    assertThat(spans.all())
        .allSatisfy(span -> assertThat(span.toString()).doesNotContain("lovelace"));
  }
}
