package io.clientele.scoring.portfolio;

import com.google.type.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts as messages. */
final class MoneyMessages {

  private static final int NANO_DIGITS = 9;
  private static final int CENT_DIGITS = 2;
  private static final double MOST = 9e18;

  private MoneyMessages() {}

  static Money money(BigDecimal amount, String currency) {
    BigDecimal[] parts =
        amount.setScale(NANO_DIGITS, RoundingMode.HALF_EVEN).divideAndRemainder(BigDecimal.ONE);
    return Money.newBuilder()
        .setCurrencyCode(currency)
        .setUnits(parts[0].longValueExact())
        .setNanos(parts[1].movePointRight(NANO_DIGITS).intValueExact())
        .build();
  }

  /** An amount that is expected, in hundredths: it is not known more exactly. */
  static Money expected(double amount, String currency) {
    return money(
        BigDecimal.valueOf(Math.clamp(amount, -MOST, MOST))
            .setScale(CENT_DIGITS, RoundingMode.HALF_EVEN),
        currency);
  }
}
