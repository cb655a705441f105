package io.clientele.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.e2e.reference.Expected;
import io.clientele.e2e.reference.RawFile;
import io.clientele.e2e.reference.Reference;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Real orders in, classified customers out: every customer of two real files equals an independent
 * recomputation from the raw file, and what cannot be told from one of them is said. Both files
 * live in one suite; currency and time keep them apart.
 */
class RealOrdersIT {

  private static final Path DATA = Path.of(System.getProperty("clientele.shared.data", "absent"));
  private static final Path CDNOW = DATA.resolve("orders/cdnow_sample.txt");
  private static final Path RETAIL = DATA.resolve("orders/online_retail_2010-12_2011-05.csv.gz");

  private static final Instant CDNOW_END = Instant.parse("1998-07-01T00:00:00Z");
  private static final Instant RETAIL_END = Instant.parse("2011-06-01T00:00:00Z");

  private static final String CDNOW_MAPPING =
      """
      {"customer_id":0,"ordered_at":2,"amount":4,
       "dateFormat":"yyyyMMdd","delimiter":" ","currency":"USD","source":"cdnow"}\
      """;
  private static final String RETAIL_MAPPING =
      """
      {"order_id":"InvoiceNo","customer_id":"CustomerID","ordered_at":"InvoiceDate",
       "quantity":"Quantity","unit_price":"UnitPrice","sku":"StockCode",
       "product_name":"Description","country":"Country",
       "dateFormat":"yyyy-MM-dd HH:mm:ss","currency":"GBP","source":"online-retail"}\
      """;

  private static RunningSuite suite;

  @BeforeAll
  static void start() throws IOException {
    assumeTrue(
        Files.exists(CDNOW) && Files.exists(RETAIL),
        "the real order files are not on this machine (looked in " + DATA + ")");
    suite = RunningSuite.start();
  }

  @AfterAll
  static void stop() throws IOException {
    if (suite != null) {
      suite.close();
    }
  }

  @Test
  void everyCdnowCustomerIsClassifiedAsTheRawFileSays() throws IOException {
    GatewayClient client = suite.client();
    JsonNode first =
        client.finished(client.startImport("orders", "text/csv", CDNOW_MAPPING, CDNOW));
    JsonNode second =
        client.finished(client.startImport("orders", "text/csv", CDNOW_MAPPING, CDNOW));
    client.awaitFresh();

    assertCounts(first, 6919, 0, 0);
    assertCounts(second, 0, 6919, 0);
    assertThat(first.get("read_bytes")).isEqualTo(first.get("total_bytes"));
    assertThat(first.get("total_bytes").asLong()).isEqualTo(Files.size(CDNOW));
    assertEverybody(client, Reference.classify(RawFile.cdnow(CDNOW), CDNOW_END), CDNOW_END);
  }

  @Test
  void everyOnlineRetailCustomerIsClassifiedAsTheRawFileSays() throws IOException {
    GatewayClient client = suite.client();
    RawFile.RetailFile raw = RawFile.onlineRetail(RETAIL);
    JsonNode first =
        client.finished(client.startImport("orders", "text/csv", RETAIL_MAPPING, RETAIL));
    JsonNode second =
        client.finished(client.startImport("orders", "text/csv", RETAIL_MAPPING, RETAIL));
    client.awaitFresh();

    assertCounts(first, raw.withCustomer(), 0, raw.withoutCustomer());
    assertCounts(second, 0, raw.withCustomer(), raw.withoutCustomer());
    assertEverybody(client, Reference.classify(raw.transactions(), RETAIL_END), RETAIL_END);
    assertFiniteModel(client);
  }

  private static void assertFiniteModel(GatewayClient client) throws IOException {
    JsonNode done =
        client.worked(
            "/v1/models:fit",
            """
            {"kind":"clv","family":"AUTO","calibration_end":"2011-03-31","holdout_end":"2011-05-31",
             "sources":["online-retail"],"currency":"GBP"}\
            """);
    assertThat(done.get("state").asText()).as(done.toString()).isEqualTo("SUCCEEDED");
    JsonNode model = client.get(done.get("result").asText());
    model.get("parameters").forEach(value -> assertThat(value.asDouble()).isFinite());
    assertThat(Double.isFinite(model.get("log_likelihood").asDouble())).isTrue();
    if (!model.get("identified").asBoolean()) {
      assertThat(model.get("notes").findValuesAsText("code")).contains("DROPOUT_NOT_IDENTIFIED");
    }
  }

  private static void assertCounts(JsonNode operation, long accepted, long duplicates, long bad) {
    assertThat(operation.get("state").asText()).as(operation.toString()).isEqualTo("SUCCEEDED");
    assertThat(operation.get("accepted").asLong()).isEqualTo(accepted);
    assertThat(operation.get("duplicates").asLong()).isEqualTo(duplicates);
    assertThat(operation.get("rejected").asLong()).isEqualTo(bad);
  }

  private static void assertEverybody(
      GatewayClient client, Map<String, Expected> expected, Instant asOf) throws IOException {
    Map<String, JsonNode> listed = client.customers(asOf, "");
    for (Expected one : expected.values()) {
      JsonNode row = listed.get(one.customer());
      assertCustomer(Objects.requireNonNull(row, () -> one.customer() + " is not listed"), one);
      JsonNode portrait = client.get("/v1/customers/" + one.customer() + "?as_of=" + asOf);
      assertCustomer(portrait, one);
      assertThat(portrait.get("unavailable")).isEmpty();
    }
  }

  private static void assertCustomer(JsonNode found, Expected one) {
    String who = one.customer() + ": " + found;
    JsonNode metrics = found.get("metrics");
    JsonNode labels = found.get("classifications");
    assertThat(metrics.get("orders").asLong()).as(who).isEqualTo(one.orders());
    assertThat(metrics.get("refunds").asLong()).as(who).isEqualTo(one.refunds());
    assertThat(new BigDecimal(metrics.get("net_revenue").get("amount").asText()))
        .as(who)
        .isEqualByComparingTo(one.netRevenue());
    assertThat(labels.get("value_tier").get("label").asText()).as(who).isEqualTo(one.tier());
    assertThat(labels.get("lifecycle").get("label").asText()).as(who).isEqualTo(one.lifecycle());
    if (one.orders() == 0) {
      assertThat(labels.get("rfm").get("label").asText()).as(who).isEqualTo("UNKNOWN");
      return;
    }
    assertThat(Instant.parse(metrics.get("first_order_at").asText()))
        .as(who)
        .isEqualTo(one.firstOrderAt());
    assertThat(Instant.parse(metrics.get("last_order_at").asText()))
        .as(who)
        .isEqualTo(one.lastOrderAt());
    assertThat(labels.get("rfm").get("recency").asInt()).as(who).isEqualTo(one.recency());
    assertThat(labels.get("rfm").get("frequency").asInt()).as(who).isEqualTo(one.frequency());
    assertThat(labels.get("rfm").get("monetary").asInt()).as(who).isEqualTo(one.monetary());
    assertThat(labels.get("value_tier").get("in_top_20_percent").asBoolean())
        .as(who)
        .isEqualTo(one.inTop20Percent());
  }
}
