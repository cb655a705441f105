package io.clientele.scoring.conduct;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What a simulated shop sells: in each category four makers, from the cheap to the fine one, with
 * six products each.
 */
final class Catalogue {

  static final int MAKERS = 4;
  private static final int PRODUCTS = 6;
  private static final double[] LEVELS = {0.6, 0.9, 1.15, 1.7};

  /** Something to buy. */
  record Product(String sku, String category, double price) {}

  /** Products of a kind, by maker. */
  record Shelf(String category, boolean lasting, List<List<Product>> makers) {

    List<Product> all() {
      return makers.stream().flatMap(List::stream).toList();
    }
  }

  private final List<Shelf> shelves = new ArrayList<>();

  Catalogue(Random random) {
    shelf("Coffee", 9, false, random);
    shelf("Tea", 7, false, random);
    shelf("Snacks", 4, false, random);
    shelf("Pet food", 15, false, random);
    shelf("Skin care", 22, false, random);
    shelf("Household", 8, false, random);
    shelf("Books", 14, false, random);
    shelf("Toys", 25, false, random);
    shelf("Shirts", 35, false, random);
    shelf("Shoes", 70, false, random);
    shelf("Garden", 30, false, random);
    shelf("Kitchen appliances", 120, true, random);
    shelf("Furniture", 260, true, random);
    shelf("Phones", 450, true, random);
    shelf("Cameras", 520, true, random);
    shelf("Luggage", 110, true, random);
  }

  private void shelf(String category, double price, boolean lasting, Random random) {
    List<List<Product>> makers = new ArrayList<>();
    String code = category.substring(0, 3).toUpperCase(Locale.ROOT);
    for (int maker = 0; maker < MAKERS; maker++) {
      List<Product> products = new ArrayList<>();
      for (int i = 0; i < PRODUCTS; i++) {
        double own = price * LEVELS[maker] * Math.exp(0.12 * random.nextGaussian());
        products.add(
            new Product(
                code + (char) ('K' + maker) + "-" + i, category, Math.round(own * 100) / 100.0));
      }
      makers.add(products);
    }
    shelves.add(new Shelf(category, lasting, makers));
  }

  Shelf any(Random random) {
    return shelves.get(random.nextInt(shelves.size()));
  }

  Shelf lasting(Random random) {
    List<Shelf> some = shelves.stream().filter(Shelf::lasting).toList();
    return some.get(random.nextInt(some.size()));
  }

  Shelf daily(Random random) {
    return shelves.get(random.nextInt(6));
  }

  static Product of(Shelf shelf, int maker, Random random) {
    List<Product> products = shelf.makers().get(maker);
    return products.get(random.nextInt(products.size()));
  }

  static Product any(Shelf shelf, Random random) {
    return of(shelf, random.nextInt(MAKERS), random);
  }
}
