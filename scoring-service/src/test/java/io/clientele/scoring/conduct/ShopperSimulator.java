package io.clientele.scoring.conduct;

import io.clientele.scoring.conduct.Norms.Priced;
import io.clientele.scoring.history.Activity.Kind;
import io.clientele.scoring.history.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Five to twelve months of customers whose kind is known. One purchase in five goes another kind's
 * way (half of these that of a second kind of the person's own), one activity in five is not told,
 * and everybody leaves tracks that mean nothing.
 */
public final class ShopperSimulator {

  /** How much is noise where nobody says otherwise. */
  static final double NOISE = 0.2;

  private static final Instant BEGIN = Instant.parse("2025-01-01T00:00:00Z");
  private static final double YEAR = 365;
  private static final double SHORTEST = 150;

  private final Random random;
  private final double noise;
  private final Catalogue shop;

  /** A simulator that does the same again for the same seed. */
  public ShopperSimulator(long seed) {
    this(seed, NOISE);
  }

  ShopperSimulator(long seed, double noise) {
    this.noise = noise;
    random = new Random(seed);
    shop = new Catalogue(new Random(7));
  }

  /** A customer whose kind is known. */
  public record Known(ShopperType type, Behaviour behaviour) {}

  /** So many of each kind. */
  public List<Known> customers(int ofEach) {
    List<Known> customers = new ArrayList<>();
    for (ShopperType type : ShopperType.values()) {
      for (int i = 0; i < ofEach; i++) {
        customers.add(new Known(type, year(type)));
      }
    }
    return customers;
  }

  private Behaviour year(ShopperType type) {
    Diary diary = new Diary(random, noise);
    Stories stories = new Stories(shop, random);
    double interval = interval(type) * Math.exp(0.25 * random.nextGaussian());
    double day = random.nextDouble() * interval;
    ShopperType[] all = ShopperType.values();
    ShopperType second = all[random.nextInt(all.length)];
    double known = SHORTEST + (YEAR - SHORTEST) * random.nextDouble();
    while (day < known) {
      diary.at(BEGIN.plusSeconds((long) (86_400 * (Math.floor(day) + hour(type) / 24))));
      ShopperType other = random.nextBoolean() ? second : all[random.nextInt(all.length)];
      ShopperType way = random.nextDouble() < noise ? other : type;
      stories.purchase(way, diary);
      day += gap(type, interval);
      if (random.nextDouble() < 0.5) {
        idle(diary, day);
      }
    }
    return diary.behaviour();
  }

  private static double interval(ShopperType type) {
    return switch (type) {
      case RATIONAL -> 42;
      case IMPULSIVE -> 26;
      case FRUGAL -> 32;
      case HABITUAL -> 26;
      case EXPERIENTIAL -> 34;
      case VALUE -> 50;
      case SOCIAL -> 32;
    };
  }

  // Routines are even, everybody else comes when something comes up.
  private double gap(ShopperType type, double interval) {
    return type == ShopperType.HABITUAL
        ? Math.max(2, interval * (1 + 0.2 * random.nextGaussian()))
        : 1 - interval * Math.log(1 - random.nextDouble());
  }

  private double hour(ShopperType type) {
    double centre = type == ShopperType.IMPULSIVE ? 22 : type == ShopperType.HABITUAL ? 9 : 16;
    return Math.clamp(centre + 3 * random.nextGaussian(), 0, 23.9);
  }

  /** What means nothing: a page here, a newsletter's campaign there. */
  private void idle(Diary diary, double day) {
    diary.at(BEGIN.plusSeconds((long) (86_400 * (day + random.nextDouble() * 5))));
    for (int i = random.nextInt(4); i >= 0; i--) {
      String[] pages = {
        "/", "/account", "/orders", "/campaign/summer", "/stories/1", "/outlet", "/help"
      };
      if (random.nextBoolean()) {
        diary.does(Kind.PAGE_VIEWED, "", pages[random.nextInt(pages.length)]);
      } else {
        diary.does(Kind.PRODUCT_VIEWED, Catalogue.any(shop.any(random), random));
      }
      diary.minutes(0.5, 5);
    }
  }

  /** What is usual among customers. */
  static Norms norms(List<Known> customers) {
    Map<Priced, List<Double>> prices =
        customers.stream()
            .flatMap(known -> known.behaviour().lines().stream())
            .collect(
                Collectors.groupingBy(
                    line -> new Priced(line.category(), line.currency()),
                    Collectors.mapping(ShopperSimulator::price, Collectors.toList())));
    List<Double> baskets =
        customers.stream()
            .flatMap(known -> known.behaviour().orders().stream())
            .map(order -> order.amount() == null ? 0 : order.amount().doubleValue())
            .toList();
    Map<Priced, Double> medians = new HashMap<>();
    prices.forEach((priced, all) -> medians.put(priced, median(all)));
    return new Norms(medians, new TreeMap<>(Map.of("EUR", median(baskets))), 25);
  }

  private static double price(Line line) {
    return line.amount() == null ? 0 : line.amount().doubleValue();
  }

  private static double median(Collection<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
