package io.clientele.scoring.basket;

import java.util.List;

/**
 * Who buys the one buys the other. R. Agrawal, R. Srikant, "Fast Algorithms for Mining Association
 * Rules" (1994); lift and leverage as S. Brin and others (1997) and G. Piatetsky-Shapiro (1991)
 * have them.
 *
 * @param antecedent in the order of their names
 * @param consequent in the order of their names
 * @param support share of the baskets with all of them
 * @param confidence share of those with the antecedent that have the consequent
 * @param lift confidence over the share of all baskets that have the consequent
 * @param leverage support minus what it would be by chance
 * @param pValue of so many or more by chance, corrected for the number of tests
 * @param baskets with all of them
 */
public record CoPurchaseRule(
    List<String> antecedent,
    List<String> consequent,
    double support,
    double confidence,
    double lift,
    double leverage,
    double pValue,
    long baskets) {

  public CoPurchaseRule {
    antecedent = List.copyOf(antecedent);
    consequent = List.copyOf(consequent);
  }
}
