package io.clientele.scoring.filter;

import io.clientele.scoring.value.ValueTier;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;

/** The labels of value tiers: those of the policy in force, or those of the shares without one. */
@Singleton
public class TierLabels {

  private static final List<String> SHARES =
      Arrays.stream(ValueTier.values()).map(ValueTier::label).toList();

  private volatile List<String> names = SHARES;
  private volatile List<String> others = List.of();

  /**
   * Takes the tiers of policies.
   *
   * @param inForce of the policy in force, best first; none where there is no policy
   * @param ever of all that were
   */
  public void set(List<String> inForce, List<String> ever) {
    names = inForce.isEmpty() ? SHARES : List.copyOf(inForce);
    others = List.copyOf(ever);
  }

  /** The labels, best first. */
  List<String> names() {
    return names;
  }

  /** Labels of other times. */
  List<String> others() {
    return others;
  }
}
