package io.clientele.profile.cleaning;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people write them: with separators of either kind, and with 万, 亿, k or m. */
final class Numerals {

  private static final int MAX_LENGTH = 40;
  private static final Pattern NUMERAL =
      Pattern.compile("([+-]?)((?:\\d[\\d.,']*)|(?:\\.\\d+)) ?(k|m|w|千|万|百万|千万|亿)?");
  private static final Pattern COMMA_GROUPS = Pattern.compile("\\d{1,3}(,\\d{3})+");
  private static final Pattern DOT_GROUPS = Pattern.compile("\\d{1,3}(\\.\\d{3}){2,}");
  private static final Map<String, Integer> POWERS =
      Map.of("k", 3, "千", 3, "w", 4, "万", 4, "m", 6, "百万", 6, "千万", 7, "亿", 8);

  private Numerals() {}

  /** The number that a tidy text tells. */
  static Optional<BigDecimal> number(String text) {
    Matcher matcher = NUMERAL.matcher(Texts.lower(text.replace(" ", "")));
    if (text.length() > MAX_LENGTH || !matcher.matches()) {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(matcher.group(1) + plain(matcher.group(2)));
      int power = matcher.group(3) == null ? 0 : POWERS.getOrDefault(matcher.group(3), 0);
      return Optional.of(plain(number.scaleByPowerOfTen(power)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The number without superfluous zeros, and without an exponent. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  // Of two kinds of separators the last is that of decimals. A single comma before three digits
  // separates thousands.
  private static String plain(String digits) {
    String numeral = digits.replace("'", "");
    int comma = numeral.lastIndexOf(',');
    int dot = numeral.lastIndexOf('.');
    if (comma >= 0 && dot >= 0) {
      return comma > dot ? numeral.replace(".", "").replace(',', '.') : numeral.replace(",", "");
    }
    if (COMMA_GROUPS.matcher(numeral).matches()) {
      return numeral.replace(",", "");
    }
    return DOT_GROUPS.matcher(numeral).matches()
        ? numeral.replace(".", "")
        : numeral.replace(',', '.');
  }
}
