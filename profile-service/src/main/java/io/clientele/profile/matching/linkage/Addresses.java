package io.clientele.profile.matching.linkage;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Addresses in the form in which they are compared, and how they compare. */
final class Addresses {

  private static final Map<String, String> SHORT =
      Map.of(
          "street", "st",
          "road", "rd",
          "avenue", "ave",
          "lane", "ln",
          "drive", "dr",
          "apartment", "apt",
          "strasse", "str",
          "north", "n",
          "south", "s");
  private static final double ALIKE = 0.9;

  private Addresses() {}

  static String normal(String told) {
    return Arrays.stream(Texts.words(told).split(" "))
        .map(word -> SHORT.getOrDefault(word, word))
        .collect(Collectors.joining(" "));
  }

  /** Houses of one street differ by their numbers alone, so that those have to be the same. */
  static Level compare(String a, String b) {
    if (a.equals(b)) {
      return Level.EXACT;
    }
    if (!numbers(a).equals(numbers(b))) {
      return Level.DIFFERENT;
    }
    return JaroWinkler.similarity(sorted(a), sorted(b)) >= ALIKE ? Level.CLOSE : Level.DIFFERENT;
  }

  private static Set<String> numbers(String address) {
    Set<String> numbers = new TreeSet<>();
    StringBuilder number = new StringBuilder();
    (address + " ")
        .chars()
        .forEach(c -> {
          if (Character.isDigit(c)) {
            number.append((char) c);
          } else if (!number.isEmpty()) {
            numbers.add(number.toString());
            number.setLength(0);
          }
        });
    return numbers;
  }

  private static String sorted(String address) {
    return Arrays.stream(address.split(" ")).sorted().collect(Collectors.joining(" "));
  }
}
