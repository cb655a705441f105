package io.clientele.scoring.playbook;

import io.clientele.scoring.field.Field;
import io.clientele.scoring.portrait.Aggregate;
import io.clientele.scoring.portrait.Event;
import io.clientele.scoring.portrait.Events;
import io.clientele.scoring.satisfaction.Opinion;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** By what customers who were treated are compared with those held out. */
enum UpliftOutcome {
  /** 1 for who ordered, else 0. */
  ORDERED(new Aggregate(Aggregate.Measure.ORDERS, Aggregate.Function.COUNT, 0, 0)),
  /** Orders less refunds, in the customer's currency. */
  NET_REVENUE(new Aggregate(Aggregate.Measure.NET_REVENUE, Aggregate.Function.SUM, 0, 0)),
  /** Mean of the opinions given, each in [-1, 1]; none where nothing was said. */
  SATISFACTION(new Aggregate(Aggregate.Measure.FEEDBACK, Aggregate.Function.COUNT, 0, 0));

  private final Aggregate needs;

  UpliftOutcome(Aggregate needs) {
    this.needs = needs;
  }

  /** The outcome of that name; the empty one is whether somebody ordered. */
  static UpliftOutcome of(String name) {
    return name.isEmpty()
        ? ORDERED
        : Arrays.stream(values())
            .filter(outcome -> outcome.label().equals(name))
            .findFirst()
            .orElseThrow(() ->
                Field.invalid(
                    "outcome",
                    "there is no such outcome; there are "
                        + Arrays.stream(values())
                            .map(UpliftOutcome::label)
                            .collect(Collectors.joining(", "))));
  }

  /** What callers call it. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The events that it needs. */
  List<Aggregate> needs() {
    return List.of(needs);
  }

  /** The figure of a person from a time on, up to and with another. */
  OptionalDouble figure(Events events, Instant after, Instant until) {
    return switch (this) {
      case ORDERED ->
          OptionalDouble.of(
              events.orders().stream().anyMatch(order -> within(order.at(), after, until)) ? 1 : 0);
      case NET_REVENUE ->
          OptionalDouble.of(
              sum(events.orders(), after, until) - sum(events.refunds(), after, until));
      case SATISFACTION ->
          events.opinions().stream()
              .filter(opinion -> within(opinion.at(), after, until))
              .flatMapToDouble(opinion -> opinion(opinion).stream())
              .average();
    };
  }

  private static double sum(List<Event> events, Instant after, Instant until) {
    return events.stream()
        .filter(event -> within(event.at(), after, until))
        .flatMapToDouble(event -> event.amount().stream())
        .sum();
  }

  private static boolean within(Instant at, Instant after, Instant until) {
    return at.isAfter(after) && !at.isAfter(until);
  }

  // A rating counts as satisfaction counts it; a text alone by its polarity.
  private static OptionalDouble opinion(Opinion opinion) {
    if (opinion.rating() != null) {
      return OptionalDouble.of((opinion.rating() - 3) / 2);
    }
    return opinion.polarity() == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(opinion.polarity());
  }
}
