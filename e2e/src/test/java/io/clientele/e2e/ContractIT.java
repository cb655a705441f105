package io.clientele.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.e2e.contract.ContractFuzz;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Thousands of requests, good and bad, to every operation of the packaged suite. */
class ContractIT {

  private static final long SEED = Long.getLong("clientele.contract.seed", 1);
  private static final int ROUNDS = Integer.getInteger("clientele.contract.rounds", 12);

  @Test
  void everyOperationAnswersEverythingAsItsDescriptionAllows()
      throws IOException, InterruptedException {
    try (RunningSuite suite = RunningSuite.start()) {
      GatewayClient client = suite.client();
      fill(client);
      ContractFuzz fuzz =
          new ContractFuzz(
              suite.status().get("gateway").asText(), suite.status().get("api_key").asText());

      assertThat(fuzz.run(SEED, ROUNDS)).isEmpty();
      System.out.printf("answers by status, seed %d: %s%n", SEED, fuzz.statuses());
      assertThat(fuzz.statuses()).containsKeys("200", "201", "202", "204", "400", "404");
      // And the suite is well afterwards.
      client.awaitFresh();
      assertThat(client.get("/v1/summary").get("customers").asInt()).isPositive();
    }
  }

  // Something to find, under the names of the examples.
  private static void fill(GatewayClient client) throws IOException {
    StringBuilder orders = new StringBuilder("order_id,customer_id,ordered_at,amount\n");
    for (int i = 0; i < 200; i++) {
      orders.append(
          "o-%d,c-%d,%s,%d%n"
              .formatted(i, i % 40, Instant.now().minus(Duration.ofDays(i)), 10 + i));
    }
    client.finished(
        client.startImport(
            "orders",
            "text/csv",
            """
            {"order_id":"order_id","customer_id":"customer_id","ordered_at":"ordered_at",
             "amount":"amount","currency":"EUR","source":"shop"}\
            """,
            () -> new ByteArrayInputStream(orders.toString().getBytes(StandardCharsets.UTF_8))));
    client.awaitFresh();
  }
}
