package io.clientele.scoring.need;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.scoring.basket.Baskets;
import io.clientele.scoring.basket.CoPurchaseRule;
import io.clientele.scoring.basket.Mining;
import io.clientele.scoring.basket.MiningLimits;
import io.clientele.scoring.interest.Olist;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OlistNeedsTest {

  private static List<CoPurchaseRule> rules(Baskets baskets, MiningLimits limits) {
    Mining mining = Mining.of(baskets, limits, 128L << 20, done -> {});
    System.out.printf(
        "%d persons, %s: %d rules%n", mining.baskets(), limits, mining.rules().size());
    return IntStream.range(0, mining.rules().size()).mapToObj(mining.rules()::rule).toList();
  }

  /** Who buys once and one thing goes without anything that others have beside it. */
  @Test
  void whereHardlyAnybodyBuysTwoThingsNothingIsMissing() throws IOException {
    Map<String, List<String>> persons = Olist.persons();
    Baskets.Builder builder = new Baskets.Builder();
    int several = 0;
    for (List<String> all : persons.values()) {
      Set<String> categories = new TreeSet<>(all);
      categories.remove("");
      builder.next();
      categories.forEach(builder::add);
      several += categories.size() > 1 ? 1 : 0;
    }
    Baskets baskets = builder.build();
    System.out.printf("%d with two categories or more%n", several);
    assertThat(rules(baskets, MiningLimits.DEFAULTS)).isEmpty();
    double leastLift = NeedPolicy.DEFAULTS.leastLift();
    assertThat(rules(baskets, new MiningLimits(0.0004, 0.001, leastLift, 3, 200, 1))).isNotEmpty();
    assertThat(rules(baskets, new MiningLimits(0.0004, 0.001, leastLift, 3, 200, 0.05))).isEmpty();
  }
}
