package io.clientele.profile.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.profile.value.Moment;
import io.clientele.profile.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderCostTest {

  private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void whatIsToldOfTheOrderHoldsOverItsLines() {
    assertThat(order(euros("7"), line("2", "3")).knownCost()).isEqualTo(euros("7"));
    assertThat(order(null, line("2", "3"), line("1", "0.5")).knownCost()).isEqualTo(euros("6.5"));
  }

  @Test
  void itIsNotKnownWhereALineTellsNone() {
    assertThat(order(null).knownCost()).isNull();
    assertThat(order(null, line("2", "3"), line("1", null)).knownCost()).isNull();
    assertThat(order(null, line(null, "3")).knownCost()).isNull();
    assertThat(order(null, line("-2", "3")).knownCost()).as("nothing costs less than 0").isNull();
    OrderLine dollars =
        new OrderLine(
            "", "", "", BigDecimal.ONE, null, null, null, new Money(BigDecimal.ONE, "USD"));
    assertThat(order(null, dollars).knownCost()).isNull();
  }

  @Test
  void aSumIsRoundedToWhatAmountsHold() {
    assertThat(order(null, line("0.3333333333", "1")).knownCost()).isEqualTo(euros("0.333333333"));
    assertThat(order(null, line("1000000000000", "1000000000000")).knownCost()).isNull();
  }

  @Test
  void aNegativeOrForeignCostIsRefusedByItsField() {
    assertThatThrownBy(() -> order(euros("-1")))
        .isInstanceOfSatisfying(
            ClienteleException.class, refusal -> assertThat(refusal.field()).isEqualTo("cost"));
    assertThatThrownBy(() -> order(new Money(BigDecimal.ONE, "USD")))
        .isInstanceOfSatisfying(
            ClienteleException.class, refusal -> assertThat(refusal.field()).isEqualTo("cost"));
    assertThatThrownBy(() -> line("1", "-1"))
        .isInstanceOfSatisfying(
            ClienteleException.class,
            refusal -> assertThat(refusal.field()).isEqualTo("unit_cost"));
  }

  @Test
  void anOrderWithoutCostsReadsAsBeforeThereWereAny() {
    String bare = order(null, line("2", null)).digest();
    assertThat(bare)
        .isEqualTo("4378cdfebbf5aae5e17dbde41328fa98d7ef7d5f8f1eb8ac1ea696216e0e79ba")
        .isNotEqualTo(order(null, line("2", "1")).digest())
        .isNotEqualTo(order(euros("1"), line("2", null)).digest());
  }

  private static Order order(@Nullable Money cost, OrderLine... lines) {
    return new Order("c", "o", Moment.told(THEN), euros("10"), "", "", List.of(lines), cost);
  }

  private static OrderLine line(@Nullable String quantity, @Nullable String unitCost) {
    return new OrderLine(
        "tea",
        "",
        "",
        quantity == null ? null : new BigDecimal(quantity),
        null,
        null,
        null,
        unitCost == null ? null : euros(unitCost));
  }

  private static Money euros(String amount) {
    return new Money(new BigDecimal(amount), "EUR");
  }
}
