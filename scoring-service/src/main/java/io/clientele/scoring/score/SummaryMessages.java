package io.clientele.scoring.score;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.scoring.v1.CurrencySummary;
import io.clientele.contracts.scoring.v1.LabelCount;
import io.clientele.contracts.scoring.v1.Summary;
import io.clientele.scoring.filter.Dimension;
import io.clientele.scoring.standing.CurrencyTotal;
import io.clientele.scoring.standing.Cuts;
import io.clientele.scoring.standing.Moment;
import io.clientele.scoring.value.TierThresholds;
import io.clientele.scoring.wire.MoneyMessages;
import io.clientele.scoring.wire.TimeMessages;
import java.math.MathContext;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The whole base in figures as a message. */
final class SummaryMessages {

  private SummaryMessages() {}

  static Summary summary(SummaryReads.Figures figures, List<Dimension> dimensions) {
    Moment moment = figures.moment();
    List<io.clientele.scoring.standing.LabelCount> counts = figures.labels();
    Map<String, Long> customers = new HashMap<>();
    counts.forEach(
        count -> customers.put(key(count.dimension(), count.label()), count.customers()));
    Summary.Builder summary = Summary.newBuilder().setAsOf(TimeMessages.timestamp(moment.asOf()));
    for (Dimension dimension : dimensions) {
      for (String label : labels(dimension, counts)) {
        summary.addCounts(
            LabelCount.newBuilder()
                .setDimension(dimension.id())
                .setLabel(label)
                .setCustomers(customers.getOrDefault(key(dimension.id(), label), 0L)));
      }
    }
    String first = dimensions.getFirst().id();
    summary.setCustomers(
        counts.stream()
            .filter(count -> count.dimension().equals(first))
            .mapToLong(io.clientele.scoring.standing.LabelCount::customers)
            .sum());
    figures.currencies().forEach(total -> summary.addCurrencies(currency(total, moment)));
    return summary.build();
  }

  // Those of the dimension, and behind them others that customers had at the time.
  private static Set<String> labels(
      Dimension dimension, List<io.clientele.scoring.standing.LabelCount> counts) {
    Set<String> labels = new LinkedHashSet<>(dimension.labels());
    counts.stream()
        .filter(count -> count.dimension().equals(dimension.id()))
        .forEach(count -> labels.add(count.label()));
    return labels;
  }

  private static String key(String dimension, String label) {
    return dimension + "/" + label;
  }

  private static CurrencySummary currency(CurrencyTotal total, Moment moment) {
    CurrencySummary.Builder summary =
        CurrencySummary.newBuilder()
            .setCurrency(total.currency())
            .setBuyers(total.buyers())
            .setOrders(total.orders())
            .setRefunds(total.refunds())
            .setNetRevenue(MoneyMessages.money(total.net(), total.currency()));
    if (total.net().signum() > 0) {
      summary.setTop20PercentShare(
          total.topNet().divide(total.net(), MathContext.DECIMAL64).doubleValue());
    }
    Cuts cuts = moment.cuts().get(total.currency());
    if (cuts != null) {
      summary.setCuts(cuts(cuts, moment));
    }
    return summary.build();
  }

  private static io.clientele.contracts.scoring.v1.Cuts cuts(Cuts cuts, Moment moment) {
    TierThresholds thresholds = cuts.thresholds();
    String currency = cuts.currency();
    List<Timestamp> recency =
        cuts.recency().at(moment.asOf()).cuts().stream().map(TimeMessages::timestamp).toList();
    return io.clientele.contracts.scoring.v1.Cuts.newBuilder()
        .setMethod(cuts.method())
        .setVersion(cuts.version())
        .addAllRecency(recency)
        .addAllFrequency(cuts.frequency().cuts())
        .addAllMonetary(
            cuts.monetary().cuts().stream().map(cut -> MoneyMessages.money(cut, currency)).toList())
        .setPlatinumFrom(MoneyMessages.money(thresholds.platinumFrom(), currency))
        .setGoldFrom(MoneyMessages.money(thresholds.goldFrom(), currency))
        .setSilverFrom(MoneyMessages.money(thresholds.silverFrom(), currency))
        .setTop20PercentFrom(MoneyMessages.money(thresholds.topFrom(), currency))
        .build();
  }
}
