package io.clientele.feedback.urgency;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts points into steps: the highest step whose least points are reached.
 *
 * @param steps all of them, the lowest first
 * @param from least points of each step but the lowest, rising
 */
public record Bands<E extends Enum<E>>(List<E> steps, Map<E, Double> from) {

  /**
   * Checks that the cuts rise.
   *
   * @throws IllegalArgumentException where one is missing, not finite, or not above the one before
   */
  public Bands {
    steps = List.copyOf(steps);
    from = Map.copyOf(from);
    double last = 0;
    for (E step : steps.subList(1, steps.size())) {
      Double cut = from.get(step);
      if (cut == null || !Double.isFinite(cut) || cut <= last) {
        throw new IllegalArgumentException(
            "the band %s has least points above those of the one before".formatted(step));
      }
      last = cut;
    }
    if (from.size() != steps.size() - 1) {
      throw new IllegalArgumentException(
          "the lowest band, %s, begins at 0 and has no least points".formatted(steps.getFirst()));
    }
  }

  /** The bands of an enumeration, whose values come in their order. */
  static <E extends Enum<E>> Bands<E> of(Class<E> type, Map<E, Double> from) {
    Map<E, Double> ordered = new EnumMap<>(type);
    ordered.putAll(from);
    return new Bands<>(List.of(type.getEnumConstants()), ordered);
  }

  /** The step of so many points. */
  public E of(double points) {
    E found = steps.getFirst();
    for (E step : steps.subList(1, steps.size())) {
      if (points >= from.getOrDefault(step, Double.POSITIVE_INFINITY)) {
        found = step;
      }
    }
    return found;
  }
}
