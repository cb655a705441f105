package io.clientele.scoring.portrait;

import io.clientele.scoring.standing.Standing;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person at a moment.
 *
 * @param standing null where the person is not known then, or refused
 * @param labels of the shipped classifications, by dimension
 * @param subject null as the standing is
 */
public record Portrait(
    String personId,
    boolean profilingRefused,
    @Nullable Standing standing,
    Map<String, String> labels,
    @Nullable Subject subject) {

  public Portrait {
    labels = Map.copyOf(labels);
  }
}
