package io.clientele.profile.matching.linkage;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The texts by which candidates are found: two records are compared where they share one. Each
 * withstands the slips of another field, so that two records of one person share some key as long
 * as not everything is wrong at once.
 */
public final class BlockingKeys {

  private static final int MIN_LOCAL = 4;

  private BlockingKeys() {}

  /** The keys of a record. */
  public static Set<String> of(MatchRecord record) {
    Set<String> keys = new LinkedHashSet<>();
    if (!record.phone().isEmpty()) {
      keys.add("p:" + Comparison.lastDigits(record.phone()));
    }
    if (record.emailLocal().length() >= MIN_LOCAL) {
      keys.add("e:" + record.emailLocal());
    } else if (!record.email().isEmpty()) {
      keys.add("E:" + record.email());
    }
    byName(record, keys);
    byBirth(record, keys);
    return keys;
  }

  private static void byName(MatchRecord record, Set<String> keys) {
    PersonName name = record.name();
    if (!name.isWhole()) {
      return;
    }
    String initials = sorted(name.given().substring(0, 1), name.family().substring(0, 1));
    String sounds = sorted(Soundex.code(name.given()), Soundex.code(name.family()));
    if (!record.postalCode().isEmpty()) {
      keys.add("i:" + initials + ":" + record.postalCode());
    }
    keys.add("n:" + sorted(name.given(), name.family()));
    if (!record.city().isEmpty()) {
      keys.add("c:" + sounds + ":" + record.city());
    }
    if (record.birthDate().length() >= 4) {
      keys.add("y:" + sounds + ":" + record.birthDate().substring(0, 4));
    }
  }

  private static void byBirth(MatchRecord record, Set<String> keys) {
    String date = record.birthDate();
    if (date.length() != 8) {
      return;
    }
    String day = date.substring(0, 4) + sorted(date.substring(4, 6), date.substring(6));
    addInitial(record.name().given(), day, keys);
    addInitial(record.name().family(), day, keys);
    if (!record.postalCode().isEmpty()) {
      keys.add("d:" + day + ":" + record.postalCode());
    }
  }

  private static void addInitial(String name, String day, Set<String> keys) {
    if (!name.isEmpty()) {
      keys.add("b:" + day + ":" + name.charAt(0));
    }
  }

  // In the order of the alphabet, so that it does not matter which of the two is which.
  private static String sorted(String a, String b) {
    return a.compareTo(b) <= 0 ? a + "," + b : b + "," + a;
  }
}
