package io.clientele.scoring.segment;

import io.clientele.scoring.expression.Value;
import io.clientele.scoring.portrait.PersonVocabulary;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An age in days, which grows by one a day, beside a constant.
 *
 * @param name of the age
 * @param days the constant
 */
record Crossing(String name, double days) {

  private static final String AGE = "days_since_";
  private static final double MICROS_OF_DAY = 86_400e6;
  // As many days as there are microseconds that a number tells apart.
  private static final double MOST_DAYS = 100_000;
  private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=", "==", "!=");

  /** The comparison of an age with a constant, if it is one and nothing else. */
  static Optional<Crossing> of(List<Token> tokens) {
    int size = tokens.size();
    return of(tokens, 0, 4).or(() -> size > 3 ? of(tokens, size - 3, 0) : Optional.empty());
  }

  // The name takes three tokens, the sign one, and the rest is the constant.
  private static Optional<Crossing> of(List<Token> tokens, int name, int constant) {
    int sign = name == 0 ? 3 : name - 1;
    int end = name == 0 ? tokens.size() : sign;
    if (sign >= tokens.size()
        || !COMPARISONS.contains(tokens.get(sign).text())
        || !isAge(tokens, name)) {
      return Optional.empty();
    }
    List<Token> number = tokens.subList(constant, end);
    boolean negative = number.size() == 2 && number.getFirst().is("-");
    if ((number.size() != 1 && !negative) || number.getLast().kind() != Token.Kind.NUMBER) {
      return Optional.empty();
    }
    double days = Double.parseDouble(number.getLast().text());
    return Optional.of(
        new Crossing(
            PersonVocabulary.METRICS + tokens.get(name + 2).text(), negative ? -days : days));
  }

  private static boolean isAge(List<Token> tokens, int at) {
    return (tokens.get(at).text() + ".").equals(PersonVocabulary.METRICS)
        && tokens.get(at + 1).is(".")
        && tokens.get(at + 2).text().startsWith(AGE);
  }

  /** When the age comes up to the constant next, or exceeds it; null: never. */
  @Nullable Instant next(Situation situation) {
    if (!(situation.value(name) instanceof Value.Numeric(double age))
        || Math.abs(days) > MOST_DAYS) {
      return null;
    }
    Instant asOf = situation.asOf();
    // What lies ahead is 0 days old, as is what has just happened; it is looked at again soon.
    Instant since = asOf.minus(Math.round(age * MICROS_OF_DAY), ChronoUnit.MICROS);
    Instant reached = since.plus(first(false), ChronoUnit.MICROS);
    Instant next = reached.isAfter(asOf) ? reached : since.plus(first(true), ChronoUnit.MICROS);
    if (!next.isAfter(asOf)) {
      return age == 0 ? asOf.plusSeconds(1) : null;
    }
    return age == 0 && next.isBefore(asOf.plusSeconds(1)) ? asOf.plusSeconds(1) : next;
  }

  // The first whole number of microseconds that is as many days, or more.
  private long first(boolean more) {
    long micros = (long) Math.ceil(days * MICROS_OF_DAY) - 2;
    while (more ? micros / MICROS_OF_DAY <= days : micros / MICROS_OF_DAY < days) {
      micros++;
    }
    return micros;
  }
}
