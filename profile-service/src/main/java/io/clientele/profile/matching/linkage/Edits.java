package io.clientele.profile.matching.linkage;

/** Slips of the finger. */
final class Edits {

  private Edits() {}

  /**
   * Whether one character put in, left out or replaced, or two neighbours exchanged, turns one text
   * into the other (Damerau 1964).
   */
  static boolean atMostOne(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int start = 0;
    while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int endA = a.length();
    int endB = b.length();
    while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
      endA--;
      endB--;
    }
    int restA = endA - start;
    int restB = endB - start;
    boolean exchanged =
        restA == 2
            && restB == 2
            && a.charAt(start) == b.charAt(start + 1)
            && a.charAt(start + 1) == b.charAt(start);
    return exchanged || Math.max(restA, restB) <= 1;
  }
}
