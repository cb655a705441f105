package io.clientele.feedback.promise;

import io.clientele.feedback.urgency.Phrase;
import io.clientele.feedback.urgency.Priority;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What is promised to customers of some tiers.
 *
 * @param name 1 to 64 lower-case letters, digits and {@code -}
 * @param tiers labels of the value tier, in lower case; none: it is for everybody else
 * @param calendar by which its time is reckoned
 * @param pauses for whom a case can wait while its time stands still
 * @param targets one for each priority; the more urgent, the shorter or equal
 */
public record Promise(
    String name,
    Phrase label,
    List<String> tiers,
    String calendar,
    Set<Wait> pauses,
    Map<Priority, Target> targets) {

  /**
   * Checks that there is a target for each priority.
   *
   * @throws IllegalArgumentException where the promise is at fault, saying why
   */
  public Promise {
    tiers = List.copyOf(tiers);
    pauses = Set.copyOf(pauses);
    targets = Map.copyOf(targets);
    if (!name.matches("[a-z0-9-]{1,64}")) {
      throw new IllegalArgumentException(
          "the name of a promise is 1 to 64 lower-case letters, digits and -");
    }
    for (int i = 0; i < Priority.values().length; i++) {
      Target here = targets.get(Priority.values()[i]);
      Target before = i == 0 ? here : targets.get(Priority.values()[i - 1]);
      if (here == null || before == null) {
        throw new IllegalArgumentException(
            "the promise '%s' has a target for each priority".formatted(name));
      }
      if (here.resolution().compareTo(before.resolution()) > 0
          || here.firstResponse().compareTo(before.firstResponse()) > 0) {
        throw new IllegalArgumentException(
            "the promise '%s' gives %s more time than what is less urgent"
                .formatted(name, Priority.values()[i]));
      }
    }
  }

  /** The target of a priority. */
  public Target target(Priority priority) {
    return Objects.requireNonNull(targets.get(priority));
  }
}
