package io.clientele.profile.cleaning;

import io.clientele.profile.region.Division;
import io.clientele.profile.region.Divisions;
import io.clientele.profile.schema.TextFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** What follows from values that tell more than themselves. */
public final class Derivation {

  private Derivation() {}

  /** The attributes that follow from a cleaned text, by name. */
  public static Map<String, CleanValue> of(TextFormat format, String text, Divisions divisions) {
    Map<String, CleanValue> derived = new LinkedHashMap<>();
    if (format == TextFormat.DIVISION_CODE) {
      division(text, divisions, derived);
    } else if (format == TextFormat.IDENTITY_CARD) {
      put(derived, "birth_date", IdentityCard.birthDate(text));
      put(derived, "gender", IdentityCard.gender(text));
      String code = IdentityCard.divisionCode(text);
      if (divisions.division(code).isPresent()) {
        put(derived, "division_code", code);
        division(code, divisions, derived);
      }
    }
    return derived;
  }

  private static void division(String code, Divisions divisions, Map<String, CleanValue> derived) {
    Division division = divisions.division(code).orElseThrow();
    put(derived, "country", "CN");
    put(derived, "region", division.region());
    division.city().ifPresent(city -> put(derived, "city", city));
    division.settlement().ifPresent(settlement -> put(derived, "settlement", settlement));
    division.citySize().ifPresent(size -> put(derived, "city_size", size));
  }

  private static void put(Map<String, CleanValue> derived, String name, String text) {
    derived.put(name, new CleanValue.Text(text));
  }
}
