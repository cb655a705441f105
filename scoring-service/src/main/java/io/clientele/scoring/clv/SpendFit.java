package io.clientele.scoring.clv;

import java.util.List;
import java.util.SortedMap;

/**
 * A fitted model of spend.
 *
 * @param model the model
 * @param customers how many customers it was fitted on
 * @param logLikelihood of all of them, without penalty
 * @param gradientNorm greatest absolute derivative of the (penalised) log-likelihood by the
 *     logarithm of a parameter, by customer
 * @param covariance of the logarithms of the parameters
 * @param standardErrors of the parameters
 * @param correlation Pearson's, of the number of purchases with their mean value
 * @param notes what is remarkable
 */
@SuppressWarnings("ArrayRecordComponent") // numbers that are read, never compared
public record SpendFit(
    GammaGamma model,
    long customers,
    double logLikelihood,
    double gradientNorm,
    double[][] covariance,
    SortedMap<String, Double> standardErrors,
    double correlation,
    List<FitNote> notes) {

  /** Copies the notes. */
  public SpendFit {
    notes = List.copyOf(notes);
  }
}
