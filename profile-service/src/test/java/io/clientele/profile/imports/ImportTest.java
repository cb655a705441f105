package io.clientele.profile.imports;

import static io.clientele.profile.Wire.money;
import static io.clientele.profile.Wire.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.clientele.contracts.common.v1.Problem;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.profile.v1.AppendImportLinesRequest;
import io.clientele.contracts.profile.v1.CancelImportRequest;
import io.clientele.contracts.profile.v1.CreateImportRequest;
import io.clientele.contracts.profile.v1.CustomerLine;
import io.clientele.contracts.profile.v1.FeedbackLine;
import io.clientele.contracts.profile.v1.GetImportRequest;
import io.clientele.contracts.profile.v1.Import;
import io.clientele.contracts.profile.v1.ImportError;
import io.clientele.contracts.profile.v1.ImportLine;
import io.clientele.contracts.profile.v1.ImportServiceGrpc;
import io.clientele.contracts.profile.v1.ImportServiceGrpc.ImportServiceBlockingStub;
import io.clientele.contracts.profile.v1.ListImportErrorsRequest;
import io.clientele.contracts.profile.v1.ListImportErrorsResponse;
import io.clientele.contracts.profile.v1.OrderLineRecord;
import io.clientele.contracts.profile.v1.StartImportRequest;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.profile.Wire;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyServerBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(FeedbackAddress.class)
class ImportTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  // Up from before the first call: whoever finds it gone waits longer and longer to come back.
  private static final InMemoryFeedback FEEDBACK = new InMemoryFeedback();
  private static @Nullable Server server;

  @Inject Pool pool;
  @Inject ImportWorker worker;

  private ManagedChannel channel;
  private ImportServiceBlockingStub imports;
  private final String source = "s" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeAll
  static void serve() throws IOException {
    int port = ConfigProvider.getConfig().getValue("clientele.feedback.port", Integer.class);
    server =
        NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
            .addService(FEEDBACK)
            .build()
            .start();
  }

  @AfterAll
  static void serveNoMore() {
    Objects.requireNonNull(server).shutdownNow();
  }

  @BeforeEach
  void connect() {
    FEEDBACK.forget();
    channel = Wire.channel();
    imports = ImportServiceGrpc.newBlockingStub(channel);
    worker.start();
  }

  @AfterEach
  void disconnect() {
    worker.start();
    channel.shutdownNow();
  }

  @Test
  void linesThatShareAnIdFormOneOrderHoweverFarApart() {
    List<ImportLine> lines = new ArrayList<>();
    lines.add(order(lines, "A", "ann", "2026-01-03T10:00:00Z", "10"));
    for (int i = 0; i < 3000; i++) {
      lines.add(order(lines, "X" + i, "bob", "2026-01-04T10:00:00Z", "1"));
    }
    lines.add(order(lines, "A", "ann", "2026-01-02T10:00:00Z", "5.50"));
    lines.add(order(lines, "R", "ann", "2026-01-05T10:00:00Z", "-7"));

    Import done = run(Import.Kind.ORDERS, lines);

    assertTally(done, 3003, 0, 0);
    assertThat(done.getTotalLines()).isEqualTo(3003);
    assertThat(done.getReadBytes()).isEqualTo(done.getTotalBytes());
    assertThat(
            rows(
                "SELECT amount || ' ' || ordered_at FROM purchase_order WHERE order_id = 'A' AND source = $source"))
        .containsExactly("15.5 2026-01-02 10:00:00+00");
    assertThat(
            rows(
                "SELECT amount || '/' || order_id FROM refund WHERE refund_id = 'R' AND source = $source"))
        .containsExactly("7/");
    eventually(() ->
        rows("SELECT import_id FROM import_line WHERE import_id = '" + done.getImportId() + "'")
            .isEmpty());
  }

  @Test
  void theSameFileAgainIsAllDuplicates() {
    List<ImportLine> lines = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      String orderId = i % 5 == 0 ? "" : "A" + i % 7;
      lines.add(order(lines, orderId, "ann", "2026-01-03T10:00:00Z", "1"));
    }

    assertTally(run(Import.Kind.ORDERS, lines), 50, 0, 0);
    assertTally(run(Import.Kind.ORDERS, lines), 0, 50, 0);
    assertThat(rows("SELECT order_id FROM purchase_order WHERE source = $source")).hasSize(10 + 7);
  }

  @Test
  void customersBecomeKnownAndTheirFileAgainIsAllDuplicates() {
    List<ImportLine> lines = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      lines.add(customer(lines, "c" + i % 10, "Graz"));
    }

    assertTally(run(Import.Kind.CUSTOMERS, lines), 20, 0, 0);
    assertTally(run(Import.Kind.CUSTOMERS, lines), 0, 20, 0);
  }

  @Test
  void linesAtFaultAreReportedInTheOrderOfTheFileAndTheOthersStored() {
    List<ImportLine> lines = new ArrayList<>();
    lines.add(order(lines, "A", "ann", "2026-01-03T10:00:00Z", "10"));
    lines.add(
        line(lines)
            .setProblem(
                Problem.newBuilder()
                    .setCode("INVALID_FIELD")
                    .setField("ordered_at")
                    .setDetail("is no date"))
            .build());
    lines.add(order(lines, "A", "bob", "2026-01-03T10:00:00Z", "10"));
    lines.add(order(lines, "B", " ", "2026-01-03T10:00:00Z", "10"));
    lines.add(order(lines, "C", "ann", "1960-01-03T10:00:00Z", "10"));
    lines.add(customer(lines, "ann", "Graz"));
    lines.add(order(lines, "x".repeat(300), "ann", "2026-01-03T10:00:00Z", "10"));

    Import done = run(Import.Kind.ORDERS, lines);

    assertTally(done, 1, 0, 6);
    assertThat(errors(done, 4))
        .extracting(error -> error.getLineNumber() + " " + error.getProblem().getField())
        .containsExactly(
            "3 ordered_at",
            "4 customer_id",
            "5 customer_id",
            "6 ordered_at",
            "7 content",
            "8 order_id");
    assertThat(errors(done, 100).get(1).getProblem().getDetail()).contains("line 4", "line 2");
  }

  @Test
  void aRejectedLineIsKeptSealedAsItWasSentAndMakesNoOtherLine() {
    List<ImportLine> lines = new ArrayList<>();
    for (String raw : List.of("ann,\"Ulm\u00fc\"", "", "bob,never")) {
      lines.add(
          line(lines)
              .setRaw(raw)
              .setCustomerId("ann")
              .setProblem(Problem.newBuilder().setCode("INVALID_FIELD").setDetail("no date"))
              .build());
    }
    lines.add(
        order(lines, "", "ann", "2026-01-03T10:00:00Z", "10").toBuilder().setRaw("a").build());
    lines.add(
        order(lines, "", "ann", "2026-01-03T10:00:00Z", "10").toBuilder().setRaw("b").build());
    String id =
        imports
            .createImport(
                CreateImportRequest.newBuilder()
                    .setKind(Import.Kind.ORDERS)
                    .setSource(source)
                    .setHeader("customer;city")
                    .build())
            .getImportId();
    append(id, 0, lines);
    assertThat(
            rows(
                "SELECT line_number::text FROM import_line WHERE import_id = '"
                    + id
                    + "' AND position('bob,never'::bytea in payload) > 0"))
        .isEmpty();
    start(id);

    Import done = await(id);

    assertTally(done, 2, 0, 3);
    assertThat(done.getHeader()).isEqualTo("customer;city");
    assertThat(errors(done, 2))
        .extracting(ImportError::getRaw)
        .containsExactly("ann,\"Ulm\u00fc\"", "", "bob,never");
    assertThat(
            rows(
                "SELECT line_number::text FROM import_error WHERE import_id = '"
                    + id
                    + "' AND (position('bob,never'::bytea in raw) > 0 OR customer_hash IS NULL)"))
        .isEmpty();
    assertTally(run(Import.Kind.ORDERS, lines), 0, 2, 3);
  }

  @Test
  void anOrderWithOtherContentThanTheStoredOneConflicts() {
    List<ImportLine> first = new ArrayList<>();
    first.add(order(first, "A", "ann", "2026-01-03T10:00:00Z", "10"));
    List<ImportLine> second = new ArrayList<>(first);
    second.add(order(second, "A", "ann", "2026-01-03T10:00:00Z", "1"));
    run(Import.Kind.ORDERS, first);

    Import done = run(Import.Kind.ORDERS, second);

    assertTally(done, 0, 0, 2);
    assertThat(errors(done, 10))
        .extracting(error -> error.getProblem().getCode())
        .containsOnly("CONTENT_CONFLICT");
  }

  @Test
  void appendingIsIdempotentBySequenceAndAGapIsRefused() {
    List<ImportLine> lines = new ArrayList<>();
    lines.add(order(lines, "A", "ann", "2026-01-03T10:00:00Z", "10"));
    String id = create(Import.Kind.ORDERS);
    append(id, 0, lines);
    append(id, 0, lines);

    assertRefused(ErrorCode.WRONG_STATE, () -> append(id, 2, lines));
    start(id);
    start(id);
    assertTally(await(id), 1, 0, 0);
    append(id, 0, lines);
    assertRefused(ErrorCode.WRONG_STATE, () -> append(id, 1, lines));
    assertRefused(ErrorCode.OPERATION_NOT_FOUND, () -> append("imp_none", 0, lines));
    assertRefused(ErrorCode.INVALID_PAGE_TOKEN, () -> errors(id, 10, "nonsense"));
  }

  @Test
  void anEmptyFileSucceeds() {
    assertTally(run(Import.Kind.ORDERS, List.of()), 0, 0, 0);
  }

  @Test
  void aCancelledImportStopsAndKeepsWhatWasApplied() {
    worker.stop();
    eventually(worker::isIdle);
    List<ImportLine> lines = orders(20);
    String uploading = create(Import.Kind.ORDERS);
    append(uploading, 0, lines);
    String running = create(Import.Kind.ORDERS);
    append(running, 0, lines);
    start(running);

    assertThat(cancel(uploading).getState()).isEqualTo(Import.State.CANCELLED);
    assertThat(cancel(running).getState()).isEqualTo(Import.State.RUNNING);
    worker.start();

    Import done = await(running);
    assertThat(done.getState()).isEqualTo(Import.State.CANCELLED);
    assertThat(cancel(running).getState()).isEqualTo(Import.State.CANCELLED);
    assertRefused(ErrorCode.WRONG_STATE, () -> start(running));
  }

  @Test
  void anImportGoesOnWhereItWasWhenItsWorkerDiedInTheMiddleOfABatch() {
    worker.stop();
    eventually(worker::isIdle);
    List<ImportLine> lines = orders(4500);
    String id = create(Import.Kind.ORDERS);
    append(id, 0, lines);
    start(id);
    // A transaction that holds an order's id makes the worker wait inside its third batch.
    SqlConnection holder = pool.getConnection().await().atMost(PATIENCE);
    Transaction held = holder.begin().await().atMost(PATIENCE);
    holder
        .query(
            "INSERT INTO message (source, message_id, customer_id, digest, request_id) VALUES ('"
                + source
                + "', 'order:O2500', 'c', '', '')")
        .execute()
        .await()
        .atMost(PATIENCE);

    worker.start();
    eventually(() -> get(id).getAccepted() >= 2000);
    eventually(() -> !waiting().isEmpty());
    worker.stop();
    waiting().forEach(pid -> rows("SELECT pg_terminate_backend(" + pid + ")::text"));
    eventually(worker::isIdle);
    Import interrupted = get(id);
    held.rollback().await().atMost(PATIENCE);
    holder.close().await().atMost(PATIENCE);
    worker.start();

    assertThat(interrupted.getState()).isEqualTo(Import.State.RUNNING);
    assertThat(interrupted.getAccepted()).isEqualTo(2000);
    assertTally(await(id), 4500, 0, 0);
    assertThat(rows("SELECT order_id FROM purchase_order WHERE source = $source")).hasSize(4500);
  }

  private List<String> waiting() {
    return rows(
        "SELECT pid::text FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'INSERT INTO message%'");
  }

  @Test
  void feedbackWaitsForItsServiceAndIsCountedExactly() {
    List<ImportLine> lines = new ArrayList<>();
    for (int i = 0; i < 2500; i++) {
      lines.add(feedback(lines, i % 2 == 0 ? "f" + i : "", i == 7 ? "" : "ann"));
    }
    String id = create(Import.Kind.FEEDBACK);
    append(id, 0, lines);
    FEEDBACK.fail(Status.UNAVAILABLE);
    start(id);
    eventually(() -> FEEDBACK.refused() >= 2);
    assertThat(get(id).getState()).isEqualTo(Import.State.RUNNING);
    assertThat(get(id).getAccepted()).isZero();
    assertThat(FEEDBACK.deadline()).isNotNull();
    FEEDBACK.fail(null);

    Import done = await(id);
    assertTally(done, 2499, 0, 1);
    assertThat(errors(done, 10))
        .extracting(error -> error.getLineNumber() + " " + error.getProblem().getField())
        .containsExactly("9 customer_id");
    assertThat(FEEDBACK.stored()).isEqualTo(2499);
    assertTally(run(Import.Kind.FEEDBACK, lines), 0, 2499, 1);
  }

  @Test
  void aFaultThatStaysMakesTheImportFailAndSayWhy() {
    List<ImportLine> lines = new ArrayList<>();
    lines.add(feedback(lines, "f", "ann"));
    FEEDBACK.fail(Status.INVALID_ARGUMENT.withDescription("secret of jane@example.org"));
    Import failed = run(Import.Kind.FEEDBACK, lines);

    assertThat(failed.getState()).isEqualTo(Import.State.FAILED);
    assertThat(FEEDBACK.refused()).isEqualTo(5);
    assertThat(failed.getProblem().getCode()).isEqualTo("INTERNAL");
    assertThat(failed.getProblem().getDetail()).contains("feedback-service").doesNotContain("jane");
  }

  @Test
  void aLargeRealFileIsImportedCompletely() throws IOException {
    Path file =
        Path.of(
            System.getProperty("clientele.shared.data", ""),
            "orders/online_retail_2010-12_2011-05.csv.gz");
    Assumptions.assumeTrue(Files.exists(file), () -> "needs the data set " + file);
    List<ImportLine> lines = retail(file);
    long start = System.nanoTime();

    String id = create(Import.Kind.ORDERS);
    for (int from = 0, sequence = 0; from < lines.size(); from += 5000, sequence++) {
      append(id, sequence, lines.subList(from, Math.min(from + 5000, lines.size())));
    }
    double staged = (System.nanoTime() - start) / 1e9;
    start(id);
    Import done = await(id);

    double seconds = (System.nanoTime() - start) / 1e9;
    System.getLogger("imports")
        .log(
            System.Logger.Level.INFO,
            "{0} lines staged in {1} s, done in {2} s: {3} lines/s",
            lines.size(),
            staged,
            seconds,
            lines.size() / seconds);
    assertThat(done.getState()).isEqualTo(Import.State.SUCCEEDED);
    assertThat(done.getAccepted() + done.getDuplicates() + done.getRejected())
        .isEqualTo(lines.size());
    long withoutCustomer =
        lines.stream().filter(line -> line.getOrder().getCustomerId().isBlank()).count();
    assertThat(done.getRejected()).isEqualTo(withoutCustomer);
    assertThat(done.getDuplicates()).isZero();
  }

  private static List<ImportLine> retail(Path file) throws IOException {
    List<ImportLine> lines = new ArrayList<>();
    DateTimeFormatter format = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      reader.readLine();
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        List<String> cells = cells(text);
        String amount =
            new BigDecimal(cells.get(3)).multiply(new BigDecimal(cells.get(5))).toPlainString();
        String at = LocalDateTime.parse(cells.get(4), format).toInstant(ZoneOffset.UTC).toString();
        lines.add(
            line(lines)
                .setOrder(
                    OrderLineRecord.newBuilder()
                        .setOrderId(cells.get(0))
                        .setSku(cells.get(1))
                        .setProductName(cells.get(2))
                        .setOrderedAt(time(at))
                        .setAmount(money(amount, "GBP"))
                        .setCustomerId(cells.get(6))
                        .setCountry(cells.get(7)))
                .build());
      }
    }
    return lines;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  private Import run(Import.Kind kind, List<ImportLine> lines) {
    String id = create(kind);
    append(id, 0, lines);
    start(id);
    return await(id);
  }

  private String create(Import.Kind kind) {
    return imports
        .createImport(CreateImportRequest.newBuilder().setKind(kind).setSource(source).build())
        .getImportId();
  }

  private void append(String id, long sequence, List<ImportLine> lines) {
    var _ =
        imports.appendImportLines(
            AppendImportLinesRequest.newBuilder()
                .setImportId(id)
                .setSequence(sequence)
                .addAllLines(lines)
                .build());
  }

  private void start(String id) {
    var _ =
        imports.startImport(
            StartImportRequest.newBuilder().setImportId(id).setTotalBytes(100_000_000).build());
  }

  private Import get(String id) {
    return imports.getImport(GetImportRequest.newBuilder().setImportId(id).build());
  }

  private Import cancel(String id) {
    return imports.cancelImport(CancelImportRequest.newBuilder().setImportId(id).build());
  }

  private Import await(String id) {
    eventually(() ->
        get(id).getState() != Import.State.RUNNING && get(id).getState() != Import.State.UPLOADING);
    return get(id);
  }

  private List<ImportError> errors(Import done, int pageSize) {
    List<ImportError> errors = new ArrayList<>();
    String token = "";
    do {
      ListImportErrorsResponse page = errors(done.getImportId(), pageSize, token);
      errors.addAll(page.getErrorsList());
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    return errors;
  }

  private ListImportErrorsResponse errors(String id, int pageSize, String token) {
    return imports.listImportErrors(
        ListImportErrorsRequest.newBuilder()
            .setImportId(id)
            .setPageSize(pageSize)
            .setPageToken(token)
            .build());
  }

  private static ImportLine.Builder line(List<ImportLine> before) {
    return ImportLine.newBuilder()
        .setLineNumber(before.size() + 2)
        .setReadBytes(100L * (before.size() + 1));
  }

  private List<ImportLine> orders(int count) {
    List<ImportLine> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(order(lines, "O" + i, "c" + i % 100, "2026-01-03T10:00:00Z", "1"));
    }
    return lines;
  }

  private ImportLine order(
      List<ImportLine> before, String orderId, String customer, String at, String amount) {
    return line(before)
        .setOrder(
            OrderLineRecord.newBuilder()
                .setOrderId(orderId)
                .setCustomerId(customer.isBlank() ? customer : customer + source)
                .setOrderedAt(time(at))
                .setAmount(money(amount, "EUR")))
        .build();
  }

  private ImportLine customer(List<ImportLine> before, String customer, String city) {
    return line(before)
        .setCustomer(
            CustomerLine.newBuilder()
                .setCustomerId(customer + source)
                .setAttributes(
                    Struct.newBuilder()
                        .putFields("city", Value.newBuilder().setStringValue(city).build())))
        .build();
  }

  private ImportLine feedback(List<ImportLine> before, String id, String customer) {
    return line(before)
        .setFeedback(
            FeedbackLine.newBuilder()
                .setFeedbackId(id)
                .setCustomerId(customer)
                .setText("good")
                .setOccurredAt(time("2026-01-03T10:00:00Z")))
        .build();
  }

  private List<String> rows(String sql) {
    List<String> rows = new ArrayList<>();
    pool.query(sql.replace("$source", "'" + source + "'"))
        .execute()
        .await()
        .atMost(PATIENCE)
        .forEach(row -> rows.add(row.getString(0)));
    return rows;
  }

  private static void assertTally(Import done, long accepted, long duplicates, long rejected) {
    assertThat(done.getState()).as(done.getProblem().getDetail()).isEqualTo(Import.State.SUCCEEDED);
    assertThat(List.of(done.getAccepted(), done.getDuplicates(), done.getRejected()))
        .containsExactly(accepted, duplicates, rejected);
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
