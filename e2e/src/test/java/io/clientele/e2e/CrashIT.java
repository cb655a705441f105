package io.clientele.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Any process may die at any time: nothing that was acknowledged is lost, nothing is there twice.
 */
class CrashIT {

  private static final int CUSTOMERS = 200;
  private static final int LINES = 20_000;
  private static final int FEEDBACK = 20_000;
  private static final String ORDERS =
      """
      {"order_id":"order","customer_id":"customer","ordered_at":"at","amount":"amount",
       "currency":"EUR","source":"%s"}\
      """;

  private static RunningSuite suite;

  @BeforeAll
  static void start() throws IOException {
    suite = RunningSuite.start();
  }

  @AfterAll
  static void stop() throws IOException {
    if (suite != null) {
      suite.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"profile-service", "scoring-service", "feedback-service", "gateway", "postgresql"})
  void anImportSurvivesTheDeathOf(String victim) throws IOException {
    GatewayClient client = suite.client();
    Shop shop = Shop.of(victim);
    ProcessHandle process = suite.process(victim);
    String operation =
        client.startImport(
            "orders",
            "text/csv",
            ORDERS.formatted(victim),
            () -> new ByteArrayInputStream(shop.csv().getBytes(StandardCharsets.UTF_8)));

    awaitMiddle(client, operation);
    RunningSuite.kill(process);
    suite.up();

    JsonNode finished = client.finished(operation);
    client.awaitFresh();
    assertThat(finished.get("state").asText()).isEqualTo("SUCCEEDED");
    assertThat(finished.get("accepted").asLong()).isEqualTo(LINES);
    assertThat(finished.get("duplicates").asLong()).isZero();
    assertWhole(client, shop);
  }

  @Test
  void anUploadSurvivesTheDeathOfTheServiceThatStoresIt() throws IOException {
    GatewayClient client = suite.client();
    Shop shop = Shop.of("upload");
    String csv = shop.csv();
    int half = csv.indexOf('\n', csv.length() / 2) + 1;
    InputStream body =
        new SequenceInputStream(
            new ByteArrayInputStream(csv.substring(0, half).getBytes(StandardCharsets.UTF_8)),
            new AfterKilling(
                "profile-service", csv.substring(half).getBytes(StandardCharsets.UTF_8)));

    String operation =
        client.startImport("orders", "text/csv", ORDERS.formatted("upload"), () -> body);

    assertThat(client.finished(operation).get("accepted").asLong()).isEqualTo(LINES);
    client.awaitFresh();
    assertWhole(client, shop);
  }

  @Test
  void feedbackWaitsForItsServiceAndArrivesOnce() throws IOException {
    GatewayClient client = suite.client();
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < FEEDBACK; i++) {
      lines.append(
          "{\"feedback_id\":\"f%d\",\"customer_id\":\"talker-%d\",\"rating\":5,\"occurred_at\":\"2026-01-02T03:04:05Z\"}%n"
              .formatted(i, i % 50));
    }
    ProcessHandle process = suite.process("feedback-service");
    String operation =
        client.startImport(
            "feedback",
            "application/x-ndjson",
            "{\"source\":\"crash\"}",
            () -> new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)));

    awaitMiddle(client, operation);
    RunningSuite.kill(process);
    suite.up();

    JsonNode finished = client.finished(operation);
    assertThat(finished.get("state").asText()).isEqualTo("SUCCEEDED");
    assertThat(finished.get("accepted").asLong()).isEqualTo(FEEDBACK);
    assertThat(finished.get("duplicates").asLong()).isZero();
    client.awaitFresh();
    JsonNode portrait = client.get("/v1/customers/talker-7");
    assertThat(portrait.get("metrics").get("feedback").asLong()).isEqualTo(FEEDBACK / 50);
    assertThat(portrait.at("/classifications/satisfaction/label").asText()).isEqualTo("high");
  }

  /** Waits until an import has begun and holds that it has not ended. */
  private static void awaitMiddle(GatewayClient client, String operation) throws IOException {
    JsonNode running =
        GatewayClient.await(
            () -> client.operation(operation), found -> found.get("accepted").asLong() > 0);
    assertThat(running.get("done").asBoolean()).as("the import is still running").isFalse();
  }

  private static void assertWhole(GatewayClient client, Shop shop) throws IOException {
    var customers = client.customers(Instant.parse("2026-03-01T00:00:00Z"), "");
    BigDecimal total = BigDecimal.ZERO;
    long orders = 0;
    for (int i = 0; i < CUSTOMERS; i++) {
      JsonNode metrics =
          Objects.requireNonNull(customers.get(shop.name() + "-" + i)).get("metrics");
      orders += metrics.get("orders").asLong();
      total = total.add(new BigDecimal(metrics.at("/net_revenue/amount").asText()));
    }
    assertThat(orders).isEqualTo(LINES);
    assertThat(total).isEqualByComparingTo(shop.total());
  }

  /** A shop's orders, one a line, and what they sum up to. */
  private record Shop(String name, String csv, BigDecimal total) {

    static Shop of(String name) {
      Random random = new Random(name.hashCode());
      StringBuilder csv = new StringBuilder("order,customer,at,amount\n");
      BigDecimal total = BigDecimal.ZERO;
      Instant start = Instant.parse("2026-01-01T00:00:00Z");
      for (int i = 0; i < LINES; i++) {
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(1, 100_000), 2);
        total = total.add(amount);
        csv.append(
            String.format(
                Locale.ROOT,
                "%s-o%d,%s-%d,%s,%s%n",
                name,
                i,
                name,
                i % CUSTOMERS,
                start.plusSeconds(random.nextInt(4_000_000)),
                amount));
      }
      return new Shop(name, csv.toString(), total);
    }
  }

  /** The rest of a body, which is there only after a process was killed and brought back. */
  private static final class AfterKilling extends InputStream {

    private final String victim;
    private final InputStream rest;
    private final AtomicBoolean done = new AtomicBoolean();

    AfterKilling(String victim, byte[] rest) {
      this.victim = victim;
      this.rest = new ByteArrayInputStream(rest);
    }

    @Override
    public int read() throws IOException {
      killOnce();
      return rest.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      killOnce();
      return rest.read(buffer, offset, length);
    }

    private void killOnce() {
      if (done.compareAndSet(false, true)) {
        try {
          RunningSuite.kill(suite.process(victim));
          suite.up();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
