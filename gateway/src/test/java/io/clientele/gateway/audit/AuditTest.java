package io.clientele.gateway.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.clientele.contracts.profile.v1.ActorKind;
import io.clientele.contracts.profile.v1.AppendEntriesRequest;
import io.clientele.contracts.profile.v1.AppendEntriesResponse;
import io.clientele.contracts.profile.v1.AuditEntry;
import io.clientele.contracts.profile.v1.ListEntriesRequest;
import io.clientele.contracts.profile.v1.ListEntriesResponse;
import io.clientele.gateway.access.Grant;
import io.clientele.gateway.fake.FakePorts;
import io.clientele.gateway.fake.FakeProfile;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class AuditTest {

  @Inject FakeProfile profile;
  @Inject AuditTrail trail;

  private final Map<String, AuditEntry> kept = new ConcurrentHashMap<>();

  @BeforeEach
  void keep() {
    profile.clear();
    profile.start();
    profile.audit.answer(
        "AppendEntries",
        request -> {
          ((AppendEntriesRequest) request)
              .getEntriesList()
              .forEach(entry -> kept.putIfAbsent(entry.getEntryId(), entry));
          return List.of(AppendEntriesResponse.getDefaultInstance());
        });
  }

  private static RequestSpecification as(String key, String request) {
    return given().header("Authorization", "Bearer " + key).header("X-Request-Id", request);
  }

  private AuditEntry entry(String request) {
    until(() -> find(request).isPresent());
    return find(request).orElseThrow();
  }

  private Optional<AuditEntry> find(String request) {
    return kept.values().stream().filter(each -> each.getRequestId().equals(request)).findFirst();
  }

  @Test
  void aReadOfAPersonIsWrittenDown() {
    as("agent-key", "read-1").get("/v1/customers/c-1/identifiers");

    AuditEntry entry = entry("read-1");
    assertThat(entry.getActor()).isEqualTo("the-agent");
    assertThat(entry.getActorKind()).isEqualTo(ActorKind.KEY);
    assertThat(entry.getRole()).isEqualTo("reader,agent");
    assertThat(entry.getOperation()).isEqualTo("listIdentifiers");
    assertThat(entry.getPath()).isEqualTo("/v1/customers/{id}/identifiers");
    assertThat(entry.getCustomerId()).isEqualTo("c-1");
    assertThat(entry.getStatus()).isGreaterThanOrEqualTo(500);
  }

  @Test
  void aChangeThatIsRefusedForARoleIsWrittenDown() {
    as("reader-key", "refused-1").post("/v1/customers/c-2:erase").then().statusCode(403);

    AuditEntry entry = entry("refused-1");
    assertThat(entry.getActor()).isEqualTo("the-reader");
    assertThat(entry.getOperation()).isEqualTo("eraseCustomer");
    assertThat(entry.getCustomerId()).isEqualTo("c-2");
    assertThat(entry.getStatus()).isEqualTo(403);
  }

  @Test
  void whatIsAtFaultItselfAndWhatTellsOfNobodyIsNot() {
    as("admin-key", "fault-1").contentType("application/json").body("{").post("/v1/keys");
    as("admin-key", "nobody-1").get("/v1/segments");
    as("admin-key", "last-1").post("/v1/keys/some:revoke");

    assertThat(entry("last-1").getResource()).isEqualTo("some");
    assertThat(find("fault-1")).isEmpty();
    assertThat(find("nobody-1")).isEmpty();
  }

  @Test
  void factsAndWrongKeysAreCounted() {
    for (int i = 0; i < 3; i++) {
      as("ingest-key", "fact-" + i)
          .contentType("application/json")
          .body("{\"userId\": \"counted\"}")
          .post("/v1/identify")
          .then()
          .statusCode(200);
    }
    as("no-such-key", "stranger").get("/v1/me").then().statusCode(401);
    trail.close();

    until(() -> times("identify") >= 3 && times("signIn") >= 1);
    assertThat(kept.values())
        .filteredOn(each -> each.getOperation().equals("signIn"))
        .allSatisfy(each -> assertThat(each.getActorKind()).isEqualTo(ActorKind.NOBODY));
    assertThat(kept.values().toString()).doesNotContain("no-such-key", "counted");
  }

  private long times(String operation) {
    return kept.values().stream()
        .filter(each -> each.getOperation().equals(operation))
        .mapToLong(AuditEntry::getTimes)
        .sum();
  }

  @Test
  void whileNobodyKeepsEntriesTheyWaitAndThenEachIsThereOnce() {
    AtomicInteger refusals = new AtomicInteger();
    profile.audit.answer(
        "AppendEntries",
        request -> {
          List<AuditEntry> entries = ((AppendEntriesRequest) request).getEntriesList();
          if (refusals.incrementAndGet() > 2) {
            entries.forEach(entry -> kept.putIfAbsent(entry.getEntryId(), entry));
          }
          if (refusals.get() < 5) {
            throw Status.UNAVAILABLE.asRuntimeException();
          }
          return List.of(AppendEntriesResponse.getDefaultInstance());
        });
    for (int i = 0; i < 20; i++) {
      as("admin-key", "away-" + i).post("/v1/keys/k" + i + ":revoke");
    }
    until(() -> refusals.get() >= 5);
    for (int i = 0; i < 20; i++) {
      String request = "away-" + i;
      assertThat(entry(request).getResource()).isEqualTo("k" + i);
      assertThat(kept.values()).filteredOn(each -> each.getRequestId().equals(request)).hasSize(1);
    }
  }

  @Test
  void whereNoEntryHasAPlaceNothingPersonalIsReadAndNothingIsChanged() {
    List<Recording> full = new ArrayList<>();
    Act act = new Act("test", "", Act.Kind.CHANGE);
    Optional<Recording> place;
    do {
      place = trail.begin(act, new Named("", ""), "", new Grant("t", "t", Set.of()));
      place.ifPresent(full::add);
      // An entry that is handed over meanwhile leaves its place.
    } while (place.isPresent() || trail.waiting() > 0);
    try {
      as("admin-key", "full-1")
          .get("/v1/customers/c-1/identifiers")
          .then()
          .statusCode(503)
          .header("Retry-After", "2")
          .body("code", equalTo("UNAVAILABLE"));
      as("admin-key", "full-2").post("/v1/keys/k:revoke").then().statusCode(503);
      as("admin-key", "full-3").get("/v1/me").then().statusCode(200);
      as("ingest-key", "full-4")
          .contentType("application/json")
          .body("{\"userId\": \"c-1\"}")
          .post("/v1/identify")
          .then()
          .statusCode(200);
    } finally {
      full.forEach(each -> each.end(404));
    }
    as("admin-key", "full-5").post("/v1/keys/k:revoke");
    assertThat(entry("full-5").getOperation()).isEqualTo("revokeKey");
  }

  @Test
  void anAdministratorReadsTheLogAndThatIsWrittenDownToo() {
    profile.audit.answer(
        "ListEntries",
        ListEntriesResponse.newBuilder()
            .addEntries(
                AuditEntry.newBuilder()
                    .setEntryId("e-1")
                    .setActor("helpdesk")
                    .setActorKind(ActorKind.TOKEN)
                    .setOperation("getCustomer")
                    .setStatus(200)
                    .setTimes(1))
            .setNextPageToken("more")
            .build());

    as("admin-key", "log-1")
        .get("/v1/audit?from=2026-01-01T00:00:00Z&actor=helpdesk&customer_id=c-1&page_size=1")
        .then()
        .statusCode(200)
        .body("items[0].actor", equalTo("helpdesk"))
        .body("items[0].actor_kind", equalTo("TOKEN"))
        .body("next_page_token", equalTo("more"));
    ListEntriesRequest asked =
        profile.audit.requests.stream()
            .filter(ListEntriesRequest.class::isInstance)
            .map(ListEntriesRequest.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(asked.getActor()).isEqualTo("helpdesk");
    assertThat(asked.getCustomerId()).isEqualTo("c-1");
    assertThat(asked.getFrom().getSeconds()).isEqualTo(1_767_225_600);
    assertThat(entry("log-1").getOperation()).isEqualTo("listAuditEntries");
    as("agent-key", "log-2").get("/v1/audit").then().statusCode(403);
    as("admin-key", "log-3").get("/v1/audit?from=yesterday").then().statusCode(400);
  }

  private static void until(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }
}
