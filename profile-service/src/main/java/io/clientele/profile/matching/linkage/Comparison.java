package io.clientele.profile.matching.linkage;

import java.util.Arrays;
import java.util.Set;

/** Compares records, field by field. */
public final class Comparison {

  // From here on names count as alike: Winkler (1990) found that few others than slips come so far.
  private static final double ALIKE = 0.88;
  private static final int PHONE_DIGITS = 8;
  private static final int SHORT = 3;
  private static final Set<Level> ALIKE_LEVELS = Set.of(Level.EXACT, Level.CLOSE);

  private Comparison() {}

  /** How two records compare; the order of the two does not matter. */
  public static Pattern of(MatchRecord a, MatchRecord b) {
    Level[] levels = new Level[Field.values().length];
    Arrays.fill(levels, Level.MISSING);
    names(a.name(), b.name(), levels);
    put(levels, Field.EMAIL, a.email(), b.email(), email(a, b));
    put(levels, Field.PHONE, a.phone(), b.phone(), phone(a.phone(), b.phone()));
    put(
        levels,
        Field.BIRTH_DATE,
        a.birthDate(),
        b.birthDate(),
        birth(a.birthDate(), b.birthDate()));
    put(
        levels,
        Field.ADDRESS,
        a.address(),
        b.address(),
        Addresses.compare(a.address(), b.address()));
    put(
        levels,
        Field.POSTAL_CODE,
        a.postalCode(),
        b.postalCode(),
        slip(a.postalCode(), b.postalCode()));
    put(levels, Field.CITY, a.city(), b.city(), alike(a.city(), b.city()));
    return new Pattern(Arrays.asList(levels));
  }

  private static void put(Level[] levels, Field field, String a, String b, Level level) {
    levels[field.ordinal()] = a.isEmpty() || b.isEmpty() ? Level.MISSING : level;
  }

  private static void names(PersonName a, PersonName b, Level[] levels) {
    put(levels, Field.FIRST_NAME, a.given(), b.given(), given(a.given(), b.given()));
    put(levels, Field.LAST_NAME, a.family(), b.family(), alike(a.family(), b.family()));
    boolean straight =
        ALIKE_LEVELS.contains(levels[Field.FIRST_NAME.ordinal()])
            || ALIKE_LEVELS.contains(levels[Field.LAST_NAME.ordinal()]);
    if (!straight && a.isWhole() && b.isWhole() && isSwapped(a, b.swapped())) {
      levels[Field.FIRST_NAME.ordinal()] = Level.SWAPPED;
      levels[Field.LAST_NAME.ordinal()] = Level.SWAPPED;
    }
  }

  private static boolean isSwapped(PersonName a, PersonName b) {
    return ALIKE_LEVELS.contains(alike(a.given(), b.given()))
        && ALIKE_LEVELS.contains(alike(a.family(), b.family()));
  }

  private static Level given(String a, String b) {
    if (isInitial(a) || isInitial(b)) {
      boolean possible = !a.isEmpty() && !b.isEmpty() && a.charAt(0) == b.charAt(0);
      return possible ? Level.MISSING : Level.DIFFERENT;
    }
    String firstOfA = a.split(" ", 2)[0];
    String firstOfB = b.split(" ", 2)[0];
    Level level = alike(a, b);
    return level == Level.DIFFERENT
            && (firstOfA.equals(firstOfB) || Nicknames.same(firstOfA, firstOfB))
        ? Level.CLOSE
        : level;
  }

  private static boolean isInitial(String name) {
    return name.length() == 1 && !Texts.isHan(name);
  }

  private static Level alike(String a, String b) {
    if (a.equals(b)) {
      return Level.EXACT;
    }
    if (Texts.isHan(a) && Texts.isHan(b)) {
      return a.length() > 1 && b.length() > 1 && Edits.atMostOne(a, b)
          ? Level.CLOSE
          : Level.DIFFERENT;
    }
    boolean close =
        JaroWinkler.similarity(a, b) >= ALIKE
            || Math.min(a.length(), b.length()) > SHORT && Edits.atMostOne(a, b);
    return close ? Level.CLOSE : Level.DIFFERENT;
  }

  private static Level slip(String a, String b) {
    if (a.equals(b)) {
      return Level.EXACT;
    }
    return Edits.atMostOne(a, b) ? Level.CLOSE : Level.DIFFERENT;
  }

  private static Level email(MatchRecord a, MatchRecord b) {
    if (a.email().equals(b.email())) {
      return Level.EXACT;
    }
    if (Edits.atMostOne(a.email(), b.email())) {
      return Level.CLOSE;
    }
    if (a.emailLocal().length() <= SHORT || !a.emailLocal().equals(b.emailLocal())) {
      return Level.DIFFERENT;
    }
    return isMadeOfName(a) || isMadeOfName(b) ? Level.MISSING : Level.CLOSE;
  }

  // What everybody of that name might have at another provider says no more than the name.
  private static boolean isMadeOfName(MatchRecord record) {
    String local = record.emailLocal();
    return local.chars().noneMatch(Character::isDigit)
        && (contains(local, record.name().family()) || contains(local, record.name().given()));
  }

  private static boolean contains(String local, String name) {
    return name.length() > 1 && local.contains(name);
  }

  private static Level phone(String a, String b) {
    if (lastDigits(a).equals(lastDigits(b))) {
      return Level.EXACT;
    }
    return Edits.atMostOne(lastDigits(a), lastDigits(b)) ? Level.CLOSE : Level.DIFFERENT;
  }

  /** The digits that the same number has with and without the prefix of its country. */
  static String lastDigits(String phone) {
    return phone.substring(Math.max(0, phone.length() - PHONE_DIGITS));
  }

  private static Level birth(String a, String b) {
    if (a.equals(b)) {
      return Level.EXACT;
    }
    if (a.length() != b.length()) {
      return a.startsWith(b) || b.startsWith(a) ? Level.MISSING : Level.DIFFERENT;
    }
    if (a.length() == 8 && a.equals(b.substring(0, 4) + b.substring(6) + b.substring(4, 6))) {
      return Level.SWAPPED;
    }
    return a.length() == 8 && Edits.atMostOne(a, b) ? Level.CLOSE : Level.DIFFERENT;
  }
}
