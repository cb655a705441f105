package io.clientele.feedback.sentiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the parts of a text that decided its label. What a feature adds to the score of the label,
 * against the mean of the other two, is shared by the units that it covers; with the gates held
 * fixed these scores are linear. The runs of units with the highest sums, less a cost for each
 * unit, are the evidence.
 */
final class Evidence implements FeatureSink {
  /** How many parts are told at most. */
  static final int MOST = 3;

  private static final double SHARE = 0.2;
  private static final double LEAST_SHARE = 0.25;

  private final LinearSentiment model;
  private final double[] slopes;
  private final double[] units;

  private Evidence(LinearSentiment model, double[] slopes, int length) {
    this.model = model;
    this.slopes = slopes;
    this.units = new double[length];
  }

  /** The parts of a text that decided for the answer of a model, in their order. */
  static List<Span> of(LinearSentiment model, ReadText text) {
    Verdict verdict = model.judge(text.features());
    if (verdict.isNone()) {
      return List.of();
    }
    double[] slopes = model.slopes(text.features(), verdict.chosen());
    Evidence evidence = new Evidence(model, slopes, text.normalized().length());
    Features.visit(text.language(), text.normalized(), evidence);
    return evidence.spans(text.normalized());
  }

  @Override
  public void add(int hash, int begin, int end) {
    int row = model.vocabulary().row(hash);
    if (row >= 0 && end > begin) {
      double share = model.weights().product(row, slopes) / (end - begin);
      for (int unit = begin; unit < end; unit++) {
        units[unit] += share;
      }
    }
  }

  private List<Span> spans(NormalizedText text) {
    double cost = SHARE * Arrays.stream(units).max().orElse(0);
    List<Run> runs = new ArrayList<>();
    double least = 0;
    while (runs.size() < MOST) {
      Run run = highest(cost);
      if (run.sum() <= least) {
        break;
      }
      least = Math.max(least, run.sum() * LEAST_SHARE);
      Run words = run.inWholeWords(text);
      Arrays.fill(units, words.begin(), words.end(), Double.NEGATIVE_INFINITY);
      runs.add(words);
    }
    return runs.stream()
        .sorted(Comparator.comparingInt(Run::begin))
        .map(run -> text.original(run.begin(), run.end()))
        .toList();
  }

  /** The run of units whose sum, less a cost for each, is highest. */
  private Run highest(double cost) {
    Run best = new Run(0, 0, 0);
    int begin = 0;
    double sum = 0;
    for (int at = 0; at < units.length; at++) {
      sum += units[at] - cost;
      if (sum <= 0) {
        begin = at + 1;
        sum = 0;
      } else if (sum > best.sum()) {
        best = new Run(begin, at + 1, sum);
      }
    }
    return best;
  }

  /** Units side by side, and what they add together. */
  private record Run(int begin, int end, double sum) {
    /** The run without blanks around it, and with all letters of the words at its ends. */
    Run inWholeWords(NormalizedText text) {
      int from = begin;
      int to = end;
      while (from < to - 1 && text.charAt(from) == ' ') {
        from++;
      }
      while (to > from + 1 && text.charAt(to - 1) == ' ') {
        to--;
      }
      while (from > 0 && Characters.isLatin(text.charAt(from)) && isLetter(text, from - 1)) {
        from--;
      }
      while (to < text.length() && isLetter(text, to - 1) && isLetter(text, to)) {
        to++;
      }
      return new Run(from, to, sum);
    }

    private static boolean isLetter(NormalizedText text, int at) {
      return Characters.isLatin(text.charAt(at)) || text.charAt(at) == '\'';
    }
  }
}
