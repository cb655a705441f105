package io.clientele.profile.matching.linkage;

import java.util.Set;

/**
 * A name in the form in which names are compared; empty parts are not known.
 *
 * @param given the given name
 * @param family the family name
 */
record PersonName(String given, String family) {

  // The compound family names still in common use; all others have one character.
  private static final Set<String> COMPOUND =
      Set.of(
          "欧阳", "歐陽", "上官", "司马", "司馬", "诸葛", "諸葛", "司徒", "皇甫", "尉迟", "慕容", "夏侯", "东方", "東方", "令狐",
          "端木", "公孙", "公孫", "轩辕", "南宫", "长孙", "宇文", "独孤");

  /** The name as its parts tell it, or else as the whole does. */
  static PersonName of(String first, String last, String whole) {
    String given = Texts.words(first);
    String family = Texts.words(last);
    if (!given.isEmpty() && !family.isEmpty()) {
      return new PersonName(given, family);
    }
    PersonName split = split(Texts.words(whole));
    return new PersonName(
        given.isEmpty() ? split.given : given, family.isEmpty() ? split.family : family);
  }

  private static PersonName split(String whole) {
    String joined = whole.replace(" ", "");
    if (Texts.isHan(joined) && joined.length() >= 2) {
      int family = joined.length() > 2 && COMPOUND.contains(joined.substring(0, 2)) ? 2 : 1;
      return new PersonName(joined.substring(family), joined.substring(0, family));
    }
    int space = whole.lastIndexOf(' ');
    return space < 0
        ? new PersonName("", whole)
        : new PersonName(whole.substring(0, space), whole.substring(space + 1));
  }

  PersonName swapped() {
    return new PersonName(family, given);
  }

  boolean isWhole() {
    return !given.isEmpty() && !family.isEmpty();
  }
}
