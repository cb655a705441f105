package io.clientele.profile.matching.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What goes wrong when somebody tells the same of a person once more. */
final class Slips {

  private static final Map<String, List<String>> SHORT =
      Map.ofEntries(
          Map.entry("robert", List.of("bob", "rob")),
          Map.entry("william", List.of("bill", "will")),
          Map.entry("james", List.of("jim", "jimmy")),
          Map.entry("elizabeth", List.of("liz", "beth")),
          Map.entry("margaret", List.of("peggy", "maggie")),
          Map.entry("richard", List.of("dick", "rick")),
          Map.entry("michael", List.of("mike")),
          Map.entry("thomas", List.of("tom")),
          Map.entry("jennifer", List.of("jen", "jenny")),
          Map.entry("katherine", List.of("kate", "kathy")),
          Map.entry("joseph", List.of("joe")),
          Map.entry("charles", List.of("chuck", "charlie")),
          Map.entry("patricia", List.of("pat", "trish")),
          Map.entry("daniel", List.of("dan")));

  private Slips() {}

  /** The record as it might be told again: one to three slips, and some of it left out. */
  static Map<String, String> corrupted(Map<String, String> original, Random random) {
    Map<String, String> copy = new HashMap<>(original);
    int slips = 1 + random.nextInt(3);
    for (int slip = 0; slip < slips; slip++) {
      slip(copy, random);
    }
    for (String name : List.of("email", "phone", "birth_date", "address", "city", "postal_code")) {
      if (random.nextInt(100) < 8) {
        copy.remove(name);
      }
    }
    return copy;
  }

  private static void slip(Map<String, String> copy, Random random) {
    switch (random.nextInt(12)) {
      case 0 -> typo(copy, "first_name", random);
      case 1 -> typo(copy, "last_name", random);
      case 2 -> typo(copy, "email", random);
      case 3 -> typo(copy, "phone", random);
      case 4 -> swapNames(copy);
      case 5 ->
          copy.computeIfPresent("phone", (n, old) -> People.phone(random, old.startsWith("+86")));
      case 6 -> copy.computeIfPresent("email", (n, old) -> otherEmail(old, random));
      case 7 -> birth(copy, random);
      case 8 -> shortName(copy, random);
      case 9 -> move(copy, random);
      case 10 -> writeOtherwise(copy);
      default -> typo(copy, "address", random);
    }
  }

  private static void typo(Map<String, String> copy, String name, Random random) {
    String old = copy.get(name);
    if (old == null || old.length() < 2) {
      return;
    }
    int place = random.nextInt(old.length() - 1);
    copy.put(
        name,
        switch (random.nextInt(4)) {
          case 0 -> old.substring(0, place) + old.substring(place + 1);
          case 1 -> old.substring(0, place) + old.charAt(place) + old.substring(place);
          case 2 ->
              old.substring(0, place)
                  + old.charAt(place + 1)
                  + old.charAt(place)
                  + old.substring(place + 2);
          default ->
              old.substring(0, place)
                  + letter(old.charAt(place), random)
                  + old.substring(place + 1);
        });
  }

  private static char letter(char old, Random random) {
    return Character.isDigit(old)
        ? (char) ('0' + random.nextInt(10))
        : (char) ('a' + random.nextInt(26));
  }

  private static void swapNames(Map<String, String> copy) {
    String first = copy.get("first_name");
    String last = copy.get("last_name");
    if (first != null && last != null) {
      copy.put("first_name", last);
      copy.put("last_name", first);
    }
  }

  private static String otherEmail(String old, Random random) {
    String local = old.split("@", 2)[0];
    return random.nextBoolean()
        ? local + "@" + People.pick(random, List.of("icloud.com", "proton.me", "126.com"))
        : "u" + random.nextInt(1_000_000_000) + "@gmail.com";
  }

  private static void birth(Map<String, String> copy, Random random) {
    String old = copy.get("birth_date");
    if (old == null) {
      return;
    }
    if (random.nextBoolean() || old.length() != 10) {
      typo(copy, "birth_date", random);
    } else {
      copy.put("birth_date", old.substring(0, 5) + old.substring(8) + "-" + old.substring(5, 7));
    }
  }

  private static void shortName(Map<String, String> copy, Random random) {
    copy.computeIfPresent(
        "first_name", (name, old) -> People.pick(random, SHORT.getOrDefault(old, List.of(old))));
  }

  private static void move(Map<String, String> copy, Random random) {
    copy.computeIfPresent(
        "address",
        (name, old) -> (1 + random.nextInt(2000)) + " " + Names.family(random, false) + " Road");
    copy.computeIfPresent(
        "postal_code", (name, old) -> String.valueOf(10_000 + random.nextInt(80_000)));
    copy.computeIfPresent("city", (name, old) -> People.pick(random, Names.cities()));
  }

  private static void writeOtherwise(Map<String, String> copy) {
    copy.computeIfPresent("address", (name, old) -> old.replace("Street", "St."));
    copy.computeIfPresent(
        "phone",
        (name, old) ->
            old.startsWith("+86")
                ? old.substring(3)
                : "("
                    + old.substring(Math.min(2, old.length()), Math.min(5, old.length()))
                    + ") "
                    + old.substring(Math.min(5, old.length())));
    copy.computeIfPresent("last_name", (name, old) -> old.toUpperCase(java.util.Locale.ROOT));
  }
}
