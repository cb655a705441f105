package io.clientele.gateway.wire;

import io.clientele.gateway.json.Fields;
import java.util.Currency;
import java.util.Locale;

/** Currencies by ISO 4217. */
public final class Currencies {

  private Currencies() {}

  /**
   * The code in upper case.
   *
   * @param path the field to blame where there is no such currency
   */
  public static String known(String path, String code) {
    String upper = code.strip().toUpperCase(Locale.ROOT);
    try {
      return Currency.getInstance(upper).getCurrencyCode();
    } catch (IllegalArgumentException e) {
      throw Fields.invalid(path, "must be an ISO 4217 currency such as USD");
    }
  }
}
