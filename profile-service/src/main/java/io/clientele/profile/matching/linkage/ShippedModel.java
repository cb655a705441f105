package io.clientele.profile.matching.linkage;

import java.util.Map;

/**
 * The weights before anything was estimated: for some ten thousand people with one duplicate of
 * every ten, in round figures of what estimation finds in such a base of English and Chinese names.
 */
public final class ShippedModel {

  /** From which probability on two people are suggested to be one. */
  public static final double THRESHOLD = 0.9;

  private static final double PRIOR = 1.0 / (1 << 17);

  private ShippedModel() {}

  /** The model. */
  public static LinkageModel get() {
    return new LinkageModel(
        PRIOR,
        THRESHOLD,
        Map.of(
            Field.FIRST_NAME,
                swapping(odds(0.75, 0.005), odds(0.12, 0.004), odds(0.11, 2e-5), odds(0.02, 0.99)),
            Field.LAST_NAME,
                swapping(
                    odds(0.79, 0.0145), odds(0.09, 0.001), odds(0.11, 2e-5), odds(0.01, 0.985)),
            Field.EMAIL, plain(odds(0.70, 2e-5), odds(0.15, 1e-5), odds(0.15, 0.9999)),
            Field.PHONE, plain(odds(0.74, 2e-5), odds(0.05, 3e-6), odds(0.21, 0.9999)),
            Field.BIRTH_DATE,
                swapping(
                    odds(0.89, 5e-5), odds(0.03, 0.0014), odds(0.07, 2e-5), odds(0.01, 0.9985)),
            Field.ADDRESS, plain(odds(0.70, 1e-4), odds(0.08, 3e-5), odds(0.22, 0.9998)),
            Field.POSTAL_CODE, plain(odds(0.83, 0.001), odds(0.01, 0.01), odds(0.16, 0.989)),
            Field.CITY, plain(odds(0.84, 0.02), odds(0.01, 0.005), odds(0.15, 0.975))));
  }

  private static Odds odds(double m, double u) {
    return new Odds(m, u);
  }

  private static Map<Level, Odds> plain(Odds exact, Odds close, Odds different) {
    return Map.of(Level.EXACT, exact, Level.CLOSE, close, Level.DIFFERENT, different);
  }

  private static Map<Level, Odds> swapping(Odds exact, Odds close, Odds swapped, Odds different) {
    return Map.of(
        Level.EXACT, exact, Level.CLOSE, close, Level.SWAPPED, swapped, Level.DIFFERENT, different);
  }
}
