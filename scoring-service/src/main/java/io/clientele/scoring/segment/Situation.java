package io.clientele.scoring.segment;

import io.clientele.scoring.expression.Value;
import io.clientele.scoring.portrait.Subject;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person as segments see him, segment by segment; for one thread. */
final class Situation {

  private final Subject subject;
  private final Map<String, Value> more;
  private final @Nullable Instant labelsDue;
  private final Set<String> segments = new HashSet<>();
  private final Map<Window, OptionalDouble> figures = new HashMap<>();

  /**
   * The situation of a person.
   *
   * @param subject with his events, also those to come
   * @param more values, by name
   * @param labelsDue when time changes a label next that SQL decides; null: never
   */
  Situation(Subject subject, Map<String, Value> more, @Nullable Instant labelsDue) {
    this.subject = subject;
    this.more = more;
    this.labelsDue = labelsDue;
  }

  Instant asOf() {
    return subject.asOf();
  }

  @Nullable Instant labelsDue() {
    return labelsDue;
  }

  /** When the next of the tags ends; null: none does. */
  @Nullable Instant tagsUntil() {
    Instant until = subject.tagsUntil();
    return until == null || !until.isAfter(asOf()) ? null : until;
  }

  /** What is known under a name. */
  @Nullable Value value(String name) {
    Value value = subject.values().get(name);
    return value == null ? more.get(name) : value;
  }

  @Nullable Value figure(Window window) {
    OptionalDouble figure =
        figures.computeIfAbsent(window, asked -> asked.figure(subject.events(), asOf()));
    return figure.isPresent() && Double.isFinite(figure.getAsDouble())
        ? new Value.Numeric(figure.getAsDouble())
        : null;
  }

  @Nullable Instant nextChange(Window window) {
    return window.nextChange(subject.events(), asOf());
  }

  /** Whether the person belongs to a segment that was looked at before. */
  boolean in(String segment) {
    return segments.contains(segment);
  }

  /** Notes that the person belongs to a segment. */
  void join(String segment) {
    segments.add(segment);
  }
}
