package io.clientele.scoring.feeling;

import io.clientele.scoring.field.Field;
import io.clientele.scoring.standing.AsOf;
import java.time.Duration;
import java.time.Instant;

/**
 * Of what drivers are asked.
 *
 * @param customerId whose satisfaction is to be explained by them; empty: nobody's
 * @param days how far back feedback counts
 */
record DriverQuery(AsOf asOf, Narrowing narrowing, String customerId, int days) {

  static final int MOST_DAYS = 3_660;
  private static final int DAYS = 365;

  DriverQuery {
    if (days < 1 || days > MOST_DAYS) {
      throw Field.invalid("days", "days lies within 1 and " + MOST_DAYS);
    }
  }

  /** The query with what is usual where the number is 0. */
  static DriverQuery of(AsOf asOf, Narrowing narrowing, String customerId, int days) {
    return new DriverQuery(asOf, narrowing, customerId, days == 0 ? DAYS : days);
  }

  Instant begin() {
    return asOf.time().minus(Duration.ofDays(days));
  }
}
