package io.clientele.profile.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.profile.v1.ActorKind;
import io.clientele.contracts.profile.v1.AppendEntriesRequest;
import io.clientele.contracts.profile.v1.AuditEntry;
import io.clientele.contracts.profile.v1.AuditServiceGrpc;
import io.clientele.contracts.profile.v1.AuditServiceGrpc.AuditServiceBlockingStub;
import io.clientele.contracts.profile.v1.ListEntriesRequest;
import io.clientele.contracts.profile.v1.ListEntriesResponse;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.profile.FactSender;
import io.clientele.profile.erasure.ErasedTables;
import io.clientele.profile.erasure.Tombstones;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AuditTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Inject Pool pool;
  @Inject Tombstones tombstones;
  @Inject AuditExpiry expiry;
  private FactSender people;
  private AuditServiceBlockingStub audit;

  @BeforeEach
  void connect() {
    people = new FactSender();
    audit = AuditServiceGrpc.newBlockingStub(people.channel());
  }

  @AfterEach
  void disconnect() {
    people.close();
  }

  @Test
  void whatIsToldTwiceIsKeptOnce() {
    AuditEntry entry = entry("one", NOON, "getCustomer", people.id("ada")).build();

    append(entry, entry);
    append(entry);

    assertThat(list(by(actor())).getEntriesList())
        .containsExactly(entry.toBuilder().setTimes(1).build());
  }

  @Test
  void pagesHoldEveryEntryOnceTheNewestFirst() {
    Random random = new Random(7);
    List<AuditEntry> told = new ArrayList<>();
    for (int i = 0; i < 47; i++) {
      told.add(
          entry("p" + i, NOON.plusSeconds(random.nextInt(9)), "getCustomer", "")
              .setTimes(1)
              .build());
    }
    append(told.toArray(AuditEntry[]::new));

    List<AuditEntry> read = new ArrayList<>();
    ListEntriesRequest request = by(actor()).toBuilder().setPageSize(10).build();
    ListEntriesResponse page;
    do {
      page = list(request);
      read.addAll(page.getEntriesList());
      request = request.toBuilder().setPageToken(page.getNextPageToken()).build();
    } while (!page.getNextPageToken().isEmpty());

    assertThat(read)
        .containsExactlyElementsOf(
            told.stream()
                .sorted(
                    Comparator.comparing((AuditEntry entry) -> entry.getAt().getSeconds())
                        .thenComparing(AuditEntry::getEntryId)
                        .reversed())
                .toList());
    ListEntriesRequest other =
        request.toBuilder().setOperation("getTask").setPageToken("x").build();
    assertThat(refusal(() -> list(other)).code()).isEqualTo(ErrorCode.INVALID_PAGE_TOKEN);
  }

  @Test
  void entriesAreFoundByTimeOperationAndCustomer() {
    append(
        entry("a", NOON, "getCustomer", people.id("ada")).build(),
        entry("b", NOON.plusSeconds(1), "getTimeline", people.id("ada")).build(),
        entry("c", NOON.plusSeconds(2), "getTimeline", people.id("bob")).build());
    ListEntriesRequest mine = by(actor());

    assertThat(ids(mine.toBuilder().setOperation("getTimeline").build())).containsExactly("c", "b");
    assertThat(ids(mine.toBuilder().setCustomerId(people.id("ada")).build()))
        .containsExactly("b", "a");
    assertThat(
            ids(
                mine.toBuilder()
                    .setFrom(time(NOON.plusSeconds(1)))
                    .setTo(time(NOON.plusSeconds(2)))
                    .build()))
        .containsExactly("b");
    assertThat(
            refusal(() -> list(mine.toBuilder().setFrom(time(NOON)).setTo(time(NOON)).build()))
                .field())
        .isEqualTo("to");
  }

  @Test
  void ofWhoIsErasedTheFactStaysAndIsFoundByWhoKnowsTheId() {
    String ada = people.id("ada");
    append(entry("before", NOON, "getCustomer", ada).build());

    erase(ada);
    append(entry("after", NOON.plusSeconds(1), "eraseCustomer", ada).build());

    assertThat(list(by(actor())).getEntriesList())
        .hasSize(2)
        .allSatisfy(entry -> assertThat(entry.getCustomerId()).isEmpty());
    assertThat(ids(by(actor()).toBuilder().setCustomerId(ada).build()))
        .containsExactly("after", "before");
    assertThat(sql("SELECT FROM audit_entry WHERE customer_id = $1", Tuple.of(ada)).size())
        .isZero();
  }

  @Test
  void nothingButAnIdThatIsForgottenChanges() {
    append(entry("kept", Instant.now(), "getCustomer", people.id("ada")).build());
    Tuple mine = Tuple.of(actor());

    for (String change :
        List.of(
            "UPDATE audit_entry SET operation = 'nothing' WHERE actor = $1",
            "UPDATE audit_entry SET customer_id = 'somebody else' WHERE actor = $1",
            "UPDATE audit_entry SET customer_id = '', status = 404 WHERE actor = $1",
            "DELETE FROM audit_entry WHERE actor = $1")) {
      assertThatThrownBy(() -> sql(change, mine)).as(change).hasMessageContaining("not changed");
    }
    assertThatThrownBy(() -> sql("TRUNCATE audit_entry", Tuple.tuple()))
        .hasMessageContaining("not changed");
    assertThat(ids(by(actor()))).containsExactly("kept");
  }

  @Test
  void whatIsTooOldGoesInItsTime() {
    Instant now = Instant.now();
    append(
        entry("old", now.minus(Duration.ofDays(731)), "getCustomer", "").build(),
        entry("young", now.minus(Duration.ofDays(729)), "getCustomer", "").build());

    expiry.apply().await().atMost(Duration.ofSeconds(30));

    assertThat(ids(by(actor()))).containsExactly("young");
  }

  @Test
  void aLogCleansTextsAndRefusesOnlyWhatHasNoNameOrTime() {
    append(
        entry("long", NOON, "getCustomer", "").setResource("x\u0000y" + "z".repeat(500)).build());

    assertThat(list(by(actor())).getEntries(0).getResource()).startsWith("x\uFFFDy").hasSize(300);
    assertThat(refusal(() -> append(entry("no id!", NOON, "getTask", "").build())).field())
        .isEqualTo("entries[0].entry_id");
    assertThat(refusal(() -> append(entry("x", NOON, "getTask", "").clearAt().build())).field())
        .isEqualTo("entries[0].at");
  }

  private void erase(String customerId) {
    Buffer[] hash = {tombstones.hash(customerId)};
    sql("INSERT INTO tombstone (hash, erasure_id) SELECT unnest($1::bytea[]), 'ers_t'", hash);
    assertThat(ErasedTables.holdingPersons()).contains("audit_entry");
    sql(
        "UPDATE audit_entry SET customer_id = '' WHERE customer_hash = ANY ($1) AND customer_id <> ''",
        hash);
  }

  private void sql(String statement, Buffer[] hashes) {
    sql(statement, Tuple.of((Object) hashes));
  }

  private RowSet<Row> sql(String statement, Tuple parameters) {
    return pool.preparedQuery(statement).execute(parameters).await().atMost(Duration.ofSeconds(30));
  }

  private AuditEntry.Builder entry(String name, Instant at, String operation, String customerId) {
    return AuditEntry.newBuilder()
        .setEntryId(name.contains(" ") ? name : name + "-" + people.run())
        .setAt(time(at))
        .setActor(actor())
        .setActorKind(ActorKind.KEY)
        .setRole("agent")
        .setOperation(operation)
        .setPath("/v1/customers/{id}")
        .setCustomerId(customerId)
        .setStatus(200)
        .setRequestId("r-1");
  }

  private String actor() {
    return "desk-" + people.run();
  }

  private void append(AuditEntry... entries) {
    var _ =
        audit.appendEntries(
            AppendEntriesRequest.newBuilder().addAllEntries(List.of(entries)).build());
  }

  private ListEntriesResponse list(ListEntriesRequest request) {
    return audit.listEntries(request);
  }

  private List<String> ids(ListEntriesRequest request) {
    return list(request).getEntriesList().stream()
        .map(entry -> entry.getEntryId().replace("-" + people.run(), ""))
        .toList();
  }

  private static ListEntriesRequest by(String actor) {
    return ListEntriesRequest.newBuilder().setActor(actor).build();
  }

  private static Timestamp time(Instant at) {
    return Timestamp.newBuilder().setSeconds(at.getEpochSecond()).setNanos(at.getNano()).build();
  }

  private static ClienteleException refusal(Runnable call) {
    try {
      call.run();
    } catch (StatusRuntimeException failure) {
      return GrpcErrors.fromStatus(failure);
    }
    throw new AssertionError("was not refused");
  }
}
