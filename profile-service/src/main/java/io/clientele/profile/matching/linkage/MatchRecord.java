package io.clientele.profile.matching.linkage;

import java.util.Locale;
import java.util.Map;

/**
 * What is known of a person that tells it from others, in the form in which it is compared. Empty:
 * not known.
 *
 * @param phone digits only
 * @param birthDate digits of year, month and day; four or six of them where the rest is not known
 */
public record MatchRecord(
    PersonName name,
    String email,
    String phone,
    String birthDate,
    String address,
    String postalCode,
    String city) {

  /**
   * The record of a person.
   *
   * @param attributes texts by the attribute's name
   */
  public static MatchRecord of(Map<String, String> attributes) {
    return new MatchRecord(
        PersonName.of(
            attributes.getOrDefault("first_name", ""),
            attributes.getOrDefault("last_name", ""),
            attributes.getOrDefault("name", "")),
        attributes.getOrDefault("email", "").strip().toLowerCase(Locale.ROOT),
        phone(attributes.getOrDefault("phone", "")),
        birthDate(attributes.getOrDefault("birth_date", "")),
        Addresses.normal(attributes.getOrDefault("address", "")),
        Texts.words(attributes.getOrDefault("postal_code", "")).replace(" ", ""),
        Texts.words(attributes.getOrDefault("city", "")));
  }

  private static String phone(String told) {
    String digits = Texts.digits(told);
    return digits.length() < 6 ? "" : digits;
  }

  private static String birthDate(String told) {
    String digits = Texts.digits(told);
    return digits.length() == 4 || digits.length() == 6 || digits.length() == 8 ? digits : "";
  }

  /** The part of the e-mail address before the sign. */
  String emailLocal() {
    int at = email.indexOf('@');
    return at < 0 ? "" : email.substring(0, at);
  }

  /** Whether there is nothing to compare. */
  public boolean isEmpty() {
    return name.given().isEmpty() && name.family().isEmpty() && email.isEmpty() && phone.isEmpty();
  }
}
