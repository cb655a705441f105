package io.clientele.scoring.wire;

import com.google.type.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts as messages. */
public final class MoneyMessages {

  private static final int NANO_DIGITS = 9;

  private MoneyMessages() {}

  /** The amount as a message, to the ninth digit. */
  public static Money money(BigDecimal amount, String currency) {
    BigDecimal[] parts =
        amount.setScale(NANO_DIGITS, RoundingMode.HALF_EVEN).divideAndRemainder(BigDecimal.ONE);
    return Money.newBuilder()
        .setCurrencyCode(currency)
        .setUnits(parts[0].longValueExact())
        .setNanos(parts[1].movePointRight(NANO_DIGITS).intValueExact())
        .build();
  }

  /** The amount of a message, exactly. */
  public static BigDecimal amount(Money money) {
    return BigDecimal.valueOf(money.getUnits())
        .add(BigDecimal.valueOf(money.getNanos(), NANO_DIGITS));
  }
}
