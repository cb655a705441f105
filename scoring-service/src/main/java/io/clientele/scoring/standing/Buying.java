package io.clientele.scoring.standing;

import io.clientele.scoring.clv.RepeatHistory;
import io.clientele.scoring.clv.TimeUnit;
import io.clientele.scoring.history.CustomerHistory;
import io.clientele.scoring.history.PurchaseTotal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;

/**
 * What the models of repeat buying need of a person: sufficient statistics, in days of UTC.
 *
 * @param purchaseDays days with an order in any currency
 * @param repeatDays days with an order in the person's own currency, after the first day with an
 *     order
 * @param repeatSpend value of the orders of those days
 */
public record Buying(long purchaseDays, long repeatDays, BigDecimal repeatSpend) {

  /** Never bought. */
  public static final Buying NONE = new Buying(0, 0, BigDecimal.ZERO);

  /** Of a history whose totals are by day. */
  static Buying of(CustomerHistory history, Instant firstOrderAt, String currency) {
    LocalDate first = day(firstOrderAt);
    Set<LocalDate> days = new HashSet<>();
    Set<LocalDate> repeats = new HashSet<>();
    BigDecimal spend = BigDecimal.ZERO;
    for (PurchaseTotal total : history.purchases()) {
      LocalDate day = day(total.firstAt());
      days.add(day);
      if (day.isAfter(first) && total.currency().equals(currency)) {
        repeats.add(day);
        spend = spend.add(total.amount());
      }
    }
    return new Buying(days.size(), repeats.size(), spend);
  }

  /** Days with an order after the first such day. */
  public long repeats() {
    return Math.max(0, purchaseDays - 1);
  }

  /** Mean value of a repeat day in the person's own currency; 0 where there is none. */
  public double meanSpend() {
    return repeatDays == 0 ? 0 : repeatSpend.doubleValue() / repeatDays;
  }

  /** The history of a buyer up to a day; never shorter than up to the last order. */
  public RepeatHistory history(
      Instant firstOrderAt, Instant lastOrderAt, Instant until, TimeUnit unit) {
    int recency = days(firstOrderAt, lastOrderAt);
    int age = Math.max(recency, days(firstOrderAt, until));
    return new RepeatHistory(repeats(), recency / unit.days(), age / unit.days());
  }

  /** Whole days of UTC from one instant's to the other's. */
  static int days(Instant from, Instant to) {
    return (int) ChronoUnit.DAYS.between(day(from), day(to));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
