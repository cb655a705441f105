package io.clientele.profile.imports;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Counts lines by what became of them: {@code clientele_import_lines_total}. */
@ApplicationScoped
class ImportMetrics {

  private final MeterRegistry registry;

  ImportMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Counts the lines of a committed batch. */
  void count(List<LineVerdict> lines) {
    Tally tally = Tally.of(lines);
    count("accepted", tally.accepted());
    count("duplicate", tally.duplicates());
    count("rejected", tally.rejected());
  }

  private void count(String outcome, long lines) {
    registry.counter("clientele.import.lines", "outcome", outcome).increment((double) lines);
  }
}
