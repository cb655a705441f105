package io.clientele.scoring.playbook;

import io.clientele.scoring.expression.Value;
import io.clientele.scoring.portrait.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When days since something reach the numbers that they are compared with. */
final class Crossing {

  private static final double MICROS_OF_DAY = 86_400e6;
  private static final double LONGEST_DAYS = 36_500;

  private static final String DAYS = "(metrics\\.days_since_[a-z_]+)";
  private static final String NUMBER = "([0-9]+(?:\\.[0-9]+)?)";
  private static final String COMPARED = "\\s*(?:<=|>=|<|>)\\s*";
  private static final Pattern RIGHT = Pattern.compile(DAYS + COMPARED + NUMBER);
  private static final Pattern LEFT = Pattern.compile(NUMBER + COMPARED + DAYS);

  private final List<Map.Entry<String, Double>> thresholds;

  private Crossing(List<Map.Entry<String, Double>> thresholds) {
    this.thresholds = List.copyOf(thresholds);
  }

  /** The comparisons among the leaves of a condition. */
  static Crossing of(List<Clause.Leaf> leaves) {
    List<Map.Entry<String, Double>> thresholds = new ArrayList<>();
    for (Clause.Leaf leaf : leaves) {
      Matcher right = RIGHT.matcher(leaf.text());
      Matcher left = LEFT.matcher(leaf.text());
      if (right.matches()) {
        thresholds.add(Map.entry(right.group(1), Double.valueOf(right.group(2))));
      } else if (left.matches()) {
        thresholds.add(Map.entry(left.group(2), Double.valueOf(left.group(1))));
      }
    }
    return new Crossing(thresholds);
  }

  /** The next of them, a moment after; null where all are behind. */
  @Nullable Instant next(Subject subject) {
    Instant next = null;
    for (Map.Entry<String, Double> threshold : thresholds) {
      if (subject.values().get(threshold.getKey()) instanceof Value.Numeric(double days)
          && days <= threshold.getValue()
          && threshold.getValue() <= LONGEST_DAYS) {
        double micros = Math.ceil((threshold.getValue() - days) * MICROS_OF_DAY) + 2;
        Instant at = subject.asOf().plusNanos((long) micros * 1_000);
        next = next == null || at.isBefore(next) ? at : next;
      }
    }
    return next;
  }
}
