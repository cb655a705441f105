package io.clientele.scoring.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.conduct.ConductPolicy;
import io.clientele.scoring.rfm.Band;
import io.clientele.scoring.rfm.RfmGroup;
import io.clientele.scoring.rfm.RfmTaxonomy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FilterTest {

  private static final FilterCompiler COMPILER =
      new FilterCompiler(
          new Dimensions(
              new RfmTaxonomy(
                  "test",
                  5,
                  List.of(new RfmGroup("all", "All", "全部", Band.ALL, Band.ALL, Band.ALL))),
              new TierLabels()),
          new ConductDimensions(ConductPolicy.shipped()));

  @Test
  void aBlankFilterHoldsForEverybody() {
    assertThat(COMPILER.compile("  ")).isEqualTo(new Condition("true", List.of()));
  }

  @Test
  void valuesBecomeParameters() {
    Condition condition = COMPILER.compile("net_revenue >= 12.50 AND currency = 'eur'");

    assertThat(condition.sql()).isEqualTo("(s.net >= $3::numeric AND s.currency = $4::text)");
    assertThat(condition.parameters()).containsExactly(new BigDecimal("12.50"), "EUR");
  }

  @Test
  void orBindsTighterThanAndAsInAip160() {
    assertThat(COMPILER.compile("orders = 1 AND orders = 2 OR orders = 3").sql())
        .isEqualTo(
            "(s.orders = $3::numeric AND (s.orders = $4::numeric OR s.orders = $5::numeric))");
  }

  @Test
  void quotedValuesMayHoldWhatBareOnesCannot() {
    Condition condition = COMPILER.compile("currency = \"a\\\"b); DROP\"");

    assertThat(condition.sql()).isEqualTo("s.currency = $3::text");
    assertThat(condition.parameters()).containsExactly("A\"B); DROP");
  }

  @Test
  void labelsOfConductAreReadAsTheyAreStored() {
    assertThat(COMPILER.compile("shopper_type = Frugal").sql())
        .startsWith("(coalesce(s.conduct_labels ->> 'shopper_type', '') = 'frugal' AND NOT ");
    assertThat(COMPILER.compile("regularity = unknown").sql())
        .contains("NOT (coalesce(s.conduct_labels ->> 'regularity', '') = 'regular')");
    refused("shopper_type = nice", "'nice' at position 16", "habitual");
  }

  @Test
  void refusalsNameTheTokenAndItsPosition() {
    refused("colour = red", "'colour' at position 1", "value_tier");
    refused("orders = 1 AND lifecycle = asleep", "'asleep' at position 28", "dormant");
    refused("orders = many", "'many' at position 10");
    refused("orders", "end of the filter");
    refused("orders = 1 orders = 2", "'orders' at position 12", "AND or OR");
    refused("(orders = 1", "not closed");
    refused("orders = 1)", "')' at position 11");
    refused("value_tier > gold", "'value_tier'".replace("'", ""), "= or !=");
    refused("currency = \"EUR", "position 12", "not closed");
    refused("orders ! 1", "position 8");
    refused("orders = 1e999999999", "not a number");
    refused("orders = §", "position 10");
    refused("x".repeat(2_001), "2000");
    refused("(".repeat(30) + "orders = 1" + ")".repeat(30), "too deep");
    refused("NOT ".repeat(30) + "orders = 1", "too deep");
    refused("orders = 1\0", "null character");
  }

  private static void refused(String filter, String... parts) {
    assertThatThrownBy(() -> COMPILER.compile(filter))
        .as(filter)
        .isInstanceOfSatisfying(
            ClienteleException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_FILTER);
              assertThat(refusal.detail()).contains(parts);
            });
  }

  @Test
  void noTextWhateverMakesMoreThanARefusal() {
    String alphabet = "()=!<>\"'\\ ANDORNOTorders123lifecycle=new.-§\n";
    for (long seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      try {
        COMPILER.compile(text.toString());
      } catch (ClienteleException refusal) {
        assertThat(refusal.code()).as("seed %d", seed).isEqualTo(ErrorCode.INVALID_FILTER);
      }
    }
  }

  @Test
  void ordersAreFieldsWithADirection() {
    assertThat(Order.parse("")).isEqualTo(new Order(Order.Field.NET_REVENUE, true));
    assertThat(Order.parse("last_order_at desc"))
        .isEqualTo(new Order(Order.Field.LAST_ORDER_AT, true));
    assertThat(Order.parse(" customer_id ")).isEqualTo(new Order(Order.Field.CUSTOMER_ID, false));
    for (String text : List.of("colour", "net_revenue up", "net_revenue, customer_id", "a b c")) {
      assertThatThrownBy(() -> Order.parse(text))
          .isInstanceOfSatisfying(
              ClienteleException.class,
              refusal -> assertThat(refusal.field()).isEqualTo("order_by"));
    }
  }

  @Test
  void numbersKeepEveryDigit() {
    assertThat(COMPILER.compile("net_revenue = 0.000000001").parameters())
        .containsExactly(new BigDecimal("0.000000001"));
  }
}
