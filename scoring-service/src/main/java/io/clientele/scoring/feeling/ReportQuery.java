package io.clientele.scoring.feeling;

import io.clientele.scoring.field.Field;
import io.clientele.scoring.standing.AsOf;
import java.time.Duration;
import java.time.Instant;

/**
 * What a report is asked of.
 *
 * @param days length of a period
 * @param periods in all, the present one among them
 */
record ReportQuery(AsOf asOf, GroupBy groupBy, Narrowing narrowing, int days, int periods) {

  static final int MOST_DAYS = 366;
  static final int MOST_PERIODS = 13;
  private static final int DAYS = 90;
  private static final int PERIODS = 5;

  /** What the groups are. */
  enum GroupBy {
    NONE,
    VALUE_TIER,
    SEGMENT,
    CHANNEL,
    CATEGORY,
    SKU;

    /** Whether a customer can be in several groups, by what he said. */
    boolean said() {
      return this == CHANNEL || this == CATEGORY || this == SKU;
    }
  }

  ReportQuery {
    if (days < 1 || days > MOST_DAYS) {
      throw Field.invalid("period_days", "period_days lies within 1 and " + MOST_DAYS);
    }
    if (periods < 2 || periods > MOST_PERIODS) {
      throw Field.invalid("periods", "periods lies within 2 and " + MOST_PERIODS);
    }
  }

  /** The query with what is usual where a number is 0. */
  static ReportQuery of(AsOf asOf, GroupBy groupBy, Narrowing narrowing, int days, int periods) {
    return new ReportQuery(
        asOf, groupBy, narrowing, days == 0 ? DAYS : days, periods == 0 ? PERIODS : periods);
  }

  /** When the present period began, or an earlier one. */
  Instant begin(int back) {
    return asOf.time().minus(Duration.ofDays((long) days * (back + 1)));
  }
}
