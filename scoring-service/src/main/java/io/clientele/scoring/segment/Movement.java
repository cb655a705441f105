package io.clientele.scoring.segment;

import io.clientele.scoring.expression.Name;
import io.clientele.scoring.portrait.PersonVocabulary;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How time alone may change a check.
 *
 * @param windows of events that come in or fall out
 * @param crossings of ages with constants
 * @param tags whether it rests on tags, which may end
 * @param labels whether it rests on labels of which SQL knows when they change
 * @param daily whether it rests on anything else that moves, which is looked at every midnight UTC
 */
record Movement(
    List<Window> windows, List<Crossing> crossings, boolean tags, boolean labels, boolean daily) {

  // Ages go by days of the calendar, and so do the labels that follow from them.
  private static final Set<String> KNOWN_BY_SQL = Set.of("lifecycle", "value_tier", "satisfaction");
  private static final Set<String> BY_FACTS_ONLY =
      Set.of(
          PersonVocabulary.METRICS + "purchase_interval_days",
          PersonVocabulary.LABELS + "income_band",
          PersonVocabulary.LABELS + "education",
          PersonVocabulary.LABELS + "occupation",
          PersonVocabulary.LABELS + "industry",
          PersonVocabulary.LABELS + "position",
          PersonVocabulary.LABELS + "geography",
          PersonVocabulary.LABELS + "region_class",
          PersonVocabulary.LABELS + "city_size");

  /**
   * How a check moves.
   *
   * @param crossing the only thing it is about, if it is one
   * @param names that it uses, other than those
   */
  static Movement of(Collection<Window> windows, Optional<Crossing> crossing, List<Name> names) {
    List<Crossing> crossings = new ArrayList<>();
    crossing.ifPresent(crossings::add);
    boolean tags = names.stream().map(Name::name).anyMatch(PersonVocabulary.TAGS::equals);
    boolean labels = names.stream().map(Name::name).anyMatch(Movement::knownBySql);
    boolean daily =
        names.stream()
            .filter(Name::moving)
            .map(Name::name)
            .filter(name -> crossing.map(one -> !one.name().equals(name)).orElse(true))
            .anyMatch(name ->
                !knownBySql(name)
                    && !name.equals(PersonVocabulary.TAGS)
                    && !BY_FACTS_ONLY.contains(name));
    return new Movement(List.copyOf(windows), crossings, tags, labels, daily);
  }

  private static boolean knownBySql(String name) {
    return name.startsWith(PersonVocabulary.LABELS)
        && KNOWN_BY_SQL.contains(name.substring(PersonVocabulary.LABELS.length()));
  }

  @Nullable Instant next(Situation situation) {
    Instant next = labels ? situation.labelsDue() : null;
    next = tags ? earlier(next, situation.tagsUntil()) : next;
    for (Window window : windows) {
      next = earlier(next, situation.nextChange(window));
    }
    for (Crossing crossing : crossings) {
      next = earlier(next, crossing.next(situation));
    }
    return daily
        ? earlier(next, situation.asOf().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS))
        : next;
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
