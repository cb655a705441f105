package io.clientele.scoring.clv;

import java.util.List;
import java.util.SortedMap;

/**
 * A fitted model of purchases.
 *
 * @param asked the family asked for; the model's own is NBD where dropout is not identified
 * @param model the model
 * @param customers how many customers it was fitted on
 * @param logLikelihood of all of them, without penalty
 * @param aic {@code 2 k - 2 logLikelihood}, k parameters
 * @param gradientNorm greatest absolute derivative of the (penalised) log-likelihood by the
 *     logarithm of a parameter, by customer
 * @param covariance of the logarithms of the parameters
 * @param standardErrors of the parameters
 * @param identified whether the data tell dropout from slow buying
 * @param notes what is remarkable
 */
@SuppressWarnings("ArrayRecordComponent") // numbers that are read, never compared
public record PurchaseFit(
    Family asked,
    PurchaseModel model,
    long customers,
    double logLikelihood,
    double aic,
    double gradientNorm,
    double[][] covariance,
    SortedMap<String, Double> standardErrors,
    boolean identified,
    List<FitNote> notes) {

  /** A fit ends above this gradient: not converged. */
  public static final double CONVERGED = 1e-6;

  /** Copies the notes. */
  public PurchaseFit {
    notes = List.copyOf(notes);
  }

  /** Whether the gradient vanishes; a fit that does not converge is refused. */
  public boolean converged() {
    return gradientNorm <= CONVERGED;
  }
}
