package io.clientele.embedded.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

/** The messages by which a shop tells the gateway what happened. */
final class ShopMessages {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ShopMessages() {}

  /** Somebody registers. */
  static ObjectNode identify(Shopper shopper) {
    ObjectNode message = message("identify", shopper, shopper.id() + "-joined", shopper.joined());
    message
        .putObject("traits")
        .put("name", shopper.name())
        .put("email", shopper.id() + "@example.com")
        .put("city", shopper.place().city())
        .put("country", shopper.place().country())
        .put("language", shopper.place().language())
        .put("birth_year", shopper.birthYear())
        .put("favourite_category", shopper.favourite());
    return message;
  }

  /** Somebody looks at a product, or puts it into the basket. */
  static ObjectNode behaviour(
      Shopper shopper, String messageId, Instant at, String event, Product product) {
    ObjectNode message = message("track", shopper, messageId, at).put("event", event);
    message
        .putObject("properties")
        .put("product_id", product.sku())
        .put("name", product.name())
        .put("category", product.category());
    return message;
  }

  /** Somebody opens a page of the shop. */
  static ObjectNode page(Shopper shopper, String messageId, Instant at, String path) {
    ObjectNode message = message("page", shopper, messageId, at);
    message.putObject("properties").put("path", path);
    return message;
  }

  /** Somebody uses a coupon. */
  static ObjectNode coupon(Shopper shopper, String messageId, Instant at) {
    ObjectNode message = message("track", shopper, messageId, at).put("event", "Coupon Applied");
    message.putObject("properties").put("coupon_id", "TEN");
    return message;
  }

  /** Somebody asks a friend along. */
  static ObjectNode invite(Shopper shopper, String messageId, Instant at) {
    return message("track", shopper, messageId, at).put("event", "Invite Sent");
  }

  /**
   * Somebody buys.
   *
   * @param coupon whether a tenth is taken off
   */
  static ObjectNode order(
      Shopper shopper, String orderId, Instant at, List<Line> lines, boolean coupon) {
    ObjectNode message = message("track", shopper, orderId, at).put("event", "Order Completed");
    ObjectNode properties = message.putObject("properties");
    BigDecimal total =
        lines.stream()
            .map(line -> line.paid(shopper.place(), coupon))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    properties
        .put("order_id", orderId)
        .put("revenue", total)
        .put("currency", shopper.place().currency())
        .put("country", shopper.place().country())
        .put("channel", "web");
    var products = properties.putArray("products");
    lines.forEach(line -> products.add(product(line, shopper.place(), coupon)));
    return message;
  }

  /** Somebody gets the money of an order back. */
  static ObjectNode refund(Shopper shopper, String orderId, Instant at) {
    ObjectNode message =
        message("track", shopper, orderId + "-refund", at).put("event", "Order Refunded");
    message.putObject("properties").put("order_id", orderId);
    return message;
  }

  /**
   * Somebody says something about an order.
   *
   * @param rating 1 to 5; 0: none
   */
  static ObjectNode feedback(Shopper shopper, String orderId, Instant at, String text, int rating) {
    ObjectNode feedback =
        JSON.objectNode()
            .put("feedback_id", orderId + "-feedback")
            .put("customer_id", shopper.id())
            .put("text", text)
            .put("occurred_at", at.toString())
            .put("channel", "web")
            .put("order_id", orderId);
    return rating == 0 ? feedback : feedback.put("rating", rating);
  }

  private static ObjectNode message(String type, Shopper shopper, String messageId, Instant at) {
    return JSON.objectNode()
        .put("type", type)
        .put("messageId", messageId)
        .put("userId", shopper.id())
        .put("timestamp", at.toString());
  }

  private static ObjectNode product(Line line, Place place, boolean coupon) {
    ObjectNode product =
        JSON.objectNode()
            .put("product_id", line.product().sku())
            .put("name", line.product().name())
            .put("category", line.product().category())
            .put("price", line.price(place))
            .put("quantity", line.quantity());
    return coupon ? product.put("discount", line.discount(place)) : product;
  }

  /** A product in an order, so many times. */
  record Line(Product product, int quantity) {

    /** What one costs at the place. */
    BigDecimal price(Place place) {
      return product.price().multiply(place.rate()).setScale(2, RoundingMode.UNNECESSARY);
    }

    /** What a coupon takes off. */
    BigDecimal discount(Place place) {
      return total(place).movePointLeft(1).setScale(2, RoundingMode.HALF_UP);
    }

    /** What is paid for them. */
    BigDecimal paid(Place place, boolean coupon) {
      return coupon ? total(place).subtract(discount(place)) : total(place);
    }

    /** What all of them cost at the place. */
    BigDecimal total(Place place) {
      return price(place).multiply(BigDecimal.valueOf(quantity));
    }
  }
}
