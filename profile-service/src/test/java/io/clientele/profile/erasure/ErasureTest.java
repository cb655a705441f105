package io.clientele.profile.erasure;

import static io.clientele.profile.Wire.money;
import static io.clientele.profile.Wire.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.clientele.contracts.common.v1.Outcome;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.profile.v1.AppendImportLinesRequest;
import io.clientele.contracts.profile.v1.BatchGetCustomersRequest;
import io.clientele.contracts.profile.v1.Behaviour;
import io.clientele.contracts.profile.v1.Consent;
import io.clientele.contracts.profile.v1.CreateImportRequest;
import io.clientele.contracts.profile.v1.CustomerServiceGrpc;
import io.clientele.contracts.profile.v1.EraseCustomerRequest;
import io.clientele.contracts.profile.v1.Erasure;
import io.clientele.contracts.profile.v1.ErasureReceipt;
import io.clientele.contracts.profile.v1.ExportCustomerRequest;
import io.clientele.contracts.profile.v1.Fact;
import io.clientele.contracts.profile.v1.GetConsentsRequest;
import io.clientele.contracts.profile.v1.GetCustomerRequest;
import io.clientele.contracts.profile.v1.GetErasureRequest;
import io.clientele.contracts.profile.v1.GetImportRequest;
import io.clientele.contracts.profile.v1.Identify;
import io.clientele.contracts.profile.v1.Import;
import io.clientele.contracts.profile.v1.ImportLine;
import io.clientele.contracts.profile.v1.ImportServiceGrpc;
import io.clientele.contracts.profile.v1.ImportServiceGrpc.ImportServiceBlockingStub;
import io.clientele.contracts.profile.v1.IntakeServiceGrpc;
import io.clientele.contracts.profile.v1.IntakeServiceGrpc.IntakeServiceBlockingStub;
import io.clientele.contracts.profile.v1.ListImportErrorsRequest;
import io.clientele.contracts.profile.v1.Order;
import io.clientele.contracts.profile.v1.OrderLine;
import io.clientele.contracts.profile.v1.OrderLineRecord;
import io.clientele.contracts.profile.v1.OrderRevision;
import io.clientele.contracts.profile.v1.PrivacyServiceGrpc;
import io.clientele.contracts.profile.v1.PrivacyServiceGrpc.PrivacyServiceBlockingStub;
import io.clientele.contracts.profile.v1.RecordFactsRequest;
import io.clientele.contracts.profile.v1.Refund;
import io.clientele.contracts.profile.v1.SetConsentRequest;
import io.clientele.contracts.profile.v1.StartImportRequest;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.profile.Wire;
import io.clientele.profile.imports.FeedbackAddress;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(FeedbackAddress.class)
@QuarkusTestResource(ScoringAddress.class)
class ErasureTest {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Inject Pool pool;
  @Inject Erasing erasing;
  @Inject ErasureWorker worker;
  @Inject Tombstones tombstones;
  private ManagedChannel channel;
  private IntakeServiceBlockingStub intake;
  private PrivacyServiceBlockingStub privacy;
  private ImportServiceBlockingStub imports;
  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private OtherServices services;
  private int messages;

  @BeforeEach
  void connect() {
    channel = Wire.channel();
    intake = IntakeServiceGrpc.newBlockingStub(channel);
    privacy = PrivacyServiceGrpc.newBlockingStub(channel);
    imports = ImportServiceGrpc.newBlockingStub(channel);
    services = new OtherServices();
    worker.start();
  }

  @AfterEach
  void disconnect() {
    worker.start();
    services.close();
    channel.shutdownNow();
  }

  @Test
  void nothingOfAPersonIsLeftInAnyTableAndNothingOfOthersIsMissing() {
    String staged = live("ann");
    live("bob");
    merge("ann-old", "ann");
    send(behaviour("ann-old"));
    long others = rowsWith(id("bob"));
    assertThat(rowsWith(id("ann"))).isPositive();
    assertThat(rowsWith(id("ann-old"))).isPositive();

    Erasure done = finished(erase("ann-old"));

    assertThat(ofThisTest(services.forgottenByScoring()))
        .containsExactlyInAnyOrder(id("ann"), id("ann-old"));
    assertThat(ofThisTest(services.forgottenByFeedback()))
        .containsExactlyInAnyOrder(id("ann"), id("ann-old"));
    assertThat(services.deadline()).isNotNull();

    assertThat(rowsWith(id("ann"))).as(String.join(", ", tablesWith(id("ann")))).isZero();
    assertThat(rowsWith(id("bob"))).isEqualTo(others);
    assertThat(receipts(done).get("profile-service"))
        .containsEntry("orders", 1L)
        .containsEntry("order_lines", 1L)
        .containsEntry("order_revisions", 1L)
        .containsEntry("order_revision_lines", 1L)
        .containsEntry("behaviour_products", 2L)
        .containsEntry("behaviours", 2L)
        .containsEntry("consents", 1L)
        .containsEntry("memberships", 1L)
        .containsEntry("rejected_lines", 1L)
        .containsEntry("staged_lines", 1L)
        .containsEntry("customers", 2L);
    assertThat(receipts(done).get("scoring-service")).containsExactly(Map.entry("standings", 1L));
    assertThat(receipts(done).get("feedback-service")).containsExactly(Map.entry("feedback", 2L));

    start(staged);
    Import over = ended(staged);
    assertThat(over.getRejected()).isEqualTo(1);
    assertThat(
            imports
                .listImportErrors(ListImportErrorsRequest.newBuilder().setImportId(staged).build())
                .getErrors(0)
                .getProblem()
                .getCode())
        .isEqualTo("CUSTOMER_ERASED");
    assertThat(rowsWith(id("ann"))).isZero();
  }

  @Test
  void whoWasErasedIsRefusedEverywhere() {
    live("eva");
    Erasure erasure = erase("eva");

    Outcome outcome = send(identify("eva"));
    assertThat(outcome.getState()).isEqualTo(Outcome.State.REJECTED);
    assertThat(outcome.getProblem().getCode()).isEqualTo("CUSTOMER_ERASED");
    assertThat(outcome.getProblem().getDetail()).doesNotContain(id("eva"));
    var customers = CustomerServiceGrpc.newBlockingStub(channel);
    assertRefused(
        ErrorCode.CUSTOMER_ERASED,
        () ->
            customers.getCustomer(
                GetCustomerRequest.newBuilder().setCustomerId(id("eva")).build()));
    assertThat(
            customers
                .batchGetCustomers(
                    BatchGetCustomersRequest.newBuilder().addCustomerIds(id("eva")).build())
                .getCustomersList())
        .isEmpty();
    assertRefused(ErrorCode.CUSTOMER_ERASED, () -> consent("eva"));
    assertRefused(
        ErrorCode.CUSTOMER_ERASED,
        () ->
            privacy.getConsents(GetConsentsRequest.newBuilder().setCustomerId(id("eva")).build()));
    assertRefused(
        ErrorCode.CUSTOMER_ERASED,
        () ->
            privacy
                .exportCustomer(ExportCustomerRequest.newBuilder().setCustomerId(id("eva")).build())
                .next());
    assertThat(erase("eva").getErasureId()).isEqualTo(erasure.getErasureId());
    assertRefused(
        ErrorCode.OPERATION_NOT_FOUND,
        () -> privacy.getErasure(GetErasureRequest.newBuilder().setErasureId("era_x").build()));
    String lines = create();
    append(lines, order(id("eva"), "2026-01-03T10:00:00Z"));
    append(lines, 1, order(id("eva"), "1960-01-03T10:00:00Z"));
    start(lines);
    assertThat(ended(lines).getRejected()).isEqualTo(2);
    eventually(() -> isGone("eva"));
    assertThat(
            text(
                "SELECT count(*)::text FROM import_error WHERE customer_hash IS NOT NULL"
                    + " AND import_id = '"
                    + lines
                    + "'"))
        .isEqualTo("0");
  }

  @Test
  void aServiceThatFailsIsAskedAgainUntilItAnswers() {
    live("gil");
    services.fail(Status.INTERNAL.withDescription("about " + id("gil")));
    Erasure erasure = erase("gil");
    eventually(() -> services.refused() >= 3);
    eventually(() -> receipts(get(erasure)).containsKey("profile-service"));
    eventually(() ->
        get(erasure).getReceiptsList().stream()
                .filter(receipt -> receipt.getProblem().getCode().equals("INTERNAL"))
                .count()
            == 2);
    Erasure running = get(erasure);
    assertThat(running.getState()).isEqualTo(Erasure.State.RUNNING);
    assertThat(running.toString()).doesNotContain(id("gil"));
    worker.stop();
    services.fail(null);
    worker.start();

    Erasure done = finished(erasure);

    assertThat(ofThisTest(services.forgottenByScoring())).containsExactly(id("gil"));
    assertThat(done.getReceiptsList()).noneMatch(ErasureReceipt::hasProblem);
    assertThat(rowsWith(id("gil"))).isZero();
  }

  @Test
  void totalsOfThePastAreKept() {
    String before = totals();
    send(
        fact("tom", "1999-05-05T10:00:00Z")
            .setOrder(Order.newBuilder().setOrderId("T1" + run).setAmount(money("100", "EUR"))));
    send(
        fact("tom", "1999-05-06T10:00:00Z")
            .setRefund(
                Refund.newBuilder()
                    .setRefundId("TR1" + run)
                    .setOrderId("T1" + run)
                    .setAmount(money("30", "EUR"))));
    send(
        fact("tom", "1999-05-07T10:00:00Z")
            .setRefund(Refund.newBuilder().setRefundId("TR2" + run).setOrderId("T1" + run)));

    Erasure erasure = erase("tom");
    eventually(() -> receipts(get(erasure)).containsKey("profile-service"));

    assertThat(before).isEqualTo("");
    assertThat(totals()).isEqualTo("1 100 100");
  }

  private String totals() {
    return text(
        "SELECT coalesce(max(orders || ' ' || amount || ' ' || refunds), '') FROM erased_total"
            + " WHERE month = '1999-05-01' AND currency = 'EUR'");
  }

  @Test
  void anErasureWaitsForAnIntakeThatIsUnderWayAndDeletesWhatItBrought() {
    send(behaviour("kim"));
    SqlConnection connection = await(pool.getConnection());
    Transaction open = await(connection.begin());
    // An intake that has been admitted and has not written yet.
    assertThat(await(tombstones.admit(connection, Set.of(id("kim"))))).isEmpty();

    CompletableFuture<Erasure> erasing = CompletableFuture.supplyAsync(() -> erase("kim"));
    eventually(() -> waiting() >= 1);
    await(
        connection
            .query(
                "INSERT INTO behaviour VALUES ('shop', 'late"
                    + run
                    + "', '"
                    + id("kim")
                    + "', 'Clicked', now(), '{}')")
            .execute());
    await(open.commit());
    await(connection.close());

    Erasure erasure = erasing.orTimeout(60, TimeUnit.SECONDS).join();
    eventually(() -> receipts(get(erasure)).containsKey("profile-service"));
    assertThat(isGone("kim")).isTrue();
  }

  @Test
  void anIntakeThatComesDuringAnErasureWaitsAndIsRejected() {
    send(behaviour("lea"));
    SqlConnection connection = await(pool.getConnection());
    Transaction open = await(connection.begin());
    await(erasing.begin(connection, new ErasureRequest(id("lea"), "test", "")));

    CompletableFuture<Outcome> sending =
        CompletableFuture.supplyAsync(() -> send(behaviour("lea")));
    eventually(() -> waiting() >= 1);
    await(open.commit());
    await(connection.close());

    Outcome outcome = sending.orTimeout(60, TimeUnit.SECONDS).join();
    assertThat(outcome.getProblem().getCode()).isEqualTo("CUSTOMER_ERASED");
    eventually(() -> isGone("lea"));
  }

  @Test
  void whateverIsUnderWayNobodyComesBack() throws InterruptedException {
    long seed = System.nanoTime();
    Set<String> erased = ConcurrentHashMap.newKeySet();
    List<Thread> threads = new ArrayList<>();
    List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    for (int t = 0; t < 6; t++) {
      Random random = new Random(seed + t);
      String name = "t" + t;
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                try {
                  for (int i = 0; i < 40; i++) {
                    String who = "p" + random.nextInt(12);
                    if (random.nextInt(12) == 0) {
                      erased.add(who);
                      var _ = erase(who);
                    } else {
                      var _ =
                          intake.recordFacts(
                              RecordFactsRequest.newBuilder()
                                  .setSource("shop")
                                  .setRequestId(name + i + run)
                                  .addFacts(behaviour(who).setMessageId(name + "-" + i + run))
                                  .addFacts(
                                      identify("p" + random.nextInt(12))
                                          .setMessageId(name + "/" + i + run))
                                  .build());
                    }
                  }
                } catch (RuntimeException e) {
                  failures.add(e);
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(failures).as("seed %d", seed).isEmpty();
    assertThat(erased).as("seed %d", seed).isNotEmpty();
    for (String who : erased) {
      eventually(() -> isGone(who));
    }
  }

  /** But for the list of whom the other services have to be told. */
  private boolean isGone(String who) {
    return Set.of("erasure_subject").containsAll(tablesWith(id(who)));
  }

  // Whatever works in the background may have to wait as well.
  private long waiting() {
    return Long.parseLong(
        text("SELECT count(*)::text FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"));
  }

  /** Something of everything; returns an import whose one line waits. */
  private String live(String who) {
    send(identify(who));
    send(behaviour(who));
    send(
        fact(who, "2026-01-05T10:00:00Z")
            .setOrder(
                Order.newBuilder()
                    .setOrderId("O-" + id(who))
                    .setAmount(money("10", "EUR"))
                    .addLines(
                        OrderLine.newBuilder().setSku("S").setProductName("For " + id(who)))));
    send(
        fact(who, "2026-01-06T10:00:00Z")
            .setOrderRevision(
                OrderRevision.newBuilder()
                    .setOrder(
                        Order.newBuilder()
                            .setOrderId("O-" + id(who))
                            .setAmount(money("9", "EUR"))
                            .addLines(OrderLine.newBuilder().setProductName("Of " + id(who))))));
    send(
        fact(who, "2026-01-06T10:00:00Z")
            .setRefund(Refund.newBuilder().setRefundId("R-" + id(who)).setOrderId("O-" + id(who))));
    consent(who);
    String rejected = create();
    append(rejected, order(id(who), "1960-01-03T10:00:00Z"));
    start(rejected);
    assertThat(ended(rejected).getRejected()).isEqualTo(1);
    eventually(() ->
        text("SELECT count(*)::text FROM import_line WHERE import_id = '" + rejected + "'")
            .equals("0"));
    String staged = create();
    append(staged, order(id(who), "2026-01-03T10:00:00Z"));
    return staged;
  }

  private void merge(String merged, String into) {
    await(
        pool.query(
                "INSERT INTO membership VALUES ('"
                    + id(merged)
                    + "', '"
                    + id(into)
                    + "', '"
                    + id(into)
                    + "')")
            .execute());
  }

  private Consent consent(String who) {
    return privacy.setConsent(
        SetConsentRequest.newBuilder()
            .setMessageId("consent-" + id(who))
            .setConsent(
                Consent.newBuilder()
                    .setCustomerId(id(who))
                    .setPurpose("marketing")
                    .setState(Consent.State.GRANTED)
                    .setEvidence("said by " + id(who))
                    .setSource("shop"))
            .build());
  }

  private String create() {
    return imports
        .createImport(
            CreateImportRequest.newBuilder().setKind(Import.Kind.ORDERS).setSource("shop").build())
        .getImportId();
  }

  private void append(String importId, ImportLine line) {
    append(importId, 0, line);
  }

  private void append(String importId, long sequence, ImportLine line) {
    var _ =
        imports.appendImportLines(
            AppendImportLinesRequest.newBuilder()
                .setImportId(importId)
                .setSequence(sequence)
                .addLines(line)
                .build());
  }

  private static ImportLine order(String customerId, String at) {
    return ImportLine.newBuilder()
        .setLineNumber(2)
        .setOrder(
            OrderLineRecord.newBuilder()
                .setOrderId("I-" + customerId)
                .setCustomerId(customerId)
                .setOrderedAt(time(at))
                .setAmount(money("5", "EUR")))
        .build();
  }

  private void start(String importId) {
    var _ = imports.startImport(StartImportRequest.newBuilder().setImportId(importId).build());
  }

  private Import ended(String importId) {
    eventually(() -> read(importId).getState() == Import.State.SUCCEEDED);
    return read(importId);
  }

  private Import read(String importId) {
    return imports.getImport(GetImportRequest.newBuilder().setImportId(importId).build());
  }

  private Erasure erase(String who) {
    return privacy.eraseCustomer(
        EraseCustomerRequest.newBuilder().setCustomerId(id(who)).setActor("test").build());
  }

  private Erasure get(Erasure erasure) {
    return privacy.getErasure(
        GetErasureRequest.newBuilder().setErasureId(erasure.getErasureId()).build());
  }

  private Erasure finished(Erasure erasure) {
    eventually(() -> get(erasure).getState() == Erasure.State.SUCCEEDED);
    return get(erasure);
  }

  private static Map<String, Map<String, Long>> receipts(Erasure erasure) {
    return erasure.getReceiptsList().stream()
        .filter(ErasureReceipt::hasErasedAt)
        .collect(Collectors.toMap(ErasureReceipt::getService, ErasureReceipt::getErasedMap));
  }

  private Outcome send(Fact.Builder fact) {
    return intake
        .recordFacts(
            RecordFactsRequest.newBuilder()
                .setSource("shop")
                .setRequestId("r" + run + messages)
                .addFacts(fact.setMessageId("m" + run + messages++))
                .build())
        .getOutcomes(0);
  }

  private Fact.Builder fact(String who, String at) {
    return Fact.newBuilder().setCustomerId(id(who)).setOccurredAt(time(at));
  }

  private Fact.Builder behaviour(String who) {
    return fact(who, "2026-01-05T10:00:00Z")
        .setBehaviour(
            Behaviour.newBuilder()
                .setName("Clicked")
                .addProducts(OrderLine.newBuilder().setProductName("By " + id(who))));
  }

  private Fact.Builder identify(String who) {
    return fact(who, "2026-01-05T10:00:00Z")
        .setIdentify(
            Identify.newBuilder()
                .setAttributes(
                    Struct.newBuilder()
                        .putFields(
                            "email",
                            Value.newBuilder().setStringValue(id(who) + "@example.org").build())));
  }

  private List<String> ofThisTest(Set<String> customerIds) {
    return customerIds.stream().filter(id -> id.contains(run)).toList();
  }

  private String id(String who) {
    return who + "." + run + "x";
  }

  private long rowsWith(String customerId) {
    return tables().stream()
        .mapToLong(table -> Long.parseLong(text(count(table, customerId))))
        .sum();
  }

  private Set<String> tablesWith(String customerId) {
    return tables().stream()
        .filter(table -> !text(count(table, customerId)).equals("0"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String count(String table, String customerId) {
    String hex = HexFormat.of().formatHex(customerId.getBytes(StandardCharsets.UTF_8));
    return "SELECT count(*)::text FROM "
        + table
        + " AS r WHERE strpos(r::text, '"
        + customerId
        + "') > 0 OR strpos(r::text, '"
        + hex
        + "') > 0";
  }

  private List<String> tables() {
    List<String> tables = new ArrayList<>();
    await(
            pool.query(
                    "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'")
                .execute())
        .forEach(row -> tables.add(row.getString(0)));
    return tables;
  }

  private String text(String sql) {
    return await(pool.query(sql).execute()).iterator().next().getString(0);
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().atMost(PATIENCE);
  }

  private static void assertRefused(ErrorCode code, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            failure -> assertThat(GrpcErrors.fromStatus(failure).code()).isEqualTo(code));
  }

  private static void eventually(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for too long").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }
}
