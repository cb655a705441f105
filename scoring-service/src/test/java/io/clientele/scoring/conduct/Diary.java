package io.clientele.scoring.conduct;

import io.clientele.scoring.conduct.Behaviour.Ordered;
import io.clientele.scoring.conduct.Behaviour.Returned;
import io.clientele.scoring.conduct.Catalogue.Product;
import io.clientele.scoring.history.Activity;
import io.clientele.scoring.history.Activity.Item;
import io.clientele.scoring.history.Activity.Kind;
import io.clientele.scoring.history.Line;
import io.clientele.scoring.history.OrderKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes down what a simulated person does, and loses some of it. */
final class Diary {

  private final List<Line> lines = new ArrayList<>();
  private final List<Activity> activities = new ArrayList<>();
  private final List<Ordered> orders = new ArrayList<>();
  private final List<Returned> returns = new ArrayList<>();
  private final Random random;
  private final double lost;
  private Instant now = Instant.EPOCH;

  /** A diary in which each activity and discount is lost with a probability. */
  Diary(Random random, double lost) {
    this.random = random;
    this.lost = lost;
  }

  Diary at(Instant time) {
    now = time;
    return this;
  }

  Instant now() {
    return now;
  }

  Diary minutes(double least, double most) {
    now = now.plusSeconds((long) (60 * (least + random.nextDouble() * (most - least))));
    return this;
  }

  Diary days(double least, double most) {
    now = now.plusSeconds((long) (86_400 * (least + random.nextDouble() * (most - least))));
    return this;
  }

  Diary does(Kind kind, String name, String subject) {
    return writes(kind, name, List.of(), subject);
  }

  Diary does(Kind kind, Product product) {
    return writes(kind, "", List.of(new Item(product.sku(), product.category())), "");
  }

  private Diary writes(Kind kind, String name, List<Item> items, String subject) {
    if (random.nextDouble() >= lost) {
      activities.add(new Activity(now, kind, name, items, subject, ""));
    }
    return this;
  }

  /** Buys, at a discount in [0, 1) of the price, and gives it back maybe. */
  Diary buys(List<Product> products, double discount, String channel, double giveBack) {
    OrderKey key = new OrderKey("simulated", "o" + orders.size());
    BigDecimal total = BigDecimal.ZERO;
    for (Product product : products) {
      BigDecimal price = BigDecimal.valueOf(product.price());
      BigDecimal off =
          price.multiply(BigDecimal.valueOf(discount)).setScale(2, RoundingMode.HALF_EVEN);
      total = total.add(price.subtract(off));
      lines.add(
          new Line(
              key,
              now,
              product.sku(),
              product.category(),
              BigDecimal.ONE,
              price.subtract(off),
              random.nextDouble() < lost ? null : off,
              "EUR",
              channel));
    }
    orders.add(new Ordered(key, now, total, "EUR", channel));
    if (random.nextDouble() < giveBack) {
      returns.add(new Returned(key, now.plus(Duration.ofDays(3 + random.nextInt(12)))));
    }
    return this;
  }

  Behaviour behaviour() {
    return new Behaviour(lines, activities, orders, returns);
  }
}
