package io.clientele.profile.cleaning;

import io.clientele.profile.schema.AttributeType;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts of money with their currencies. */
final class MoneyCleaner {

  private static final Pattern CODE = Pattern.compile("[A-Za-z]{3}");
  private static final Pattern LEADING = Pattern.compile("([A-Za-z]{3}) ?([\\d.+-].*)");
  private static final Pattern TRAILING = Pattern.compile("(.*[\\d万亿kKmMwW]) ?([A-Za-z]{3})");

  // In the order in which they are looked for: the longer signs before those that they contain.
  private static final Map<String, String> SIGNS = new LinkedHashMap<>();

  static {
    SIGNS.put("US$", "USD");
    SIGNS.put("HK$", "HKD");
    SIGNS.put("NT$", "TWD");
    SIGNS.put("CA$", "CAD");
    SIGNS.put("C$", "CAD");
    SIGNS.put("A$", "AUD");
    SIGNS.put("S$", "SGD");
    SIGNS.put("R$", "BRL");
    SIGNS.put("CN¥", "CNY");
    SIGNS.put("JP¥", "JPY");
    SIGNS.put("人民币", "CNY");
    SIGNS.put("RMB", "CNY");
    SIGNS.put("美元", "USD");
    SIGNS.put("欧元", "EUR");
    SIGNS.put("英镑", "GBP");
    SIGNS.put("日元", "JPY");
    SIGNS.put("港元", "HKD");
    SIGNS.put("港币", "HKD");
    SIGNS.put("元", "CNY");
    SIGNS.put("円", "JPY");
    SIGNS.put("€", "EUR");
    SIGNS.put("£", "GBP");
    SIGNS.put("₹", "INR");
    SIGNS.put("₩", "KRW");
    SIGNS.put("₽", "RUB");
    SIGNS.put("¥", "CNY");
    SIGNS.put("$", "USD");
  }

  private MoneyCleaner() {}

  static Outcome money(AttributeType.Amount type, String text) {
    String tidy = text.toUpperCase(Locale.ROOT);
    for (Map.Entry<String, String> sign : SIGNS.entrySet()) {
      if (tidy.contains(sign.getKey())) {
        // The dollar sign and the yen sign are those of several currencies.
        boolean assumed = sign.getKey().equals("$") || sign.getKey().equals("¥");
        return amount(
            type,
            tidy.replace(sign.getKey(), ""),
            sign.getValue(),
            assumed ? Issue.CURRENCY_ASSUMED : Issue.TIDIED);
      }
    }
    Matcher matcher = LEADING.matcher(tidy);
    if (matcher.matches()) {
      return amount(type, matcher.group(2), matcher.group(1), Issue.TIDIED);
    }
    matcher = TRAILING.matcher(tidy);
    return matcher.matches()
        ? amount(type, matcher.group(1), matcher.group(2), Issue.TIDIED)
        : amount(type, tidy, type.currency(), Issue.CURRENCY_ASSUMED);
  }

  /** An amount that came as an object with {@code amount} (or {@code value}) and a currency. */
  static Outcome money(AttributeType.Amount type, Map<?, ?> came) {
    Object amount = came.containsKey("amount") ? came.get("amount") : came.get("value");
    Object currency =
        came.containsKey("currency") ? came.get("currency") : came.get("currency_code");
    if (amount == null
        || amount instanceof Map
        || currency != null && !(currency instanceof String)) {
      return new Outcome.Invalid(Issue.WRONG_TYPE);
    }
    Outcome outcome =
        amount(
            type,
            Texts.tidy(Raw.text(amount).orElse("")),
            currency == null ? type.currency() : Texts.tidy(currency.toString()),
            currency == null ? Issue.CURRENCY_ASSUMED : Issue.TIDIED);
    return outcome instanceof Outcome.Repaired(var value, var issue) && issue == Issue.TIDIED
        ? new Outcome.Clean(value)
        : outcome;
  }

  private static Outcome amount(
      AttributeType.Amount type, String text, String currency, Issue issue) {
    Optional<BigDecimal> amount = Numerals.number(text.strip());
    if (amount.isEmpty()) {
      return new Outcome.Invalid(Issue.NUMBER_SYNTAX);
    }
    String code = code(currency);
    if (code == null) {
      return new Outcome.Invalid(Issue.CURRENCY_UNKNOWN);
    }
    Issue broken = NumberCleaner.broken(type.bounds(), false, amount.get());
    return broken == null
        ? new Outcome.Repaired(new CleanValue.Amount(amount.get(), code), issue)
        : new Outcome.Invalid(broken);
  }

  private static @Nullable String code(String currency) {
    if (!CODE.matcher(currency).matches()) {
      return null;
    }
    try {
      return Currency.getInstance(currency.toUpperCase(Locale.ROOT)).getCurrencyCode();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
