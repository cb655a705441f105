package io.clientele.scoring.lifecycle;

import io.clientele.scoring.clv.Family;
import io.clientele.scoring.clv.PurchaseModel;
import io.clientele.scoring.clv.RepeatHistory;
import io.clientele.scoring.clv.TimeUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;

/**
 * When a model of repeat buying stops calling a buyer active and dormant: when the probability that
 * he has not stopped falls below a bound, but not before one of his own intervals of silence, and
 * not after a longest silence.
 *
 * @param alive active down to this probability, in (0, 1)
 * @param gone dormant down to this probability, in (0, {@code alive}]
 * @param longestSilence after this silence a buyer is gone in any case
 */
public record AlivePolicy(double alive, double gone, Duration longestSilence) {

  private static final double MICROS_OF_DAY = 86_400e6;
  private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");
  private static final double FAR_DAYS = 1_000_000;

  public AlivePolicy {
    if (!(alive < 1 && gone > 0 && gone <= alive)
        || longestSilence.isNegative()
        || longestSilence.toDays() > 36_500) {
      throw new IllegalArgumentException(
          "a lifecycle by P(alive) needs 0 < gone <= alive < 1 and a longest silence");
    }
  }

  /** One half, one tenth, two years. */
  public static AlivePolicy withDefaults() {
    return new AlivePolicy(0.5, 0.1, Duration.ofDays(730));
  }

  /**
   * Whether the model decides: not of who bought once, and not where nobody ever stops, as in the
   * NBD.
   */
  public static boolean decides(PurchaseModel model, long repeats) {
    return repeats > 0 && model.family() != Family.NBD;
  }

  /**
   * The span of a buyer's life by the model.
   *
   * @param own the span by the purchase interval
   * @param newFor how long a customer is new
   * @param history up to the last purchase, in whole days of the unit
   */
  public LifecycleSpan span(
      LifecycleSpan own,
      Instant firstOrderAt,
      Instant lastOrderAt,
      Duration newFor,
      PurchaseModel model,
      TimeUnit unit,
      RepeatHistory history) {
    Instant earliest =
        lastOrderAt.plus((long) (own.intervalDays() * MICROS_OF_DAY), ChronoUnit.MICROS);
    Instant longest = lastOrderAt.plus(longestSilence);
    Instant latest = longest.isBefore(earliest) ? earliest : longest;
    LocalDate first = LocalDate.ofInstant(firstOrderAt, ZoneOffset.UTC);
    Instant activeUntil =
        within(earliest, latest, until(first, unit, model.ageAtProbabilityAlive(history, alive)));
    Instant dormantUntil =
        within(activeUntil, latest, until(first, unit, model.ageAtProbabilityAlive(history, gone)));
    Instant noLongerActive = activeUntil.plus(1, ChronoUnit.MICROS);
    Instant noLongerNew = firstOrderAt.plus(newFor);
    return new LifecycleSpan(
        noLongerNew.isBefore(noLongerActive) ? noLongerNew : noLongerActive,
        activeUntil,
        dormantUntil,
        own.intervalDays());
  }

  // The model counts whole days: the end of the last one at which the age is not reached.
  private static Instant until(LocalDate first, TimeUnit unit, OptionalDouble age) {
    double days = age.isEmpty() ? FAR_DAYS : age.getAsDouble() * unit.days();
    return days >= FAR_DAYS
        ? FAR
        : first
            .plusDays((long) Math.ceil(days))
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant()
            .minus(1, ChronoUnit.MICROS);
  }

  private static Instant within(Instant earliest, Instant latest, Instant time) {
    Instant atLeast = time.isBefore(earliest) ? earliest : time;
    return atLeast.isAfter(latest) ? latest : atLeast;
  }

  /** Names this policy in every classification made with it. */
  public String version() {
    return "alive-%s-%s-%s".formatted(alive, gone, longestSilence);
  }
}
