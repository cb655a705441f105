package io.clientele.scoring.score;

import io.clientele.scoring.clv.ClvTerms;
import io.clientele.scoring.clv.Expectation;
import io.clientele.scoring.clv.RepeatHistory;
import io.clientele.scoring.model.ValueModel;
import io.clientele.scoring.standing.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the model of lifetime value in force expects of a buyer at a time.
 *
 * @param history up to the time, in whole days
 * @param spends whether the model tells what a customer of this currency spends
 */
record Expected(
    ValueModel model,
    RepeatHistory history,
    Expectation expectation,
    boolean spends,
    Instant asOf) {

  private static final double MICROS_OF_DAY = 86_400e6;

  /** Nothing without a model, or of who never bought. */
  static @Nullable Expected of(Standing standing, @Nullable ValueModel model, Instant asOf) {
    if (model == null || !standing.buyer()) {
      return null;
    }
    boolean spends = model.spends(standing.revenue().currency());
    RepeatHistory history =
        standing
            .buying()
            .history(
                standing.firstOrderAt(),
                standing.lastOrderAt(),
                asOf,
                model.model().terms().unit());
    return new Expected(
        model,
        history,
        model
            .model()
            .expect(
                history,
                spends ? standing.buying().repeatDays() : 0,
                spends ? standing.buying().meanSpend() : 0),
        spends,
        asOf);
  }

  /** The probability of no purchase within a time. */
  double silence(Duration horizon) {
    ClvTerms terms = model.model().terms();
    double units = horizon.toMillis() / 86_400e3 / terms.unit().days();
    return Math.clamp(
        1 - model.model().purchases().probabilityOfPurchase(history, units), 0.0, 1.0);
  }

  /** When half of the chance has passed that the next purchase comes; empty where it is small. */
  Optional<Instant> nextPurchaseAt() {
    double unitDays = model.model().terms().unit().days();
    return expectation.nextPurchaseIn().isEmpty()
        ? Optional.empty()
        : Optional.of(
            asOf.plus(
                (long) (expectation.nextPurchaseIn().getAsDouble() * unitDays * MICROS_OF_DAY),
                ChronoUnit.MICROS));
  }
}
