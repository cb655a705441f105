package io.clientele.scoring.clv;

import io.clientele.scoring.clv.FitRefusedException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Where a search for the greatest likelihood came to an end.
 *
 * @param parameters the parameters there
 * @param information what the data tell of them
 * @param logLikelihood of all, without penalty
 * @param gradientNorm of the objective, by customer
 */
@SuppressWarnings("ArrayRecordComponent") // numbers that are read, never compared
record Estimate(
    double[] parameters, Information information, double logLikelihood, double gradientNorm) {

  /**
   * The estimate at the end of a search.
   *
   * @throws FitRefusedException where it is not finite or has not converged
   */
  static Estimate of(String what, Objective objective, Bfgs.End end) {
    if (!end.last().finite()) {
      throw new FitRefusedException(
          Reason.NOT_FINITE, "the likelihood of " + what + " is not finite for these data");
    }
    if (end.gradientNorm() > PurchaseFit.CONVERGED) {
      throw new FitRefusedException(
          Reason.NOT_CONVERGED,
          "the fit of %s did not converge: the likelihood still rises by %.1e by customer; a penalty, or more customers, help"
              .formatted(what, end.gradientNorm()));
    }
    double[] logs = end.last().point();
    double[] parameters = new double[logs.length];
    double penalties = 0;
    for (int i = 0; i < logs.length; i++) {
      parameters[i] = Math.exp(logs[i]);
      penalties += objective.penalty() * logs[i] * logs[i];
    }
    return new Estimate(
        parameters,
        Information.at(objective, logs),
        (penalties - end.last().value()) * objective.likelihood().customers(),
        end.gradientNorm());
  }

  /** Of the logarithm of the odds of stopping: the difference of the last two logarithms. */
  double dropoutError() {
    double[] contrast = {0, 0, 1, -1};
    return Math.sqrt(Covariances.variance(contrast, information.covariance()));
  }

  SortedMap<String, Double> standardErrors(List<String> names) {
    return Parameters.map(names, information.standardErrors(parameters));
  }

  List<FitNote> notes(List<FitNote> first) {
    List<FitNote> notes = new ArrayList<>(first);
    if (!information.complete()) {
      notes.add(
          new FitNote(
              FitNote.Code.PARAMETERS_NOT_IDENTIFIED,
              "the data do not tell a combination of the parameters; the standard error of its"
                  + " logarithm was set to 5"));
    }
    return notes;
  }
}
