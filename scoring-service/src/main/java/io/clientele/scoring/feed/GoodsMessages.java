package io.clientele.scoring.feed;

import com.google.type.Money;
import io.clientele.contracts.profile.v1.OrderLine;
import io.clientele.scoring.history.Goods;
import io.clientele.scoring.wire.MoneyMessages;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines of the profile feed. What cannot be read of one is not told; it stops no feed. */
final class GoodsMessages {

  private static final int MOST = 1_000;
  private static final int MOST_DIGITS = 40;

  private GoodsMessages() {}

  /** What was bought. */
  static List<Goods> bought(List<OrderLine> lines) {
    return lines.stream().limit(MOST).map(GoodsMessages::goods).toList();
  }

  /** What came back, whichever sign the sender gave it. */
  static List<Goods> returned(List<OrderLine> lines) {
    return bought(lines).stream()
        .map(goods ->
            new Goods(
                goods.sku(),
                goods.category(),
                goods.quantity().abs().negate(),
                goods.amount() == null ? null : goods.amount().abs().negate(),
                goods.discount(),
                goods.currency()))
        .toList();
  }

  private static Goods goods(OrderLine line) {
    BigDecimal quantity = quantity(line);
    BigDecimal discount = line.hasDiscount() ? amount(line.getDiscount()).abs() : null;
    return new Goods(
        line.getSku(),
        line.getCategory(),
        quantity,
        worth(line, quantity, discount),
        discount,
        Stream.of(line.getAmount(), line.getUnitPrice(), line.getDiscount())
            .map(Money::getCurrencyCode)
            .filter(currency -> !currency.isEmpty())
            .findFirst()
            .orElse(""));
  }

  // A line of which nobody tells how many is one of a thing.
  private static BigDecimal quantity(OrderLine line) {
    String told = line.getQuantity().getValue();
    if (!line.hasQuantity() || told.length() > MOST_DIGITS) {
      return BigDecimal.ONE;
    }
    try {
      return new BigDecimal(told);
    } catch (NumberFormatException e) {
      return BigDecimal.ONE;
    }
  }

  private static @Nullable BigDecimal worth(
      OrderLine line, BigDecimal quantity, @Nullable BigDecimal discount) {
    if (line.hasAmount()) {
      return amount(line.getAmount());
    }
    if (!line.hasUnitPrice()) {
      return null;
    }
    BigDecimal full = amount(line.getUnitPrice()).multiply(quantity);
    return discount == null ? full : full.subtract(discount);
  }

  private static BigDecimal amount(Money money) {
    return MoneyMessages.amount(money);
  }
}
