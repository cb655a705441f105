package io.clientele.gateway.summary;

import io.clientele.contracts.scoring.v1.CurrencySummary;
import io.clientele.contracts.scoring.v1.Cuts;
import io.clientele.contracts.scoring.v1.Freshness;
import io.clientele.contracts.scoring.v1.Summary;
import io.clientele.gateway.wire.MoneyMessages;
import io.clientele.gateway.wire.TimeMessages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Figures of the contracts. */
final class SummaryMessages {

  private SummaryMessages() {}

  /** Figures as JSON shows them. */
  static SummaryView view(Summary summary, @Nullable FreshnessView freshness) {
    Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    summary
        .getCountsList()
        .forEach(count ->
            counts
                .computeIfAbsent(count.getDimension(), dimension -> new LinkedHashMap<>())
                .put(count.getLabel(), count.getCustomers()));
    return new SummaryView(
        TimeMessages.text(summary.hasAsOf(), summary.getAsOf()),
        summary.getCustomers(),
        counts,
        summary.getCurrenciesList().stream().map(SummaryMessages::view).toList(),
        freshness,
        missing(freshness));
  }

  static FreshnessView view(Freshness freshness) {
    return new FreshnessView(freshness.getUpToDate(), new TreeMap<>(freshness.getPendingMap()));
  }

  private static List<String> missing(@Nullable FreshnessView freshness) {
    if (freshness == null) {
      return List.of("scoring-service");
    }
    return freshness.pending().entrySet().stream()
        .filter(feed -> feed.getValue() < 0)
        .map(feed -> feed.getKey() + "-service")
        .toList();
  }

  private static CurrencyView view(CurrencySummary c) {
    return new CurrencyView(
        c.getCurrency(),
        c.getBuyers(),
        c.getOrders(),
        c.getRefunds(),
        MoneyMessages.view(c.hasNetRevenue(), c.getNetRevenue()),
        c.hasTop20PercentShare() ? c.getTop20PercentShare() : null,
        c.hasCuts() ? view(c.getCuts()) : null);
  }

  private static CurrencyView.CutsView view(Cuts cuts) {
    return new CurrencyView.CutsView(
        cuts.getMethod(),
        cuts.getVersion(),
        cuts.getRecencyList().stream()
            .flatMap(time -> Stream.ofNullable(TimeMessages.text(true, time)))
            .toList(),
        cuts.getFrequencyList(),
        cuts.getMonetaryList().stream().map(MoneyMessages::view).toList(),
        MoneyMessages.view(cuts.hasPlatinumFrom(), cuts.getPlatinumFrom()),
        MoneyMessages.view(cuts.hasGoldFrom(), cuts.getGoldFrom()),
        MoneyMessages.view(cuts.hasSilverFrom(), cuts.getSilverFrom()),
        MoneyMessages.view(cuts.hasTop20PercentFrom(), cuts.getTop20PercentFrom()));
  }
}
