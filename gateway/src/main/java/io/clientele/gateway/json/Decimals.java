package io.clientele.gateway.json;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Exact numbers of a size that an amount or a quantity can have. */
public final class Decimals {

  /** Decimal places that the contracts carry. */
  public static final int PLACES = 9;

  private static final int DIGITS = 18;
  private static final Pattern FORM =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");

  private Decimals() {}

  /**
   * A number from its text.
   *
   * @param path the field to blame
   */
  public static BigDecimal parse(String path, String text) {
    String number = text.strip();
    if (number.length() > 60 || !FORM.matcher(number).matches()) {
      throw Fields.invalid(path, "must be a number such as 1234.56");
    }
    return bounded(path, new BigDecimal(number));
  }

  /** The number itself, where it has at most 18 digits before the point and 9 behind it. */
  public static BigDecimal bounded(String path, BigDecimal number) {
    if (number.signum() == 0) {
      return BigDecimal.ZERO;
    }
    if (number.precision() - (long) number.scale() > DIGITS) {
      throw Fields.invalid(path, "must have at most 18 digits before the decimal point");
    }
    BigDecimal stripped = number.stripTrailingZeros();
    if (stripped.scale() > PLACES) {
      throw Fields.invalid(path, "must have at most 9 decimal places");
    }
    return stripped;
  }

  /** Without an exponent, where that stays short. */
  static String plain(BigDecimal number) {
    return Math.abs((long) number.scale()) > 50 ? number.toString() : number.toPlainString();
  }
}
