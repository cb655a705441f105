package io.clientele.scoring.conduct;

import java.util.Locale;

/**
 * How often each type was found to be which.
 *
 * @param counts by true and found type; UNKNOWN is found in the last column
 */
record Confusion(int[][] counts) {

  double f1(int type) {
    int right = counts[type][type];
    int found = 0;
    int there = 0;
    for (int[] row : counts) {
      found += row[type];
    }
    for (int count : counts[type]) {
      there += count;
    }
    return 2.0 * right / (found + there);
  }

  double macroF1() {
    double sum = 0;
    for (int type = 0; type < counts.length; type++) {
      sum += f1(type);
    }
    return sum / counts.length;
  }

  /** Share of those that no type was found of. */
  double unknown() {
    return share(true);
  }

  /** Share of those that another type was found of. */
  double wrong() {
    return share(false);
  }

  private double share(boolean ofUnknown) {
    int all = 0;
    int some = 0;
    for (int type = 0; type < counts.length; type++) {
      for (int found = 0; found < counts[type].length; found++) {
        all += counts[type][found];
        boolean none = found == counts.length;
        some += none == ofUnknown && found != type ? counts[type][found] : 0;
      }
    }
    return (double) some / all;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("%-13s".formatted("true \\ found"));
    for (ShopperType type : ShopperType.values()) {
      text.append("%13s".formatted(type.label()));
    }
    text.append("%13s%8s%n".formatted("UNKNOWN", "F1"));
    for (ShopperType type : ShopperType.values()) {
      text.append("%-13s".formatted(type.label()));
      for (int count : counts[type.ordinal()]) {
        text.append("%13d".formatted(count));
      }
      text.append("%8.3f%n".formatted(f1(type.ordinal())));
    }
    return text.append(String.format(Locale.ROOT, "macro-F1 %.3f", macroF1())).toString();
  }
}
