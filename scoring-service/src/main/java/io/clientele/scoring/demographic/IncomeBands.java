package io.clientele.scoring.demographic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;

/**
 * Bands of yearly income, by currency.
 *
 * @param multiples of the median
 * @param medians by currency code; an income in another currency has no band
 */
public record IncomeBands(Steps multiples, Map<String, BigDecimal> medians) {

  public IncomeBands {
    medians = Map.copyOf(medians);
    if (!medians.values().stream().allMatch(median -> median.signum() > 0)) {
      throw new IllegalArgumentException("a median income is positive");
    }
  }

  /** The band of an income, where its currency has any. */
  public Optional<Step> of(Income income) {
    return Optional.ofNullable(medians.get(income.currency()))
        .map(median -> income.amount().divide(median, MathContext.DECIMAL64))
        .flatMap(multiples::of);
  }

  /** From where to where the band reaches, in words that do not tell the income. */
  public String range(Step band, String currency) {
    BigDecimal median = medians.getOrDefault(currency, BigDecimal.ZERO);
    String from = amount(band.from(), median);
    return multiples
        .end(band)
        .map(end -> "%s to %s %s".formatted(from, amount(end, median), currency))
        .orElse("%s %s and more".formatted(from, currency));
  }

  private static String amount(BigDecimal multiple, BigDecimal median) {
    return multiple.multiply(median).stripTrailingZeros().toPlainString();
  }
}
