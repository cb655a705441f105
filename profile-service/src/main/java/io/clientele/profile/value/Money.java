package io.clientele.profile.value;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An exact amount of a currency.
 *
 * @param amount at most nine decimals and 10^15 in magnitude; may be negative
 * @param currency an ISO 4217 code, for example {@code EUR}
 */
public record Money(BigDecimal amount, String currency) {

  private static final BigDecimal MAX = BigDecimal.TEN.pow(15);
  private static final int MAX_DECIMALS = 9;
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  /** Refuses an unknown currency and an amount out of range. */
  public Money {
    if (!CURRENCIES.contains(currency)) {
      throw Fields.invalid(
          "currency_code", "is not an ISO 4217 currency; send three capitals such as EUR");
    }
    if (amount.abs().compareTo(MAX) > 0) {
      throw Fields.invalid("", "is larger than 10^15");
    }
    amount = plain(amount);
    if (amount.scale() > MAX_DECIMALS) {
      throw Fields.invalid("", "has more than nine decimals");
    }
  }

  /** Whether the amount is below zero. */
  public boolean isNegative() {
    return amount.signum() < 0;
  }

  private static BigDecimal plain(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
