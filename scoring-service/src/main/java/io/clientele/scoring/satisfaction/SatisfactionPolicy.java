package io.clientele.scoring.satisfaction;

import io.clientele.scoring.population.Normal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How opinions become satisfaction: a posterior mean over decaying opinions {@code x} of weight
 * {@code w}, {@code m(t) = sum(w x d) / (w0 + sum(w d))} with {@code d = 2^(-(t - at) / halfLife)}
 * and a prior of weight {@code w0} at 0. A rating {@code r} is the opinion {@code (r - 3) / 2}, a
 * text its polarity.
 *
 * @param ratingWeight weight of a rating
 * @param textWeight weight of a text's polarity
 * @param halfLife after which an opinion weighs half
 * @param priorWeight {@code w0}
 * @param leastWeight the decayed weight below which there is no label
 * @param highFrom the least mean that is high
 * @param lowTo the greatest mean that is low, negative
 * @param spread assumed standard deviation of a single opinion, for the confidence
 */
public record SatisfactionPolicy(
    double ratingWeight,
    double textWeight,
    Duration halfLife,
    double priorWeight,
    double leastWeight,
    double highFrom,
    double lowTo,
    double spread) {

  private static final double LONGEST_MICROS = 100 * 365.25 * 86_400e6;

  public SatisfactionPolicy {
    if (!(ratingWeight >= 0
        && textWeight >= 0
        && halfLife.isPositive()
        && priorWeight > 0
        && leastWeight > 0
        && highFrom > 0
        && highFrom < 1
        && lowTo < 0
        && lowTo > -1
        && spread > 0)) {
      throw new IllegalArgumentException(
          "a satisfaction policy needs positive weights, 0 < high < 1 and -1 < low < 0");
    }
  }

  /** Rating 1, text 0.7, half-life 180 days, prior 0.5, least 0.3, high 0.25, low -0.15. */
  public static SatisfactionPolicy withDefaults() {
    return new SatisfactionPolicy(1, 0.7, Duration.ofDays(180), 0.5, 0.3, 0.25, -0.15, 0.5);
  }

  /**
   * The mood that the opinions make.
   *
   * @param opinions ascending by time, so that the sums come out the same however they arrived
   */
  public Mood mood(List<Opinion> opinions) {
    if (opinions.isEmpty()) {
      return Mood.SILENT;
    }
    Instant reference = opinions.getLast().at();
    double pull = 0;
    double weight = 0;
    for (Opinion opinion : opinions) {
      double decay = decay(opinion.at(), reference);
      if (opinion.rating() != null) {
        pull += ratingWeight * (opinion.rating() - 3) / 2 * decay;
        weight += ratingWeight * decay;
      }
      if (opinion.polarity() != null) {
        pull += textWeight * opinion.polarity() * decay;
        weight += textWeight * decay;
      }
    }
    return mood(reference, pull, weight);
  }

  // m(t) >= high  <=>  d (pull - high weight) >= high w0; both sides of the ratio are positive
  // while the label can hold at all, and d falls with time: solve for the last t. Low alike.
  private Mood mood(Instant reference, double pull, double weight) {
    return new Mood(
        reference,
        pull,
        weight,
        until(reference, weight / leastWeight),
        until(reference, (pull - highFrom * weight) / (highFrom * priorWeight)),
        until(reference, (lowTo * weight - pull) / (-lowTo * priorWeight)));
  }

  private Instant until(Instant reference, double surplus) {
    if (!(surplus > 0)) {
      return Mood.NEVER;
    }
    double micros = Math.log(surplus) / Math.log(2) * micros(halfLife);
    long bounded = (long) Math.floor(Math.clamp(micros, -LONGEST_MICROS, LONGEST_MICROS));
    Instant until = reference.plus(bounded, ChronoUnit.MICROS);
    return until.isBefore(Mood.NEVER) ? Mood.NEVER : until;
  }

  /** The posterior mean at a time, in (-1, 1). */
  public double mean(Mood mood, Instant time) {
    double decay = decay(mood.reference(), time);
    return mood.pull() * decay / (priorWeight + mood.weight() * decay);
  }

  /** The decayed weight of the opinions at a time. */
  public double weight(Mood mood, Instant time) {
    return mood.weight() * decay(mood.reference(), time);
  }

  /**
   * The probability that the true mean lies where the label says, taking it as normal around the
   * posterior mean with the standard deviation {@code spread / sqrt(w0 + weight)}; 0 for an unknown
   * satisfaction.
   */
  public double confidence(Mood mood, Instant time) {
    double mean = mean(mood, time);
    double deviation = spread / Math.sqrt(priorWeight + weight(mood, time));
    double aboveHigh = Normal.cumulative((mean - highFrom) / deviation);
    double belowLow = Normal.cumulative((lowTo - mean) / deviation);
    return switch (mood.at(time)) {
      case HIGH -> aboveHigh;
      case LOW -> belowLow;
      case MEDIUM -> Math.max(0, 1 - aboveHigh - belowLow);
      case UNKNOWN -> 0;
    };
  }

  private double decay(Instant from, Instant to) {
    return Math.exp(-Math.log(2) * ChronoUnit.MICROS.between(from, to) / micros(halfLife));
  }

  private static double micros(Duration duration) {
    return duration.toNanos() / 1000.0;
  }

  /** Names this policy in every classification made with it. */
  public String version() {
    return "satisfaction-%s-%s-%s-%s-%s-%s-%s-%s"
        .formatted(
            ratingWeight, textWeight, halfLife, priorWeight, leastWeight, highFrom, lowTo, spread);
  }
}
