package io.clientele.profile.identity;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** Counts merges, identifiers that were not taken, and how often linking had to wait its turn. */
@ApplicationScoped
class IdentityMetrics {

  private final MeterRegistry registry;
  private final Counter locks;

  IdentityMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.locks = registry.counter("clientele.identity.locks");
  }

  void locked() {
    locks.increment();
  }

  void refused(List<Refused> refused) {
    for (Refused one : refused) {
      registry
          .counter("clientele.identity.refused", "kind", one.kind(), "reason", lower(one.reason()))
          .increment();
    }
  }

  void merged(List<Joining> joinings) {
    for (Joining joining : joinings) {
      registry.counter("clientele.identity.merges", "cause", lower(joining.cause())).increment();
    }
  }

  void unmerged() {
    registry.counter("clientele.identity.unmerges").increment();
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}
