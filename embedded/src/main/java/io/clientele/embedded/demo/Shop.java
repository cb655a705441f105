package io.clientele.embedded.demo;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A simulated shop; the same seed and end always make the same messages.
 *
 * @param seed of all chance
 * @param until when its history ends
 * @param size how many customers it has
 */
record Shop(long seed, Instant until, int size) {

  private static final long PRIME = 1_000_003;

  /** Each customer's messages, one customer after another. */
  Stream<ShopperHistory.Messages> customers() {
    return IntStream.rangeClosed(1, size).mapToObj(this::customer);
  }

  /** Every customer has chance of their own, so that one does not depend on those before. */
  private ShopperHistory.Messages customer(int number) {
    RandomGenerator random = new SplittableRandom(seed * PRIME + number).split();
    String id = String.format("demo%d-%05d", seed, number);
    return new ShopperHistory(Shopper.of(id, until, random), until, random).live();
  }
}
