package io.clientele.embedded.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ShopTest {

  private static final Instant UNTIL = Instant.parse("2026-11-22T12:00:00Z");
  private static final Shop SHOP = new Shop(1, UNTIL, 2_000);
  private static final List<ShopperHistory.Messages> CUSTOMERS = SHOP.customers().toList();
  private static final List<ObjectNode> FACTS =
      CUSTOMERS.stream().flatMap(messages -> messages.facts().stream()).toList();
  private static final List<ObjectNode> FEEDBACK =
      CUSTOMERS.stream().flatMap(messages -> messages.feedback().stream()).toList();

  @Test
  void sameSeedAndEndMakeTheSameMessages() {
    assertThat(new Shop(1, UNTIL, 2_000).customers()).isEqualTo(CUSTOMERS);
    assertThat(new Shop(2, UNTIL, 2_000).customers().toList()).isNotEqualTo(CUSTOMERS);
  }

  @Test
  void isAboutAsLargeAsAnnounced() {
    long orders = events("Order Completed").size();
    long behaviour = (long) events("Product Viewed").size() + events("Product Added").size();
    assertThat(orders).isCloseTo(20_000, Percentage.withPercentage(15));
    assertThat(behaviour).isCloseTo(100_000, Percentage.withPercentage(20));
    assertThat(events("Coupon Applied")).hasSizeBetween(3_000, 8_000);
    assertThat(events("Product Shared")).hasSizeBetween(1_000, 6_000);
    assertThat((long) FEEDBACK.size()).isCloseTo(3_000, Percentage.withPercentage(15));
    assertThat(events("Order Refunded")).hasSizeBetween(200, 2_000);
  }

  @Test
  void everyMessageHasAnIdOfItsOwnAndLiesInThePast() {
    Set<String> ids = new HashSet<>();
    FACTS.forEach(fact -> {
      assertThat(ids.add(fact.path("messageId").asText())).isTrue();
      assertThat(Instant.parse(fact.path("timestamp").asText())).isBeforeOrEqualTo(UNTIL);
    });
    FEEDBACK.forEach(
        feedback -> assertThat(ids.add(feedback.path("feedback_id").asText())).isTrue());
  }

  @Test
  void anOrderIsWorthWhatItsProductsCost() {
    for (JsonNode order : events("Order Completed")) {
      BigDecimal total = BigDecimal.ZERO;
      for (JsonNode product : order.path("properties").path("products")) {
        total =
            total.add(
                product
                    .path("price")
                    .decimalValue()
                    .multiply(product.path("quantity").decimalValue())
                    .subtract(product.path("discount").decimalValue()));
      }
      assertThat(order.path("properties").path("revenue").decimalValue())
          .isEqualByComparingTo(total);
      assertThat(order.toString()).doesNotContain("E+");
    }
  }

  @Test
  void aFifthOfTheBuyersBringMostOfTheRevenue() {
    Map<String, Double> revenue = new HashMap<>();
    for (JsonNode order : events("Order Completed")) {
      double rate = order.path("properties").path("currency").asText().equals("CNY") ? 7 : 1;
      revenue.merge(
          order.path("userId").asText(),
          order.path("properties").path("revenue").asDouble() / rate,
          Double::sum);
    }
    List<Double> ranked = revenue.values().stream().sorted(Comparator.reverseOrder()).toList();
    double all = ranked.stream().mapToDouble(Double::doubleValue).sum();
    double top =
        ranked.subList(0, ranked.size() / 5).stream().mapToDouble(Double::doubleValue).sum();
    assertThat(top / all).isBetween(0.6, 0.8);
  }

  @Test
  void holdsProspectsNewcomersRegularsAndThoseWhoWentAway() {
    Map<String, Instant> last = new HashMap<>();
    for (JsonNode order : events("Order Completed")) {
      last.merge(
          order.path("userId").asText(),
          Instant.parse(order.path("timestamp").asText()),
          (a, b) -> a.isAfter(b) ? a : b);
    }
    assertThat(CUSTOMERS.size() - last.size()).as("never bought").isGreaterThan(50);
    assertThat(last.values())
        .filteredOn(at -> at.isAfter(UNTIL.minus(Duration.ofDays(30))))
        .hasSizeGreaterThan(200);
    assertThat(last.values())
        .filteredOn(at -> at.isBefore(UNTIL.minus(Duration.ofDays(200))))
        .hasSizeGreaterThan(200);
  }

  @Test
  void pleasedCustomersGiveBetterRatings() {
    for (JsonNode feedback : FEEDBACK) {
      assertThat(feedback.path("text").asText()).isNotBlank();
      if (feedback.has("rating")) {
        assertThat(feedback.path("rating").asInt()).isBetween(1, 5);
      }
    }
    assertThat(FEEDBACK.stream().map(item -> item.path("text").asText()).distinct().count())
        .isGreaterThan(300);
  }

  private static List<ObjectNode> events(String name) {
    return FACTS.stream().filter(fact -> fact.path("event").asText().equals(name)).toList();
  }
}
