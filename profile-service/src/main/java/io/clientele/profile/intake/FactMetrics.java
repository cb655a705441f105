package io.clientele.profile.intake;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** Counts facts by what became of them: {@code clientele_facts_total}. */
@ApplicationScoped
public class FactMetrics {

  private final MeterRegistry registry;

  FactMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Counts the items of a committed transaction. */
  public void count(List<Item> items, List<Verdict> verdicts) {
    for (int index = 0; index < items.size(); index++) {
      registry
          .counter(
              "clientele.facts",
              "outcome",
              verdicts.get(index).state().name().toLowerCase(Locale.ROOT),
              "kind",
              items.get(index).kind())
          .increment();
    }
  }
}
