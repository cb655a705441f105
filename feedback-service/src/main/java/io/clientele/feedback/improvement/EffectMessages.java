package io.clientele.feedback.improvement;

import io.clientele.contracts.feedback.v1.AspectSample;
import io.clientele.contracts.feedback.v1.Difference;

/** The message forms of what an improvement brought. */
final class EffectMessages {

  private EffectMessages() {}

  static io.clientele.contracts.feedback.v1.Effect message(EffectMeasuring.Measured measured) {
    Effect effect = measured.effect();
    EffectWindows windows = measured.windows();
    var message =
        io.clientele.contracts.feedback.v1.Effect.newBuilder()
            .setVerdict(
                io.clientele.contracts.feedback.v1.Effect.Verdict.valueOf(effect.verdict().name()))
            .setAspect(measured.aspect())
            .setBefore(message(effect.samples().before()))
            .setAfter(message(effect.samples().after()))
            .setControlBefore(message(effect.samples().controlBefore()))
            .setControlAfter(message(effect.samples().controlAfter()))
            .setBeforeFrom(ImprovementMessages.timestamp(windows.beforeFrom()))
            .setBeforeTo(ImprovementMessages.timestamp(windows.beforeTo()))
            .setAfterFrom(ImprovementMessages.timestamp(windows.afterFrom()))
            .setAfterTo(ImprovementMessages.timestamp(windows.afterTo()))
            .setComplete(windows.complete());
    effect.negativeShare().ifPresent(change -> message.setNegativeShare(message(change)));
    effect.meanPolarity().ifPresent(change -> message.setMeanPolarity(message(change)));
    effect.controlled().ifPresent(change -> message.setControlledNegativeShare(message(change)));
    return message.build();
  }

  private static AspectSample message(Sample sample) {
    return AspectSample.newBuilder()
        .setCustomers(sample.customers())
        .setNegative(sample.negative())
        .setNegativeShare(sample.negativeShare())
        .setMeanPolarity(sample.mean())
        .build();
  }

  private static Difference message(Interval change) {
    return Difference.newBuilder()
        .setEstimate(change.estimate())
        .setLow(change.low())
        .setHigh(change.high())
        .build();
  }
}
