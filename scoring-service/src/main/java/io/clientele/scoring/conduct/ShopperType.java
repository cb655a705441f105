package io.clientele.scoring.conduct;

import java.util.Locale;

/** What kind of shopper a person is. */
public enum ShopperType {
  /** Thinks and compares before buying. */
  RATIONAL,
  /** Buys on the spur of the moment. */
  IMPULSIVE,
  /** Buys what is cheap. */
  FRUGAL,
  /** Buys the same again, as always. */
  HABITUAL,
  /** Wants to try things and enjoys the way. */
  EXPERIENTIAL,
  /** Pays for what is good and lasts. */
  VALUE,
  /** Buys with others and because of others. */
  SOCIAL;

  /** The label in a classification. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
