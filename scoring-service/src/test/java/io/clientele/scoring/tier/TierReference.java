package io.clientele.scoring.tier;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Leads a whole base through a policy from scratch, straight from the rules, with all sums anew.
 */
final class TierReference {

  record Move(Instant at, String from, String to) {}

  private static final class One {
    String tier = "";
    Instant since = Instant.EPOCH;
    Instant below = Instant.MAX;
    final List<Move> moves = new ArrayList<>();
  }

  private final TierPolicy policy;
  private final Instant start;
  private final Map<String, List<Ledger.Line>> base;
  private final Map<String, One> people = new TreeMap<>();
  private final Map<String, double[][]> bounds = new HashMap<>();

  TierReference(TierPolicy policy, Instant start, Map<String, List<Ledger.Line>> base) {
    this.policy = policy;
    this.start = start;
    this.base = base;
    base.keySet().forEach(id -> people.put(id, new One()));
  }

  Map<String, List<Move>> moves(Instant until) {
    TreeSet<Instant> evaluations = new TreeSet<>();
    for (Instant at = start; !at.isAfter(until); at = at.plus(days(policy.evaluationDays()))) {
      evaluations.add(at);
    }
    TreeSet<Instant> points = new TreeSet<>(evaluations);
    base.values()
        .forEach(lines ->
            lines.stream()
                .map(Ledger.Line::at)
                .filter(at -> at.isAfter(start) && !at.isAfter(until))
                .forEach(points::add));
    for (Instant at : points) {
      boolean evaluation = evaluations.contains(at);
      if (evaluation && policy.scale() == Scale.PERCENTILE) {
        rank(at);
      }
      people.forEach((id, one) -> {
        boolean event = lines(id).stream().anyMatch(line -> line.at().equals(at));
        if (buyer(id, at) && (evaluation || event)) {
          decide(id, one, at, evaluation);
        }
      });
    }
    Map<String, List<Move>> all = new TreeMap<>();
    people.forEach((id, one) -> all.put(id, one.moves));
    return all;
  }

  private void decide(String id, One one, Instant at, boolean evaluation) {
    List<String> names = policy.names();
    String before = one.tier;
    double metric = metric(id, at);
    int entered = reached(id, at, metric);
    if (at.equals(start)) {
      one.tier = names.get(entered);
      one.since = at;
    } else {
      if (before.isEmpty()) {
        one.tier = policy.baseTier();
        one.since = at;
      }
      boolean scheduled = evaluation;
      int place = names.indexOf(one.tier);
      if (entered < place && (scheduled || !policy.upgradeAtEvaluation())) {
        one.tier = names.get(entered);
        one.since = at;
        one.below = Instant.MAX;
      } else if (kept(id, at, metric, place)) {
        one.below = Instant.MAX;
      } else if (scheduled) {
        one.below = one.below.isBefore(at) ? one.below : at;
        boolean stayed = !at.isBefore(one.since.plus(days(policy.minimumStayDays())));
        boolean graced = !at.isBefore(one.below.plus(days(policy.graceDays())));
        if (stayed && graced) {
          int lower = place + 1;
          while (!policy.oneStepDown() && !kept(id, at, metric, lower)) {
            lower++;
          }
          one.tier = names.get(lower);
          one.since = at;
          one.below = Instant.MAX;
        }
      }
    }
    if (!one.tier.equals(before)) {
      one.moves.add(new Move(at, before, one.tier));
    }
  }

  private int reached(String id, Instant at, double metric) {
    for (int i = 0; i < policy.tiers().size(); i++) {
      if (metric >= bound(id, at, 0, i)) {
        return i;
      }
    }
    return policy.base();
  }

  private boolean kept(String id, Instant at, double metric, int place) {
    return place == policy.base() || metric >= bound(id, at, 1, place);
  }

  private double bound(String id, Instant at, int entryOrExit, int place) {
    TierRule rule = policy.tiers().get(place);
    if (policy.scale() == Scale.ABSOLUTE) {
      if (policy.moneyThresholds() && !currency(id, at).equals(policy.currency())) {
        return Double.POSITIVE_INFINITY;
      }
      return entryOrExit == 0 ? rule.entry() : rule.exit();
    }
    double[][] found = bounds.get(currency(id, at));
    return found == null ? Double.POSITIVE_INFINITY : found[entryOrExit][place];
  }

  private void rank(Instant at) {
    bounds.clear();
    Map<String, List<Double>> byCurrency = new HashMap<>();
    base.keySet().stream()
        .filter(id -> buyer(id, at))
        .forEach(id ->
            byCurrency
                .computeIfAbsent(currency(id, at), c -> new ArrayList<>())
                .add(metric(id, at)));
    byCurrency.forEach((currency, values) -> {
      values.sort(Comparator.reverseOrder());
      double[][] found = new double[2][policy.tiers().size()];
      for (int i = 0; i < policy.tiers().size(); i++) {
        found[0][i] = atShare(values, policy.tiers().get(i).entry());
        found[1][i] = atShare(values, policy.tiers().get(i).exit());
      }
      bounds.put(currency, found);
    });
  }

  // The least metric such that fewer than a share of the buyers have more; only above zero.
  private static double atShare(List<Double> descending, double share) {
    for (int i = descending.size() - 1; i >= 0; i--) {
      double value = descending.get(i);
      long more = descending.stream().filter(other -> other > value).count();
      if (BigDecimal.valueOf(more)
              .compareTo(BigDecimal.valueOf(share).multiply(BigDecimal.valueOf(descending.size())))
          < 0) {
        return value > 0 ? value : Double.MIN_VALUE;
      }
    }
    throw new AssertionError(share + " of " + descending);
  }

  private List<Ledger.Line> lines(String id) {
    return base.getOrDefault(id, List.of());
  }

  private boolean buyer(String id, Instant at) {
    return lines(id).stream().anyMatch(line -> line.order() && !line.at().isAfter(at));
  }

  private String currency(String id, Instant at) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    lines(id).stream()
        .filter(line -> line.order() && !line.at().isAfter(at))
        .forEach(line -> counts.merge(line.currency(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private double metric(String id, Instant at) {
    Instant after = policy.windowDays() == 0 ? Instant.MIN : at.minus(days(policy.windowDays()));
    String currency = currency(id, at);
    BigDecimal net = BigDecimal.ZERO;
    int orders = 0;
    for (Ledger.Line line : lines(id)) {
      if (line.at().isAfter(after) && !line.at().isAfter(at)) {
        net = line.currency().equals(currency) ? net.add(line.amount()) : net;
        orders += line.order() ? 1 : 0;
      }
    }
    return switch (policy.metric()) {
      case NET_REVENUE -> net.doubleValue();
      case ORDERS -> orders;
      case POINTS -> policy.pointsPerUnit() * net.doubleValue() + policy.pointsPerOrder() * orders;
    };
  }

  private static Duration days(int days) {
    return Duration.ofDays(days);
  }
}
