package io.clientele.feedback.sentiment.training;

import io.clientele.feedback.sentiment.SentimentModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The results of a model per data set, as a Markdown table. */
final class ResultTable {
  private static final String HEAD =
      """
      | data set | texts | accuracy | macro-F1 | F1 negative | F1 neutral | F1 positive | calibration error | gain by abstaining |
      | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
      """;

  private ResultTable() {}

  /** Measures a model on each data set among the texts. */
  static Map<DataSet, Evaluation> measure(SentimentModel model, List<LabeledText> texts) {
    Map<DataSet, List<LabeledText>> bySet = new LinkedHashMap<>();
    for (LabeledText text : texts) {
      bySet.computeIfAbsent(text.set(), set -> new ArrayList<>()).add(text);
    }
    Map<DataSet, Evaluation> results = new LinkedHashMap<>();
    bySet.forEach((set, own) -> results.put(set, Evaluation.of(model, own)));
    return results;
  }

  /** The table, in percent, with a line end after each row. */
  static String format(Map<DataSet, Evaluation> results) {
    StringBuilder table = new StringBuilder(HEAD);
    results.forEach((set, result) -> table.append(row(set, result)));
    return table.toString();
  }

  private static String row(DataSet set, Evaluation result) {
    return "| %s (%s) | %d | %s | %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            set.title(),
            set.language().code(),
            result.tally().texts(),
            percent(result.accuracy()),
            percent(result.macroF1()),
            percent(result.tally().f1(LabeledText.NEGATIVE)),
            percent(result.tally().f1(LabeledText.NEUTRAL)),
            percent(result.tally().f1(LabeledText.POSITIVE)),
            percent(result.calibrationError()),
            percent(result.abstentionGain()));
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f", 100 * share);
  }
}
