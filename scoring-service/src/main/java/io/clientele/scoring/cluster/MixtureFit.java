package io.clientele.scoring.cluster;

/**
 * A mixture and how well it describes the points it was fitted to.
 *
 * @param logLikelihood of the points
 * @param bic {@code p ln(n) - 2 logLikelihood} with {@code p} free parameters and {@code n} points
 *     (Schwarz, Annals of Statistics 6, 1978); the lower the better
 */
record MixtureFit(Mixture mixture, Covariance covariance, double logLikelihood, double bic) {}
