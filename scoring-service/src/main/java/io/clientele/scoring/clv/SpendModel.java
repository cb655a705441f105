package io.clientele.scoring.clv;

import java.util.SortedMap;

/** A fitted model of what a buyer spends on a day with a purchase. */
public sealed interface SpendModel permits GammaGamma {

  /** The parameters by the names of the literature. */
  SortedMap<String, Double> parameters();

  /**
   * The expected value of a day with a purchase, always positive and finite.
   *
   * @param days days of purchase that are known, at least 0
   * @param mean the mean value of those days, positive; does not matter where there are none
   */
  double meanPurchase(long days, double mean);
}
