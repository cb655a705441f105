package io.clientele.profile.order;

import io.clientele.profile.value.Content;
import io.clientele.profile.value.Fields;
import io.clientele.profile.value.Money;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order or a refund. Empty or null is what the sender did not tell.
 *
 * @param amount worth of the line; negative where goods came back
 * @param unitCost what one unit cost the business, not negative
 */
public record OrderLine(
    String sku,
    String productName,
    String category,
    @Nullable BigDecimal quantity,
    @Nullable Money unitPrice,
    @Nullable Money discount,
    @Nullable Money amount,
    @Nullable Money unitCost) {

  private static final int MAX_NAME = 1000;

  /** Refuses overlong texts, a negative cost and more than one currency. */
  public OrderLine {
    Fields.optionalId("sku", sku);
    Fields.text("product_name", productName, MAX_NAME);
    Fields.text("category", category, MAX_NAME);
    if (unitCost != null && unitCost.isNegative()) {
      throw Fields.invalid("unit_cost", "is negative; send what one unit cost, or leave it out");
    }
    if (monies().map(Money::currency).distinct().count() > 1) {
      throw Fields.invalid("amount", "a line has one currency; send its amounts in the same");
    }
  }

  /** The currency of the line's amounts, or null where it has none. */
  public @Nullable String currency() {
    return monies().map(Money::currency).findFirst().orElse(null);
  }

  /**
   * What the goods of the line cost, as the business pays in a currency; null where that is not
   * known. Negative where goods came back.
   */
  public @Nullable BigDecimal cost(String currency) {
    return unitCost == null || quantity == null || !unitCost.currency().equals(currency)
        ? null
        : unitCost.amount().multiply(quantity);
  }

  /**
   * Adds everything the line says to a content. A line without a cost reads as it did before lines
   * had costs.
   */
  public Content writeTo(Content content) {
    Content told =
        content
            .put(sku)
            .put(productName)
            .put(category)
            .put(quantity)
            .put(unitPrice)
            .put(discount)
            .put(amount);
    return unitCost == null ? told : told.put("unit_cost").put(unitCost);
  }

  private Stream<Money> monies() {
    return Stream.<@Nullable Money>of(unitPrice, discount, amount, unitCost)
        .<Money>mapMulti((money, out) -> {
          if (money != null) {
            out.accept(money);
          }
        });
  }
}
