package io.clientele.embedded.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGenerator;

/** What the shop sells. */
final class Catalogue {

  private static final List<Product> PRODUCTS =
      List.of(
          product("TEA-01", "Mountain green tea", "tea", "8.90"),
          product("TEA-02", "Aged black tea", "tea", "14.50"),
          product("TEA-03", "Jasmine pearls", "tea", "18.00"),
          product("TEA-04", "White tea, first harvest", "tea", "42.00"),
          product("CUP-01", "Porcelain cup", "tableware", "6.40"),
          product("CUP-02", "Double-walled glass", "tableware", "9.80"),
          product("POT-01", "Cast-iron pot", "tableware", "58.00"),
          product("POT-02", "Clay pot, hand-made", "tableware", "129.00"),
          product("SNK-01", "Almond biscuits", "snacks", "4.20"),
          product("SNK-02", "Dried mango", "snacks", "5.60"),
          product("SNK-03", "Dark chocolate", "snacks", "7.30"),
          product("GFT-01", "Gift box, small", "gifts", "24.00"),
          product("GFT-02", "Gift box, large", "gifts", "69.00"),
          product("GFT-03", "Tasting for two", "gifts", "95.00"),
          product("HOM-01", "Linen tablecloth", "home", "38.00"),
          product("HOM-02", "Bamboo tray", "home", "21.50"));

  private Catalogue() {}

  /** A product; the category that somebody likes comes up more often. */
  static Product pick(String favourite, RandomGenerator random) {
    Product product = any(random);
    for (int look = 0; look < 3 && !product.category().equals(favourite); look++) {
      product = any(random);
    }
    return product;
  }

  /** A category. */
  static String category(RandomGenerator random) {
    return any(random).category();
  }

  private static Product any(RandomGenerator random) {
    return PRODUCTS.get(random.nextInt(PRODUCTS.size()));
  }

  private static Product product(String sku, String name, String category, String price) {
    return new Product(sku, name, category, new BigDecimal(price));
  }
}
