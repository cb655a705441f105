package io.clientele.scoring.value;

/**
 * What purchasing power is: the expected spend by year, the mean basket shrunk towards that of all
 * buyers of the currency times the rate of purchases; and which share of the buyers has much of it.
 *
 * @param weight how many orders the mean basket of all weighs as much as, above 0
 * @param high share of the buyers, from the best, that has a high one
 * @param mid share down to which it is middling, at least {@code high}
 */
public record PowerPolicy(double weight, double high, double mid) {

  public PowerPolicy {
    if (!(weight > 0 && weight < 1e9 && high > 0 && mid >= high && mid < 1)) {
      throw new IllegalArgumentException(
          "purchasing power needs a positive weight and shares that ascend within 0 and 1");
    }
  }

  /** The weight of 3 orders; the best 20 % high, down to 60 % middling. */
  public static PowerPolicy withDefaults() {
    return new PowerPolicy(3, 0.2, 0.6);
  }

  /**
   * The mean basket of a buyer, shrunk.
   *
   * @param gross of the buyer's orders
   * @param orders how many
   * @param meanBasket of all buyers
   */
  public double basket(double gross, long orders, double meanBasket) {
    return (weight * meanBasket + gross) / (weight + orders);
  }

  /** Names this policy in every classification made with it. */
  public String version() {
    return "power-%s-%s-%s".formatted(weight, high, mid);
  }
}
