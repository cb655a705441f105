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
 */
public record OrderLine(
    String sku,
    String productName,
    String category,
    @Nullable BigDecimal quantity,
    @Nullable Money unitPrice,
    @Nullable Money discount,
    @Nullable Money amount) {

  private static final int MAX_NAME = 1000;

  /** Refuses overlong texts and more than one currency. */
  public OrderLine {
    Fields.optionalId("sku", sku);
    Fields.text("product_name", productName, MAX_NAME);
    Fields.text("category", category, MAX_NAME);
    if (monies(unitPrice, discount, amount).map(Money::currency).distinct().count() > 1) {
      throw Fields.invalid("amount", "a line has one currency; send its amounts in the same");
    }
  }

  /** The currency of the line's amounts, or null where it has none. */
  public @Nullable String currency() {
    return monies(unitPrice, discount, amount).map(Money::currency).findFirst().orElse(null);
  }

  /** Adds everything the line says to a content. */
  public Content writeTo(Content content) {
    return content
        .put(sku)
        .put(productName)
        .put(category)
        .put(quantity)
        .put(unitPrice)
        .put(discount)
        .put(amount);
  }

  private static Stream<Money> monies(
      @Nullable Money unitPrice, @Nullable Money discount, @Nullable Money amount) {
    return Stream.<@Nullable Money>of(unitPrice, discount, amount)
        .<Money>mapMulti((money, out) -> {
          if (money != null) {
            out.accept(money);
          }
        });
  }
}
