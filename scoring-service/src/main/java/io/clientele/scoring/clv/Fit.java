package io.clientele.scoring.clv;

import io.clientele.scoring.clv.FitRefusedException.Reason;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Fits models of purchases by penalised maximum likelihood in the logarithms of the parameters:
 * {@code max ln L / customers - penalty * sum (ln parameter)^2}. The same data, options and seed
 * give the same fit on any number of threads.
 *
 * <p>Dropout counts as identified where it explains the data better than no dropout, {@code 2 (ln L
 * - ln L_without) >= 5.99} (chi-square, two parameters, 95 %), and the standard error of the
 * logarithm of its odds, {@code ln a - ln b} (s and beta, gamma and delta), is at most {@value
 * #WIDEST_DROPOUT_ERROR}: the 95 % interval then spans a factor of 50 to each side. Else the fit is
 * that of NBD, with a note.
 */
public final class Fit {

  private static final double LEAST_RATIO = 5.99;
  private static final double WIDEST_DROPOUT_ERROR = 2;
  private static final int SAMPLE = 20_000;
  private static final int LEAST_SPENDERS = 10;

  private final Executor executor;
  private final double penalty;
  private final long seed;
  private final int starts;

  private Fit(Executor executor, double penalty, long seed, int starts) {
    if (!(penalty >= 0) || !Double.isFinite(penalty) || starts < 1) {
      throw new IllegalArgumentException("a fit needs a penalty >= 0 and starts >= 1");
    }
    this.executor = executor;
    this.penalty = penalty;
    this.seed = seed;
    this.starts = starts;
  }

  /** On the thread that asks, no penalty, six starts. */
  public static Fit withDefaults() {
    return new Fit(Runnable::run, 0, 7, 6);
  }

  /** The weight of the squares of the logarithms of the parameters. */
  public Fit withPenalty(double weight) {
    return new Fit(executor, weight, seed, starts);
  }

  /** The seed of the scattered starts. */
  public Fit withSeed(long value) {
    return new Fit(executor, penalty, value, starts);
  }

  /** How many starts. */
  public Fit withStarts(int count) {
    return new Fit(executor, penalty, seed, count);
  }

  /** Computes on an executor, which must not be one whose only thread asks for the fit. */
  public Fit withExecutor(Executor other) {
    return new Fit(other, penalty, seed, starts);
  }

  /**
   * The model of a family that fits the data best.
   *
   * @throws FitRefusedException where there is none
   */
  public PurchaseFit of(Family family, PurchaseCounts counts) {
    Sufficiency.require(counts);
    Estimate full = estimate(family, counts);
    if (family == Family.NBD) {
      return fit(family, family, counts, full, List.of());
    }
    Estimate without = estimate(Family.NBD, counts);
    double ratio = 2 * (full.logLikelihood() - withoutDropout(family, counts, without));
    double error = full.dropoutError();
    if (ratio >= LEAST_RATIO && error <= WIDEST_DROPOUT_ERROR) {
      return fit(family, family, counts, full, List.of());
    }
    String detail =
        "twice the gain in log-likelihood over buyers who never stop is %.2f (5.99 are needed), the standard error of the log odds of stopping is %.2f (2 at most)"
            .formatted(ratio, error);
    return fit(
        family,
        Family.NBD,
        counts,
        without,
        List.of(new FitNote(FitNote.Code.DROPOUT_NOT_IDENTIFIED, detail)));
  }

  /**
   * The model of spend that fits the data best.
   *
   * @throws FitRefusedException where there is none
   */
  public SpendFit of(SpendSample sample) {
    if (sample.size() < LEAST_SPENDERS) {
      throw new FitRefusedException(
          Reason.TOO_FEW_CUSTOMERS,
          "%d customers have repeat purchases of a positive value; %d are needed"
              .formatted(sample.size(), LEAST_SPENDERS));
    }
    Objective objective = objective(new GammaGammaLikelihood(sample), executor);
    Bfgs.End end =
        new Search(executor, seed, starts)
            .minimise(
                objective,
                objective(new GammaGammaLikelihood(sample.thinned(SAMPLE)), Runnable::run),
                Starts.spend(sample));
    Estimate estimate = Estimate.of("the Gamma-Gamma model", objective, end);
    double correlation = sample.correlation();
    GammaGamma model = GammaGamma.of(estimate.parameters());
    return new SpendFit(
        model,
        sample.size(),
        estimate.logLikelihood(),
        estimate.gradientNorm(),
        estimate.information().covariance(),
        estimate.standardErrors(GammaGamma.PARAMETERS),
        correlation,
        estimate.notes(SpendNotes.of(sample, model, correlation)));
  }

  private Estimate estimate(Family family, PurchaseCounts counts) {
    Objective objective = objective(Likelihood.of(family, counts), executor);
    Objective sample = objective(Likelihood.of(family, counts.thinned(SAMPLE)), Runnable::run);
    Bfgs.End end =
        new Search(executor, seed, starts)
            .minimise(objective, sample, Starts.first(family, counts));
    return Estimate.of(family.name(), objective, end);
  }

  private static PurchaseFit fit(
      Family asked, Family family, PurchaseCounts counts, Estimate estimate, List<FitNote> notes) {
    return new PurchaseFit(
        asked,
        family.model(estimate.parameters()),
        counts.customers(),
        estimate.logLikelihood(),
        2 * estimate.parameters().length - 2 * estimate.logLikelihood(),
        estimate.gradientNorm(),
        estimate.information().covariance(),
        estimate.standardErrors(family.parameters()),
        asked == family,
        estimate.notes(notes));
  }

  private double withoutDropout(Family family, PurchaseCounts counts, Estimate nbd) {
    if (family != Family.BG_BB) {
      return nbd.logLikelihood();
    }
    Objective objective = objective(new NoDropout(Likelihood.of(family, counts)), Runnable::run);
    double[] start = {0, Starts.first(family, counts)[1]};
    Bfgs.End end = Bfgs.minimise(objective::at, PurchaseFit.CONVERGED, start, Bfgs.identity(2));
    return -end.last().value() * counts.customers();
  }

  private Objective objective(Likelihood likelihood, Executor chunks) {
    return new Objective(likelihood, penalty, chunks);
  }
}
