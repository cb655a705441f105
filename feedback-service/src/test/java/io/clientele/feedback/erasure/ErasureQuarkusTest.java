package io.clientele.feedback.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.common.v1.Outcome;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.feedback.v1.EraseCustomersRequest;
import io.clientele.contracts.feedback.v1.NewFeedback;
import io.clientele.contracts.feedback.v1.RecordFeedbackRequest;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.feedback.ServiceUnderTest;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ErasureQuarkusTest {

  private ServiceUnderTest service;

  @BeforeEach
  void begin() throws SQLException {
    service = new ServiceUnderTest();
    ServiceUnderTest.execute("truncate feedback, change, tombstone, complaint, complaint_event");
  }

  @AfterEach
  void end() {
    service.close();
  }

  @Test
  void everythingOfThePersonGoesAndTheReceiptSaysHowMuch() throws SQLException {
    record("r-1", item("f-1", "gone-1"), item("f-2", "gone-2"), item("f-3", "stays"));

    assertThat(erase("gone-1", "gone-2", "never-seen"))
        .containsExactlyInAnyOrderEntriesOf(receipt(2, 2));

    assertThat(rowsWith("gone-1")).isEmpty();
    assertThat(rowsWith("gone-2")).isEmpty();
    assertThat(rowsWith("stays")).isNotEmpty();
    assertThat(erase("gone-1", "gone-2")).containsExactlyInAnyOrderEntriesOf(receipt(0, 0));
  }

  /** Of everything else there is nothing. */
  private static Map<String, Long> receipt(long feedback, long changes) {
    Map<String, Long> receipt = new TreeMap<>();
    ErasedTable.ALL.forEach(table -> receipt.put(table.holds(), 0L));
    receipt.put("feedback", feedback);
    receipt.put("changes", changes);
    return receipt;
  }

  @Test
  void feedbackOfWhoWasErasedIsRejectedAlone() throws SQLException {
    record("r-1", item("f-1", "gone"));
    erase("gone");

    assertThat(record("r-1", item("f-1", "gone"), item("f-2", "gone"), item("f-3", "stays")))
        .containsExactly("CUSTOMER_ERASED", "CUSTOMER_ERASED", "ACCEPTED");
    assertThat(record("r-2", item("f-4", "gone"), item("f-4", "stays")))
        .containsExactly("CUSTOMER_ERASED", "CONTENT_CONFLICT");
    assertThat(rowsWith("gone")).isEmpty();
  }

  @Test
  void anErasureWaitsForWhoIsRecordingAndDeletesWhatCameOfIt() throws Exception {
    try (Connection recording = ServiceUnderTest.database();
        ExecutorService other = Executors.newSingleThreadExecutor()) {
      recording.setAutoCommit(false);
      try (var statement = recording.createStatement()) {
        statement.execute(
            "select pg_advisory_xact_lock_shared(hashtextextended('clientele.erasure', 0))");
        statement.execute(
            """
            insert into feedback (source, feedback_id, customer_id, text, rating, occurred_at,
                channel, order_id, digest, request_id, sentiment, positive, neutral, negative,
                language, model_version)
            values ('webshop', 'late', 'gone', 'x', 5, now(), '', '', '', '', 'UNKNOWN', 0, 0, 0,
                'und', 'v')
            """);
      }
      Future<Map<String, Long>> erasure = other.submit(() -> erase("gone"));
      awaitBlocked();
      assertThat(erasure).isNotDone();

      recording.commit();

      assertThat(erasure.get()).containsEntry("feedback", 1L);
      assertThat(rowsWith("gone")).isEmpty();
    }
  }

  private static void awaitBlocked() throws SQLException {
    Instant end = Instant.now().plusSeconds(30);
    while (query("select 1 from pg_locks where locktype = 'advisory' and not granted").isEmpty()) {
      assertThat(Instant.now()).isBefore(end);
      LockSupport.parkNanos(5_000_000);
    }
  }

  @Test
  void whoeverRecordsMeanwhileBringsNobodyBack() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    try (ExecutorService senders = Executors.newFixedThreadPool(8)) {
      for (int round = 0; round < 10; round++) {
        String where = "seed " + seed + ", round " + round;
        String gone = "gone-" + round;
        List<CompletableFuture<Void>> calls = new ArrayList<>();
        int when = random.nextInt(16);
        for (int i = 0; i < 16; i++) {
          List<NewFeedback> items = items(random, round + "-" + i, gone);
          calls.add(
              CompletableFuture.runAsync(
                  () -> record("r", items.toArray(NewFeedback[]::new)), senders));
          if (i == when) {
            calls.add(CompletableFuture.runAsync(() -> erase(gone), senders));
          }
        }
        CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)).join();

        assertThat(rowsWith(gone)).as(where).isEmpty();
        assertThat(query("select feedback_id from feedback"))
            .as(where)
            .hasSameElementsAs(query("select feedback_id from change"));
      }
    }
  }

  private static List<NewFeedback> items(Random random, String name, String gone) {
    return IntStream.range(0, 20)
        .mapToObj(k -> item("f-" + name + "-" + k, random.nextBoolean() ? gone : "stays"))
        .toList();
  }

  @Test
  void noColumnThatHoldsACustomerIsForgotten() throws SQLException {
    assertThat(
            query(
                """
                select table_name from information_schema.columns
                where table_schema = 'public' and column_name in ('customer_id', 'person_id')
                """))
        .containsExactlyInAnyOrderElementsOf(
            ErasedTable.ALL.stream().map(ErasedTable::name).toList());
  }

  @Test
  void aRequestAtFaultIsRefused() {
    refused(ErrorCode.INVALID_FIELD, "ok", "");
    refused(ErrorCode.INVALID_FIELD, "secret\u0000");
    refused(ErrorCode.TOO_MANY_ITEMS, Collections.nCopies(1_001, "c").toArray(String[]::new));
  }

  private void refused(ErrorCode code, String... ids) {
    StatusRuntimeException failure =
        catchThrowableOfType(StatusRuntimeException.class, () -> erase(ids));
    assertThat(GrpcErrors.fromStatus(failure).code()).isEqualTo(code);
    assertThat(failure.getMessage()).doesNotContain("secret");
  }

  private Map<String, Long> erase(String... ids) {
    return service
        .privacy()
        .eraseCustomers(EraseCustomersRequest.newBuilder().addAllCustomerIds(List.of(ids)).build())
        .getErasedMap();
  }

  private List<String> record(String requestId, NewFeedback... items) {
    RecordFeedbackRequest request =
        RecordFeedbackRequest.newBuilder()
            .setSource("webshop")
            .setRequestId(requestId)
            .addAllFeedback(List.of(items))
            .build();
    return service.feedback().recordFeedback(request).getOutcomesList().stream()
        .map(outcome ->
            outcome.getState() == Outcome.State.REJECTED
                ? outcome.getProblem().getCode()
                : outcome.getState().name())
        .toList();
  }

  private static NewFeedback item(String id, String customer) {
    return NewFeedback.newBuilder()
        .setFeedbackId(id)
        .setCustomerId(customer)
        .setText("Fine.")
        .setRating(4)
        .setOccurredAt(Timestamp.newBuilder().setSeconds(1_700_000_000))
        .build();
  }

  /** The tables in which a text occurs in any column of any row. */
  private static List<String> rowsWith(String text) throws SQLException {
    List<String> found = new ArrayList<>();
    for (String table :
        query(
            """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE'
            """)) {
      if (!query("select 1 from " + table + " r where r::text like '%" + text + "%'").isEmpty()) {
        found.add(table);
      }
    }
    return found;
  }

  private static List<String> query(String sql) throws SQLException {
    try (Connection connection = ServiceUnderTest.database();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
