package io.clientele.gateway.segment;

import io.clientele.contracts.profile.v1.Order;
import io.clientele.contracts.profile.v1.OrderLine;
import io.clientele.contracts.profile.v1.Refund;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.wire.Currencies;
import io.clientele.gateway.wire.MoneyMessages;
import io.clientele.gateway.wire.TimeMessages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code Order Completed} and {@code Order Refunded} as orders and refunds. */
final class OrderMessages {

  private OrderMessages() {}

  /** The order of a message. Its worth is the first of revenue, value, total, sum of products. */
  static Order order(SegmentItem item, String defaultCurrency, Optional<String> defaultCountry) {
    Fields properties = item.properties();
    String currency = currency(properties, defaultCurrency);
    List<Product> products = products(properties);
    BigDecimal amount =
        first(properties, "revenue", "value", "total")
            .or(() -> sum(products))
            .orElseThrow(() ->
                Fields.invalid(
                    properties.path("revenue"),
                    "is required, or value, total, or products with price and quantity"));
    Order.Builder order =
        Order.newBuilder()
            .setOrderId(properties.requiredText("order_id"))
            .setOrderedAt(TimeMessages.of(item.at()))
            .setAmount(MoneyMessages.of(properties.path("revenue"), amount, currency))
            .addAllLines(lines(products, currency));
    properties.text("channel").ifPresent(order::setChannel);
    properties
        .text("country")
        .or(() -> SegmentItem.country(item.fields()))
        .or(() -> defaultCountry)
        .ifPresent(order::setCountry);
    return order.build();
  }

  /** The refund of a message. Without an amount it is all that is left of the order. */
  static Refund refund(SegmentItem item, String defaultCurrency) {
    Fields properties = item.properties();
    String currency = currency(properties, defaultCurrency);
    Refund.Builder refund =
        Refund.newBuilder()
            .setRefundId(properties.text("refund_id").orElse(item.messageId()))
            .setRefundedAt(TimeMessages.of(item.at()))
            .addAllLines(lines(products(properties), currency));
    properties.text("order_id").ifPresent(refund::setOrderId);
    Optional<BigDecimal> amount = first(properties, "total", "value", "revenue");
    if (amount.isEmpty() && refund.getOrderId().isEmpty()) {
      throw Fields.invalid(properties.path("order_id"), "is required where no total is given");
    }
    amount.ifPresent(given -> {
      if (given.signum() <= 0) {
        throw Fields.invalid(
            properties.path("total"), "must be positive; leave it out to refund the whole order");
      }
      refund.setAmount(MoneyMessages.of(properties.path("total"), given, currency));
    });
    return refund.build();
  }

  private static String currency(Fields properties, String defaultCurrency) {
    return properties
        .text("currency")
        .map(code -> Currencies.known(properties.path("currency"), code))
        .orElse(defaultCurrency);
  }

  private static Optional<BigDecimal> first(Fields properties, String... names) {
    for (String name : names) {
      Optional<BigDecimal> amount = properties.decimal(name);
      if (amount.isPresent()) {
        return amount;
      }
    }
    return Optional.empty();
  }

  private static List<Product> products(Fields properties) {
    List<Product> products = new ArrayList<>();
    properties
        .list("products")
        .orElse(List.of())
        .forEach(node ->
            products.add(
                Product.of(
                    Fields.of(properties.path("products") + "[" + products.size() + "]", node))));
    return products;
  }

  private static Optional<BigDecimal> sum(List<Product> products) {
    return products.stream().map(Product::amount).flatMap(Optional::stream).reduce(BigDecimal::add);
  }

  private static List<OrderLine> lines(List<Product> products, String currency) {
    return products.stream().map(product -> line(product, currency)).toList();
  }

  private static OrderLine line(Product product, String currency) {
    String path = product.fields().path("price");
    OrderLine.Builder line =
        OrderLine.newBuilder().setQuantity(MoneyMessages.decimal(product.quantity()));
    product
        .fields()
        .text("product_id")
        .or(() -> product.fields().text("sku"))
        .ifPresent(line::setSku);
    product.fields().text("name").ifPresent(line::setProductName);
    product.fields().text("category").ifPresent(line::setCategory);
    product.price().ifPresent(price -> line.setUnitPrice(MoneyMessages.of(path, price, currency)));
    product
        .discount()
        .ifPresent(discount -> line.setDiscount(MoneyMessages.of(path, discount, currency)));
    product.amount().ifPresent(amount -> line.setAmount(MoneyMessages.of(path, amount, currency)));
    return line.build();
  }
}
