package io.clientele.gateway.fact;

import com.google.type.Money;
import io.clientele.contracts.profile.v1.Order;
import io.clientele.contracts.profile.v1.OrderLine;
import io.clientele.contracts.profile.v1.Refund;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.wire.Currencies;
import io.clientele.gateway.wire.MoneyMessages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The properties of an event as orders and refunds. Their time is that of the fact.
 *
 * @param defaultCurrency where the properties name none
 * @param defaultCountry where the properties name none
 */
record OrderMessages(Fields properties, String defaultCurrency, Optional<String> defaultCountry) {

  /** The order. Its worth is the first of revenue, value, total, sum of products. */
  Order order() {
    String currency = currency();
    List<Product> products = products();
    BigDecimal amount =
        first("revenue", "value", "total")
            .or(() -> sum(products))
            .orElseThrow(() ->
                Fields.invalid(
                    properties.path("revenue"),
                    "is required, or value, total, or products with price and quantity"));
    Order.Builder order =
        Order.newBuilder()
            .setOrderId(properties.requiredText("order_id"))
            .setAmount(MoneyMessages.of(properties.path("revenue"), amount, currency))
            .addAllLines(lines(products, currency));
    properties
        .decimalFromZero("cost")
        .ifPresent(
            cost -> order.setCost(MoneyMessages.of(properties.path("cost"), cost, currency)));
    properties.text("channel").ifPresent(order::setChannel);
    properties.text("country").or(() -> defaultCountry).ifPresent(order::setCountry);
    return order.build();
  }

  /**
   * The refund. Without an amount it is all that is left of the order.
   *
   * @param messageId names it where it has no id of its own
   */
  Refund refund(String messageId) {
    String currency = currency();
    Refund.Builder refund =
        Refund.newBuilder()
            .setRefundId(properties.text("refund_id").orElse(messageId))
            .addAllLines(lines(products(), currency));
    properties.text("order_id").ifPresent(refund::setOrderId);
    Optional<BigDecimal> amount = first("total", "value", "revenue");
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

  /** A cancelled order: a refund of all that is left of it, once. */
  Refund cancellation() {
    String orderId = properties.requiredText("order_id");
    return Refund.newBuilder().setRefundId("cancel:" + orderId).setOrderId(orderId).build();
  }

  /** The first amount that is given under one of the names. */
  Optional<Money> money(String... names) {
    return first(names)
        .map(amount -> MoneyMessages.of(properties.path(names[0]), amount, currency()));
  }

  /** The listed products. */
  List<OrderLine> lines() {
    return lines(products(), currency());
  }

  /** The listed products, else the one that the properties themselves describe. */
  List<OrderLine> productOrProducts() {
    if (properties.value("products").isPresent()) {
      return lines();
    }
    boolean described =
        List.of("product_id", "sku", "name").stream()
            .anyMatch(name -> properties.text(name).isPresent());
    return described ? lines(List.of(Product.of(properties)), currency()) : List.of();
  }

  private String currency() {
    return properties
        .text("currency")
        .map(code -> Currencies.known(properties.path("currency"), code))
        .orElse(defaultCurrency);
  }

  private Optional<BigDecimal> first(String... names) {
    for (String name : names) {
      Optional<BigDecimal> amount = properties.decimal(name);
      if (amount.isPresent()) {
        return amount;
      }
    }
    return Optional.empty();
  }

  private List<Product> products() {
    List<Product> products = new ArrayList<>();
    properties.objects("products").forEach(fields -> products.add(Product.of(fields)));
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
    product
        .cost()
        .ifPresent(cost ->
            line.setUnitCost(MoneyMessages.of(product.fields().path("cost"), cost, currency)));
    product.amount().ifPresent(amount -> line.setAmount(MoneyMessages.of(path, amount, currency)));
    return line.build();
  }
}
