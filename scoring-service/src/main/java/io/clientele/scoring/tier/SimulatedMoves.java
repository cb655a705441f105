package io.clientele.scoring.tier;

import io.clientele.scoring.filter.Dimensions;
import io.clientele.scoring.standing.Cuts;
import io.clientele.scoring.tier.PresentTiers.Present;
import io.clientele.scoring.tier.Simulation.Example;
import io.clientele.scoring.tier.Simulation.Flow;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;

/** Compares where a policy puts customers with where they are. */
final class SimulatedMoves {

  private static final int SAMPLE = 100;

  private record Flowing(String from, String to) implements Comparable<Flowing> {

    @Override
    public int compareTo(Flowing other) {
      return Comparator.comparing(Flowing::from).thenComparing(Flowing::to).compare(this, other);
    }
  }

  private record Ranked(Example example, double better, BigDecimal net) {}

  // Of two currencies those compare who have as great a share of their own buyers before them.
  private static final Comparator<Ranked> GREATEST_FIRST =
      Comparator.comparingDouble(Ranked::better)
          .thenComparing(Ranked::net, Comparator.reverseOrder())
          .thenComparing(ranked -> ranked.example().customerId());

  private final SortedMap<String, Cuts> cuts;
  private final Map<Flowing, Long> flows = new TreeMap<>();
  private final PriorityQueue<Ranked> sample = new PriorityQueue<>(GREATEST_FIRST.reversed());

  SimulatedMoves(SortedMap<String, Cuts> cuts) {
    this.cuts = cuts;
  }

  /**
   * Compares one customer.
   *
   * @param simulated empty: in no tier
   */
  void add(String customerId, Present present, String simulated) {
    String to = simulated.isEmpty() ? Dimensions.UNKNOWN : simulated;
    if (to.equals(Dimensions.UNKNOWN) && present.tier().equals(Dimensions.UNKNOWN)) {
      return;
    }
    flows.merge(new Flowing(present.tier(), to), 1L, Long::sum);
    if (!to.equals(present.tier())) {
      Cuts own = cuts.get(present.currency());
      double better = own == null ? 1 : own.ranks().monetary().shareAbove(present.net());
      sample.add(new Ranked(new Example(customerId, present.tier(), to), better, present.net()));
      if (sample.size() > SAMPLE) {
        sample.remove();
      }
    }
  }

  List<Flow> flows() {
    return flows.entrySet().stream()
        .map(entry -> new Flow(entry.getKey().from(), entry.getKey().to(), entry.getValue()))
        .toList();
  }

  List<Example> sample() {
    return sample.stream().sorted(GREATEST_FIRST).map(Ranked::example).toList();
  }
}
