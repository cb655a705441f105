package io.clientele.embedded.demo;

import java.util.random.RandomGenerator;

/**
 * How somebody shops: the story behind what they do, in odds and numbers. Made up, and overlapping
 * as people do.
 */
enum Manner {
  /** Compares for days, reads what others say, and then buys. */
  RATIONAL(new Looks(6, 0.7, 0.6, 0.35), new Deals(0.15, 0.10, 0.02), new Ways(0.15, 0.04, 0.03)),
  /** Sees it and buys it, often at night, and sends some of it back. */
  IMPULSIVE(
      new Looks(1, 0.02, 0.03, 0.05), new Deals(0.15, 0.35, 0.18), new Ways(0.05, 0.06, 0.03)),
  /** Waits for the coupon. */
  FRUGAL(new Looks(4, 0.25, 0.15, 0.40), new Deals(0.75, 0.55, 0.03), new Ways(0.20, 0.04, 0.03)),
  /** Buys again what was good. */
  HABITUAL(new Looks(1, 0.04, 0.04, 0.05), new Deals(0.08, 0.05, 0.01), new Ways(0.85, 0.03, 0.02)),
  /** Strolls through the shop, tries what is new, tells how it was. */
  EXPERIENTIAL(
      new Looks(8, 0.25, 0.35, 0.75), new Deals(0.10, 0.08, 0.03), new Ways(0.02, 0.20, 0.05)),
  /** Pays for what lasts. */
  VALUE(new Looks(4, 0.45, 0.50, 0.20), new Deals(0.05, 0.03, 0.02), new Ways(0.25, 0.08, 0.04)),
  /** Shows friends what there is, and brings them along. */
  SOCIAL(new Looks(3, 0.10, 0.20, 0.30), new Deals(0.25, 0.15, 0.03), new Ways(0.10, 0.70, 0.35));

  /**
   * Before a purchase.
   *
   * @param products looked at on a visit, on average
   * @param considers how often the product was looked at days before
   * @param reads how often reviews are read first
   * @param strolls how often a visit is only for looking
   */
  record Looks(double products, double considers, double reads, double strolls) {}

  /**
   * What moves them.
   *
   * @param coupon how often a coupon is used
   * @param promotion how often a promotion led there
   * @param returns how often an order goes back for no fault
   */
  record Deals(double coupon, double promotion, double returns) {}

  /**
   * Afterwards.
   *
   * @param repeats how often the product is the one bought before
   * @param shares how often a product is shown to others
   * @param invites how often somebody is invited
   */
  record Ways(double repeats, double shares, double invites) {}

  private final Looks looks;
  private final Deals deals;
  private final Ways ways;

  Manner(Looks looks, Deals deals, Ways ways) {
    this.looks = looks;
    this.deals = deals;
    this.ways = ways;
  }

  /** One of them; habits and thrift are more common than the rest. */
  static Manner pick(RandomGenerator random) {
    return switch (random.nextInt(10)) {
      case 0, 1 -> HABITUAL;
      case 2, 3 -> FRUGAL;
      case 4 -> RATIONAL;
      case 5, 6 -> IMPULSIVE;
      case 7 -> EXPERIENTIAL;
      case 8 -> VALUE;
      default -> SOCIAL;
    };
  }

  Looks looks() {
    return looks;
  }

  Deals deals() {
    return deals;
  }

  Ways ways() {
    return ways;
  }
}
