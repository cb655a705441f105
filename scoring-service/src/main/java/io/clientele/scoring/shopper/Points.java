package io.clientele.scoring.shopper;

import io.clientele.scoring.field.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Times at equal distances. */
final class Points {

  private static final int LEAST = 2;
  private static final int MOST = 60;
  private static final int USUAL = 12;

  private Points() {}

  /**
   * The times from the first up to and with the last.
   *
   * @param points how many; 0: 12
   */
  static List<Instant> between(Instant from, Instant until, int points) {
    if (points != 0 && (points < LEAST || points > MOST)) {
      throw Field.invalid("points", "points must be from 2 to 60, or 0 for 12");
    }
    if (!from.isBefore(until)) {
      throw Field.invalid("from", "from must be before until");
    }
    int count = points == 0 ? USUAL : points;
    long micros = Duration.between(from, until).toNanos() / 1_000;
    List<Instant> times = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      times.add(from.plusNanos(micros * i / (count - 1) * 1_000));
    }
    return times;
  }
}
