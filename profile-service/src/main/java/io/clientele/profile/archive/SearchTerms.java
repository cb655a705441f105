package io.clientele.profile.archive;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The terms of names, e-mail addresses and telephone numbers. Of a name it is its words; of Chinese
 * ones, which have no spaces between words, the whole and each pair of neighbouring characters.
 */
final class SearchTerms {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]+");
  private static final Set<String> KEPT =
      Set.of("first_name", "last_name", "name", "email", "phone");
  private static final int LOCAL_DIGITS = 8;
  private static final int MIN_DIGITS = 4;

  private SearchTerms() {}

  /** Whether customers are found by an attribute. */
  static boolean isKept(String attribute) {
    return KEPT.contains(attribute);
  }

  /** The terms under which a customer is kept of whom this was told; none for other attributes. */
  static Set<SearchTerm> kept(String attribute, String value) {
    return switch (attribute) {
      case "first_name", "last_name", "name" -> ofName(value, true);
      case "email" -> email(value);
      case "phone" -> keptPhone(value);
      default -> Set.of();
    };
  }

  /** The terms that all have to fit a name that is looked for. */
  static Set<SearchTerm> name(String asked) {
    return ofName(asked, false);
  }

  private static Set<SearchTerm> ofName(String name, boolean whole) {
    Set<SearchTerm> terms = new LinkedHashSet<>();
    String plain = MARKS.matcher(Normalizer.normalize(name, Form.NFKD)).replaceAll("");
    for (String word : NO_WORD.split(plain.toLowerCase(Locale.ROOT))) {
      if (word.codePoints().anyMatch(SearchTerms::isHan)) {
        addHan(word, whole, terms);
      } else if (!word.isEmpty()) {
        terms.add(new SearchTerm("name", word));
      }
    }
    return terms;
  }

  private static void addHan(String word, boolean whole, Set<SearchTerm> terms) {
    int[] characters = word.codePoints().toArray();
    if (whole || characters.length == 1) {
      terms.add(new SearchTerm("name", word));
    }
    for (int place = 0; place + 1 < characters.length; place++) {
      terms.add(new SearchTerm("name", new String(characters, place, 2)));
    }
  }

  private static boolean isHan(int character) {
    return UnicodeScript.of(character) == UnicodeScript.HAN;
  }

  /** The term of an e-mail address; none where it has no sign. */
  static Set<SearchTerm> email(String address) {
    String plain = Normalizer.normalize(address, Form.NFKC).strip().toLowerCase(Locale.ROOT);
    return plain.indexOf('@') > 0 ? Set.of(new SearchTerm("email", plain)) : Set.of();
  }

  private static Set<SearchTerm> keptPhone(String number) {
    String digits = digits(number);
    return digits.length() < MIN_DIGITS
        ? Set.of()
        : Set.of(new SearchTerm("phone", digits), new SearchTerm("phone-end", end(digits)));
  }

  /**
   * The term of a telephone number that is looked for: all of its digits where it tells its
   * country, else the last eight, which do not depend on how one dials from where; none of fewer
   * than four.
   */
  static Set<SearchTerm> phone(String asked) {
    String told = Normalizer.normalize(asked, Form.NFKC).strip();
    String digits = digits(told);
    if (digits.length() < MIN_DIGITS) {
      return Set.of();
    }
    return told.startsWith("+") || told.startsWith("00")
        ? Set.of(new SearchTerm("phone", digits))
        : Set.of(new SearchTerm("phone-end", end(digits)));
  }

  private static String digits(String number) {
    String digits = NO_DIGIT.matcher(Normalizer.normalize(number, Form.NFKC)).replaceAll("");
    return digits.startsWith("00") ? digits.substring(2) : digits;
  }

  private static String end(String digits) {
    return digits.substring(Math.max(0, digits.length() - LOCAL_DIGITS));
  }
}
