package io.clientele.scoring.churn;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.attribute.Attributes;
import io.clientele.scoring.churn.ChurnModel.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns who leaves. Each of five parts of the people is judged by a model that learned from the
 * other four, the strength of its penalty included: that is the report. The model in the end learns
 * from all.
 *
 * @param features the attributes to learn from
 * @param seed of the parts
 */
public record ChurnFit(String outcome, List<String> features, long seed) {

  /** The fewest people to learn from. */
  public static final int FEWEST = 50;

  private static final int FOLDS = 5;
  private static final int INNER_FOLDS = 3;
  private static final int FEWEST_OF_A_KIND = 10;
  private static final double[] COSTS = {0.003, 0.01, 0.03, 0.1, 0.3, 1};
  private static final double CALIBRATION_ERROR = 0.03;
  private static final int FEWEST_TO_CALIBRATE = 200;

  public ChurnFit {
    features = List.copyOf(features);
  }

  /**
   * A model and how good it is.
   *
   * @param cost the inverse strength of the penalty
   * @param calibrated whether the log odds had to be stretched to be right
   */
  public record Fitted(ChurnModel model, ChurnReport report, double cost, boolean calibrated) {}

  /** Is told how much is done, in [0, 1]. */
  public interface Watcher {
    /** Another part is done. */
    void done(double share);
  }

  /**
   * Learns from people.
   *
   * @throws ClienteleException INVALID_FIELD where the outcome is one of the features, WRONG_STATE
   *     where there is too little to learn from
   */
  public Fitted fit(List<Labelled> people, Watcher watcher) {
    refuse(people);
    boolean[] left = left(people);
    List<Attributes> known = people.stream().map(Labelled::known).toList();
    int[] all = IntStream.range(0, left.length).toArray();
    double[] logOdds = crossValidated(known, left, all, watcher);
    Calibration calibration = calibration(logOdds, left, all);
    Judged judged = judged(logOdds, left, all, !calibration.equals(Calibration.NONE));
    List<Column> columns = Encoder.columns(known, features);
    refuseNothing(columns);
    double[][] rows = rows(columns, known);
    double cost = cost(rows, left, all);
    Logistic logistic = Logistic.fit(rows, left, all, cost);
    watcher.done(1);
    return new Fitted(
        model(columns, rows, logistic, calibration),
        ChurnReport.of(judged, FOLDS),
        cost,
        !calibration.equals(Calibration.NONE));
  }

  private void refuse(List<Labelled> people) {
    if (features.contains(outcome)) {
      throw new ClienteleException(
          ErrorCode.INVALID_FIELD,
          "features[" + features.indexOf(outcome) + "]",
          "is the outcome itself; leave it out");
    }
    if (people.size() < FEWEST) {
      throw new ClienteleException(
          ErrorCode.WRONG_STATE,
          "outcome",
          "%s is known of %d people; at least %d are needed"
              .formatted(outcome, people.size(), FEWEST));
    }
    long leavers = people.stream().filter(Labelled::left).count();
    long fewer = Math.min(leavers, people.size() - leavers);
    if (fewer < FEWEST_OF_A_KIND) {
      throw new ClienteleException(
          ErrorCode.WRONG_STATE,
          "outcome",
          fewer == 0
              ? "%s says the same of everybody; both who left and who stayed are needed"
                  .formatted(outcome)
              : "%s says of %d people what it says of none other; at least %d of each kind are needed"
                  .formatted(outcome, fewer, FEWEST_OF_A_KIND));
    }
  }

  private static void refuseNothing(List<Column> columns) {
    if (columns.isEmpty()) {
      throw new ClienteleException(
          ErrorCode.WRONG_STATE,
          "features",
          "nothing that is known tells people apart; tell attributes of the customers, and define"
              + " those of the business");
    }
  }

  private double[] crossValidated(
      List<Attributes> known, boolean[] left, int[] all, Watcher watcher) {
    Folds folds = Folds.stratified(left, all, FOLDS, seed);
    double[] logOdds = new double[left.length];
    for (int fold = 0; fold < FOLDS; fold++) {
      int[] seen = folds.outside(fold);
      List<Column> columns =
          Encoder.columns(Arrays.stream(seen).mapToObj(known::get).toList(), features);
      double[][] rows = rows(columns, known);
      if (columns.isEmpty()) {
        refuseNothing(columns);
      }
      Logistic logistic = Logistic.fit(rows, left, seen, cost(rows, left, seen));
      for (int i : folds.in(fold)) {
        logOdds[i] = logistic.logOdds(rows[i]);
      }
      watcher.done((fold + 1.0) / (FOLDS + 1));
    }
    return logOdds;
  }

  // The one with the best likelihood of those who had not been seen.
  private double cost(double[][] rows, boolean[] left, int[] chosen) {
    Folds folds = Folds.stratified(left, chosen, INNER_FOLDS, seed + 1);
    double best = COSTS[0];
    double least = Double.POSITIVE_INFINITY;
    for (double cost : COSTS) {
      double loss = 0;
      for (int fold = 0; fold < INNER_FOLDS; fold++) {
        Logistic logistic = Logistic.fit(rows, left, folds.outside(fold), cost);
        for (int i : folds.in(fold)) {
          double logOdds = logistic.logOdds(rows[i]);
          loss += Logistic.softplus(left[i] ? -logOdds : logOdds);
        }
      }
      if (loss < least) {
        least = loss;
        best = cost;
      }
    }
    return best;
  }

  // Few people are far off by chance alone: stretching to that would make it worse.
  private static Calibration calibration(double[] logOdds, boolean[] left, int[] all) {
    Judged raw = new Judged(probabilities(logOdds), left);
    return left.length >= FEWEST_TO_CALIBRATE
            && ChurnReport.of(raw, FOLDS).calibrationError() > CALIBRATION_ERROR
        ? Calibration.fit(logOdds, left, all)
        : Calibration.NONE;
  }

  // Whoever is judged was not among those by whom the log odds were stretched either.
  private Judged judged(double[] logOdds, boolean[] left, int[] all, boolean calibrated) {
    double[] judged = logOdds.clone();
    if (calibrated) {
      Folds folds = Folds.stratified(left, all, FOLDS, seed + 2);
      for (int fold = 0; fold < FOLDS; fold++) {
        Calibration other = Calibration.fit(logOdds, left, folds.outside(fold));
        for (int i : folds.in(fold)) {
          judged[i] = other.logOdds(logOdds[i]);
        }
      }
    }
    return new Judged(probabilities(judged), left);
  }

  private static double[] probabilities(double[] logOdds) {
    return Arrays.stream(logOdds).map(Logistic::probability).toArray();
  }

  private static boolean[] left(List<Labelled> people) {
    boolean[] left = new boolean[people.size()];
    for (int i = 0; i < left.length; i++) {
      left[i] = people.get(i).left();
    }
    return left;
  }

  private static double[][] rows(List<Column> columns, List<Attributes> known) {
    double[][] rows = new double[known.size()][columns.size()];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.size(); j++) {
        Column column = columns.get(j);
        rows[i][j] = column.of(known.get(i).values().get(column.feature()));
      }
    }
    return rows;
  }

  private ChurnModel model(
      List<Column> columns, double[][] rows, Logistic logistic, Calibration calibration) {
    List<Term> terms = new ArrayList<>();
    double base = logistic.intercept();
    for (int j = 0; j < columns.size(); j++) {
      int column = j;
      double mean = Arrays.stream(rows).mapToDouble(row -> row[column]).average().orElse(0);
      base += logistic.weights()[j] * mean;
      terms.add(new Term(columns.get(j), calibration.slope() * logistic.weights()[j], mean));
    }
    return new ChurnModel(outcome, calibration.logOdds(base), terms);
  }
}
