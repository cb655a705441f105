package io.clientele.scoring.feeling;

import io.clientele.scoring.satisfaction.Answers;
import io.clientele.scoring.satisfaction.Benchmark;
import io.clientele.scoring.satisfaction.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How satisfied everybody is.
 *
 * @param periods the latest first
 */
record Report(
    Instant asOf, Group total, List<Group> groups, List<Period> periods, Benchmark benchmark) {

  /** Customers by label, and what they said within the period. */
  record Group(String name, Map<String, Long> customers, Level level, List<Answers> answers) {

    long size() {
      return customers.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** What was said within a period. */
  record Period(Instant from, Instant until, Level level) {}
}
