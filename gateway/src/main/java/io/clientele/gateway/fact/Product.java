package io.clientele.gateway.fact;

import io.clientele.gateway.json.Fields;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A product of an order.
 *
 * @param fields as it was sent
 * @param quantity how many; 1 where none is given
 * @param cost what one of them cost the business
 */
record Product(
    Fields fields,
    BigDecimal quantity,
    Optional<BigDecimal> price,
    Optional<BigDecimal> discount,
    Optional<BigDecimal> cost) {

  /** A product from its JSON. */
  static Product of(Fields fields) {
    return new Product(
        fields,
        fields.decimal("quantity").orElse(BigDecimal.ONE),
        fields.decimal("price"),
        fields.decimal("discount"),
        fields.decimalFromZero("cost"));
  }

  /** Price x quantity - discount; empty without a price. */
  Optional<BigDecimal> amount() {
    return price.map(each -> each.multiply(quantity).subtract(discount.orElse(BigDecimal.ZERO)));
  }
}
