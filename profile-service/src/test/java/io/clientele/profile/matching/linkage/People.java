package io.clientele.profile.matching.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * People of two countries in households that share a name, a place and sometimes a telephone, and
 * records of some of them that were told a second time with slips. The same seed makes the same.
 *
 * @param records attributes by name
 * @param same which two of the records are of one person
 */
record People(List<Map<String, String>> records, Set<Pair> same) {

  private static final int POSTAL_CODES = 900;

  /** Two records by their places, the lower first. */
  record Pair(int a, int b) {
    static Pair of(int a, int b) {
      return new Pair(Math.min(a, b), Math.max(a, b));
    }
  }

  static People of(int people, int duplicates, long seed) {
    Random random = new Random(seed);
    List<Map<String, String>> records = new ArrayList<>();
    while (records.size() < people) {
      household(random, people - records.size(), records);
    }
    Set<Pair> same = new HashSet<>();
    Map<Integer, List<Integer>> told = new HashMap<>();
    for (int copy = 0; copy < duplicates; copy++) {
      int original = random.nextInt(people);
      int place = records.size();
      records.add(Slips.corrupted(records.get(original), random));
      List<Integer> before =
          told.computeIfAbsent(original, any -> new ArrayList<>(List.of(original)));
      before.forEach(other -> same.add(Pair.of(other, place)));
      before.add(place);
    }
    return new People(records, same);
  }

  private static void household(Random random, int most, List<Map<String, String>> records) {
    boolean han = random.nextInt(3) == 0;
    int size = Math.min(most, 1 + (random.nextInt(100) < 30 ? 1 + random.nextInt(3) : 0));
    String family = Names.family(random, han);
    String phone = phone(random, han);
    String city = han ? pick(random, Names.hanCities()) : pick(random, Names.cities());
    String postal =
        String.valueOf(10_000 + (city.hashCode() & 0xff) * 300 + random.nextInt(POSTAL_CODES / 30));
    String address =
        han
            ? Names.given(random, true)
                + "路"
                + (1 + random.nextInt(400))
                + "号"
                + (1 + random.nextInt(30))
                + "室"
            : (1 + random.nextInt(2000)) + " " + Names.family(random, false) + " Street";
    Set<String> givenNames = new HashSet<>();
    while (givenNames.size() < size) {
      Map<String, String> person = new HashMap<>();
      String given = Names.given(random, han);
      if (!givenNames.add(given)) {
        continue;
      }
      boolean ownName = random.nextInt(100) < (han ? 40 : 10);
      String own = ownName ? Names.family(random, han) : family;
      if (han && random.nextBoolean()) {
        person.put("name", own + given);
      } else {
        person.put("first_name", given);
        person.put("last_name", own);
      }
      int year = 1940 + random.nextInt(65);
      person.put("birth_date", date(year, 1 + random.nextInt(12), 1 + random.nextInt(28)));
      person.put("phone", random.nextInt(100) < 15 ? phone : phone(random, han));
      person.put("email", email(random, given, own, han));
      person.put("city", city);
      person.put("postal_code", postal);
      person.put("address", address);
      leaveOut(person, random);
      records.add(person);
    }
  }

  private static void leaveOut(Map<String, String> person, Random random) {
    Map.of("birth_date", 25, "phone", 15, "email", 15, "address", 30, "postal_code", 20, "city", 10)
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> {
          if (random.nextInt(100) < entry.getValue()) {
            person.remove(entry.getKey());
          }
        });
    if (!person.containsKey("phone") && !person.containsKey("email")) {
      person.put("phone", phone(random, false));
    }
  }

  private static String date(int year, int month, int day) {
    return "%04d-%02d-%02d".formatted(year, month, day);
  }

  static String phone(Random random, boolean han) {
    return han
        ? "+861" + (3 + random.nextInt(7)) + "%09d".formatted(random.nextInt(1_000_000_000))
        : "+1"
            + (201 + random.nextInt(700))
            + "%07d".formatted(2_000_000 + random.nextInt(7_999_999));
  }

  static String email(Random random, String given, String family, boolean han) {
    String domain =
        pick(random, List.of("gmail.com", "outlook.com", "yahoo.com", "qq.com", "163.com"));
    if (han) {
      return (10_000_000 + random.nextInt(900_000_000)) + "@" + domain;
    }
    String tail = random.nextInt(3) == 0 ? "" : String.valueOf(random.nextInt(100));
    return switch (random.nextInt(3)) {
      case 0 -> given + "." + family + tail + "@" + domain;
      case 1 -> given.charAt(0) + family + tail + "@" + domain;
      default -> given + tail + family.charAt(0) + random.nextInt(1000) + "@" + domain;
    };
  }

  static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
