package io.clientele.scoring.conduct;

import io.clientele.scoring.conduct.Catalogue.Product;
import io.clientele.scoring.conduct.Catalogue.Shelf;
import io.clientele.scoring.history.Activity.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * How each kind of shopper goes about one purchase. Told as people would tell it; none of it looks
 * at an indicator.
 */
final class Stories {

  private final Catalogue shop;
  private final Random random;
  private final Shelf[] usual;
  private final List<Product> staples = new ArrayList<>();
  private final String channel;

  /** Of one person, with usual categories, staples and a usual channel of his own. */
  Stories(Catalogue shop, Random random) {
    this.shop = shop;
    this.random = random;
    usual = new Shelf[] {shop.daily(random), shop.daily(random), shop.any(random)};
    int maker = random.nextInt(Catalogue.MAKERS);
    for (Shelf shelf : usual) {
      staples.add(Catalogue.of(shelf, maker, random));
    }
    channel = random.nextInt(3) == 0 ? "web" : "app";
  }

  private boolean maybe(double probability) {
    return random.nextDouble() < probability;
  }

  private Shelf someShelf() {
    return maybe(0.4) ? usual[random.nextInt(usual.length)] : shop.any(random);
  }

  void purchase(ShopperType type, Diary diary) {
    switch (type) {
      case RATIONAL -> thinks(diary);
      case IMPULSIVE -> grabs(diary);
      case FRUGAL -> saves(diary);
      case HABITUAL -> repeats(diary);
      case EXPERIENTIAL -> strolls(diary);
      case VALUE -> invests(diary);
      case SOCIAL -> joins(diary);
    }
  }

  // Needs something, reads up on it over days, compares, sleeps on it, buys the sensible one.
  private void thinks(Diary diary) {
    Shelf shelf = maybe(0.3) ? shop.lasting(random) : someShelf();
    int visits = 2 + random.nextInt(3);
    for (int visit = 0; visit < visits; visit++) {
      if (maybe(0.6)) {
        diary.does(Kind.PRODUCTS_SEARCHED, "", shelf.category()).minutes(0.5, 2);
      }
      for (int i = 1 + random.nextInt(4); i >= 0; i--) {
        diary.does(Kind.PRODUCT_VIEWED, Catalogue.any(shelf, random)).minutes(1, 5);
      }
      if (maybe(0.45)) {
        String page = maybe(0.5) ? "/product/reviews" : maybe(0.5) ? "/compare" : "/product/specs";
        diary.does(Kind.PAGE_VIEWED, "", page).minutes(1, 6);
      }
      if (maybe(0.35)) {
        Product wanted = Catalogue.any(shelf, random);
        diary.does(Kind.PRODUCT_ADDED, wanted).minutes(1, 4);
        if (maybe(0.5)) {
          diary.does(Kind.PRODUCT_REMOVED, wanted).minutes(0.2, 2);
        }
      }
      if (visit < visits - 1) {
        diary.days(0.6, 4.5);
      }
    }
    boolean coupon = maybe(0.2);
    diary.does(Kind.CHECKOUT_STARTED, "", "").minutes(1, 4);
    if (coupon) {
      diary.does(Kind.COUPON_APPLIED, "", "WELCOME");
    }
    Product chosen = Catalogue.of(shelf, 1 + random.nextInt(2), random);
    diary.buys(List.of(chosen), coupon || maybe(0.15) ? 0.1 : 0, channel, 0.06);
  }

  // Is caught by something shiny at night and has it minutes later; half regrets it.
  private void grabs(Diary diary) {
    if (maybe(0.6)) {
      String lure =
          maybe(0.4) ? "Push Opened" : maybe(0.5) ? "Banner Clicked" : "Flash Sale Opened";
      diary.does(Kind.OTHER, lure, "").minutes(0.2, 1.5);
    }
    Shelf shelf = maybe(0.15) ? usual[0] : shop.any(random);
    List<Product> taken = new ArrayList<>();
    for (int i = random.nextInt(2); i >= 0; i--) {
      Product seen = Catalogue.any(shelf, random);
      diary.does(Kind.PRODUCT_VIEWED, seen).minutes(0.3, 2);
      if (taken.isEmpty() || maybe(0.4)) {
        taken.add(seen);
      }
    }
    diary.does(Kind.PRODUCT_ADDED, taken.getFirst()).minutes(0.5, 3);
    diary.buys(taken, maybe(0.4) ? 0.15 : 0, maybe(0.75) ? channel : "web", 0.22);
    if (maybe(0.15)) {
      diary.minutes(20, 600).does(Kind.OTHER, "Order Cancel Requested", "");
    }
  }

  // Hunts: price alerts, the outlet, the coupon page; takes back out what is too dear.
  private void saves(Diary diary) {
    Shelf shelf = someShelf();
    int visits = 1 + random.nextInt(3);
    for (int visit = 0; visit < visits; visit++) {
      if (maybe(0.7)) {
        String page =
            maybe(0.4) ? "/outlet" : maybe(0.5) ? "/coupon-center" : "/list?sort=price_asc";
        diary.does(Kind.PAGE_VIEWED, "", page).minutes(0.5, 3);
      }
      for (int i = random.nextInt(3); i >= 0; i--) {
        diary
            .does(Kind.PRODUCT_VIEWED, Catalogue.of(shelf, random.nextInt(2), random))
            .minutes(0.5, 4);
      }
      if (maybe(0.4)) {
        Product wanted = Catalogue.any(shelf, random);
        diary.does(Kind.PRODUCT_ADDED, wanted).minutes(0.5, 3);
        if (maybe(0.6)) {
          diary.does(Kind.PRODUCT_REMOVED, wanted);
        }
      }
      if (visit < visits - 1) {
        diary.days(0.3, 3);
      }
    }
    boolean coupon = maybe(0.5);
    if (coupon) {
      diary.minutes(1, 3).does(Kind.COUPON_APPLIED, "", "SAVE20");
    }
    Product cheap = Catalogue.of(shelf, maybe(0.75) ? 0 : 1, random);
    diary
        .minutes(0.5, 3)
        .buys(
            List.of(cheap),
            coupon || maybe(0.5) ? 0.12 + 0.2 * random.nextDouble() : 0,
            channel,
            0.07);
  }

  // Opens the app, orders what is always ordered.
  private void repeats(Diary diary) {
    if (maybe(0.5)) {
      diary.does(Kind.SCREEN_VIEWED, "Home", "").minutes(0.3, 1);
    }
    List<Product> cart = new ArrayList<>();
    for (Product staple : staples) {
      if (maybe(0.65)) {
        cart.add(staple);
      }
    }
    if (cart.isEmpty()) {
      cart.add(staples.getFirst());
    }
    if (maybe(0.15)) {
      cart.add(Catalogue.any(usual[1], random));
    }
    if (maybe(0.6)) {
      diary.does(Kind.PRODUCT_VIEWED, cart.getFirst()).minutes(0.3, 2);
    }
    diary.does(Kind.PRODUCT_ADDED, cart.getFirst()).minutes(0.5, 4);
    diary.buys(cart, maybe(0.2) ? 0.08 : 0, channel, 0.03);
  }

  // Reads a story, watches a video, drops in at the shop, tries what is new.
  private void strolls(Diary diary) {
    for (int visit = random.nextInt(3); visit >= 0; visit--) {
      if (maybe(0.7)) {
        String page =
            maybe(0.4) ? "/stories/maker" : maybe(0.5) ? "/videos/how-it-is-made" : "/guides";
        diary.does(Kind.PAGE_VIEWED, "", page).minutes(2, 9);
      }
      if (maybe(0.3)) {
        diary
            .does(Kind.OTHER, maybe(0.5) ? "Workshop Booked" : "Livestream Watched", "")
            .minutes(1, 5);
      }
      for (int i = 1 + random.nextInt(3); i >= 0; i--) {
        diary.does(Kind.PRODUCT_VIEWED, Catalogue.any(shop.any(random), random)).minutes(0.5, 4);
      }
      diary.days(0.1, 4);
    }
    boolean street = maybe(0.4);
    if (street && maybe(0.7)) {
      diary.does(Kind.OTHER, "Store Visited", "").minutes(10, 50);
    }
    Shelf fresh = shop.any(random);
    List<Product> taken = new ArrayList<>(List.of(Catalogue.any(fresh, random)));
    if (maybe(0.3)) {
      taken.add(Catalogue.any(shop.any(random), random));
    }
    diary.buys(taken, maybe(0.15) ? 0.1 : 0, street ? "store" : channel, 0.08);
    if (maybe(0.2)) {
      diary.days(2, 8).does(Kind.PRODUCT_REVIEWED, taken.getFirst());
    }
  }

  // Wants the good one that lasts; asks what it is made of; the price comes later.
  private void invests(Diary diary) {
    Shelf shelf = maybe(0.45) ? shop.lasting(random) : someShelf();
    for (int visit = random.nextInt(3); visit >= 0; visit--) {
      for (int i = random.nextInt(3); i >= 0; i--) {
        diary
            .does(Kind.PRODUCT_VIEWED, Catalogue.of(shelf, 2 + random.nextInt(2), random))
            .minutes(1, 6);
      }
      if (maybe(0.5)) {
        String page =
            maybe(0.5) ? "/product/warranty" : maybe(0.5) ? "/materials" : "/care-instructions";
        diary.does(Kind.PAGE_VIEWED, "", page).minutes(1, 4);
      }
      if (maybe(0.2)) {
        diary.does(Kind.PAGE_VIEWED, "", "/product/reviews").minutes(1, 4);
      }
      if (visit > 0) {
        diary.days(0.5, 4);
      }
    }
    diary.minutes(1, 5);
    diary.buys(
        List.of(Catalogue.of(shelf, maybe(0.75) ? 3 : 2, random)),
        maybe(0.1) ? 0.08 : 0,
        channel,
        0.04);
  }

  // A friend sent a link; the group is nearly full; tells others afterwards.
  private void joins(Diary diary) {
    if (maybe(0.5)) {
      diary.does(Kind.PAGE_VIEWED, "Opened Shared Link", "/s/1").minutes(0.3, 2);
    }
    Shelf shelf = someShelf();
    for (int i = random.nextInt(3); i >= 0; i--) {
      Product seen = Catalogue.any(shelf, random);
      diary.does(Kind.PRODUCT_VIEWED, seen).minutes(0.5, 4);
      if (maybe(0.3)) {
        diary.does(Kind.PRODUCT_SHARED, seen).minutes(0.2, 2);
      }
    }
    boolean group = maybe(0.45);
    if (group) {
      diary.does(Kind.OTHER, "Group Buy Joined", "").minutes(2, 300);
    }
    Product taken = Catalogue.any(shelf, random);
    diary.buys(List.of(taken), group ? 0.12 : maybe(0.15) ? 0.08 : 0, channel, 0.06);
    if (maybe(0.35)) {
      diary.minutes(5, 400).does(Kind.PRODUCT_SHARED, taken);
    }
    if (maybe(0.25)) {
      diary.minutes(1, 20).does(Kind.INVITED, "", "");
    }
    if (maybe(0.3)) {
      diary.days(2, 6).does(Kind.PRODUCT_REVIEWED, taken);
    }
  }
}
