package io.clientele.scoring.satisfaction;

import io.clientele.scoring.population.Normal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/**
 * How signals become satisfaction: a posterior mean over decaying signals {@code x} of weight
 * {@code w}, {@code m(t) = sum(w x d) / (w0 + sum(w d))} with {@code d = 2^(-(t - at) / halfLife)}
 * and a prior of weight {@code w0} at 0. A rating {@code r} is the signal {@code (r - 3) / 2}, a
 * text its polarity. It is the posterior of a normal mean whose prior weighs as much as {@code w0}
 * signals; its standard deviation is {@code spread / sqrt(w0 + sum(w d))}.
 *
 * @param weights by kind of signal
 * @param halfLife after which a signal weighs half
 * @param priorWeight {@code w0}
 * @param leastWeight the decayed weight of what was said below which there is no label
 * @param highFrom the least mean that is high
 * @param lowTo the greatest mean that is low, negative
 * @param spread assumed standard deviation of a single signal of weight 1
 */
public record SatisfactionPolicy(
    SignalWeights weights,
    Duration halfLife,
    double priorWeight,
    double leastWeight,
    double highFrom,
    double lowTo,
    double spread) {

  private static final double LONGEST_MICROS = 100 * 365.25 * 86_400e6;
  // What is recent fades four times as fast as the rest.
  private static final double RECENT = 4;

  public SatisfactionPolicy {
    if (!(halfLife.isPositive()
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

  /** Default weights, half-life 180 days, prior 0.5, least 0.3, high 0.25, low -0.15. */
  public static SatisfactionPolicy withDefaults() {
    return new SatisfactionPolicy(
        SignalWeights.withDefaults(), Duration.ofDays(180), 0.5, 0.3, 0.25, -0.15, 0.5);
  }

  /**
   * The mood that the opinions make.
   *
   * @param opinions ascending by time, so that the sums come out the same however they arrived
   */
  public Mood mood(List<Opinion> opinions) {
    return moodOf(Signals.of(opinions));
  }

  /**
   * The mood that signals make.
   *
   * @param signals in an order that does not rest on how they arrived
   */
  public Mood moodOf(Collection<Signal> signals) {
    if (signals.isEmpty()) {
      return Mood.SILENT;
    }
    Instant reference = signals.stream().map(Signal::at).max(Instant::compareTo).orElse(Mood.NEVER);
    double pull = 0;
    double weight = 0;
    double said = 0;
    double recentPull = 0;
    double recentWeight = 0;
    for (Signal signal : signals) {
      double own = weight(signal);
      double decay = decay(signal.at(), reference);
      double fast = Math.pow(decay, RECENT);
      pull += own * signal.value() * decay;
      weight += own * decay;
      said += signal.kind().said() ? own * decay : 0;
      recentPull += own * signal.value() * fast;
      recentWeight += own * fast;
    }
    return new Mood(
        reference,
        pull,
        weight,
        recentPull,
        recentWeight,
        until(reference, said / leastWeight),
        until(reference, (pull - highFrom * weight) / (highFrom * priorWeight)),
        until(reference, (lowTo * weight - pull) / (-lowTo * priorWeight)));
  }

  /** What a signal weighs before it decays. */
  public double weight(Signal signal) {
    return weights.of(signal.kind()) * signal.strength();
  }

  // m(t) >= high  <=>  d (pull - high weight) >= high w0; both sides of the ratio are positive
  // while the label can hold at all, and d falls with time: solve for the last t. Low alike.
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

  /** The decayed weight of the signals at a time. */
  public double weight(Mood mood, Instant time) {
    return mood.weight() * decay(mood.reference(), time);
  }

  /** The posterior at a time. */
  public Estimate estimate(Mood mood, Instant time) {
    return new Estimate(mean(mood, time), deviation(weight(mood, time)));
  }

  /**
   * What lately was said less all that was said: the posterior mean with a quarter of the half-life
   * minus that with all of it, in (-2, 2); 0 of who said nothing.
   */
  public double recentLessAll(Mood mood, Instant time) {
    double fast = Math.pow(decay(mood.reference(), time), RECENT);
    return mood.recentPull() * fast / (priorWeight + mood.recentWeight() * fast) - mean(mood, time);
  }

  /**
   * The satisfaction with one thing, for example an order, which does not fade: the posterior over
   * its signals as they were given.
   */
  public Estimate ofOne(Collection<Signal> signals) {
    double pull = 0;
    double weight = 0;
    for (Signal signal : signals) {
      pull += weight(signal) * signal.value();
      weight += weight(signal);
    }
    return new Estimate(pull / (priorWeight + weight), deviation(weight));
  }

  /** The label of the satisfaction with one thing. */
  public Satisfaction labelOfOne(Collection<Signal> signals) {
    double said = signals.stream().filter(one -> one.kind().said()).mapToDouble(this::weight).sum();
    if (said < leastWeight) {
      return Satisfaction.UNKNOWN;
    }
    double mean = ofOne(signals).mean();
    if (mean >= highFrom) {
      return Satisfaction.HIGH;
    }
    return mean <= lowTo ? Satisfaction.LOW : Satisfaction.MEDIUM;
  }

  private double deviation(double weight) {
    return spread / Math.sqrt(priorWeight + weight);
  }

  /**
   * The probability that the true mean lies where the label says, taking it as normal around the
   * posterior mean with the standard deviation {@code spread / sqrt(w0 + weight)}; 0 for an unknown
   * satisfaction.
   */
  public double confidence(Mood mood, Instant time) {
    Estimate estimate = estimate(mood, time);
    double aboveHigh = Normal.cumulative((estimate.mean() - highFrom) / estimate.deviation());
    double belowLow = Normal.cumulative((lowTo - estimate.mean()) / estimate.deviation());
    return switch (mood.at(time)) {
      case HIGH -> aboveHigh;
      case LOW -> belowLow;
      case MEDIUM -> Math.max(0, 1 - aboveHigh - belowLow);
      case UNKNOWN -> 0;
    };
  }

  /** What is left of a signal's weight after a time, in (0, 1]. */
  public double decay(Instant from, Instant to) {
    return Math.exp(-Math.log(2) * ChronoUnit.MICROS.between(from, to) / micros(halfLife));
  }

  private static double micros(Duration duration) {
    return duration.toNanos() / 1000.0;
  }

  /** Names this policy in every classification made with it. */
  public String version() {
    return "satisfaction-%s-%s-%s-%s-%s-%s-%s-%s-%s-%s-%s-%s-%s"
        .formatted(
            weights.rating(),
            weights.text(),
            halfLife,
            priorWeight,
            leastWeight,
            highFrom,
            lowTo,
            spread,
            weights.csat(),
            weights.nps(),
            weights.ces(),
            weights.complaint(),
            weights.returned());
  }
}
