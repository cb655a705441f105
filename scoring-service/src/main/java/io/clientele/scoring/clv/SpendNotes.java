package io.clientele.scoring.clv;

import java.util.ArrayList;
import java.util.List;

/** What is remarkable about a fit of spend. */
final class SpendNotes {

  private static final double GREATEST_CORRELATION = 0.3;

  private SpendNotes() {}

  static List<FitNote> of(SpendSample sample, GammaGamma model, double correlation) {
    List<FitNote> notes = new ArrayList<>();
    if (model.q() <= GammaGamma.LEAST_Q) {
      notes.add(
          new FitNote(
              FitNote.Code.SPEND_MEAN_NOT_FINITE,
              "q is %.3f; at 1 and below the mean over customers is infinite, answers are those of q = %s"
                  .formatted(model.q(), GammaGamma.LEAST_Q)));
    }
    if (Math.abs(correlation) > GREATEST_CORRELATION) {
      notes.add(
          new FitNote(
              FitNote.Code.SPEND_DEPENDS_ON_FREQUENCY,
              "the correlation of the number of purchases with their mean value is %.2f; the model takes them for independent"
                  .formatted(correlation)));
    }
    if (sample.nonPositive() > 0) {
      notes.add(
          new FitNote(
              FitNote.Code.NON_POSITIVE_AMOUNTS,
              "%d customers whose repeat purchases are worth nothing or less were left out"
                  .formatted(sample.nonPositive())));
    }
    return notes;
  }
}
