package io.clientele.embedded.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Where a customer lives, and what follows from it.
 *
 * @param language `zh` or `en`, of what they write
 * @param currency they pay in
 * @param rate units of the currency for a US dollar, about
 */
record Place(String city, String country, String language, String currency, BigDecimal rate) {

  private static final BigDecimal YUAN = new BigDecimal("7");

  private static final List<Place> PLACES =
      List.of(
          china("上海"),
          china("北京"),
          china("广州"),
          china("成都"),
          china("杭州"),
          china("武汉"),
          elsewhere("Seattle", "US"),
          elsewhere("Austin", "US"),
          elsewhere("Boston", "US"),
          elsewhere("Toronto", "CA"),
          elsewhere("Manchester", "GB"),
          elsewhere("Sydney", "AU"));

  /** One of the places, all alike. */
  static Place pick(RandomGenerator random) {
    return PLACES.get(random.nextInt(PLACES.size()));
  }

  /** Whether people write Chinese there. */
  boolean chinese() {
    return "zh".equals(language);
  }

  private static Place china(String city) {
    return new Place(city, "CN", "zh", "CNY", YUAN);
  }

  private static Place elsewhere(String city, String country) {
    return new Place(city, country, "en", "USD", BigDecimal.ONE);
  }
}
