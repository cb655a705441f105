package io.clientele.scoring.demographic;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Bands that follow one another; ascending. */
public record Steps(List<Step> all) {

  public Steps {
    all = List.copyOf(all);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("there must be at least one band");
    }
    Set<String> names = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      Step step = all.get(i);
      if (!names.add(step.name())) {
        throw new IllegalArgumentException("the name " + step.name() + " is taken");
      }
      if (i > 0 && step.from().compareTo(all.get(i - 1).from()) <= 0) {
        throw new IllegalArgumentException(
            "bands ascend: " + step.name() + " begins below the one before");
      }
    }
  }

  /** The band of a value; none below the first. */
  public Optional<Step> of(BigDecimal value) {
    return all.reversed().stream().filter(step -> step.from().compareTo(value) <= 0).findFirst();
  }

  /** The band of a value; none below the first. */
  public Optional<Step> of(long value) {
    return of(BigDecimal.valueOf(value));
  }

  /** Where the band ends; nowhere for the last. */
  public Optional<BigDecimal> end(Step step) {
    int next = all.indexOf(step) + 1;
    return next < all.size() ? Optional.of(all.get(next).from()) : Optional.empty();
  }

  /** Whether there is a band of this name. */
  boolean has(String name) {
    return all.stream().anyMatch(step -> step.name().equals(name));
  }
}
