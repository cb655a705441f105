package io.clientele.embedded.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Lets a customer live through the shop's history and notes what they do. */
final class ShopperHistory {

  private final Shopper shopper;
  private final Instant until;
  private final RandomGenerator random;
  private final List<ObjectNode> messages = new ArrayList<>();
  private final List<ObjectNode> feedback = new ArrayList<>();
  private @Nullable Product bought;
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
    String id = shopper.id() + "-v" + visits;
    if (Draw.chance(shopper.manner().looks().strolls(), random)) {
      stroll(id, at.minus(Draw.days(0.2 + 3 * random.nextDouble())));
    }
    List<ShopMessages.Line> basket = basket();
    look(id, at, basket.getFirst().product(), buys);
    Instant paid = at.plus(Duration.ofMinutes(20));
    if (buys && paid.isBefore(until)) {
      buy(paid, basket);
    }
  }

  // A visit that leads to nothing: what there is, and what is new.
  private void stroll(String id, Instant at) {
    if (at.isBefore(shopper.joined())) {
      return;
    }
    int looks = 1 + random.nextInt(3);
    for (int i = 0; i < looks; i++) {
      behaviour(
          id + "-s" + i,
          at.plus(Duration.ofMinutes(2L * i)),
          "Product Viewed",
          Catalogue.pick(shopper.favourite(), random));
    }
  }

  private void look(String id, Instant at, Product wanted, boolean adds) {
    Manner.Looks looks = shopper.manner().looks();
    Instant before = at.minus(Draw.days(1 + 8 * random.nextDouble()));
    if (Draw.chance(looks.considers(), random) && before.isAfter(shopper.joined())) {
      behaviour(id + "-b", before, "Product Viewed", wanted);
    }
    if (Draw.chance(shopper.manner().deals().promotion(), random)) {
      page(id + "-p", at.minusSeconds(60), "/flash-sale");
    }
    int products = 1 + (int) Math.round(looks.products() * 0.7 * random.nextExponential());
    for (int i = 0; i < Math.min(products, 12); i++) {
      Product product = i == 0 ? wanted : Catalogue.pick(wanted.category(), random);
      behaviour(id + "-" + i, at.plus(Duration.ofSeconds(40L * i)), "Product Viewed", product);
    }
    if (Draw.chance(looks.reads(), random)) {
      page(id + "-r", at.plusSeconds(540), "/products/" + wanted.sku() + "/reviews");
    }
    if (adds) {
      behaviour(id + "-add", at.plusSeconds(600), "Product Added", wanted);
    }
  }

  private void behaviour(String id, Instant at, String event, Product product) {
    if (at.isBefore(until)) {
      messages.add(ShopMessages.behaviour(shopper, id, at, event, product));
    }
  }

  private void page(String id, Instant at, String path) {
    if (at.isBefore(until)) {
      messages.add(ShopMessages.page(shopper, id, at, path));
    }
  }

  private void buy(Instant at, List<ShopMessages.Line> basket) {
    orders++;
    String orderId = shopper.id() + "-o" + orders;
    boolean coupon = Draw.chance(shopper.manner().deals().coupon(), random);
    if (coupon) {
      messages.add(ShopMessages.coupon(shopper, orderId + "-c", at.minusSeconds(30)));
    }
    messages.add(ShopMessages.order(shopper, orderId, at, basket, coupon));
    bought = basket.getFirst().product();
    int mood = mood();
    Instant later = at.plus(Draw.days(2 + 3 * random.nextDouble()));
    if (later.isBefore(until)) {
      if ((mood < 0 && Draw.chance(0.3, random))
          || Draw.chance(shopper.manner().deals().returns(), random)) {
        messages.add(ShopMessages.refund(shopper, orderId, later));
      }
      if (Draw.chance(0.16, random)) {
        say(orderId, later, mood);
      }
      tell(orderId, later, basket.getFirst().product());
    }
  }

  private void tell(String orderId, Instant at, Product product) {
    if (Draw.chance(shopper.manner().ways().shares(), random)) {
      behaviour(orderId + "-share", at.plusSeconds(60), "Product Shared", product);
    }
    if (Draw.chance(shopper.manner().ways().invites(), random)) {
      messages.add(ShopMessages.invite(shopper, orderId + "-invite", at));
    }
    if (shopper.manner() == Manner.EXPERIENTIAL && Draw.chance(0.4, random)) {
      behaviour(orderId + "-review", at.minusSeconds(60), "Product Reviewed", product);
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
      Product product = next();
      double room = (worth - spent) / product.price().doubleValue();
      int quantity = Math.clamp(Math.round(room / 2), 1, 10);
      lines.add(new ShopMessages.Line(product, quantity));
      spent += quantity * product.price().doubleValue();
    }
    return lines;
  }

  // Those who value what lasts take the dearer of two.
  private Product next() {
    if (bought != null && Draw.chance(shopper.manner().ways().repeats(), random)) {
      return bought;
    }
    Product one = Catalogue.pick(shopper.favourite(), random);
    if (shopper.manner() != Manner.VALUE) {
      return one;
    }
    Product other = Catalogue.pick(shopper.favourite(), random);
    return other.price().compareTo(one.price()) > 0 ? other : one;
  }

  /**
   * What a customer did and said.
   *
   * @param facts messages for {@code /v1/batch}
   * @param feedback items for {@code /v1/feedback}
   */
  record Messages(List<ObjectNode> facts, List<ObjectNode> feedback) {}
}
