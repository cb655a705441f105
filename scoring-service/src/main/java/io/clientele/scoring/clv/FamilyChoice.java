package io.clientele.scoring.clv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The best of several families: that of the greatest probability, by its logarithm, of what each
 * customer bought in the holdout given his history; without a holdout that of the least AIC. Of
 * equals the one that was asked for first.
 *
 * <p>BG/BB speaks of occasions with a purchase, not of days. Where an occasion is longer than a day
 * its probabilities are of something else, and it comes after all others, as does a family whose
 * parameters the data do not tell: such a model must not be used.
 *
 * @param best the fit of the best
 * @param candidates all, best first
 */
public record FamilyChoice(PurchaseFit best, List<Candidate> candidates) {

  /** The families of which one is chosen where none is asked for. */
  public static final List<Family> AUTO =
      List.of(Family.BG_NBD, Family.MBG_NBD, Family.PARETO_NBD, Family.NBD);

  private static final String OTHER_DATA =
      "probabilities of weeks or months with a purchase do not compare with those of days";

  /** Copies the candidates. */
  public FamilyChoice {
    candidates = List.copyOf(candidates);
  }

  /**
   * Fits the families and ranks them.
   *
   * @throws FitRefusedException where there is a fit of none: the first one's reason
   */
  public static FamilyChoice among(List<Family> families, Fit fit, Calibration calibration) {
    List<Candidate> candidates = new ArrayList<>();
    List<FitRefusedException> refusals = new ArrayList<>();
    for (Family family : families) {
      try {
        candidates.add(candidate(family, fit.of(family, calibration.counts()), calibration));
      } catch (FitRefusedException e) {
        refusals.add(e);
        candidates.add(
            new Candidate(family, null, OptionalDouble.empty(), String.valueOf(e.getMessage())));
      }
    }
    candidates.sort(
        Comparator.comparing((Candidate candidate) -> candidate.fit() == null)
            .thenComparing(candidate -> !candidate.problem().isEmpty())
            .thenComparingDouble(FamilyChoice::loss));
    PurchaseFit best = candidates.getFirst().fit();
    if (best == null) {
      throw refusals.getFirst();
    }
    return new FamilyChoice(best, candidates);
  }

  private static Candidate candidate(Family family, PurchaseFit fit, Calibration calibration) {
    boolean compares = family != Family.BG_BB || calibration.counts().unit() == TimeUnit.DAY;
    OptionalDouble held =
        calibration.holdout().size() == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(Holdout.of(fit.model(), calibration.holdout()).logLikelihood());
    return new Candidate(family, fit, held, compares ? unidentified(fit) : OTHER_DATA);
  }

  private static String unidentified(PurchaseFit fit) {
    return fit.notes().stream()
        .filter(note -> note.code() == FitNote.Code.PARAMETERS_NOT_IDENTIFIED)
        .map(FitNote::detail)
        .findFirst()
        .orElse("");
  }

  private static double loss(Candidate candidate) {
    PurchaseFit fit = candidate.fit();
    return fit == null
        ? Double.POSITIVE_INFINITY
        : candidate.holdoutLogLikelihood().isPresent()
            ? -candidate.holdoutLogLikelihood().getAsDouble()
            : fit.aic();
  }
}
