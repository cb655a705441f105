package io.clientele.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The first thing a new user sees. */
class DemoIT {

  @Test
  void theDemoShowsAClassifiedShopAndASecondOneChangesNothing() throws IOException {
    try (RunningSuite suite = RunningSuite.start()) {
      String first = suite.command("demo", "--leave-up");
      JsonNode summary = suite.client().get("/v1/summary");
      String second = suite.command("demo", "--leave-up");
      JsonNode again = suite.client().get("/v1/summary");

      assertThat(first)
          .contains("platinum", "champions", "churned", "high", "the top 20 % bring", "/docs")
          .contains("Fitting a model of lifetime value", "within 365 days", "still with us");
      assertThat(second).doesNotContain("Fitting").contains("within 365 days");
      assertThat(summary.get("customers").asLong()).isBetween(1_900L, 2_100L);
      assertThat(sum(summary, "orders")).isBetween(15_000L, 25_000L);
      for (String label : new String[] {"prospect", "new", "active", "dormant", "churned"}) {
        assertThat(summary.at("/classifications/lifecycle/" + label).asLong()).isPositive();
      }
      for (String label : new String[] {"high", "medium", "low"}) {
        assertThat(summary.at("/classifications/satisfaction/" + label).asLong()).isPositive();
      }
      assertThat(second).contains("0 messages accepted");
      assertThat(again.get("customers")).isEqualTo(summary.get("customers"));
      assertThat(sum(again, "orders")).isEqualTo(sum(summary, "orders"));
    }
  }

  private static long sum(JsonNode summary, String what) {
    long sum = 0;
    for (JsonNode currency : summary.get("currencies")) {
      sum += currency.get(what).asLong();
    }
    return sum;
  }
}
