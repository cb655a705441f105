package io.clientele.scoring.expression;

/**
 * How many letters have to be put in, taken out, changed or swapped with their neighbour to make
 * one text of another (optimal string alignment).
 */
final class EditDistance {

  private EditDistance() {}

  static int between(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int k = 0; k <= other.length(); k++) {
        cost[i][k] = i == 0 || k == 0 ? i + k : least(cost, one, other, i, k);
      }
    }
    return cost[one.length()][other.length()];
  }

  private static int least(int[][] cost, String one, String other, int i, int k) {
    boolean same = one.charAt(i - 1) == other.charAt(k - 1);
    int least =
        Math.min(Math.min(cost[i - 1][k], cost[i][k - 1]) + 1, cost[i - 1][k - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1
            && k > 1
            && one.charAt(i - 1) == other.charAt(k - 2)
            && one.charAt(i - 2) == other.charAt(k - 1);
    return swapped ? Math.min(least, cost[i - 2][k - 2] + 1) : least;
  }
}
