package io.clientele.profile.cleaning;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Phone numbers by the numbering plans of their countries, kept in E.164. */
final class PhoneCleaner {

  private static final int MAX_LENGTH = 40;

  private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
  private final List<String> assumed;
  private final Blocked blocked;

  /**
   * A cleaner.
   *
   * @param assumed countries of numbers that come without one: the first in which it is valid
   */
  PhoneCleaner(List<String> assumed, Blocked blocked) {
    this.assumed = List.copyOf(assumed);
    this.blocked = blocked;
  }

  Outcome phone(String came, String tidy, Optional<String> country) {
    String digits = tidy.replaceAll("[^0-9]", "");
    if (blocked.value(tidy) || blocked.phones().contains(digits) || isOneDigit(digits)) {
      return new Outcome.Invalid(Issue.BLOCKED);
    }
    if (tidy.length() > MAX_LENGTH) {
      return new Outcome.Invalid(Issue.PHONE_SYNTAX);
    }
    String told = tidy.startsWith("00") ? "+" + tidy.substring(2) : tidy;
    List<String> countries = new ArrayList<>();
    country.ifPresent(countries::add);
    countries.addAll(assumed);
    boolean parsed = false;
    for (String region : told.startsWith("+") ? List.of("ZZ") : countries) {
      PhoneNumber number = parsed(told, region);
      parsed |= number != null;
      boolean known = region.equals("ZZ") || country.filter(region::equals).isPresent();
      if (number != null
          && plans.isValidNumber(number)
          && (known || isPlausible(number, digits, region))) {
        String kept = plans.format(number, PhoneNumberFormat.E164);
        return Outcome.text(came, kept, known ? Issue.TIDIED : Issue.PHONE_COUNTRY_ASSUMED);
      }
    }
    return new Outcome.Invalid(parsed ? Issue.PHONE_NOT_VALID : Issue.PHONE_SYNTAX);
  }

  // Where lines are dialled with a prefix (0 in China), a number without it is of another country.
  private boolean isPlausible(PhoneNumber number, String digits, String region) {
    String prefix = plans.getNddPrefixForRegion(region, true);
    return plans.getNumberType(number) != PhoneNumberType.FIXED_LINE
        || prefix == null
        || digits.startsWith(prefix);
  }

  private @Nullable PhoneNumber parsed(String text, String region) {
    try {
      return plans.parse(text, region);
    } catch (NumberParseException e) {
      return null;
    }
  }

  private static boolean isOneDigit(String digits) {
    return digits.length() > 4 && digits.chars().distinct().count() == 1;
  }
}
