package io.clientele.profile.matching.linkage;

/**
 * How alike two strings are, in [0, 1].
 *
 * <p>Jaro (1989): with c characters in common (equal and at most half the longer length less one
 * apart) of which t pairs stand in another order, (c/|a| + c/|b| + (c - t/2)/c) / 3. Winkler (1990)
 * adds 0.1 of what is missing to 1 for each of up to four equal characters at the beginning.
 */
final class JaroWinkler {

  private static final int PREFIX = 4;
  private static final double PREFIX_SCALE = 0.1;

  private JaroWinkler() {}

  static double similarity(String a, String b) {
    double jaro = jaro(a, b);
    int prefix = 0;
    while (prefix < Math.min(PREFIX, Math.min(a.length(), b.length()))
        && a.charAt(prefix) == b.charAt(prefix)) {
      prefix++;
    }
    return jaro + prefix * PREFIX_SCALE * (1 - jaro);
  }

  private static double jaro(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.equals(b) ? 1 : 0;
    }
    boolean[] takenOfB = new boolean[b.length()];
    StringBuilder commonOfA = new StringBuilder();
    int reach = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
    for (int i = 0; i < a.length(); i++) {
      int end = Math.min(b.length(), i + reach + 1);
      for (int j = Math.max(0, i - reach); j < end; j++) {
        if (!takenOfB[j] && a.charAt(i) == b.charAt(j)) {
          takenOfB[j] = true;
          commonOfA.append(a.charAt(i));
          break;
        }
      }
    }
    if (commonOfA.isEmpty()) {
      return 0;
    }
    double common = commonOfA.length();
    double inOrder = common - outOfOrder(commonOfA, b, takenOfB) / 2.0;
    return (common / a.length() + common / b.length() + inOrder / common) / 3;
  }

  private static int outOfOrder(CharSequence commonOfA, String b, boolean[] takenOfB) {
    int different = 0;
    int place = 0;
    for (int j = 0; j < b.length(); j++) {
      if (takenOfB[j] && commonOfA.charAt(place++) != b.charAt(j)) {
        different++;
      }
    }
    return different;
  }
}
