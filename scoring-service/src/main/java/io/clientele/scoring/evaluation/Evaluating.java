package io.clientele.scoring.evaluation;

import io.clientele.scoring.cluster.AdjustedRand;
import io.clientele.scoring.cluster.Points;
import io.clientele.scoring.cluster.Silhouette;
import io.clientele.scoring.field.Field;
import io.clientele.scoring.operation.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Evaluates a classification by its customers. */
final class Evaluating {

  private static final long SEED = 1;
  private static final int MOST_LABELS = 200;

  private final VerdictRules rules;
  private final int days;
  private final Progress progress;

  Evaluating(VerdictRules rules, int days, Progress progress) {
    this.rules = rules;
    this.days = days;
    this.progress = progress;
  }

  /**
   * A dimension: its labels against each other.
   *
   * @throws io.clientele.contracts.error.ClienteleException INVALID_FIELD where there are very many
   */
  Evaluation dimension(List<Person> persons, String currency) {
    List<String> labels = labels(persons);
    if (labels.size() > MOST_LABELS) {
      throw Field.invalid(
          "dimension",
          "there are %d labels; an evaluation compares at most %d"
              .formatted(labels.size(), MOST_LABELS));
    }
    Groups groups = Groups.of(persons);
    Judging judging = new Judging(groups, labels, true, rules, days);
    List<GroupReport> reports = new ArrayList<>();
    for (String label : labels) {
      progress.at("judging " + label, 0.6 + 0.35 * reports.size() / labels.size());
      reports.add(judging.group(label));
    }
    Double stability = stability(persons);
    Double silhouette = labels.size() < 2 ? null : silhouette(groups, labels);
    Map<String, Double> eta = etaSquared(groups, labels);
    Verdict verdict =
        verdict(
            reports,
            reports.size(),
            judging.identifiable(),
            stability,
            silhouette,
            eta,
            persons.size());
    return new Evaluation(persons.size(), reports, currency, stability, silhouette, eta, verdict);
  }

  /**
   * Segments, each against everybody else.
   *
   * @param bySegment the same customers for each, with the segment's name as the label of those in
   *     it
   */
  Evaluation segments(Map<String, List<Person>> bySegment, String currency) {
    List<GroupReport> reports = new ArrayList<>();
    List<Double> stabilities = new ArrayList<>();
    Map<String, Double> eta = new TreeMap<>();
    Double silhouette = null;
    int customers = 0;
    for (Map.Entry<String, List<Person>> segment : bySegment.entrySet()) {
      progress.at("judging " + segment.getKey(), 0.6 + 0.35 * reports.size() / bySegment.size());
      Groups groups = Groups.of(segment.getValue());
      reports.add(
          new Judging(groups, List.of(segment.getKey()), false, rules, days)
              .group(segment.getKey()));
      Double stability = stability(segment.getValue());
      if (stability != null) {
        stabilities.add(stability);
      }
      etaSquared(groups, List.of(segment.getKey(), ""))
          .forEach((metric, share) -> eta.merge(metric, share, Math::max));
      silhouette = bySegment.size() == 1 ? silhouette(groups, List.of(segment.getKey(), "")) : null;
      customers = segment.getValue().size();
    }
    Double stability =
        stabilities.isEmpty()
            ? null
            : stabilities.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    return new Evaluation(
        customers,
        reports,
        currency,
        stability,
        silhouette,
        eta,
        // The rest is a group as well.
        verdict(reports, reports.size() + 1, 1, stability, silhouette, eta, customers));
  }

  private static List<String> labels(List<Person> persons) {
    Map<String, Long> counts = new HashMap<>();
    persons.forEach(person -> counts.merge(person.label(), 1L, Long::sum));
    counts.remove("");
    ToLongFunction<String> size = label -> -counts.getOrDefault(label, 0L);
    return counts.keySet().stream()
        .sorted(Comparator.comparingLong(size).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static @Nullable Double stability(List<Person> persons) {
    Map<String, Integer> numbers = new HashMap<>();
    List<Person> known = persons.stream().filter(person -> person.before() != null).toList();
    int[] now = new int[known.size()];
    int[] before = new int[known.size()];
    for (int i = 0; i < now.length; i++) {
      now[i] = number(numbers, known.get(i).label());
      before[i] = number(numbers, String.valueOf(known.get(i).before()));
    }
    return now.length < 2 ? null : AdjustedRand.of(now, before);
  }

  private static int number(Map<String, Integer> numbers, String label) {
    return numbers.computeIfAbsent(label, any -> numbers.size());
  }

  private static @Nullable Double silhouette(Groups groups, List<String> labels) {
    List<Person> labelled =
        groups.persons().stream().filter(person -> labels.contains(person.label())).toList();
    int[] numbers = labelled.stream().mapToInt(person -> labels.indexOf(person.label())).toArray();
    Optional<Points> points = groups.points(labelled);
    return points.isEmpty()
        ? null
        : (Double) Silhouette.of(points.get(), numbers, new SplittableRandom(SEED)).mean();
  }

  private static Map<String, Double> etaSquared(Groups groups, List<String> labels) {
    Map<String, Double> shares = new TreeMap<>();
    for (int j = 0; j < Metrics.NAMES.size(); j++) {
      Samples metric = groups.compared().get(j);
      List<Sample> samples =
          labels.stream().map(metric::of).filter(sample -> sample.count() > 0).toList();
      String name = Metrics.NAMES.get(j);
      if (samples.size() > 1) {
        EffectSize.etaSquared(samples).ifPresent(share -> shares.put(name, share));
      }
    }
    return shares;
  }

  private Verdict verdict(
      List<GroupReport> reports,
      int groups,
      double identifiable,
      @Nullable Double stability,
      @Nullable Double silhouette,
      Map<String, Double> eta,
      int customers) {
    Map<String, Double> measures = new TreeMap<>();
    measures.put("customers", (double) customers);
    measures.put("groups", (double) groups);
    measures.put("identifiable", identifiable);
    if (stability != null) {
      measures.put("stability", stability);
    }
    if (silhouette != null) {
      measures.put("silhouette", silhouette);
    }
    eta.values().stream()
        .max(Comparator.naturalOrder())
        .ifPresent(greatest -> measures.put("eta_squared", greatest));
    measures.put("merges", share(reports, Advice.MERGE));
    measures.put("splits", share(reports, Advice.SPLIT));
    measures.put("drops", share(reports, Advice.DROP));
    return new Wording("", "", days, measures).whole(VerdictRules.first(rules.whole(), measures));
  }

  private static double share(List<GroupReport> reports, Advice advice) {
    return reports.isEmpty()
        ? 0
        : (double) reports.stream().filter(report -> report.verdict().advice() == advice).count()
            / reports.size();
  }
}
