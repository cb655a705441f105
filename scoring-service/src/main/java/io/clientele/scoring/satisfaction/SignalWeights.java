package io.clientele.scoring.satisfaction;

/**
 * How much each kind of signal weighs beside the others; 0 leaves a kind out.
 *
 * @param rating of a rating of 1 to 5
 * @param text of what a text says
 * @param csat of an answer to how satisfied one is
 * @param nps of an answer to how likely one is to recommend
 * @param ces of an answer to how easy it was
 * @param complaint of a complaint of the greatest severity
 * @param returned of a return, which says less than words do
 */
public record SignalWeights(
    double rating,
    double text,
    double csat,
    double nps,
    double ces,
    double complaint,
    double returned) {

  public SignalWeights {
    if (!(least(rating, text, csat, nps, ces, complaint, returned) >= 0)) {
      throw new IllegalArgumentException("weights of signals are not negative");
    }
  }

  private static double least(double... weights) {
    double least = Double.POSITIVE_INFINITY;
    for (double weight : weights) {
      least = Math.min(least, weight);
    }
    return least;
  }

  /** Rating 1, text 0.7, CSAT 1, NPS 0.8, CES 0.7, complaint 1.2, return 0.2. */
  public static SignalWeights withDefaults() {
    return new SignalWeights(1, 0.7, 1, 0.8, 0.7, 1.2, 0.2);
  }

  /** That of a kind. */
  public double of(Signal.Kind kind) {
    return switch (kind) {
      case RATING -> rating;
      case TEXT -> text;
      case CSAT -> csat;
      case NPS -> nps;
      case CES -> ces;
      case COMPLAINT -> complaint;
      case RETURN -> returned;
    };
  }
}
