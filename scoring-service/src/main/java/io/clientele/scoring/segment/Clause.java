package io.clientele.scoring.segment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A condition as conditions joined by and, or and not. What cannot be told does not matter where
 * another part decides: as in the language, the order of the parts is of no account.
 */
sealed interface Clause permits Check, Clause.All, Clause.Any, Clause.Not {

  /** What it comes to. */
  Truth truth(Situation situation);

  /** The checks that decided, for what it comes to. */
  Stream<Check> decisive(Situation situation);

  /** All checks. */
  Stream<Check> checks();

  /** When time alone may change what it comes to, or earlier; null: never. */
  default @Nullable Instant nextChange(Situation situation) {
    return checks()
        .map(check -> check.nextChange(situation))
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .orElse(null);
  }

  /** Conditions of which all have to hold. */
  record All(List<Clause> parts) implements Clause {

    @Override
    public Truth truth(Situation situation) {
      return joined(parts, Truth.FALSE, Truth.TRUE, situation);
    }

    @Override
    public Stream<Check> decisive(Situation situation) {
      Truth truth = truth(situation);
      Stream<Clause> like = parts.stream().filter(part -> part.truth(situation) == truth);
      return (truth == Truth.TRUE ? like : like.limit(1)).flatMap(part -> part.decisive(situation));
    }

    @Override
    public Stream<Check> checks() {
      return parts.stream().flatMap(Clause::checks);
    }
  }

  /** Conditions of which one has to hold. */
  record Any(List<Clause> parts) implements Clause {

    @Override
    public Truth truth(Situation situation) {
      return joined(parts, Truth.TRUE, Truth.FALSE, situation);
    }

    @Override
    public Stream<Check> decisive(Situation situation) {
      Truth truth = truth(situation);
      Stream<Clause> like = parts.stream().filter(part -> part.truth(situation) == truth);
      return (truth == Truth.FALSE ? like : like.limit(1))
          .flatMap(part -> part.decisive(situation));
    }

    @Override
    public Stream<Check> checks() {
      return parts.stream().flatMap(Clause::checks);
    }
  }

  /** The opposite of a condition. */
  record Not(Clause part) implements Clause {

    @Override
    public Truth truth(Situation situation) {
      Truth truth = part.truth(situation);
      return switch (truth) {
        case TRUE -> Truth.FALSE;
        case FALSE -> Truth.TRUE;
        case MISSING, FAILED -> truth;
      };
    }

    @Override
    public Stream<Check> decisive(Situation situation) {
      return part.decisive(situation);
    }

    @Override
    public Stream<Check> checks() {
      return part.checks();
    }
  }

  private static Truth joined(
      List<Clause> parts, Truth decides, Truth otherwise, Situation situation) {
    Truth all = otherwise;
    boolean certain = true;
    for (Clause part : parts) {
      Truth truth = part.truth(situation);
      if (truth == decides) {
        return decides;
      }
      if (truth != otherwise) {
        all = certain ? truth : all.or(truth);
        certain = false;
      }
    }
    return all;
  }
}
