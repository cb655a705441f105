package io.clientele.scoring.transition;

import io.clientele.scoring.filter.Dimensions;
import io.clientele.scoring.lifecycle.Lifecycle;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Says in a few words, with numbers, what a label rests on. */
final class Reasons {

  private Reasons() {}

  static String of(Difference difference) {
    Figures figures = difference.figures();
    if (figures == null) {
      return switch (difference.absence()) {
        case MERGED -> "merged into another customer";
        case REFUSED -> "profiling refused";
        case NONE -> "nothing is known any more";
      };
    }
    return switch (difference.dimension()) {
      case "lifecycle" -> lifecycle(difference.to(), figures, difference.at());
      case "satisfaction" -> satisfaction(figures, difference.at());
      default -> value(difference.to(), figures);
    };
  }

  private static String lifecycle(String label, Figures figures, Instant at) {
    if (figures.orders() == 0) {
      return "no order yet";
    }
    if (label.equals(Lifecycle.NEW.label())) {
      return "first order " + ago(figures.firstOrderAt(), at);
    }
    return label.equals(Lifecycle.ACTIVE.label())
        ? "last order " + ago(figures.lastOrderAt(), at)
        : "silent for " + days(figures.lastOrderAt(), at);
  }

  private static String satisfaction(Figures figures, Instant at) {
    if (figures.feedback() == 0) {
      return "no opinion yet";
    }
    String last = ago(figures.lastFeedbackAt(), at);
    return figures.feedback() == 1
        ? "one opinion, " + last
        : "%d opinions, the last %s".formatted(figures.feedback(), last);
  }

  private static String value(String label, Figures figures) {
    if (figures.orders() == 0) {
      return "no order yet";
    }
    return label.equals(Dimensions.UNKNOWN)
        ? "no rank in %s yet".formatted(figures.currency())
        : "net revenue " + amount(figures.net()) + " " + figures.currency();
  }

  private static String amount(BigDecimal amount) {
    return String.format(Locale.ROOT, "%,.2f", amount);
  }

  private static String ago(Instant from, Instant to) {
    return to.isBefore(from) ? "dated ahead" : days(from, to) + " ago";
  }

  private static String days(Instant from, Instant to) {
    long days = Math.max(0, Duration.between(from, to).toDays());
    return days == 1 ? "1 day" : days + " days";
  }
}
