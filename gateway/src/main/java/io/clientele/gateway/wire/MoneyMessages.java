package io.clientele.gateway.wire;

import com.google.type.Decimal;
import com.google.type.Money;
import io.clientele.gateway.json.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Amounts and numbers of the contracts. */
public final class MoneyMessages {

  private static final BigDecimal NANO = BigDecimal.ONE.movePointLeft(Decimals.PLACES);

  private MoneyMessages() {}

  /**
   * As the contracts carry it. A product of two exact numbers may have more than nine places; what
   * is behind the ninth is rounded half to even.
   *
   * @param path the field to blame where the amount is too large
   */
  public static Money of(String path, BigDecimal amount, String currency) {
    BigDecimal exact =
        Decimals.bounded(path, amount.setScale(Decimals.PLACES, RoundingMode.HALF_EVEN));
    BigDecimal[] parts = exact.divideAndRemainder(BigDecimal.ONE);
    return Money.newBuilder()
        .setCurrencyCode(currency)
        .setUnits(parts[0].longValueExact())
        .setNanos(parts[1].divide(NANO).intValueExact())
        .build();
  }

  /** A number as the contracts carry it. */
  public static Decimal decimal(BigDecimal number) {
    return Decimal.newBuilder().setValue(number.toPlainString()).build();
  }

  /** As JSON shows it: with at least the currency's digits; nothing where it is not set. */
  public static @Nullable MoneyView view(boolean set, Money money) {
    return set ? view(money) : null;
  }

  /** As JSON shows it. */
  public static MoneyView view(Money money) {
    BigDecimal amount =
        BigDecimal.valueOf(money.getUnits())
            .add(NANO.multiply(BigDecimal.valueOf(money.getNanos())));
    BigDecimal stripped = amount.stripTrailingZeros();
    int places = Math.max(Math.max(stripped.scale(), 0), digits(money.getCurrencyCode()));
    return new MoneyView(stripped.setScale(places).toPlainString(), money.getCurrencyCode());
  }

  private static int digits(String currency) {
    try {
      return Math.max(Currency.getInstance(currency).getDefaultFractionDigits(), 0);
    } catch (IllegalArgumentException e) {
      return 0;
    }
  }
}
