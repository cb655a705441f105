package io.clientele.scoring.need;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.scoring.basket.CoPurchaseRule;
import io.clientele.scoring.basket.Mining;
import io.clientele.scoring.basket.MiningLimits;
import io.clientele.scoring.basket.Retail;
import io.clientele.scoring.history.Line;
import io.clientele.scoring.history.OrderKey;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What rules of the time up to April say is missing, and what was bought in May. */
class OnlineRetailNeedsTest {

  private static final Instant MAY = Instant.parse("2011-05-01T00:00:00Z");

  private static NeedFinding finding(Retail retail) {
    Mining mining = Mining.of(retail.baskets(MAY), MiningLimits.DEFAULTS, 128L << 20, done -> {});
    List<CoPurchaseRule> rules =
        IntStream.range(0, mining.rules().size()).mapToObj(mining.rules()::rule).toList();
    NeedPolicy policy = NeedPolicy.DEFAULTS;
    return new NeedFinding(
        policy, new NeedTaxonomy("none", List.of()), new Companions(rules, policy.leastLift()));
  }

  @Test
  void whatIsMissingIsBoughtMoreOftenThanByOthers() throws IOException {
    Retail retail = Retail.read();
    Map<String, List<Line>> before = new TreeMap<>();
    Map<String, Set<String>> after = new HashMap<>();
    Map<String, Set<String>> owners = new HashMap<>();
    for (Retail.Sold sold : retail.sold()) {
      if (sold.customer().isEmpty()) {
        continue;
      }
      if (sold.at().isBefore(MAY)) {
        before.computeIfAbsent(sold.customer(), _ -> new ArrayList<>()).add(line(sold));
        owners.computeIfAbsent(sold.sku(), _ -> new HashSet<>()).add(sold.customer());
      } else {
        after.computeIfAbsent(sold.customer(), _ -> new HashSet<>()).add(sold.sku());
      }
    }
    NeedFinding finding = finding(retail);
    NeedBoard board = new NeedBoard();
    int told = 0;
    int met = 0;
    double byChance = 0;
    int active = 0;
    for (var customer : before.entrySet()) {
      List<CustomerNeed> needs =
          finding.needs(new NeedFacts(customer.getValue(), List.of(), List.of()), MAY);
      board.add(new NeedBearer("", 0, null), needs);
      Set<String> bought = after.get(customer.getKey());
      if (bought != null && !needs.isEmpty()) {
        active++;
        for (CustomerNeed need : needs) {
          told++;
          met += bought.contains(need.topic()) ? 1 : 0;
          byChance += others(need.topic(), before.keySet(), owners, after);
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d customers, %d bought in May and had needs: %d needs, %.1f %% met; of others without the"
            + " item %.1f %%; %.1f times%n",
        before.size(),
        active,
        told,
        100.0 * met / told,
        100 * byChance / told,
        met / byChance);
    board.needs().stream()
        .limit(8)
        .forEach(need ->
            System.out.printf(
                Locale.ROOT,
                "| %s %s | %d | %.3f | %.1f |%n",
                need.topic(),
                retail.descriptions().getOrDefault(need.topic(), "").toLowerCase(Locale.ROOT),
                need.reach(),
                need.share(),
                need.priority()));
    assertThat(told).isGreaterThan(500);
    assertThat(met).isGreaterThan((int) (1.5 * byChance));
  }

  /** Of those who bought in May and did not have the item before, the share that bought it. */
  private static double others(
      String item,
      Set<String> customers,
      Map<String, Set<String>> owners,
      Map<String, Set<String>> after) {
    Set<String> had = owners.getOrDefault(item, Set.of());
    long all = 0;
    long bought = 0;
    for (String customer : customers) {
      Set<String> later = after.get(customer);
      if (later != null && !had.contains(customer)) {
        all++;
        bought += later.contains(item) ? 1 : 0;
      }
    }
    return all == 0 ? 0 : (double) bought / all;
  }

  private static Line line(Retail.Sold sold) {
    return new Line(
        new OrderKey("shop", sold.invoice()),
        sold.at(),
        sold.sku(),
        "",
        BigDecimal.ONE,
        null,
        null,
        "",
        "");
  }
}
