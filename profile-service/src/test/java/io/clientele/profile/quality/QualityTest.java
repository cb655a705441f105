package io.clientele.profile.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.clientele.contracts.profile.v1.AttributeDefinition;
import io.clientele.contracts.profile.v1.AttributeQuality;
import io.clientele.contracts.profile.v1.AttributeServiceGrpc;
import io.clientele.contracts.profile.v1.AttributeServiceGrpc.AttributeServiceBlockingStub;
import io.clientele.contracts.profile.v1.CreateAttributeDefinitionRequest;
import io.clientele.contracts.profile.v1.DataQuality;
import io.clientele.contracts.profile.v1.Fact;
import io.clientele.contracts.profile.v1.GetDataQualityRequest;
import io.clientele.contracts.profile.v1.Identify;
import io.clientele.contracts.profile.v1.IntakeServiceGrpc;
import io.clientele.contracts.profile.v1.RecordFactsRequest;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.profile.Wire;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class QualityTest {

  private static final int CUSTOMERS = 80;
  private static final int STALE_DAYS = 30;

  private record Told(String person, String source, Instant at, boolean valid) {}

  @Inject Pool pool;

  private final long seed = System.nanoTime();
  private final String run = Long.toString(seed, 36);
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private ManagedChannel channel;
  private AttributeServiceBlockingStub attributes;

  @BeforeEach
  void connect() {
    channel = Wire.channel();
    attributes = AttributeServiceGrpc.newBlockingStub(channel);
  }

  @AfterEach
  void disconnect() {
    channel.shutdownNow();
  }

  @Test
  void theFiguresAreThoseOfASimpleCount() {
    String name = "q_" + run;
    attributes.createAttributeDefinition(
        CreateAttributeDefinitionRequest.newBuilder()
            .setDefinition(
                AttributeDefinition.newBuilder()
                    .setName(name)
                    .setType(AttributeDefinition.Type.NUMBER)
                    .setStaleAfterDays(STALE_DAYS))
            .build());
    Random random = new Random(seed);
    Map<String, String> persons = merged(random);
    // Of each source and customer the last word counts.
    Map<String, Told> last = new HashMap<>();
    Map<String, Set<String>> known = new HashMap<>();
    for (String source : List.of("a" + run, "b" + run)) {
      List<Fact> facts = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        String customer = run + "/" + random.nextInt(CUSTOMERS);
        Instant at = now.minus(random.nextInt(60) * 24L + 1, ChronoUnit.HOURS).minusSeconds(i);
        boolean valid = random.nextInt(4) > 0;
        Told told = new Told(persons.getOrDefault(customer, customer), source, at, valid);
        last.merge(
            source + " " + customer,
            told,
            (one, other) -> one.at().isAfter(other.at()) ? one : other);
        known.computeIfAbsent(source, key -> new HashSet<>()).add(told.person());
        facts.add(fact(source + i, customer, at, name, valid ? "7" : "seven"));
      }
      IntakeServiceGrpc.newBlockingStub(channel)
          .recordFacts(
              RecordFactsRequest.newBuilder().setSource(source).addAllFacts(facts).build());
    }

    DataQuality quality = attributes.getDataQuality(request("", name));

    assertThat(quality.getAttributesList()).hasSize(3);
    for (AttributeQuality measured : quality.getAttributesList()) {
      List<Told> of =
          last.values().stream()
              .filter(told ->
                  measured.getSource().isEmpty() || told.source().equals(measured.getSource()))
              .toList();
      long customers =
          measured.getSource().isEmpty()
              ? quality.getCustomers()
              : known.getOrDefault(measured.getSource(), Set.of()).size();
      assertSame(of, customers, measured);
    }
    assertThat(attributes.getDataQuality(request("a" + run, "")).getAttributesList())
        .containsExactly(quality.getAttributes(1));
  }

  private void assertSame(List<Told> of, long customers, AttributeQuality measured) {
    Set<String> told = new HashSet<>();
    Map<String, Instant> valid = new HashMap<>();
    for (Told each : of) {
      told.add(each.person());
      if (each.valid()) {
        valid.merge(each.person(), each.at(), (one, other) -> one.isAfter(other) ? one : other);
      }
    }
    Instant older = now.minus(STALE_DAYS, ChronoUnit.DAYS);
    long stale = valid.values().stream().filter(at -> at.isBefore(older)).count();
    long wrong = of.stream().filter(each -> !each.valid()).count();
    assertThat(measured.getTold()).as("seed %d", seed).isEqualTo(told.size());
    assertThat(measured.getValid()).as("seed %d", seed).isEqualTo(valid.size());
    assertThat(measured.getStale()).as("seed %d", seed).isEqualTo(stale);
    assertThat(measured.getIssuesMap())
        .as("seed %d", seed)
        .isEqualTo(Map.of("NUMBER_SYNTAX", wrong));
    assertThat(measured.getCompleteness()).isEqualTo((double) valid.size() / customers);
    assertThat(measured.getValidity()).isEqualTo((double) valid.size() / told.size());
    assertThat(measured.getStaleness()).isEqualTo((double) stale / valid.size());
  }

  @Test
  void anUnknownAttributeIsNotFound() {
    assertThatThrownBy(() -> attributes.getDataQuality(request("", "no_such_" + run)))
        .isInstanceOf(StatusRuntimeException.class)
        .hasMessageContaining("NOT_FOUND");
  }

  // Every tenth customer is somebody else's second id.
  private Map<String, String> merged(Random random) {
    Map<String, String> persons = new HashMap<>();
    for (int i = 0; i < CUSTOMERS; i += 10) {
      String customer = run + "/" + i;
      String person = run + "/" + (i + 1 + random.nextInt(9));
      persons.put(customer, person);
      pool.preparedQuery("INSERT INTO membership VALUES ($1, $2, $2)")
          .execute(Tuple.of(customer, person))
          .await()
          .atMost(Duration.ofSeconds(30));
    }
    return persons;
  }

  private static GetDataQualityRequest request(String source, String attribute) {
    return GetDataQualityRequest.newBuilder().setSource(source).setAttribute(attribute).build();
  }

  private static Fact fact(
      String messageId, String customer, Instant at, String name, String value) {
    return Fact.newBuilder()
        .setMessageId(messageId)
        .setCustomerId(customer)
        .setOccurredAt(Wire.time(at.toString()))
        .setIdentify(
            Identify.newBuilder()
                .setAttributes(
                    Struct.newBuilder()
                        .putFields(name, Value.newBuilder().setStringValue(value).build())))
        .build();
  }
}
