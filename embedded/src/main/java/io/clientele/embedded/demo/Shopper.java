package io.clientele.embedded.demo;

import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * A made-up customer and what makes them act as they do; the suite sees only the acts.
 *
 * @param id under which the shop knows them
 * @param birthYear stated on registration
 * @param joined when they registered
 * @param left when they lost interest; may be in the future
 * @param gapDays days between purchases, on average
 * @param basket a typical order's worth in US dollars
 * @param favourite category they like most
 * @param content in [0, 1]: how pleased they are
 * @param manner how they shop
 */
record Shopper(
    String id,
    String name,
    Place place,
    int birthYear,
    Instant joined,
    Instant left,
    double gapDays,
    double basket,
    String favourite,
    double content,
    Manner manner) {

  private static final double SPAN_DAYS = 720;

  /**
   * Makes one up. Purchase rates are gamma distributed over customers and lifetimes exponential, as
   * in the Pareto/NBD model of Schmittlein, Morrison and Colombo, "Counting your customers",
   * Management Science 33 (1987); baskets are log-normal.
   *
   * @param until end of the shop's history
   */
  static Shopper of(String id, Instant until, RandomGenerator random) {
    Place place = Place.pick(random);
    Instant joined = until.minus(Draw.days(random.nextDouble() * SPAN_DAYS));
    double content =
        Draw.chance(0.75, random) ? 0.6 + 0.4 * random.nextDouble() : 0.5 * random.nextDouble();
    double lifetimeDays = random.nextExponential() * (150 + 500 * content);
    double ordersPerDay = Draw.gamma(0.9, 1 / 22.0, random);
    return new Shopper(
        id,
        Names.pick(place, random),
        place,
        1950 + random.nextInt(57),
        joined,
        joined.plus(Draw.days(lifetimeDays)),
        Math.max(2, 1 / ordersPerDay),
        Draw.logNormal(32, 0.7, random),
        Catalogue.category(random),
        content,
        Manner.pick(random));
  }
}
