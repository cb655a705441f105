package io.clientele.scoring.clv;

/**
 * What is remarkable about a fit.
 *
 * @param code what it is
 * @param detail the figures
 */
public record FitNote(Code code, String detail) {

  /** What can be remarkable. */
  public enum Code {
    /** The data do not tell buyers who stopped from slow ones; the model is NBD. */
    DROPOUT_NOT_IDENTIFIED,
    /** Some direction of the parameters is not told by the data; its error was bounded. */
    PARAMETERS_NOT_IDENTIFIED,
    /** Days of customers whose mean value is not positive were left out of the spend. */
    NON_POSITIVE_AMOUNTS,
    /** Who buys often spends another amount by purchase; the spend model takes that for no. */
    SPEND_DEPENDS_ON_FREQUENCY,
    /** The spend has no finite mean over customers; answers are those of a bounded parameter. */
    SPEND_MEAN_NOT_FINITE
  }
}
