package io.clientele.feedback.survey.result;

import io.clientele.feedback.survey.definition.Kind;
import io.clientele.feedback.survey.definition.Metric;
import io.clientele.feedback.survey.definition.Option;
import io.clientele.feedback.survey.definition.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Makes results of counts. */
final class Tally {

  private static final List<String> SENTIMENTS =
      List.of("POSITIVE", "NEUTRAL", "NEGATIVE", "UNKNOWN");

  /** Counts by part and value. */
  private final Map<String, Map<String, Long>> counts = new HashMap<>();

  private final Question question;
  private final long answered;

  private Tally(Question question, long answered) {
    this.question = question;
    this.answered = answered;
  }

  /**
   * The result of a question.
   *
   * @param answered responses with an answer to it
   * @param counted answers of one group; those to other questions do not matter
   */
  static QuestionResult of(Question question, long answered, List<CountedAnswer> counted) {
    Tally tally = new Tally(question, answered);
    counted.stream()
        .filter(one -> one.question().equals(question.name()))
        .forEach(one ->
            tally
                .counts
                .computeIfAbsent(one.part(), _ -> new TreeMap<>())
                .merge(one.value(), one.count(), Long::sum));
    return tally.result();
  }

  private QuestionResult result() {
    return switch (question.kind()) {
      case Kind.Scale scale -> scale(scale);
      case Kind.Choice choice -> plain(values("", choice.options()), List.of());
      case Kind.FreeText _ -> plain(ordered("", SENTIMENTS, answered), List.of());
      case Kind.Matrix matrix ->
          plain(
              List.of(),
              names(matrix.rows(), counts.keySet()).stream()
                  .map(row -> row(row, matrix.columns()))
                  .toList());
    };
  }

  private QuestionResult plain(List<AnswerCount> values, List<RowResult> rows) {
    return new QuestionResult(
        question.name(), answered, values, Optional.empty(), Metric.NONE, Optional.empty(), rows);
  }

  private QuestionResult scale(Kind.Scale scale) {
    TreeMap<Integer, Long> byPoint = new TreeMap<>();
    of("").forEach((point, count) -> byPoint.put(Integer.parseInt(point), count));
    PointCounts points = new PointCounts(byPoint);
    Optional<Estimate> mean = points.mean(scale.lowest(), scale.highest());
    Optional<Estimate> value =
        switch (scale.metric()) {
          case NONE -> Optional.empty();
          case CSAT -> points.top(Metric.TOP_BOXES, scale.highest());
          case NPS -> points.netPromoters();
          case CES -> mean;
        };
    List<String> all =
        IntStream.rangeClosed(scale.lowest(), scale.highest()).mapToObj(Integer::toString).toList();
    return new QuestionResult(
        question.name(),
        answered,
        ordered("", all, answered),
        mean,
        scale.metric(),
        value,
        List.of());
  }

  private RowResult row(String row, List<Option> columns) {
    long n = of(row).values().stream().mapToLong(Long::longValue).sum();
    return new RowResult(row, n, ordered(row, names(columns, of(row).keySet()), n));
  }

  private List<AnswerCount> values(String part, List<Option> options) {
    return ordered(part, names(options, of(part).keySet()), answered);
  }

  private List<AnswerCount> ordered(String part, List<String> values, long trials) {
    List<AnswerCount> all = new ArrayList<>();
    if (trials > 0) {
      for (String value : values) {
        long count = of(part).getOrDefault(value, 0L);
        all.add(new AnswerCount(value, count, Estimate.share(count, trials)));
      }
    }
    return all;
  }

  /** The options of the version that is looked at, then those that only others have. */
  private static List<String> names(List<Option> options, Iterable<String> found) {
    List<String> names = new ArrayList<>(options.stream().map(Option::value).toList());
    TreeSet<String> others = new TreeSet<>();
    found.forEach(others::add);
    names.forEach(others::remove);
    names.addAll(others);
    return names;
  }

  private Map<String, Long> of(String part) {
    return counts.getOrDefault(part, Map.of());
  }
}
