package io.clientele.scoring.satisfaction;

import java.util.ArrayList;
import java.util.List;

/** Pieces of feedback as signals. */
public final class Signals {

  private Signals() {}

  /** The signals of the opinions, in their order. */
  public static List<Signal> of(List<Opinion> opinions) {
    List<Signal> signals = new ArrayList<>(2 * opinions.size());
    opinions.forEach(opinion -> signals.addAll(of(opinion)));
    return signals;
  }

  /** What a piece of feedback says: by its rating, by its text, by both or by neither. */
  public static List<Signal> of(Opinion opinion) {
    List<Signal> signals = new ArrayList<>(2);
    if (opinion.rating() != null) {
      signals.add(Signal.of(opinion.at(), Signal.Kind.RATING, (opinion.rating() - 3) / 2));
    }
    if (opinion.polarity() != null) {
      signals.add(Signal.of(opinion.at(), Signal.Kind.TEXT, opinion.polarity()));
    }
    return signals;
  }
}
