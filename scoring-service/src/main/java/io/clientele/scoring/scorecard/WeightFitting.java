package io.clientele.scoring.scorecard;

import io.clientele.scoring.expression.Value;
import io.clientele.scoring.field.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the weights of a scorecard's indicators: each is cut into bins, each bin stands for its
 * weight of evidence, and a logistic regression weighs the indicators against each other. The score
 * is the logarithm of the odds on the customary scale: {@link #EVEN_ODDS} points at even odds,
 * {@link #DOUBLE_ODDS} more for every doubling (Siddiqi, Credit Risk Scorecards, 2006, chapter 6).
 */
public final class WeightFitting {

  /** The score at which the outcome is as likely as not. */
  public static final double EVEN_ODDS = 500;

  /** What doubles the odds. */
  public static final double DOUBLE_ODDS = 20;

  private static final double FACTOR = DOUBLE_ODDS / Math.log(2);
  private static final double RIDGE = 0.1;
  private static final int FEWEST = 50;

  /**
   * A customer of the fit.
   *
   * @param values by place of the indicator; null: missing
   */
  public record Case(List<@Nullable Value> values, boolean positive) {}

  /** What came of it. */
  public record Fitted(Definition definition, WeightFit fit, List<Warning> warnings) {}

  private final Definition definition;
  private final List<Case> cases;
  private final boolean[] positive;

  private WeightFitting(Definition definition, List<Case> cases) {
    this.definition = definition;
    this.cases = cases;
    this.positive = new boolean[cases.size()];
    for (int i = 0; i < positive.length; i++) {
      positive[i] = cases.get(i).positive();
    }
  }

  /**
   * Fits the weights.
   *
   * @param steps told the number of each step
   * @throws io.clientele.contracts.error.ClienteleException INVALID_FIELD where there are too few
   *     customers, only one outcome, or no indicator that tells anything
   */
  public static Fitted fit(
      Definition definition, List<Case> cases, Outcome outcome, Instant asOf, IntConsumer steps) {
    long positives = cases.stream().filter(Case::positive).count();
    if (cases.size() < FEWEST) {
      throw Field.invalid(
          "outcome",
          "weights need at least %d customers whose outcome is known, and there are %d"
              .formatted(FEWEST, cases.size()));
    }
    if (positives == 0 || positives == cases.size()) {
      throw Field.invalid(
          "outcome",
          "of %d customers %d had the outcome: there is nothing to tell apart"
              .formatted(cases.size(), positives));
    }
    return new WeightFitting(definition, cases).fit(outcome, asOf, positives, steps);
  }

  private Fitted fit(Outcome outcome, Instant asOf, long positives, IntConsumer steps) {
    List<EvidenceTable> tables = new ArrayList<>();
    List<Integer> telling = new ArrayList<>();
    List<Warning> warnings = new ArrayList<>();
    for (int place = 0; place < definition.indicators().size(); place++) {
      EvidenceTable table =
          EvidenceTable.of(definition.indicators().get(place), column(place), positive);
      tables.add(table);
      if (table.groups() > 1) {
        telling.add(place);
      } else {
        warnings.add(
            new Warning(
                "CONSTANT",
                "indicators[" + place + "]",
                "it says the same of everybody: it was left out of the fit and weighs nothing"));
      }
    }
    if (telling.isEmpty()) {
      throw Field.invalid("name", "every indicator says the same of everybody");
    }
    LogisticRegression regression =
        LogisticRegression.fit(rows(tables, telling), positive, RIDGE, steps);
    if (!definition.bands().isEmpty()) {
      warnings.add(
          new Warning(
              "BANDS_LEFT_OUT", "bands", "the score has another scale now: say its bands anew"));
    }
    return fitted(
        tables,
        telling,
        regression,
        new WeightFit(
            outcome,
            asOf,
            cases.size(),
            positives,
            auc(tables, telling, regression),
            regression.logLikelihood(),
            information(tables, telling, regression)),
        warnings);
  }

  private List<@Nullable Value> column(int place) {
    List<@Nullable Value> column = new ArrayList<>(cases.size());
    cases.forEach(one -> column.add(one.values().get(place)));
    return column;
  }

  private double[][] rows(List<EvidenceTable> tables, List<Integer> telling) {
    double[][] rows = new double[cases.size()][telling.size()];
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < telling.size(); k++) {
        int place = telling.get(k);
        rows[i][k] = tables.get(place).weight(cases.get(i).values().get(place));
      }
    }
    return rows;
  }

  private double auc(
      List<EvidenceTable> tables, List<Integer> telling, LogisticRegression regression) {
    double[][] rows = rows(tables, telling);
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      double logit = 0;
      for (int k = 0; k < telling.size(); k++) {
        logit += regression.coefficients().get(k + 1) * rows[i][k];
      }
      judged.add(new Judged(logit, null, positive[i]));
    }
    return Discrimination.of(judged).auc();
  }

  private List<WeightFit.Information> information(
      List<EvidenceTable> tables, List<Integer> telling, LogisticRegression regression) {
    List<WeightFit.Information> information = new ArrayList<>();
    for (int place = 0; place < tables.size(); place++) {
      int k = telling.indexOf(place);
      information.add(
          new WeightFit.Information(
              definition.indicators().get(place).name(),
              tables.get(place).information(),
              tables.get(place).points(),
              k < 0 ? 0 : scaled(regression.coefficients().get(k + 1)),
              k < 0 ? 0 : FACTOR * regression.standardErrors().get(k + 1)));
    }
    return information;
  }

  private Fitted fitted(
      List<EvidenceTable> tables,
      List<Integer> telling,
      LogisticRegression regression,
      WeightFit fit,
      List<Warning> warnings) {
    List<Indicator> indicators = new ArrayList<>();
    for (int place = 0; place < tables.size(); place++) {
      Indicator old = definition.indicators().get(place);
      int k = telling.indexOf(place);
      indicators.add(
          k < 0
              ? weighing(old, old.points(), 0, old.missing())
              : weighing(
                  old,
                  tables.get(place).points(),
                  scaled(regression.coefficients().get(k + 1)),
                  new MissingPolicy.Points(tables.get(place).missing())));
    }
    double base = EVEN_ODDS + FACTOR * regression.coefficients().getFirst();
    Definition found =
        new Definition(
            definition.name(),
            definition.display(),
            indicators,
            Math.rint(base * 1e4) / 1e4,
            List.of());
    return new Fitted(found, fit, warnings);
  }

  private static double scaled(double coefficient) {
    double most = Indicator.HEAVIEST;
    return Math.clamp(Math.rint(FACTOR * coefficient * 1e4) / 1e4, -most, most);
  }

  private static Indicator weighing(
      Indicator old, Points points, double weight, MissingPolicy missing) {
    return new Indicator(
        old.name(), old.display(), old.value(), points, weight, missing, old.monotone());
  }
}
