package io.clientele.embedded.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Lets a customer live through the shop's history and notes what they do. */
final class ShopperHistory {

  private final Shopper shopper;
  private final Instant until;
  private final RandomGenerator random;
  private final List<ObjectNode> messages = new ArrayList<>();
  private final List<ObjectNode> feedback = new ArrayList<>();
  private int visits;
  private int orders;

  ShopperHistory(Shopper shopper, Instant until, RandomGenerator random) {
    this.shopper = shopper;
    this.until = until;
    this.random = random;
  }

  /** All that the customer does before the end. */
  Messages live() {
    messages.add(ShopMessages.identify(shopper));
    Instant end = shopper.left().isBefore(until) ? shopper.left() : until;
    Instant now = shopper.joined().plus(Draw.days(random.nextExponential()));
    boolean onlyLooks = Draw.chance(0.06, random);
    while (now.isBefore(end)) {
      visit(now, !onlyLooks);
      // A gamma shape of 2: people buy more regularly than by pure chance.
      now = now.plus(Draw.days(Math.max(0.2, Draw.gamma(2, shopper.gapDays(), random))));
    }
    return new Messages(List.copyOf(messages), List.copyOf(feedback));
  }

  private void visit(Instant at, boolean buys) {
    visits++;
    List<ShopMessages.Line> basket = basket();
    look(at, basket, buys);
    Instant paid = at.plus(Duration.ofMinutes(20));
    if (buys && paid.isBefore(until)) {
      buy(paid, basket);
    }
  }

  private void look(Instant at, List<ShopMessages.Line> basket, boolean adds) {
    String id = shopper.id() + "-v" + visits;
    int looks = 1 + random.nextInt(3);
    for (int i = 0; i < looks; i++) {
      Product product = Catalogue.pick(shopper.favourite(), random);
      behaviour(id + "-" + i, at.plus(Duration.ofMinutes(i)), "Product Viewed", product);
    }
    if (adds) {
      behaviour(id + "-add", at.plusSeconds(600), "Product Added", basket.getFirst().product());
    }
  }

  private void behaviour(String id, Instant at, String event, Product product) {
    if (at.isBefore(until)) {
      messages.add(ShopMessages.behaviour(shopper, id, at, event, product));
    }
  }

  private void buy(Instant at, List<ShopMessages.Line> basket) {
    orders++;
    String orderId = shopper.id() + "-o" + orders;
    messages.add(ShopMessages.order(shopper, orderId, at, basket));
    int mood = mood();
    Instant later = at.plus(Draw.days(2 + 3 * random.nextDouble()));
    if (later.isBefore(until)) {
      if (mood < 0 && Draw.chance(0.3, random)) {
        messages.add(ShopMessages.refund(shopper, orderId, later));
      }
      if (Draw.chance(0.16, random)) {
        say(orderId, later, mood);
      }
    }
  }

  private void say(String orderId, Instant at, int mood) {
    String text = Phrases.of(shopper.place(), mood).compose(random);
    int rating = Draw.chance(0.6, random) ? 3 + mood + mood * random.nextInt(2) : 0;
    feedback.add(ShopMessages.feedback(shopper, orderId, at, text, rating));
  }

  /** 1 pleased, 0 neither, -1 cross. */
  private int mood() {
    double felt = shopper.content() + 0.2 * random.nextGaussian();
    return felt > 0.5 ? 1 : felt < 0.3 ? -1 : 0;
  }

  private List<ShopMessages.Line> basket() {
    double worth = Draw.logNormal(shopper.basket(), 0.3, random);
    List<ShopMessages.Line> lines = new ArrayList<>();
    double spent = 0;
    while (lines.isEmpty() || (spent < worth && lines.size() < 6)) {
      Product product = Catalogue.pick(shopper.favourite(), random);
      double room = (worth - spent) / product.price().doubleValue();
      int quantity = Math.clamp(Math.round(room / 2), 1, 10);
      lines.add(new ShopMessages.Line(product, quantity));
      spent += quantity * product.price().doubleValue();
    }
    return lines;
  }

  /**
   * What a customer did and said.
   *
   * @param facts messages for {@code /v1/batch}
   * @param feedback items for {@code /v1/feedback}
   */
  record Messages(List<ObjectNode> facts, List<ObjectNode> feedback) {}
}
