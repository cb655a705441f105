package io.clientele.scoring.conduct;

import io.clientele.scoring.conduct.Behaviour.Ordered;
import io.clientele.scoring.conduct.Behaviour.Returned;
import io.clientele.scoring.history.Activity;
import io.clientele.scoring.history.Activity.Item;
import io.clientele.scoring.history.Activity.Kind;
import io.clientele.scoring.history.Line;
import io.clientele.scoring.history.OrderKey;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells what one person did, for tests. */
final class Shopper {

  static final Reading READING =
      new Reading(
          "test",
          ZoneOffset.UTC,
          Duration.ofMinutes(30),
          Duration.ofMinutes(15),
          Duration.ofDays(30),
          Duration.ofHours(24),
          new Words(
              Map.of(
                  Topic.PROMOTION, List.of("flash", "秒杀"),
                  Topic.REVIEW, List.of("review"),
                  Topic.STORE_CHANNEL, List.of("store"),
                  Topic.DURABLE, List.of("furniture"))));

  private final List<Line> lines = new ArrayList<>();
  private final List<Activity> activities = new ArrayList<>();
  private final List<Ordered> orders = new ArrayList<>();
  private final List<Returned> returns = new ArrayList<>();

  static Instant at(String time) {
    return Instant.parse(time + ":00Z");
  }

  static OrderKey key(String id) {
    return new OrderKey("shop", id);
  }

  Shopper line(String order, String at, String sku, String category, double amount) {
    return line(order, at, sku, category, 1, amount, 0);
  }

  Shopper line(
      String order,
      String at,
      String sku,
      String category,
      int quantity,
      double amount,
      double discount) {
    lines.add(
        new Line(
            key(order),
            at(at),
            sku,
            category,
            BigDecimal.valueOf(quantity),
            BigDecimal.valueOf(amount),
            BigDecimal.valueOf(discount),
            "EUR",
            ""));
    return this;
  }

  Shopper order(String order, String at, double amount, String channel) {
    orders.add(new Ordered(key(order), at(at), BigDecimal.valueOf(amount), "EUR", channel));
    return this;
  }

  Shopper did(Kind kind, String at, String name) {
    activities.add(new Activity(at(at), kind, name, List.of(), "", ""));
    return this;
  }

  Shopper looked(String at, String sku, String category) {
    activities.add(
        new Activity(at(at), Kind.PRODUCT_VIEWED, "", List.of(new Item(sku, category)), "", ""));
    return this;
  }

  Shopper returned(String order, String at) {
    returns.add(new Returned(key(order), at(at)));
    return this;
  }

  Behaviour behaviour() {
    return new Behaviour(lines, activities, orders, returns);
  }

  Conduct conduct() {
    return Conduct.of(behaviour(), READING, Norms.NONE);
  }
}
