package io.clientele.scoring.scorecard;

import java.time.Instant;
import java.util.List;

/**
 * How the weights of a scorecard were found.
 *
 * @param auc on the customers of the fit themselves
 */
public record WeightFit(
    Outcome outcome,
    Instant asOf,
    long customers,
    long positives,
    double auc,
    double logLikelihood,
    List<Information> information) {

  /**
   * What an indicator tells.
   *
   * @param points its bins with the weight of evidence of each
   * @param weight in the scorecard
   * @param standardError of the weight
   */
  public record Information(
      String indicator, double value, Points points, double weight, double standardError) {}

  public WeightFit {
    information = List.copyOf(information);
  }
}
